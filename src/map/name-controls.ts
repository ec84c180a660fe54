import type { App } from '../store/app.ts';
import type { Language } from '../store/state.ts';

/** What the library's own controls are called, in a language of the interface. */
export type MapWords = (language: Language) => {
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly northUp: string;
};

/** Names the controls of the library, which speaks English alone, and names them anew in another language. */
export function nameControls(ground: HTMLElement, app: App, words: MapWords): () => void {
  const name = (language: Language) => {
    const { map, zoomIn, zoomOut, northUp } = words(language);
    const names = {
      canvas: map,
      'ctrl-zoom-in': zoomIn,
      'ctrl-zoom-out': zoomOut,
      'ctrl-compass': northUp,
    };
    for (const [part, label] of Object.entries(names)) {
      const element = ground.querySelector(`.maplibregl-${part}`);
      element?.setAttribute('aria-label', label);
      if (part !== 'canvas') element?.setAttribute('title', label);
    }
  };
  name(app.store.getState().session.language);
  return app.store.subscribe((state, previous) => {
    if (state.session.language !== previous.session.language) name(state.session.language);
  });
}
