import { useEffect, useRef } from 'react';
import { useAppState, useCommands } from '../app-context.tsx';
import { scrollPanelTo } from './scroll-panel.ts';

/** A part of a panel that comes into view once the session says that someone wants to see it. */
export function useScrolledTo(asked: 'hasJustLabelled' | 'isSurenessAsked') {
  const commands = useCommands();
  const isAsked = useAppState((state) => state.session[asked]);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    scrollPanelTo(place.current, 'top');
    commands.setSession({ [asked]: false });
  }, [isAsked, asked, commands]);
  return place;
}
