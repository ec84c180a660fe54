/** Issues of the ways in which an area is measured. */
export const areaIssuesEn = {
  'rows-missing': '{subject}: the table has no row ({field}). Type one row or more.',
  'more-reefs-than-counted':
    '{subject}: more reefs were measured ({measured}) than stand there ({counted}). Correct the number of reefs, or the table of those measured.',
  'single-reef':
    '{subject}: one reef only was measured, so no standard error can be given. Measure two or more.',
  'reef-top-not-smaller':
    '{subject}: the top radius {top} m is not smaller than the base radius {base} m. Correct one of them, or take the reef as a cone.',
  'reef-too-steep':
    '{subject}: the height {height} m is over three times the radius {radius} m. Check that no depth or diameter was typed.',
  'net-rows-alike':
    '{subject}: season “{season}”, cooperative “{cooperative}” has more than one row. Check that no net is counted twice; if they differ, name their season or cooperative apart.',
  'rope-rows-alike':
    '{subject}: season “{season}”, cooperative “{cooperative}” has more than one row. Check that no rope is counted twice; if they differ, name their season or cooperative apart.',
  'strip-rows-alike':
    '{subject}: depth zone “{zone}” has more than one row. Check that no ground is counted twice; if they are different places, name them apart.',
  'excluded-exceeds-plan':
    '{subject}: {excluded} m² are left out of a plan of {plan} m². Correct one of them.',
  'plan-unchecked':
    '{subject}: the day on which divers checked the ground of the plan is missing or no date. Type it as 2024-05-01; if nobody checked it, the plan may hold ground without a bed.',
  'area-source-unknown':
    '{subject}: area “{area}” for {field} is not in the survey, or was measured in a way that can’t be used here. Choose an area by class, polygon, slope or typed.',
  'area-source-without-area':
    '{subject}: area “{area}” for {field} has no value yet. Complete that area first.',
  'area-implausible':
    '{subject}: {areaM2} m² is more than all beds of Japan together (1,643.4 km², Ministry of the Environment, 2018–2020). Check units and digits.',
  'planar-differs':
    '{subject}: on the plane of {crs} it would be {percent} % off. The claim uses the ellipsoidal area, so nothing needs to be done; mind it when comparing with other software.',
} as const;
