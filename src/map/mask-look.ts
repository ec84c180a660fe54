import type { MaskKind } from '../core/layers/mask-layer.ts';
import type { ClassPattern } from './class-pattern.ts';

/** How ground that is left out looks: told apart by its marks where colour doesn't. */
export const MASK_LOOKS: Readonly<
  Record<MaskKind, { readonly color: string; readonly pattern: ClassPattern }>
> = {
  land: { color: '#7a5c2e', pattern: 'falling' },
  'deep-water': { color: '#1d3f72', pattern: 'level' },
  boat: { color: '#8f2d75', pattern: 'checks' },
  shadow: { color: '#2b2f33', pattern: 'rising' },
  glint: { color: '#e0c04a', pattern: 'dots' },
  other: { color: '#6d7a80', pattern: 'rings' },
};
