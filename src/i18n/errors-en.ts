import { accuracyErrorsEn } from './errors-accuracy-en.ts';
import { classificationErrorsEn } from './errors-classification-en.ts';
import { coverageErrorsEn } from './errors-coverage-en.ts';
import { drawErrorsEn } from './errors-draw-en.ts';
import { featureErrorsEn } from './errors-features-en.ts';
import { fitErrorsEn } from './errors-fits-en.ts';
import { imageryErrorsEn } from './errors-imagery-en.ts';
import { pipelineErrorsEn } from './errors-pipeline-en.ts';
import { tableErrorsEn } from './errors-table-en.ts';
import { uncertaintyErrorsEn } from './errors-uncertainty-en.ts';

/** Sentences at `error.<code>`: what is wrong, then the remedy. {placeholders} are the details. */
export const errorsEn = {
  ...accuracyErrorsEn,
  ...drawErrorsEn,
  ...featureErrorsEn,
  ...fitErrorsEn,
  ...classificationErrorsEn,
  ...imageryErrorsEn,
  ...coverageErrorsEn,
  ...pipelineErrorsEn,
  ...tableErrorsEn,
  ...uncertaintyErrorsEn,
  'file-truncated':
    '{file} ends before byte {offset} + {length} (it has {size} bytes): it was cut off. Copy or download the file again.',
  'file-unreadable':
    '{file} can no longer be read: it was moved, changed or locked since it was opened. Open it again.',
  'package-damaged':
    '“{file}” is damaged, or can be read in more than one way ({why}). Download it again, or ask its author for a fresh copy.',
  'package-image-missing':
    'The classified image “{file}” is not in this evidence package, or was changed in it, so the map can’t be made again. Ask its author for a package with the original image.',
  'package-manifest-malformed':
    'The manifest.json of “{file}” is not well formed. Ask its author for a fresh copy, or update Moba.',
  'package-no-manifest':
    '“{file}” has no manifest.json. Choose an evidence package as Moba exported it, not zipped anew from another folder.',
  'package-not-zip':
    '“{file}” is not a zip file. Choose an evidence package (.zip) that Moba exported.',
  'package-part-missing':
    '“{file}” has no “{entry}”, so it can’t be checked. Ask its author for a fresh copy.',
  'package-source-changed':
    'The source file “{file}” has changed since it was imported (its SHA-256 differs). Open the file as it was, or import the new one as a new file.',
  'package-source-missing':
    'The source file “{file}” is not at hand, so it can’t go into the evidence package. Open the same file again under Data, then export once more.',
  'package-suspicious':
    '“{entry}” in “{file}” is compressed so densely that unpacking it could use up this device’s memory. It was not opened; ask its author about it.',
  'package-too-large':
    '“{file}” would unpack to {bytes} bytes, over the limit of {limit}, and was not opened. Unzip it and check it by SHA256SUMS instead.',
  'package-too-many-files':
    '“{file}” holds more than {limit} files and was not opened. Make sure that it is an evidence package that Moba exported.',
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
  'crs-unsupported':
    'Moba does not know the coordinate system {crs}. Re-project the data to a Japanese plane-rectangular zone (EPSG:6669–6687), UTM or EPSG:4326 and open it again.',
  'coordinate-outside-crs':
    'The coordinate ({x}, {y}) lies outside {crs}. Check that the right coordinate system is set and that x (east, longitude) comes before y.',
  'polygon-hole-too-large':
    "A polygon's holes are larger than its outer ring. Correct the rings in the drawing software and open the file again.",
  'raster-without-crs':
    'The image does not say its coordinate system, so no area can be taken (a GeoJSON that names none must hold longitude, latitude in degrees). Set the CRS of the image and open it again.',
  'raster-without-area':
    "The pixels of the image have no area in {crs}: their size is zero, or they lie outside the system. Check the image's georeference.",
  'raster-pixels-too-large':
    'A pixel of the image is about {pixelM} m wide, too large for a trustworthy area. Use an image of higher resolution.',
  'reef-size-invalid':
    'A reef of radius {baseRadiusM} m and height {heightM} m has no surface. Enter a radius above 0 and a height of 0 or more, in metres.',
  'vector-without-crs':
    '{file} does not say its coordinate system, so no area can be taken (a GeoJSON that names none must hold longitude, latitude in degrees). Set the system (for a shapefile: add its .prj), then open it again.',
  'vector-too-large':
    '{file} has {megabytes} MB; vector files of up to {limitMegabytes} MB are read. Cut out the survey area and open that.',
  'vector-format-unknown':
    '{file} is not a format that Moba reads. Save it as one of: {supported}.',
  'shapefile-part-alone':
    '{file} is only one part of a shapefile. Open the .shp together with its .dbf, .prj and .cpg, or all of them in one .zip.',
  'shapefile-damaged': 'The {part} part of {file} is damaged ({why}). Export the shapefile again.',
  'shapefile-parts-disagree':
    '{file} has {shapes} shapes but its .dbf has {rows} rows. Open the .shp and .dbf that belong together.',
  'dbf-encoding-unknown':
    'The text of {file} is neither UTF-8 nor Shift_JIS, and no .cpg names its encoding. Add a .cpg file, or export the shapefile as UTF-8.',
  'dbf-encoding-wrong': "The text of {file} can't be read as {encoding}. Choose another encoding.",
  'geometry-invalid':
    "Feature {feature} of {file} has a shape that can't be read ({why}). Repair or delete it, then open the file again.",
  'text-not-utf8': '{file} is not UTF-8 text. Save it as UTF-8 and open it again.',
  'json-key-repeated':
    '{file} says “{key}” twice in one object, so which value is meant is not known. Keep one.',
  'json-malformed':
    '{file} is not valid JSON: line {line}, column {column}. Correct that place, or export the file again.',
  'geojson-invalid':
    '{file} is not valid GeoJSON (feature {feature}: {why}). Export the layer as GeoJSON again.',
  'geopackage-damaged': "The GeoPackage {file} can't be read ({why}). Export it again.",
  'geopackage-without-features':
    'The GeoPackage {file} has no table of features (tables: {tables}). Export a vector layer into it.',
  'zip-damaged': 'The zip {file} is damaged or unsafe ({why}). Make the zip again.',
  'zip-too-large':
    'The zip {file} unpacks to more than Moba takes (2,000 files, 512 MB). Put only the shapefile into it.',
  'zip-without-shapefile':
    'There is no shapefile (.shp) in {file}; it holds: {names}. Zip the .shp with its .dbf and .prj.',
  'zip-several-shapefiles':
    '{file} holds several shapefiles: {names}. Zip one shapefile at a time.',
  'cli-usage': 'Too few or too many arguments. Usage: {usage}',
  'cli-option-unknown': 'There is no option {option}. Usage: {usage}',
  'cli-option-without-value': '{option} needs a value. Usage: {usage}',
  'cli-option-missing': '{option} is missing. Usage: {usage}',
  'cli-option-invalid': '{option} can’t be “{value}”. Allowed: {allowed}.',
  'cli-command-unknown': 'There is no command “{command}”. Commands: {commands}.',
  'file-not-found': 'The file {file} was not found. Check its path and name.',
  'file-is-folder': '{file} is a folder. Name the file in it.',
  'csv-row-outside-crs':
    'Line {line} of {file}: the coordinate ({x}, {y}) lies outside {crs}. Check the coordinate system and that x (east, longitude) comes before y.',
  'crs-already-named':
    '{file} says that its coordinate system is {crs}. Leave out --crs {asked}, or re-project the file first.',
  'csv-columns-missing':
    '{file} has no columns x and y. Name them in the first line: x,y (x = longitude or east).',
  'csv-row-invalid': 'Line {line} of {file} does not hold two numbers: {text}. Correct that line.',
  'crs-code-malformed': '“{text}” is not a coordinate system. Write it as EPSG:6677.',
  'survey-not-json':
    'The survey file is not JSON. Check that it is complete, and open the original again.',
  'survey-document-invalid':
    'The survey file is wrong at {path} ({why}). Open the file as Moba saved it, or correct that place.',
  'survey-schema-too-new':
    'This survey was saved by a newer Moba (schema {version}; this one knows {known}). Update Moba, then open it.',
  'decimal-not-text':
    '{field} is not text. Give numbers as text with the digits as typed ("16.21").',
  'decimal-malformed':
    '“{text}” for {field} is not a number. Type digits and a decimal point only (16.21).',
  'decimal-not-integer': '{value} is not a whole number. Give a whole number.',
  'measured-not-finite':
    'The measured value of {field} is not a finite number. Check the shape or image that it came from.',
  'measured-negative':
    'The measured value of {field} is negative ({value}). Check the shape or image that it came from.',
  'derivation-broken':
    'The derivation of {figure} is broken ({why}). This is a fault of Moba: please report it with the survey file.',
  'image-without-crs':
    'The image does not say where it lies (no coordinate reference system), so no area can be claimed from it. Give it one, for example with QGIS (Assign projection) or gdal_translate -a_srs, and open it again.',
  'training-one-class':
    '{classes} class(es) have training samples, and at least two are needed. Draw or import samples of a second class, such as sand or deep water.',
  'training-outside-image':
    'None of the {samples} training samples lies on the image. Check that image and samples are of the same place, and that the CRS of the samples is right.',
  'training-class-without-pixels':
    'Class {class} has samples, but no usable pixel lies under them: they are outside the image, on nodata, smaller than a pixel, or covered by samples of other classes. Draw larger samples on the image.',
  'training-class-too-small':
    'Class {class} has {pixels} training pixels, and maximum likelihood needs at least {needed} (bands + 1). Draw more samples of this class, or choose the random forest.',
  'training-covariance-singular':
    "The {bands} bands don't vary enough in the training pixels for maximum likelihood. Choose the random forest, or an image without repeated bands.",
  'training-too-many-bands':
    'The image has {bands} bands, and the random forest takes at most {most}. Choose fewer bands, for example with gdal_translate -b.',
  'training-class-field-absent':
    '{file} has no field "{field}". Its fields are: {fields}. Name one of them as the class field.',
  'training-without-crs':
    "{file} does not say its coordinate reference system, so its samples can't be put on the image. Add the .prj or save it with a CRS, for example from QGIS.",
  'training-classes-too-many':
    '{classes} classes are more than a coverage map can hold ({most}). Check that the class field is the right one, or merge classes.',
  'forest-parameters-outside':
    "The random forest can't have {trees} trees of depth {maxDepth} with {minLeaf} pixels per leaf. Choose 1–1000 trees, depth 1–60 and whole numbers from 1.",
  'classifier-bands-differ':
    'The classifier was trained on {needed} bands, and this image has {bands}. Use an image with the same bands, or train again.',
  'classifier-malformed':
    'The saved classifier is damaged (at {what}). Run the classification again.',
  'classify-out-is-input':
    '{file} is an input of this very run and would be overwritten. Name another file after --out.',
  'file-not-written':
    '{file} could not be written. Check that its folder exists, can be written to and has room.',
  'classes-full':
    '{file} has too many classes: one survey holds at most 254. Remove classes that are not used, or open the file in parts.',
  'classify-without-image':
    'There is no image to classify. Open a GeoTIFF under Data and choose it as the image to classify.',
  'file-bytes-missing':
    'The contents of {file} are not stored in this browser. Open the original file again.',
  'file-empty':
    '{file} is empty (0 bytes). Check that it was copied completely, then open it again.',
  'file-hash-differs':
    'The contents of {file} differ from the recorded SHA-256: it is damaged or was replaced. Reload the page and try again.',
  'image-not-open': 'Drawing of the image was interrupted. Move the map or reload the page.',
  'map-failed':
    'The map could not be drawn ({message}). Reload the page; everything but the map still works.',
  'points-without-class':
    '{file} holds only points and no column of classes. Add a column with the class names (such as “class”) and open it again.',
  'review-is-read-only':
    'An evidence package is open for review and cannot be changed. Close the review to edit.',
  'sample-unreachable':
    'The sample’s {file} could not be loaded. Check the connection and open it again.',
  'saved-in-another-tab':
    'This survey was saved in another tab first. So as not to overwrite it, this tab did not save. Close the other tabs and reload this page.',
  'survey-gone':
    'This survey is no longer on this device: it was deleted in another tab, or the browser data was cleared. If you have its evidence package, open that instead.',
  'storage-blocked':
    'An older version of Moba in another tab holds the storage. Close the other Moba tabs.',
  'storage-failed':
    'Saving failed ({message}). Export the evidence package as a copy, then reload the page.',
  'storage-full':
    'The browser’s storage is full, so the survey was not saved. Export the evidence package as a copy, then free some disk space or site data.',
  'storage-lost':
    'The storage was closed: a newer version opened in another tab, or the browser cleared the data. Reload this page.',
  'storage-unavailable':
    'This browser’s settings allow no storage ({message}); closing the tab loses the work. Open Moba outside of a private window.',
  'dem-not-one-band':
    '{file} has {bands} bands and can’t serve as an elevation model (DEM). Choose a GeoTIFF of one band that holds heights alone.',
  'dem-does-not-cover':
    'The elevation model {file} does not cover the whole outline. Use a model that reaches beyond it, or keep the outline inside.',
  'dem-too-coarse':
    'No cell centre of the elevation model {file} lies in the outline. Use a finer model.',
  'dem-unit-unknown':
    'The heights of {file} are in “{unit}”, which can’t be turned into metres. Convert the GeoTIFF so that its heights are metres.',
  'dem-without-heights':
    'The elevation model {file} has no cell in the outline whose slope can be found: all are missing or at the edge. Use a model with heights there.',
  'slope-area-gone': 'The area that was to be measured is gone. Choose an area again.',
  'slope-without-dem':
    'No elevation model (DEM) is chosen. Open a GeoTIFF of one band and choose it.',
  'slope-limit-invalid': '“{limit}” can’t limit a slope. Enter degrees above 0 and up to 85.',
  'zonal-not-one-band':
    '{file} has {bands} bands and is no class map. Give a GeoTIFF of one band that holds class numbers.',
  'zone-across-antimeridian':
    'Polygon {index} of the zone file (counted from 0) has an edge over more than 180° of longitude, so which way it goes is not known. Cut it at the antimeridian, or export it in a projected system.',
  'zonal-not-classes':
    '{file} holds a value that is no whole number ({value}), so it is no class map. Give a raster of class numbers.',
  'zonal-too-many-classes':
    '{file} holds more than {limit} different values and does not look like a class map. Give a raster of class numbers.',
  unexpected:
    'Something unexpected went wrong ({message}). The survey was not changed. Try again; if it stays, report it with this sentence.',
  'vector-without-shapes':
    '{file} holds no usable shape (polygon or point). Export a layer with shapes and open it again.',
  'worker-crashed':
    'A background task ({worker}) stopped ({message}). The survey was not changed. Run it again; for a large image, close other tabs to free memory.',
} as const;
