import type { ReactNode } from 'react';
import type { ConeSurface } from '../../core/area/cone-reef.ts';
import type { AreaMethod } from '../../core/survey/document/area-entry.ts';
import { Net, Rope } from './drawings/farm-drawings.tsx';
import { CoverZones, Outline, Pixels, Slope } from './drawings/map-drawings.tsx';
import { ConeBase, ConeSide, Frustum } from './drawings/reef-drawings.tsx';
import { Plan, Revetment, Sheet, Transplant } from './drawings/works-drawings.tsx';

const REEFS: Readonly<Record<ConeSurface, () => ReactNode>> = {
  lateral: ConeSide,
  base: ConeBase,
  truncated: Frustum,
};

const DRAWINGS: Readonly<Record<Exclude<AreaMethod, 'cone'>, () => ReactNode>> = {
  class: Pixels,
  polygon: Outline,
  cover: CoverZones,
  net: Net,
  rope: Rope,
  strip: Revetment,
  plan: Plan,
  transplant: Transplant,
  slope: Slope,
  typed: Sheet,
};

interface AreaDrawingProps {
  readonly method: AreaMethod;
  readonly surface?: ConeSurface;
}

/** What is measured, drawn small: the letters are those of the formula. */
export function AreaDrawing({ method, surface = 'lateral' }: AreaDrawingProps) {
  const Drawing = method === 'cone' ? REEFS[surface] : DRAWINGS[method];
  return (
    <svg viewBox="0 0 104 76" aria-hidden="true">
      <Drawing />
    </svg>
  );
}
