import type { ErrorDetails } from './errors.ts';

/** What an issue points at, so that a click can go there. */
export type IssuePlace =
  | { readonly kind: 'item'; readonly itemId: string; readonly field?: string }
  | { readonly kind: 'area'; readonly areaId: string }
  | { readonly kind: 'file'; readonly fileId: string }
  | { readonly kind: 'sample'; readonly sampleId: string }
  | { readonly kind: 'quadrat'; readonly quadratId: string }
  | { readonly kind: 'transect'; readonly transectId: string }
  | { readonly kind: 'length-weight'; readonly lengthWeightId: string }
  | { readonly kind: 'figure'; readonly figureId: string }
  | { readonly kind: 'survey' };

/**
 * Something that a person should look at. `error`: the figure is not shown as good;
 * `doubt`: shown, and coloured; `note`: worth knowing. Sentence at `issue.<code>`.
 */
export interface Issue {
  readonly code: string;
  readonly severity: 'error' | 'doubt' | 'note';
  readonly at: IssuePlace;
  readonly details: ErrorDetails;
}
