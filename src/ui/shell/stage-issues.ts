import type { Issue } from '../../core/issues.ts';
import type { Stage } from '../../store/state.ts';

const STAGE_OF_FIGURE: Readonly<Record<string, Stage>> = {
  class: 'classification',
  coverage: 'classification',
  area: 'area',
  quadrat: 'biomass',
  'length-weight': 'biomass',
  biomass: 'biomass',
  item: 'absorption',
  vessel: 'absorption',
  total: 'absorption',
};

const BIOMASS_FIELD = /^(wet-mass|wet-mass-per-area|mean-wet-mass|quadrat-count)$/;
const AREA_FIELD = /^area(Id)?$/;

/** The stage in which an issue can be put right. */
export function stageOfIssue(issue: Issue): Stage {
  const { at, code } = issue;
  switch (at.kind) {
    case 'file':
      return 'data';
    case 'sample':
      return 'samples';
    case 'area':
    case 'transect':
      return 'area';
    case 'quadrat':
    case 'length-weight':
      return 'biomass';
    case 'item':
      if (BIOMASS_FIELD.test(at.field ?? '')) return 'biomass';
      return AREA_FIELD.test(at.field ?? '') ? 'area' : 'absorption';
    case 'figure':
      return STAGE_OF_FIGURE[at.figureId.split(/[:/]/)[0] ?? ''] ?? 'evidence';
    case 'survey':
      if (/study-area/.test(code)) return 'area';
      if (/item-count|^uncertainty-/.test(code)) return 'absorption';
      if (
        /^(accuracy|stratum|strata|interval|systematic|weights|kappa)-|coverage|classif|cluster|confidence|cross-validation|image-set/.test(
          code,
        )
      )
        return 'classification';
      if (/class|sample|training/.test(code)) return 'samples';
      return 'evidence';
  }
}

export const issuesOfStage = (issues: readonly Issue[], stage: Stage): readonly Issue[] =>
  issues.filter((issue) => stageOfIssue(issue) === stage);
