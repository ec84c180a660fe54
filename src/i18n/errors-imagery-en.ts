import type { imageryErrorsJa } from './errors-imagery-ja.ts';

export const imageryErrorsEn = {
  'raster-grids-differ':
    '{first} and {second} do not lie on one grid: {what} differs ({firstValue} and {secondValue}). Warp one to the CRS, pixel size and origin of the other (in QGIS: Warp) and open them again.',
  'mosaic-too-large':
    'Together the images would be {width} × {height} pixels, which is too large. Open images that lie far apart one by one.',
  'recipe-empty': 'There is no image to open. Choose an image file.',
  'recipe-not-single':
    'There are {count} images. Say whether they are bands of one image (--stack) or pieces of a mosaic (--mosaic).',
  'no-browser-files':
    'This browser has no file storage for web apps. Open Moba in a recent Chrome, Edge, Firefox or Safari.',
  'path-not-here':
    '{path} cannot be opened from here. Choose the file again, or use the command line.',
  'url-unsupported':
    '{url} cannot be opened. Give an http:// or https:// address without user name and password.',
  'url-unreachable':
    '{url} cannot be reached. Check the address and the network. A browser also refuses where the server does not allow reading from other sites (CORS): download the file then, and open it from this machine.',
  'url-silent':
    'The server of {url} was waited for {seconds} s and sent no data. Check the network and the server and open it again, or download the file and open it from this machine.',
  'url-refused':
    'The server did not give {url} (HTTP {status}). Check the address, and whether the file is public.',
  'url-no-ranges':
    'The server of {url} does not answer range requests, and the whole file ({megabytes} MB) is over the limit of {limitMegabytes} MB. Download it, and open it from this machine.',
  'url-changed':
    'The file at {url} changed after it was opened. Nothing is computed from mixed pixels: open it again.',
  'url-answer-wrong':
    'The server of {url} answered wrongly ({what}). Try again later, or download the file and open it from this machine.',
  'image-unplaced':
    '{file} does not say where it lies, so it cannot be put on the map. Choose or drop its world file ({beside}.{world}) and the file of its CRS ({beside}.prj) together with it.',
  'image-without-crs':
    '{file} does not say its coordinate system, so no area can be taken. Choose or drop the file of its CRS ({beside}.prj) together with it, or set the CRS of the image and open it again.',
  'world-file-malformed':
    '{file} cannot be read as a world file: six lines of numbers (pixel size, rotation, centre of the first pixel). Write it anew, with QGIS for example.',
  'companion-too-large': '{file} is too large for a file beside an image. Open the image alone.',
  'png-malformed':
    'The structure of the PNG {file} is broken ({what}). Copy it again, or write it anew as a GeoTIFF.',
  'png-interlaced':
    '{file} is an interlaced PNG, which cannot be read row by row. Write it without interlacing, or as a GeoTIFF.',
  'png-row-too-long':
    'One row of {file} takes {megabytes} MB, too long for a PNG. Convert it to a tiled GeoTIFF.',
  'jpeg-malformed':
    '{file} cannot be read as a JPEG ({what}): it is broken, or of a kind that is not supported. Write it anew as an RGB JPEG or a GeoTIFF.',
  'plain-image-too-large':
    '{file} would take {megabytes} MB, over the limit of {limitMegabytes} MB for a JPEG. Convert it to a tiled GeoTIFF (gdal_translate -of COG).',
} as const satisfies Record<keyof typeof imageryErrorsJa, string>;
