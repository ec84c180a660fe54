import type { Derivation, FigureId } from '../derivation.ts';
import type { Issue } from '../issues.ts';

/** Ids of the figures of one item; null where its inputs don't allow the figure. */
export interface ItemEvaluation {
  readonly itemId: string;
  readonly areaHa: FigureId | null;
  readonly wetMassTPerHa: FigureId | null;
  readonly coefficientTCo2PerHa: FigureId | null;
  readonly absorptionTCo2: FigureId | null;
  readonly vesselTCo2: readonly (FigureId | null)[];
  readonly creditedTCo2: FigureId | null;
}

export interface AreaEvaluation {
  readonly areaId: string;
  readonly areaM2: FigureId | null;
  readonly areaHa: FigureId | null;
}

export interface ClassEvaluation {
  readonly classId: number;
  readonly pixels: FigureId;
  readonly areaM2: FigureId;
}

/** Everything that follows from a survey: the graph, and where its chief figures stand in it. */
export interface Evaluation {
  readonly derivation: Derivation;
  readonly classes: readonly ClassEvaluation[];
  readonly areas: readonly AreaEvaluation[];
  readonly items: readonly ItemEvaluation[];
  /** Null while any item is without a credited figure. */
  readonly totalTCo2: FigureId | null;
  readonly issues: readonly Issue[];
}
