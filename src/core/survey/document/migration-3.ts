type Document = Readonly<Record<string, unknown>>;

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is no object passes through: the schema says what is wrong with it. */
const changed = (value: unknown, change: (entry: Document) => Document): unknown =>
  isDocument(value) ? change(value) : value;

const settings = (before: Document): Document => ({
  clusters: { count: 8, classes: [] },
  threshold: { value: null, aboveClassId: null, belowClassId: null },
  features: [],
  withinStudyArea: false,
  masks: [],
  post: [],
  modelSource: { kind: 'train' },
  withConfidence: false,
  withCrossValidation: false,
  ...before,
});

function coverage(before: Document): Document {
  const { classes, nodataPixels } = before;
  return {
    stages: [{ step: 'classify', classes, nodataPixels }],
    importance: null,
    crossValidation: null,
    training: null,
    confidenceId: null,
    lowConfidence: null,
    ...before,
    settings: changed(before.settings, settings),
  };
}

/** Version 3: images of every kind, features, masks, and what follows a classification. */
export const classifiedInEveryWay = (before: Document): Document => ({
  imageSets: [],
  displays: [],
  ...before,
  files: Array.isArray(before.files)
    ? before.files.map((file) =>
        changed(file, (entry) => ({ remote: null, companionIds: [], ...entry })),
      )
    : before.files,
  classification: changed(before.classification, settings),
  coverage: changed(before.coverage, coverage),
});
