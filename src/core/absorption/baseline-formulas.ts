import type { ComputedFormula } from '../derivation.ts';

const BACI = 'BACI（Before–After × Control–Impact）: 効果 = (IA − IB) − (CA − CB)';
const WELCH = 'Welch (1947), Satterthwaite (1946): Σ s²/n とその自由度';

export const earlierBaseline: ComputedFormula = {
  id: 'earlier-baseline',
  version: 1,
  template: '{earlierArea} × {earlierCoefficient}',
  citation: '以前の調査の面積 × 吸収係数。差し引く値なので切り捨てず、端数のまま用いる',
  compute: (role) => role('earlierArea').times(role('earlierCoefficient')),
};

export const meanOfReplicates: ComputedFormula = {
  id: 'mean-of-replicates',
  version: 1,
  template: '{replicate…} ÷ {replicateCount}',
  citation: 'x̄ = Σ x ÷ n',
  compute: (role) => role('replicate').div(role('replicateCount')),
};

export const replicateDeviation: ComputedFormula = {
  id: 'replicate-deviation',
  version: 1,
  template: '({replicate} − {groupMean}) × ({replicate} − {groupMean})',
  citation: '(x − x̄)²',
  compute: (role) => role('replicate').minus(role('groupMean')).pow(2),
};

export const varianceOfMean: ComputedFormula = {
  id: 'variance-of-mean',
  version: 1,
  template: '{squaredDeviation…} ÷ ({replicateCount} − 1) ÷ {replicateCount}',
  citation: 's² ÷ n',
  compute: (role) => {
    const count = role('replicateCount');
    return role('squaredDeviation').div(count.minus(1)).div(count);
  },
};

export const baciEffect: ComputedFormula = {
  id: 'baci-effect',
  version: 1,
  template: '({impactAfter} − {impactBefore}) − ({controlAfter} − {controlBefore})',
  citation: BACI,
  compute: (role) =>
    role('impactAfter')
      .minus(role('impactBefore'))
      .minus(role('controlAfter').minus(role('controlBefore'))),
};

export const baciStandardError: ComputedFormula = {
  id: 'baci-standard-error',
  version: 1,
  template: '√({varianceOfMean…})',
  citation: `${BACI}。4群は独立とする`,
  compute: (role) => role('varianceOfMean').sqrt(),
};

export const freedomTerm: ComputedFormula = {
  id: 'freedom-term',
  version: 1,
  template: '{varianceOfMean} × {varianceOfMean} ÷ ({replicateCount} − 1)',
  citation: WELCH,
  compute: (role) => role('varianceOfMean').pow(2).div(role('replicateCount').minus(1)),
};

export const degreesOfFreedom: ComputedFormula = {
  id: 'degrees-of-freedom',
  version: 1,
  template: '{varianceOfMean…} × {varianceOfMean…} ÷ {freedomTerm…}',
  citation: WELCH,
  compute: (role) => role('varianceOfMean').pow(2).div(role('freedomTerm')),
};

export const effectLower: ComputedFormula = {
  id: 'effect-lower',
  version: 1,
  template: '{effect} − {tQuantile} × {effectStandardError}',
  citation: 't 分布による両側信頼区間の下限',
  compute: (role) => role('effect').minus(role('tQuantile').times(role('effectStandardError'))),
};

export const effectUpper: ComputedFormula = {
  id: 'effect-upper',
  version: 1,
  template: '{effect} + {tQuantile} × {effectStandardError}',
  citation: 't 分布による両側信頼区間の上限',
  compute: (role) => role('effect').plus(role('tQuantile').times(role('effectStandardError'))),
};

/** (IB + CA − CB) ÷ IA with the effect put in: what would stand there without the project. */
export const shareWithout: ComputedFormula = {
  id: 'share-without-project',
  version: 1,
  template: '({impactAfter} − {effect}) ÷ {impactAfter}',
  citation:
    '事業がなかった場合の割合 = (IB + CA − CB) ÷ IA = (IA − 効果) ÷ IA。効果の信頼下限を入れると割合の上限。4群すべての標準誤差を使うため、割合が1以下ならデルタ法より広い（保守的）',
  compute: (role) => role('impactAfter').minus(role('effect')).div(role('impactAfter')),
};

export const controlBaseline: ComputedFormula = {
  id: 'control-baseline',
  version: 1,
  template: '{absorption} × {baselineShare}',
  citation:
    '吸収量（確実性の評価を掛ける前）× 事業がなかった場合の割合の信頼上限。評価の前後どちらで引くかは公開資料にないため、控除が大きくなる前を取る。切り捨てず、端数のまま用いる',
  compute: (role) => role('absorption').times(role('baselineShare')),
};

export const BASELINE_FORMULAS: readonly ComputedFormula[] = [
  earlierBaseline,
  meanOfReplicates,
  replicateDeviation,
  varianceOfMean,
  baciEffect,
  baciStandardError,
  freedomTerm,
  degreesOfFreedom,
  effectLower,
  effectUpper,
  shareWithout,
  controlBaseline,
];
