import { absorptionEn } from './en-absorption.ts';
import { accuracyEn } from './en-accuracy.ts';
import { addressesEn } from './en-addresses.ts';
import { areasEn } from './en-areas.ts';
import { biomassEn } from './en-biomass.ts';
import { calculatorEn } from './en-calculator.ts';
import { classificationEn } from './en-classification.ts';
import { coverEn } from './en-cover.ts';
import { displayEn } from './en-display.ts';
import { featuresEn } from './en-features.ts';
import { figuresEn } from './en-figures.ts';
import { groundEn } from './en-ground.ts';
import { imageSetsEn } from './en-image-sets.ts';
import { imageryEn } from './en-imagery.ts';
import { panelsEn } from './en-panels.ts';
import { previewEn } from './en-preview.ts';
import { reviewEn } from './en-review.ts';
import { shellEn } from './en-shell.ts';
import { slopeEn } from './en-slope.ts';
import { statedEn } from './en-stated.ts';
import { surenessEn } from './en-sureness.ts';
import { tablesEn } from './en-tables.ts';
import { uncertaintyWordsEn } from './en-uncertainty.ts';
import { waterEn } from './en-water.ts';
import type { MessageKey } from './ja.ts';

export const en = {
  ...featuresEn,
  ...shellEn,
  ...panelsEn,
  ...addressesEn,
  ...imageSetsEn,
  ...classificationEn,
  ...waterEn,
  ...biomassEn,
  ...absorptionEn,
  ...groundEn,
  ...figuresEn,
  ...areasEn,
  ...slopeEn,
  ...surenessEn,
  ...uncertaintyWordsEn,
  ...statedEn,
  ...tablesEn,
  ...coverEn,
  ...calculatorEn,
  ...displayEn,
  ...previewEn,
  ...reviewEn,
  ...accuracyEn,
  ...imageryEn,
} as const satisfies Record<MessageKey, string>;
