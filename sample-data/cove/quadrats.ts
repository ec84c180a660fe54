import type { Quadrat } from '../../src/core/survey/document/biomass-entry.ts';
import { newQuadrat } from '../../src/core/survey/document/new-item.ts';

const row = (
  id: string,
  station: string,
  species: string,
  frameAreaM2: string,
  wetMassKg: string,
): Quadrat => ({
  ...newQuadrat(id),
  station,
  species,
  frameAreaM2,
  wetMassKg,
  takenOn: '2026-07-18',
});

/** 坪刈り: everything in the frame is cut, drained and weighed. Made up. */
export const COVE_QUADRATS: readonly Quadrat[] = [
  row('q01', 'A-1', 'アマモ', '0.25', '0.312'),
  row('q02', 'A-2', 'アマモ', '0.25', '0.268'),
  row('q03', 'A-3', 'アマモ', '0.25', '0.341'),
  row('q04', 'A-4', 'アマモ', '0.25', '0.295'),
  row('q05', 'A-5', 'アマモ', '0.25', '0.227'),
  row('q06', 'A-6', 'アマモ', '0.25', '0.318'),
  row('q07', 'K-1', 'カジメ', '0.25', '0.436'),
  row('q08', 'K-2', 'カジメ', '0.25', '0.381'),
  row('q09', 'K-3', 'カジメ', '0.25', '0.452'),
  row('q10', 'K-4', 'カジメ', '0.25', '0.407'),
  row('q11', 'K-5', 'カジメ', '1', '1.24'),
];

export const quadratIdsOf = (species: string): string[] =>
  COVE_QUADRATS.filter((quadrat) => quadrat.species === species).map(({ id }) => id);

/** Opens in Excel: UTF-8 with a byte order mark, CRLF. */
export function quadratsCsv(): string {
  const lines = COVE_QUADRATS.map((q) =>
    [q.id, q.station, q.species, q.frameAreaM2, q.wetMassKg].join(','),
  );
  return `\uFEFF${['id,station,species,frame_area_m2,wet_mass_kg', ...lines].join('\r\n')}\r\n`;
}
