import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { App } from '../store/app.ts';
import type { Commands } from '../store/commands.ts';
import type { AppState } from '../store/state.ts';

const AppContext = createContext<App | null>(null);

export function AppProvider({ app, children }: { app: App; children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>;
}

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('AppProvider is missing above this component');
  return app;
}

/** The part of the state that a component shows. The selector returns a part, never a new object. */
export function useAppState<T>(selector: (state: AppState) => T): T {
  return useStore(useApp().store, selector);
}

export const useCommands = (): Commands => useApp().commands;
