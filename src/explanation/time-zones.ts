/**
 * The time zones of the countries whose law we can tell of, with their old names. From the IANA time zone database
 * (`zone.tab`, 2025b, public domain); which names are one zone from Unicode's CLDR 48.2 (`bcp47/timezone.json`), since
 * browsers give either name. Left out: northern Cyprus, and zones that are of no one country (`CET`, `EST5EDT`).
 */
import type { Jurisdiction } from './jurisdiction.ts';

export const TIME_ZONES: Readonly<Record<Jurisdiction, string>> = {
  /** The United States, without its territories. */
  us: `
    America/Adak America/Anchorage America/Atka America/Boise America/Chicago America/Denver America/Detroit
    America/Fort_Wayne America/Indiana/Indianapolis America/Indiana/Knox America/Indiana/Marengo
    America/Indiana/Petersburg America/Indiana/Tell_City America/Indiana/Vevay America/Indiana/Vincennes
    America/Indiana/Winamac America/Indianapolis America/Juneau America/Kentucky/Louisville
    America/Kentucky/Monticello America/Knox_IN America/Los_Angeles America/Louisville America/Menominee
    America/Metlakatla America/New_York America/Nome America/North_Dakota/Beulah America/North_Dakota/Center
    America/North_Dakota/New_Salem America/Phoenix America/Shiprock America/Sitka America/Yakutat Navajo
    Pacific/Honolulu US/Alaska US/Aleutian US/Arizona US/Central US/East-Indiana US/Eastern US/Hawaii
    US/Indiana-Starke US/Michigan US/Mountain US/Pacific US/Pacific-New`,
  /** The EU, Liechtenstein and Norway, where the GDPR applies. Iceland: see `jurisdiction.ts`. */
  eu: `
    Africa/Ceuta Asia/Nicosia Atlantic/Azores Atlantic/Canary Atlantic/Madeira Eire Europe/Amsterdam
    Europe/Athens Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Bucharest Europe/Budapest
    Europe/Busingen Europe/Copenhagen Europe/Dublin Europe/Helsinki Europe/Lisbon Europe/Ljubljana
    Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Nicosia Europe/Oslo Europe/Paris Europe/Prague
    Europe/Riga Europe/Rome Europe/Sofia Europe/Stockholm Europe/Tallinn Europe/Vaduz Europe/Vienna
    Europe/Vilnius Europe/Warsaw Europe/Zagreb Poland Portugal`,
  /** The United Kingdom, without the islands of the Crown. */
  uk: 'Europe/Belfast Europe/London GB GB-Eire',
  ca: `
    America/Atikokan America/Blanc-Sablon America/Cambridge_Bay America/Coral_Harbour America/Creston
    America/Dawson America/Dawson_Creek America/Edmonton America/Fort_Nelson America/Glace_Bay
    America/Goose_Bay America/Halifax America/Inuvik America/Iqaluit America/Moncton America/Montreal
    America/Nipigon America/Pangnirtung America/Rainy_River America/Rankin_Inlet America/Regina
    America/Resolute America/St_Johns America/Swift_Current America/Thunder_Bay America/Toronto
    America/Vancouver America/Whitehorse America/Winnipeg America/Yellowknife Canada/Atlantic Canada/Central
    Canada/East-Saskatchewan Canada/Eastern Canada/Mountain Canada/Newfoundland Canada/Pacific
    Canada/Saskatchewan Canada/Yukon`,
  au: `
    Antarctica/Macquarie Australia/ACT Australia/Adelaide Australia/Brisbane Australia/Broken_Hill
    Australia/Canberra Australia/Currie Australia/Darwin Australia/Eucla Australia/Hobart Australia/LHI
    Australia/Lindeman Australia/Lord_Howe Australia/Melbourne Australia/NSW Australia/North Australia/Perth
    Australia/Queensland Australia/South Australia/Sydney Australia/Tasmania Australia/Victoria
    Australia/West Australia/Yancowinna`,
};
