import type { absorptionIssuesJa } from './issues-absorption-ja.ts';

export const absorptionIssuesEn = {
  'filed-working-differs':
    '{subject}: the working “{working}” as written gives {filed} t, {factor} times the {computed} t that rope length and wet mass give. Correct its unit conversions (it is not used in the calculation).',
  'filed-working-unreadable':
    '{subject}: the working “{working}” can’t be read, so it was not held against the wet mass of a net. Write it with numbers, + − × ÷ and brackets alone.',
  'residue-unstated':
    '{subject}: the residue left in the sea is not stated. If nothing was left, enter 0 and say why.',
  'residue-reading-assumed':
    '{subject}: how residue enters (residue × (residual ratio 1 + 2)) is assumed; no public text says it, and every form seen has 0. Check the handbook before filing.',
  'potential-by-dummies':
    '{subject}: P/B 1, carbon 100 % and factor 1 are stand-ins for an absorption potential of {potential} t-CO2/t. Choose the formula “absorption potential” to do without them.',
  'potential-overstated':
    '{subject}: the residual ratios entered amount to an absorption potential of {potential} t-CO2/t, {percent} % above the {intended} t-CO2/t intended and {cutPercent} % above the residual sum {cut} that it gives in the form’s four decimals; the absorption is overstated as much. Split the ratios anew, or use the formula “absorption potential”.',
  'potential-above-intended':
    '{subject}: the values entered amount to an absorption potential of {potential} t-CO2/t, {percent} % above the {intended} t-CO2/t intended, and the absorption is overstated as much. Correct the values, or use the formula “absorption potential”.',
  'credit-above-meant':
    '{subject}: the credited amount of {credited} t-CO2 would be {exact} t-CO2 with the potential that was intended, and {cut} t-CO2 with the residual sum cut to the form’s four decimals. Split the ratios anew, or say why they differ.',
  'yield-over-no-area':
    '{subject}: the farmed area is 0, so the yield can’t be divided by it. Correct the claimed area.',
  'formula-rule-assumed':
    '{subject}: how {handbook} treats this formula was not confirmed on any form (assumed). Check the handbook before filing.',
  'rope-length-zero':
    '{subject}: the total rope length is 0. Check the number and the length of the ropes.',
  'area-is-not-nets':
    '{subject}: the area “{area}” is no table of nets, so the number of nets landed is not known. Choose an area of nets, or type the number.',
  'area-is-not-rope':
    '{subject}: the area “{area}” is not made of ropes. Choose a table of ropes, or a formula per area.',
  'rope-has-no-area':
    '{subject}: “{area}” is ropes, which have a length and no area. Choose something with an area, or the formula per rope length.',
  'certainty-unseen':
    '{subject}: on the forms seen, {field} runs from {min} to {max} % in steps of {step} % (the handbook’s table could not be had). Check the value and its evidence.',
  'vessels-and-none':
    '{subject}: “no vessels used” is ticked, yet {vessels} {vessels|vessel is|vessels are} listed. Correct one of them. The emissions are deducted.',
  'vessels-unstated':
    '{subject}: nothing is said of vessels. Enter those that were used, or tick “no vessels used”.',
  'vessel-rating-inconsistent':
    '“{subject}”: {kw} kW and {ps} PS (= {asKw} kW) contradict each other. Check the power in the vessel’s papers and correct it.',
  'vessel-power-below-rated':
    '“{subject}”: the power entered, {entered} kW, is below the rated {rated} kW, which makes the emission smaller. Use the rated power, or say why not.',
  'baseline-order-assumed':
    '{subject}: whether the baseline comes off before or after certainty can’t be told from public texts. The whole amount is taken off after certainty, which makes the deduction the larger one.',
  'baseline-share-clamped':
    '{subject}: the upper confidence limit of the share without the project is {share}, taken as {taken}. More replicates at the control site would narrow it.',
  'baseline-too-few-replicates':
    '{subject}: only {count} {count|measurement|measurements} for {field}. Enter two or more in each group, so that their spread is known.',
  'baseline-impact-zero':
    '{subject}: the mean at the project site after is 0, so there is no share without the project. Check the measurements.',
  'baseline-date-missing':
    '{subject}: the survey taken as baseline has no date. Enter it, to show that it lies before the credited period.',
  'baseline-date-malformed':
    '{subject}: the date “{date}” of the survey taken as baseline can’t be read. Write it as 2017-05-20.',
  'baseline-not-before-period':
    '{subject}: the survey taken as baseline ({date}) does not lie before the start of the credited period ({from}). Use one from before it.',
  'loss-ratio-differs':
    '{subject}: the loss ratio {loss} differs from the {otherLoss} of “{other}”. Say in the evidence what happened in that year (rot, grazing).',
} as const satisfies Record<keyof typeof absorptionIssuesJa, string>;
