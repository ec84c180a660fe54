/**
 * Colour maps whose steps look even, also to colour-blind eyes and in grey, as rrggbb of every
 * fifth of 256 steps; between them linear (within 2 of 255 of the published tables, cividis 6).
 * viridis: van der Walt & Smith 2015, CC0. cividis: Nuñez, Anderton & Renslow 2018, PLoS ONE
 * 13(7): e0199239. Brown to blue-green: Brewer's BrBG in 11 classes (colorbrewer2.org), for
 * values with a middle.
 */
const STOPS = {
  viridis:
    '44015446085c471063481769481d6f482475472a7a46307e453781433d844142873f48893d4e8a3a538b' +
    '38598c355e8d33638d31688e2e6d8e2c718e2a768e297b8e27808e25848e23898e218e8d20928c1f978b' +
    '1e9c891fa18821a58524aa8328ae802eb37c35b7793dbc7446c06f50c46a5ac86465cb5e70cf577cd250' +
    '89d54895d840a2da37b0dd2fbddf26cae11fd8e219e5e419f1e51dfde725',
  cividis:
    '00224e002656002a5f002d68003070083370163770203a6f273e6e2e416d34456c3a486c3f4c6c444f6c' +
    '49536c4e566c535a6d575d6d5c616e60646f656870696b716d6f727272747676767a7a787e7d78838179' +
    '8885788d8878928c789690779b9476a09875a59c74aaa073afa471b5a86fbaac6dbfb06bc4b468c9b965' +
    'cfbd62d4c15fdac65bdfca57e5cf52ead34cf0d846f6dd3ffce236fee838',
  'brown-green': '5430058c510abf812ddfc27df6e8c3f5f5f5c7eae580cdc135978f01665e003c30',
  gray: '000000ffffff',
} as const;

export type ColorMapId = keyof typeof STOPS;

export const COLOR_MAPS = Object.keys(STOPS) as readonly ColorMapId[];

const tables = new Map<ColorMapId, Uint8Array>();

/** RGB of 256 steps from low to high, length 768. */
export function colorMapTable(id: ColorMapId): Uint8Array {
  const known = tables.get(id);
  if (known) return known;
  const stops = stopsOf(STOPS[id]);
  const made = new Uint8Array(768);
  for (let step = 0; step < 256; step++) {
    const at = (step * (stops.length / 3 - 1)) / 255;
    const below = Math.min(stops.length / 3 - 2, Math.floor(at));
    for (let channel = 0; channel < 3; channel++) {
      const low = stops[3 * below + channel]!;
      const high = stops[3 * (below + 1) + channel]!;
      made[3 * step + channel] = Math.floor(low + (high - low) * (at - below) + 0.5);
    }
  }
  tables.set(id, made);
  return made;
}

const stopsOf = (hex: string): number[] =>
  Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
