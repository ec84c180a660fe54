import type { fileIssuesJa } from './issues-files-ja.ts';

/** Issues of the images and shapes themselves: where they lie, where they are read from. */
export const fileIssuesEn = {
  'datum-approximate':
    '{file} ({datum}, {crs}) may lie up to {metres} m off when laid over data on JGD2011 or WGS 84. Convert it to JGD2011 with the parameters of the GSI (TKY2JGD for Tokyo, PatchJGD for JGD2000) and open it again.',
  'datum-unknown':
    'The coordinate system of {file} ({crs}) names no known datum, so nobody can say how far off it lies over other data. Convert it to one that does (JGD2011, say) and open it again.',
  'remote-without-tag':
    'The server of {file} shows neither a version tag (ETag) nor a date, so a change of the file would go unnoticed. Download it and open it from this device.',
} as const satisfies Record<keyof typeof fileIssuesJa, string>;
