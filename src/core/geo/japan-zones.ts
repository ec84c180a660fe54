const degrees = (whole: number, minutes: number) => whole + minutes / 60;

/**
 * Origins of the 19 zones of 平面直角座標系 as [latitude, longitude], degrees; zone 1 first.
 * Source: 平成14年国土交通省告示第9号.
 */
export const PLANE_RECTANGULAR_ORIGINS: readonly (readonly [lat: number, lon: number])[] = [
  [33, degrees(129, 30)],
  [33, 131],
  [36, degrees(132, 10)],
  [33, degrees(133, 30)],
  [36, degrees(134, 20)],
  [36, 136],
  [36, degrees(137, 10)],
  [36, degrees(138, 30)],
  [36, degrees(139, 50)],
  [40, degrees(140, 50)],
  [44, degrees(140, 15)],
  [44, degrees(142, 15)],
  [44, degrees(144, 15)],
  [26, 142],
  [26, degrees(127, 30)],
  [26, 124],
  [26, 131],
  [20, 136],
  [26, 154],
];

export const ROMAN: readonly string[] = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
];
