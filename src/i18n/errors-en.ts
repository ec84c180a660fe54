/** Sentences at `error.<code>`: what is wrong, then the remedy. {placeholders} are the details. */
export const errorsEn = {
  'file-truncated':
    '{file} ends before byte {offset} + {length} (it has {size} bytes): it was cut off. Copy or download the file again.',
  'file-unreadable':
    '{file} can no longer be read: it was moved, changed or locked since it was opened. Open it again.',
  'tiff-not-a-tiff':
    '{file} is not a TIFF, whatever its name says. Check that the download was not an error page, or export the image as GeoTIFF again.',
  'tiff-malformed':
    'The TIFF structure of {file} is broken ({what}). Write the file again, for example with gdal_translate or QGIS.',
  'tiff-truncated':
    '{file} is cut off: {length} bytes at {offset} are missing (the file has {size}). Copy or download it again; Moba shows no pixels that are not there.',
  'tiff-unsupported':
    "{file} uses something that Moba can't read: {what}. Convert it to a DEFLATE or LZW GeoTIFF of 8, 16 or 32 bits, for example with QGIS or gdal_translate.",
  'tiff-block-corrupt':
    "Block {block} of {file} can't be decoded ({what}): the file is damaged. Copy or export it again.",
  'raster-window-outside':
    'The window {width} × {height} at column {col}, row {row} does not lie inside {file} ({imageWidth} × {imageHeight} pixels). Choose a place inside the image.',
  'raster-window-too-large':
    'A window of {width} × {height} pixels of {file} is too large to read at once. Read it in smaller parts.',
  'raster-band-missing': '{file} has no band {band} at level {level}. Choose one of its bands.',
  'image-bands-wrong':
    "The {bands} bands don't fit an image of {width} × {height} pixels: each must have one value per pixel, all of one type. Check how the bands were made.",
  'png-size-wrong':
    "{bytes} bytes don't make an RGBA image of {width} × {height} pixels. Give width × height × 4 bytes.",
  'class-color-malformed':
    'The colour "{color}" of class {class} is not of the form #rrggbb. Choose the colour again.',
  'coverage-tile-wrong':
    'Tile {tileCol}, {tileRow} does not belong to this coverage map. Run the classification again.',
  'coverage-tile-missing':
    'Tile {tileCol}, {tileRow} of the coverage map was never written. Run the classification again.',
  cancelled: 'The work was cancelled; nothing was changed. Start it again when you like.',
} as const;
