import { useEffect, useRef } from 'react';
import { useAppState, useCommands } from '../app-context.tsx';

/** A part of a panel that comes into view once the session says that someone wants to see it. */
export function useScrolledTo(asked: 'hasJustLabelled' | 'isSurenessAsked') {
  const commands = useCommands();
  const isAsked = useAppState((state) => state.session[asked]);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    // The panel alone: scrollIntoView would move the whole page too.
    const panel = place.current?.closest('.inspector__body');
    if (panel && place.current) {
      const { top } = place.current.getBoundingClientRect();
      panel.scrollTop += top - panel.getBoundingClientRect().top;
    }
    commands.setSession({ [asked]: false });
  }, [isAsked, asked, commands]);
  return place;
}
