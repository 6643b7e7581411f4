/** All layouts, and how often each comes. */
import { banner, dosePage, filmLabel, markers, scaleBar, scanAlone } from './devices.ts';
import type { Layout } from './layout.ts';
import { ordinaryPhoto, ordinaryText } from './ordinary.ts';
import { corners, line } from './overlays.ts';
import { labReport, portal, stickyLabel, viewerWindow } from './pages.ts';

export const LAYOUTS = {
  'ultrasound banner': banner,
  'viewer corners': corners,
  'one line': line,
  'film label': filmLabel,
  'dose page': dosePage,
  portal,
  'viewer window': viewerWindow,
  'laboratory report': labReport,
  'sticky label': stickyLabel,
  markers,
  'scale bar': scaleBar,
  'scan alone': scanAlone,
  'ordinary text': ordinaryText,
  'ordinary photo': ordinaryPhoto,
} as const satisfies Record<string, Layout>;
export type LayoutName = keyof typeof LAYOUTS;

/** Out of a hundred each. */
export const IDENTIFYING: Partial<Record<LayoutName, number>> = {
  ...{ 'viewer corners': 32, 'ultrasound banner': 20, 'film label': 14, 'one line': 7, portal: 7 },
  ...{ 'laboratory report': 7, 'dose page': 5, 'viewer window': 4, 'sticky label': 4 },
};
export const PLAIN: Partial<Record<LayoutName, number>> = {
  ...{
    'viewer corners': 20,
    'ultrasound banner': 12,
    'film label': 8,
    'one line': 3,
    markers: 8,
    'scale bar': 6,
  },
  ...{ 'viewer window': 8, 'dose page': 3, 'laboratory report': 3, 'scan alone': 8, 'ordinary text': 14 },
  ...{ 'ordinary photo': 7 },
};
/** Without a word on them. */
export const TEXT_FREE: Partial<Record<LayoutName, number>> = { 'ordinary photo': 50, 'scan alone': 50 };
