/** Long enough for a slow browser to have read the first bytes. */
const REVOKE_AFTER_MS = 60_000;

/** Hands bytes to the browser as a file of the user's. */
export function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
