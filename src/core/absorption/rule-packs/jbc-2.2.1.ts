import type { RulePack } from '../rule-pack.ts';
import { jbcOnline2024 } from './jbc-online-2024.ts';

/**
 * Handbook Ver. 2.2.1 (2023). Only its formula labels and their structure are public; how it cuts
 * digits was never seen, so the online form's rules stand in, marked as assumed.
 */
export const jbc221: RulePack = {
  ...jbcOnline2024,
  id: 'jbc-2.2.1',
  handbook: 'Jブルークレジット認証申請の手引き Ver. 2.2.1 (2023)',
  evidence: 'assumed',
  formulaEvidence: {
    'literature-coefficient': 'documented',
    'wet-mass-per-area': 'documented',
    'wet-mass-per-rope': 'documented',
    'landed-yield': 'assumed',
    'absorption-potential': 'assumed',
  },
  residualRatios: {
    ...jbcOnline2024.residualRatios,
    // 式2-1 and 式2-2 are described as the same but for rope length in place of area.
    wetMassPerRope: ['residualRatio1', 'residualRatio2'],
  },
};
