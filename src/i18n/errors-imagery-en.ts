import type { imageryErrorsJa } from './errors-imagery-ja.ts';

export const imageryErrorsEn = {
  'raster-grids-differ':
    '{first} and {second} do not lie on one grid: {what} differs ({firstValue} and {secondValue}). Warp one to the CRS, pixel size and origin of the other (in QGIS: Warp) and open them again.',
  'mosaic-too-large':
    'Together the images would be {width} × {height} pixels, which is too large. Open images that lie far apart one by one.',
  'recipe-empty': 'There is no image to open. Choose an image file.',
  'recipe-not-single':
    'There are {count} images. Say whether they are bands of one image (--stack) or pieces of a mosaic (--mosaic).',
  'path-not-here':
    '{path} cannot be opened from here. Choose the file again, or use the command line.',
  'url-unsupported':
    '{url} cannot be opened. Give an http:// or https:// address without user name and password.',
  'url-unreachable':
    '{url} cannot be reached. Check the address and the network. A browser also refuses where the server does not allow reading from other sites (CORS): download the file then, and open it from this machine.',
  'url-refused':
    'The server did not give {url} (HTTP {status}). Check the address, and whether the file is public.',
  'url-no-ranges':
    'The server of {url} does not answer range requests, and the whole file ({megabytes} MB) is over the limit of {limitMegabytes} MB. Download it, and open it from this machine.',
  'url-changed':
    'The file at {url} changed after it was opened. Nothing is computed from mixed pixels: open it again.',
  'url-answer-wrong':
    'The server of {url} answered wrongly ({what}). Try again later, or download the file and open it from this machine.',
} as const satisfies Record<keyof typeof imageryErrorsJa, string>;
