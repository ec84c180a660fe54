import type { areaBasisJa } from './area-basis-ja.ts';

export const areaBasisEn = {
  'surveyed-at': 'Surveyed on {date} at {place}.',
  'surveyed-on': 'Surveyed on {date}.',
  place: 'Place: {place}.',
  class:
    'Image “{image}” (taken on {date}, {crs}) was classified by {model}, and these were added: {rows}.',
  'class-undated':
    'Image “{image}” (date not known, {crs}) was classified by {model}, and these were added: {rows}.',
  'class-bound':
    'An accuracy assessment by {points} reference points was made, and the one-sided {pct} % lower bound of the area, {area} m², was taken.',
  'class-within-bound':
    'The one-sided {pct} % lower bound of the area by {points} reference points lies above the mapped area, and no more than the mapped area, {area} m², was taken.',
  'class-row': '{pixels} pixels of “{class}”, {area} m² on the ellipsoid',
  'outline-file':
    'The area within the outline of file “{file}” ({crs}) was taken on the earth’s ellipsoid.',
  'outline-file-dated':
    'The area within the outline of file “{file}” ({date}, {crs}) was taken on the earth’s ellipsoid.',
  'outline-drawn':
    'The area within an outline traced on the map ({crs}) was taken on the earth’s ellipsoid.',
  'outline-class':
    'The area within the outlines ({crs}, polygons: {polygons}) of the pixels of class “{class}” on the coverage map “{map}” was taken on the earth’s ellipsoid.',
  'outline-holes': 'Holes in the outline were left out.',
  slope:
    'With the elevation model “{dem}”, the ground within the outline ({ground} m² when level) was converted to its surface along the slope.',
  'slope-clamped':
    'Slopes were limited to {limit}°; {clamped} steeper cells were taken at the limit.',
  cover: 'The area of each zone was multiplied by its cover, and added ({rows}).',
  'zone-row': '{area} m² × {cover} %',
  'zone-row-named': '{zone}: {area} m² × {cover} %',
  'cover-transects': 'Cover is the mean of the readings along transects.',
  'cover-lower': 'Cover classes ({scale}) were taken at their lower bounds.',
  'cover-midpoint': 'Cover classes ({scale}) were taken at the middle of their bounds.',
  'cover-mean': 'The mean cover is {mean} %.',
  'reefs-measured':
    'Of {count} stone reefs, {measured} were chosen and their radius and height measured.',
  'reefs-lateral':
    'As the reefs are roughly cones, they were converted to the lateral area of a cone.',
  'reefs-base': 'The overgrown surface was taken as the base area of a cone.',
  'reefs-truncated':
    'As the reefs are roughly truncated cones, they were converted to the side and the flat top of one.',
  'reefs-mean':
    'The mean area of the {measured} measured reefs, {mean} m², was multiplied by {count}.',
  'reefs-filed': 'The mean area of a reef, {mean} m², was multiplied by {count} reefs.',
  nets: 'The number of culture nets was multiplied by the area of a net ({rows}).',
  'net-row': '{count} nets × {size} m²',
  'net-row-named': '{group}: {count} nets × {size} m²',
  ropes: 'The number of culture ropes was multiplied by the length of a rope ({rows}).',
  'rope-row': '{count} ropes × {size} m',
  'rope-row-named': '{group}: {count} ropes × {size} m',
  strips:
    'In each depth zone the distance along the slope was multiplied by the horizontal length, and the products added ({rows}).',
  'strip-row': '{slope} m × {length} m',
  'strip-row-named': '{zone}: {slope} m × {length} m',
  plan: 'The area of the as-built plan, {plan} m², was used.',
  'plan-excluded': 'Parts without growth were left out ({rows}).',
  'excluded-row': '{part} {area} m²',
  'plan-checked': 'Divers checked the extent of the growth on {date}.',
  frames: 'The number of planted frames was multiplied by the area of a frame ({rows}).',
  'frames-row': '{count} frames × {size} m²',
  natural: 'The natural patch of {natural} m² was added.',
  'typed-gross': 'The area is as given in the document; cover is not applied to it.',
  'typed-cover-weighted': 'The area is as given in the document, weighted by cover.',
  'typed-unstated': 'The area is as given in the document.',
  'area-total': 'The claimed area is therefore {areaM2} m² ({areaHa} ha).',
  'rope-total': 'The total length of rope is therefore {length} m.',
  reused: 'The value was re-used from the survey of {from}.',
  'made-up': 'These numbers are made up to show the method, and are not to be filed.',
} as const satisfies Record<keyof typeof areaBasisJa, string>;
