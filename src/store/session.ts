import type { Language, Session } from './state.ts';

/** The session that a first visit starts with. */
export function initialSession(now: number, language: Language): Session {
  return {
    mode: 'edit',
    review: null,
    language,
    theme: 'system',
    stage: 'data',
    openFigure: null,
    tool: 'pan',
    activeClassId: null,
    selectedSampleId: null,
    selectedAreaId: null,
    newAreaName: '',
    newAreaMethod: 'polygon',
    selectedItemId: null,
    plannedQuadrats: '',
    layers: {
      image: { visible: true, opacity: 1 },
      coverage: { visible: true, opacity: 0.7 },
      samples: { visible: true, opacity: 1 },
      areas: { visible: true, opacity: 1 },
      studyArea: { visible: true, opacity: 1 },
      overlaps: { visible: true, opacity: 1 },
    },
    layersOpen: null,
    jobs: [],
    notices: [],
    pendingTables: [],
    saved: { kind: 'saved', at: now },
    map: { lonLat: null, projected: null, metersPerPixel: null },
    pointer: null,
    displayDraft: null,
    displayOpen: false,
    arriving: null,
    imageRevision: 0,
    mapState: 'starting',
  };
}
