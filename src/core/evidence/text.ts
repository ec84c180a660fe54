import type { ModelKind } from '../classification/classifier.ts';
import type { Unit } from '../units.ts';
import type { MethodWords } from './method-words.ts';

/**
 * Every word that the sheet, the table and the package need, in one language. Plain data, so that
 * it passes to a worker. `{name}` stands for a value; see `fillTemplate`.
 */
export interface EvidenceText {
  readonly language: 'ja' | 'en';
  /** By `Figure.quantity`. */
  readonly quantities: Readonly<Record<string, string>>;
  /** By `Figure.note`. */
  readonly notes: Readonly<Record<string, string>>;
  readonly models: Readonly<Record<ModelKind, string>>;
  readonly table: Readonly<
    Record<
      | 'id'
      | 'quantity'
      | 'subject'
      | 'value'
      | 'unit'
      | 'formula'
      | 'substituted'
      | 'exact'
      | 'rounding'
      | 'inputs'
      | 'source'
      | 'counted'
      | 'note'
      | 'formulaName',
      string
    >
  >;
  readonly units: Readonly<Record<Unit, string>>;
  /** One input of a formula: {name} {digits} {id}. */
  readonly input: string;
  readonly inputUnrounded: string;
  /** Whether a figure enters the total. */
  readonly counted: string;
  readonly notCounted: string;
  /** {digits} */
  readonly rounding: Readonly<
    Record<
      | 'none'
      | 'truncate-decimals'
      | 'truncate-significant'
      | 'half-up-decimals'
      | 'half-up-significant',
      string
    >
  >;
  readonly sources: {
    /** {path} {basis} */
    readonly typed: string;
    readonly typedBare: string;
    /** {citation} */
    readonly literature: string;
    readonly constant: string;
    /** {file} {place} */
    readonly file: string;
    /** {file} {vertices} {holes} {path} */
    readonly polygon: string;
    readonly drawnPolygon: string;
    /** {image} {className} {value} {pixels} {step} */
    readonly pixels: string;
    /** and {mean}, m² of one pixel */
    readonly pixelArea: string;
    /** {points} {design} {estimator} {confidencePct} {step} */
    readonly referencePoints: string;
    readonly missing: string;
  };
  /** {pct} {lower} {count} {seed} {draws} */
  readonly sureness: Readonly<
    Record<'label' | 'lower' | 'lowerKnown' | 'notKnown' | 'run', string>
  >;
  readonly sheet: Readonly<
    Record<
      | 'kind'
      | 'kindWithoutMap'
      | 'place'
      | 'surveyedOn'
      | 'author'
      | 'unknown'
      | 'madeUp'
      | 'madeUpMark'
      | 'legend'
      | 'className'
      | 'pixels'
      | 'areaM2'
      | 'areaHa'
      | 'bed'
      | 'total'
      | 'nodata'
      | 'notClassified'
      | 'legendNote'
      | 'figures'
      | 'item'
      | 'area'
      | 'coefficient'
      | 'absorption'
      | 'certainty'
      | 'vessel'
      | 'baseline'
      | 'credited'
      | 'sum'
      | 'figuresNote'
      | 'workings'
      | 'more'
      | 'noItems'
      | 'scale'
      | 'trueNorth'
      | 'gridNorthEast'
      | 'gridNorthWest'
      | 'gridNorthSame'
      | 'noCrs'
      | 'noImage'
      | 'imageMissing'
      | 'mapData'
      | 'crs'
      | 'centre'
      | 'northing'
      | 'easting'
      | 'image'
      /** {name} {names} */
      | 'imageBands'
      /** {name} {names} */
      | 'imageMosaic'
      | 'takenOn'
      | 'credit'
      | 'sha256'
      | 'method'
      | 'noMethod'
      | 'basis'
      | 'basisMissing'
      | 'basisComposed'
      | 'areaBasis'
      | 'basesMore'
      | 'continued'
      | 'figuresId'
      | 'software'
      | 'page',
      string
    >
  >;
  /** Marks and ground of areas: {from}, {mark} {items}. */
  readonly ground: Readonly<
    Record<
      | 'studyArea'
      | 'overlap'
      | 'outside'
      | 'coverWeighted'
      | 'coverWeightedBrief'
      | 'madeUp'
      | 'madeUpBrief'
      | 'reused'
      | 'reusedBrief'
      | 'lead'
      | 'marked'
      | 'between'
      | 'withheld',
      string
    >
  >;
  /** How the class map was made. */
  readonly method: MethodWords;
  /** For an area of which the user wrote no sentence. */
  readonly areaBasis: BasisWords;
  readonly readme: ReadmeText;
}

/** Words of 【面積の算定根拠】 in one language; a clause at its `BasisFact.code`. */
export interface BasisWords {
  readonly language: 'ja' | 'en';
  readonly clauses: Readonly<Record<string, string>>;
  readonly betweenRows: string;
  readonly betweenClauses: string;
}

/** The package's README; of `contents` and `checks` only what the package has is printed. */
export interface ReadmeText {
  /** {title} {created} {software} {nature} */
  readonly head: string;
  readonly contentsHeading: string;
  readonly contents: Readonly<
    Record<
      | 'survey'
      | 'sources'
      | 'remote'
      | 'coverage'
      | 'table'
      | 'figures'
      | 'uncertainty'
      | 'sheet'
      | 'model'
      | 'manifest'
      | 'sums',
      string
    >
  >;
  readonly checksHeading: string;
  readonly checks: Readonly<
    Record<'unchanged' | 'byHand' | 'recompute' | 'classify' | 'limits', string>
  >;
}

/** `{name}` replaced by its value; a name without a value stays to be seen. */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}
