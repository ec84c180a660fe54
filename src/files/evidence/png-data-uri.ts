const CHUNK = 0x8000;

/** `data:image/png;base64,…`; by chunks, for `fromCharCode` takes only so many arguments. */
export function pngDataUri(png: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < png.length; at += CHUNK) {
    binary += String.fromCharCode(...png.subarray(at, at + CHUNK));
  }
  return `data:image/png;base64,${btoa(binary)}`;
}
