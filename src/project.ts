/** Where the project lives on the net. Nothing is loaded from there: people are led there when they press a link. */

const REPOSITORY = 'https://github.com/lead-apron/lead-apron';

/** The form for misses and false alarms: `.github/ISSUE_TEMPLATE/report.yml`. */
export const REPORT_FORM = `${REPOSITORY}/issues/new?template=report.yml`;
