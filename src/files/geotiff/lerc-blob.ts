export interface LercFacts {
  readonly width: number;
  readonly height: number;
  readonly validPixels: number;
}

/**
 * Size and count of valid pixels of a Lerc2 blob, before memory is taken for it. Null where it is
 * none. Source: Esri/lerc, Lerc2.h HeaderInfo.
 */
export function lercFacts(data: Uint8Array): LercFacts | null {
  if (data.length < 34) return null;
  if (String.fromCharCode(...data.subarray(0, 6)) !== 'Lerc2 ') return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const version = view.getInt32(6, true);
  if (version < 1 || version > 5) return null;
  let at = 10 + (version >= 3 ? 4 : 0);
  const height = view.getInt32(at, true);
  const width = view.getInt32(at + 4, true);
  at += version >= 4 ? 12 : 8;
  return { width, height, validPixels: view.getInt32(at, true) };
}
