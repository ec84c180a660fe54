import { absorptionJa } from './ja-absorption.ts';
import { accuracyJa } from './ja-accuracy.ts';
import { addressesJa } from './ja-addresses.ts';
import { areasJa } from './ja-areas.ts';
import { biomassJa } from './ja-biomass.ts';
import { calculatorJa } from './ja-calculator.ts';
import { classificationJa } from './ja-classification.ts';
import { coverJa } from './ja-cover.ts';
import { displayJa } from './ja-display.ts';
import { featuresJa } from './ja-features.ts';
import { figuresJa } from './ja-figures.ts';
import { groundJa } from './ja-ground.ts';
import { imageSetsJa } from './ja-image-sets.ts';
import { imageryJa } from './ja-imagery.ts';
import { panelsJa } from './ja-panels.ts';
import { previewJa } from './ja-preview.ts';
import { reviewJa } from './ja-review.ts';
import { shellJa } from './ja-shell.ts';
import { slopeJa } from './ja-slope.ts';
import { statedJa } from './ja-stated.ts';
import { surenessJa } from './ja-sureness.ts';
import { tablesJa } from './ja-tables.ts';
import { uncertaintyWords } from './ja-uncertainty.ts';
import { waterJa } from './ja-water.ts';

/** Every message of the interface; Japanese comes first and defines the keys. */
export const ja = {
  ...featuresJa,
  ...shellJa,
  ...panelsJa,
  ...addressesJa,
  ...imageSetsJa,
  ...classificationJa,
  ...waterJa,
  ...biomassJa,
  ...absorptionJa,
  ...groundJa,
  ...figuresJa,
  ...areasJa,
  ...slopeJa,
  ...surenessJa,
  ...uncertaintyWords,
  ...statedJa,
  ...tablesJa,
  ...coverJa,
  ...calculatorJa,
  ...displayJa,
  ...previewJa,
  ...reviewJa,
  ...accuracyJa,
  ...imageryJa,
} as const;

export type MessageKey = keyof typeof ja;
