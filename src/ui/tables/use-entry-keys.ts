import { type ClipboardEvent, type KeyboardEvent, useCallback } from 'react';
import { cellsOfText } from '../../core/tables/pasted-cells.ts';

interface EntryKeys {
  /** On the way down: a field keeps its keys to itself on the way up. */
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
}

/**
 * Enter goes to the next cell as Tab does, ⇧ Enter back; what was copied in a spreadsheet is taken
 * as rows. A single cell is pasted as the browser does it.
 */
export function useEntryKeys(
  onRows: (cells: readonly (readonly string[])[], key: string) => void,
): EntryKeys {
  const onKeyDownCapture = useCallback((event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    const { currentTarget, target, shiftKey } = event;
    // What was typed is taken first: it may have made the row that comes next.
    requestAnimationFrame(() => {
      const inputs = [...currentTarget.querySelectorAll<HTMLInputElement>('[data-cell] input')];
      const at = inputs.indexOf(target as HTMLInputElement);
      const next = inputs.at(shiftKey ? Math.max(at - 1, 0) : Math.min(at + 1, inputs.length - 1));
      next?.focus();
      next?.select();
    });
  }, []);
  const onPaste = useCallback(
    (event: ClipboardEvent<HTMLElement>) => {
      const cells = cellsOfText(event.clipboardData.getData('text/plain'));
      const isOne = cells.length < 2 && (cells[0]?.length ?? 0) < 2;
      if (isOne || !(event.target instanceof HTMLElement)) return;
      const key = event.target.closest<HTMLElement>('[data-cell]')?.dataset.cell;
      if (key === undefined) return;
      event.preventDefault();
      onRows(cells, key);
    },
    [onRows],
  );
  return { onKeyDownCapture, onPaste };
}
