/** Errors of the pipeline from image to class map. */
export const pipelineErrorsEn = {
  'block-too-large':
    'A block of {bytes} bytes was to be compressed at once, above the limit of {limit}. Report it with this sentence.',
  'cell-record-torn':
    'A part of the classification ({bytes} bytes) is damaged. The survey was not changed. Classify again.',
  'cell-out-of-turn':
    'Parts of the classification came in the wrong order (number {cell}, where {expected} was due). The survey was not changed. Classify again.',
  'cli-option-conflict': '{option} can’t go together with {with}. Give one of the two.',
  'cli-option-idle':
    '{option} does nothing here: it belongs to {needs}. Leave it out, or give {needs}, too.',
  'feature-role-missing':
    '{feature} needs the {role} band. Say which one it is, as in {option} {role}=NUMBER.',
  'mask-without-polygons':
    '{file} holds no polygon. Give a file of polygons as area of interest or mask.',
  'model-file-malformed':
    '{file} can’t be read as a model of Moba ({what}). Give a file that --save-model wrote.',
  'disk-full':
    'The disk filled up while {file} was written. What was begun is removed. Free some space and run it again.',
  'run-in-another-tab':
    'This survey is being classified in another tab. Wait for it to end, or close that tab and classify again.',
  'model-class-missing':
    'The model makes class number {class}, which this survey does not have. Choose the model again, or add a class with number {class}.',
  'model-features-differ':
    'Other features are chosen than the model {model} was made with. Choose the model again, or train a new one.',
  'image-without-pixels':
    'No pixel with a value lies in what is to be classified. Check where the study area, the masks and the image lie.',
  'survey-images-differ':
    'The survey’s image is made of {needed} files, but {images} were given. Give the same images in the same order.',
  'survey-image-differs':
    '{file} is not the survey’s image {image} (its SHA-256 differs). A map of another image can’t be held against the survey’s, so nothing was made. Give the image from the sources of the evidence package, or the one that the survey used.',
  'survey-companion-missing':
    'The file {file} that the survey used does not lie beside {image}, or its SHA-256 differs. Put it from the sources of the evidence package into the image’s folder, under the image’s name with its own ending.',
  'survey-model-differs':
    'This is not the model {model} that the survey used (its SHA-256 differs). Give the file from the sources of the evidence package.',
} as const;
