import { useEffect } from 'react';
import { useApp } from '../app-context.tsx';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=range]), textarea'));

/** Ctrl/Cmd+Z, Shift+Z or Y; Esc closes the derivation. A text field keeps its own undo. */
export function useShortcuts(): void {
  const { store, commands } = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'escape' && store.getState().session.openFigure !== null) {
        commands.setSession({ openFigure: null });
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) commands.redo();
      else commands.undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store, commands]);
}
