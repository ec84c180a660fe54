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
  readonly models: Readonly<Record<'random-forest' | 'maximum-likelihood', string>>;
  readonly table: Readonly<
    Record<
      | 'id'
      | 'quantity'
      | 'subject'
      | 'value'
      | 'unit'
      | 'formula'
      | 'template'
      | 'substituted'
      | 'inputs'
      | 'rounding'
      | 'exact'
      | 'source'
      | 'note',
      string
    >
  >;
  /** {digits} */
  readonly rounding: Readonly<
    Record<
      'truncate-decimals' | 'truncate-significant' | 'half-up-decimals' | 'half-up-significant',
      string
    >
  >;
  readonly sources: {
    /** {basis} */
    readonly typed: string;
    readonly typedBare: string;
    /** {citation} */
    readonly literature: string;
    readonly constant: string;
    /** {file} {place} */
    readonly file: string;
    /** {file} {vertices} {holes} */
    readonly polygon: string;
    readonly drawnPolygon: string;
    /** {file} {className} {pixels} {step} */
    readonly pixels: string;
    readonly missing: string;
  };
  readonly sheet: Readonly<
    Record<
      | 'kind'
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
      | 'figures'
      | 'item'
      | 'coefficient'
      | 'absorption'
      | 'vessel'
      | 'credited'
      | 'sum'
      | 'more'
      | 'scale'
      | 'trueNorth'
      | 'gridNorthEast'
      | 'gridNorthWest'
      | 'gridNorthSame'
      | 'noCrs'
      | 'noImage'
      | 'mapData'
      | 'crs'
      | 'centre'
      | 'northing'
      | 'easting'
      | 'image'
      | 'takenOn'
      | 'credit'
      | 'sha256'
      | 'method'
      | 'methodSentence'
      | 'forestSentence'
      | 'gaussianSentence'
      | 'noMethod'
      | 'areaBasis'
      | 'software'
      | 'page',
      string
    >
  >;
  /** The package's README. {title} {created} {software} */
  readonly readme: string;
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
