/** The system's file dialog, from a menu entry that has no input of its own. */
export function pickFiles(
  options: { readonly multiple: boolean; readonly accept?: string },
  onFiles: (files: readonly File[]) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = options.multiple;
  if (options.accept) input.accept = options.accept;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
  input.click();
}
