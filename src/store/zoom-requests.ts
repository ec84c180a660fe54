/** Where the user asked the map to go. The map decides how. */
export type ZoomTarget =
  | { readonly kind: 'survey' }
  | { readonly kind: 'sample'; readonly sampleId: string }
  /** `conflict`: what it counts twice or outside of the study area, where there is such ground. */
  | { readonly kind: 'area'; readonly areaId: string; readonly part: 'whole' | 'conflict' }
  | { readonly kind: 'study-area' }
  /** The image that is being opened. */
  | { readonly kind: 'arriving' };

export interface ZoomRequests {
  readonly ask: (target: ZoomTarget) => void;
  /** The last request that no map heard is given to the first listener. */
  readonly subscribe: (listener: (target: ZoomTarget) => void) => () => void;
}

export function zoomRequests(): ZoomRequests {
  const listeners = new Set<(target: ZoomTarget) => void>();
  let unheard: ZoomTarget | null = null;
  return {
    ask: (target) => {
      if (listeners.size === 0) unheard = target;
      for (const listener of listeners) listener(target);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (unheard) listener(unheard);
      unheard = null;
      return () => listeners.delete(listener);
    },
  };
}
