type Document = Readonly<Record<string, unknown>>;

const noEvidence = { attachment: '', fileIds: [], isWithheld: false };
const noValue = { text: '', source: '' };

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is no list passes through: the schema says what is wrong with it. */
const each = (list: unknown, change: (entry: Document) => Document): unknown =>
  Array.isArray(list) ? list.map((entry) => (isDocument(entry) ? change(entry) : entry)) : list;

const changed = (value: unknown, change: (entry: Document) => Document): unknown =>
  isDocument(value) ? change(value) : value;

function area(before: Document): Document {
  const base = {
    place: '',
    surveyedOn: '',
    reusedFrom: '',
    evidence: noEvidence,
    isMadeUp: false,
    ...before,
  };
  if (before.method === 'typed') return { ...base, cover: 'unstated' };
  if (before.method === 'cone') {
    const reefs = each(before.reefs, (reef) => ({ name: '', topRadiusM: '', ...reef }));
    return { ...base, surface: 'lateral', reefs };
  }
  if (before.method === 'net') {
    const { netCount, netAreaM2, ...rest } = base as Document;
    const net = { id: `${before.id}-net`, season: '', cooperative: '', netCount, netAreaM2 };
    return { ...rest, nets: [net] };
  }
  return base;
}

const wetMass = (before: Document): Document => ({
  cover: 'unstated',
  siting: 'unstated',
  reusedFrom: '',
  evidence: noEvidence,
  ...before,
});

function landed(before: Document): Document {
  if (before.kind !== 'nets') return { evidence: noEvidence, ...before };
  const { netCount, wetMassTPerNet, ...rest } = before;
  return {
    evidence: noEvidence,
    ...rest,
    nets: { kind: 'typed', netCount },
    netMass: { kind: 'typed', wetMassTPerNet },
  };
}

function formula(before: Document): Document {
  switch (before.kind) {
    case 'literature-coefficient':
      return { cover: 'unstated', ...before };
    case 'wet-mass-per-area':
      return {
        intendedPotentialTCo2PerTDry: noValue,
        ...before,
        wetMass: changed(before.wetMass, wetMass),
      };
    case 'landed-yield':
      return { residueDryT: noValue, ...before, yield: changed(before.yield, landed) };
    default:
      return before;
  }
}

function item(before: Document): Document {
  const { baselineTCo2, ...rest } = before;
  const certain = (value: unknown) => changed(value, (own) => ({ evidence: noEvidence, ...own }));
  return {
    lushMonths: { from: '', to: '' },
    hasNoVessels: false,
    ...rest,
    formula: changed(before.formula, formula),
    areaCertaintyPct: certain(before.areaCertaintyPct),
    coefficientCertaintyPct: certain(before.coefficientCertaintyPct),
    vessels: each(before.vessels, (vessel) => ({ ratedKw: '', ratedPs: '', ...vessel })),
    baseline: { kind: 'typed', evidence: noEvidence, baselineTCo2 },
  };
}

/** Version 2: every way in which a real application measures. What version 1 never asked is empty. */
export const measuredInEveryWay = (before: Document): Document => ({
  studyArea: null,
  coverScales: [],
  transects: [],
  lengthWeights: [],
  library: [],
  statedItemCount: '',
  priceYenPerTCo2: noValue,
  ...before,
  areas: each(before.areas, area),
  quadrats: each(before.quadrats, (quadrat) => ({
    coverClass: '',
    coverPct: '',
    takenOn: '',
    photoIds: [],
    ...quadrat,
  })),
  items: each(before.items, item),
});
