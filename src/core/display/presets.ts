import type { BandRoles } from '../training/features/spectral-indices.ts';

export type PresetId = 'natural' | 'infrared';

export interface Preset {
  readonly id: PresetId;
  readonly bands: readonly [red: number, green: number, blue: number];
}

/** The combinations that the bands of a scene give: as the eye sees it, and near infrared as red. */
export function presetsOf({ blue, green, red, nir }: BandRoles): readonly Preset[] {
  if (green === undefined || red === undefined) return [];
  const presets: Preset[] = [];
  if (blue !== undefined) presets.push({ id: 'natural', bands: [red, green, blue] });
  if (nir !== undefined) presets.push({ id: 'infrared', bands: [nir, red, green] });
  return presets;
}
