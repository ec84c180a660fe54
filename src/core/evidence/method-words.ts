import type { MaskKind } from '../layers/mask-layer.ts';
import type { FeatureSpec, TextureStatistic } from '../training/features/feature-spec.ts';

type OfFeature =
  | Exclude<FeatureSpec['kind'], 'band' | 'index' | 'formula' | 'texture'>
  | `texture-${TextureStatistic}`;

/** How a class map was made, in one language. */
export interface MethodWords {
  /** {model} {parameters} {samples} {pixels} */
  readonly taught: string;
  /** {model} {name} {digest} */
  readonly saved: string;
  /** {model} {parameters} */
  readonly untaught: string;
  /** {trees} {depth} {leaf} {seed} */
  readonly forest: string;
  readonly gaussian: string;
  readonly centres: string;
  /** {count} {seed} */
  readonly clusters: string;
  /** {value} */
  readonly cutTyped: string;
  /** {seed} */
  readonly cutOtsu: string;
  /** {list} */
  readonly features: string;
  /** Bands count from 1: {band}, {first} {second}; of a texture {of} {size}. */
  readonly feature: Readonly<Record<OfFeature, string>>;
  /** {name} */
  readonly deglinted: string;
  readonly between: string;
  readonly within: string;
  /** {list} */
  readonly masks: string;
  readonly mask: Readonly<Record<MaskKind, string>>;
  /** {list} */
  readonly post: string;
  /** {pixels} {connectivity} */
  readonly sieve: string;
  /** {size} */
  readonly majority: string;
  readonly repaint: string;
  readonly nextStep: string;
  /** {step} */
  readonly step: string;
}
