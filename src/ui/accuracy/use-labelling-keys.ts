import { useEffect } from 'react';
import { classOfKey } from '../../core/survey/accuracy/class-keys.ts';
import { useApp } from '../app-context.tsx';

const isTyping = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea');

/** A button in focus answers Enter itself, unless its class is the one that was said already. */
const isButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('button, [role="checkbox"], input') &&
  target.getAttribute('aria-pressed') !== 'true';

export interface LabellingKeys {
  /** The n-th class, from 1. */
  readonly choose: (n: number) => void;
  readonly openNote: () => void;
}

/** Everything by keys alone: 1–9 and letters, U, N, Enter and arrows, + − 0, Backspace or Ctrl+Z, Esc. */
export function useLabellingKeys({ choose, openNote }: LabellingKeys): void {
  const { commands } = useApp();
  useEffect(() => {
    const act = ({ code, key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent) => {
      if (ctrlKey || metaKey) {
        if (code === 'KeyZ') return () => commands.undoWord(shiftKey ? 'redo' : 'undo');
        return code === 'KeyY' ? () => commands.undoWord('redo') : null;
      }
      if (altKey) return null;
      const n = classOfKey(code);
      if (n !== null && !shiftKey) return () => choose(n);
      if (/^(Digit|Numpad)0$/.test(code)) return () => commands.zoomPoint(0);
      if (key === 'ArrowRight') return () => commands.stepPoint(1);
      if (key === 'Enter') return isButton(target) ? null : () => commands.stepPoint(1);
      if (key === 'ArrowLeft') return () => commands.stepPoint(-1);
      if (code === 'KeyU') return () => commands.sayHere('unsure');
      if (code === 'KeyN') return openNote;
      if (key === 'Escape') return commands.leaveLabelling;
      if (key === 'Backspace') return () => commands.undoWord('undo');
      if (key === '+' || key === '=' || key === ';') return () => commands.zoomPoint(1);
      return key === '-' ? () => commands.zoomPoint(-1) : null;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || isTyping(event.target)) return;
      const work = act(event);
      if (!work) return;
      event.preventDefault();
      // Neither the map nor the shortcuts of the workbench answer the same key.
      event.stopPropagation();
      work();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [commands, choose, openNote]);
}
