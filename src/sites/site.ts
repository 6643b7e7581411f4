/** What is known of a covered site. */
export type SiteKind = 'ai_chat' | 'social' | 'messaging' | 'image_host' | 'own';

/** A covered site: data only. */
export interface Site {
  id: string;
  /** The name people know. */
  name: string;
  kind: SiteKind;
  /** Covered by equality or as a dot suffix: `x.com` covers `mobile.x.com`, never `netflix.com`. */
  hosts: string[];
  /** What its own policy says, as a key of `_locales` (`site_chatgpt`); absent where no dated text carries it. */
  sentence?: string;
  /** The policy's address. */
  source?: string;
  /** `YYYY-MM-DD` or `YYYY-MM`: the policy text the sentence rests on; present exactly when `sentence` is. */
  date?: string;
  /** `YYYY-MM-DD`: when that text was last read; present exactly when `date` is. */
  read?: string;
  /** `false` keeps the page-world script away from this site (the build writes `exclude_matches`). */
  pageWorld?: boolean;
}
