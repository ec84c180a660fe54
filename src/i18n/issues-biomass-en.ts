/** Issues of what is weighed: quadrats, strata, shoots, pieces of rope, and typed wet masses. */
export const biomassIssuesEn = {
  'sample-date-malformed':
    '“{subject}”: “{date}” is no date of sampling. Type a day that exists, as 2024-02-14.',
  'quadrat-outlier':
    'Quadrat “{subject}” with {value} kg/m² lies far from the others of {item} (median {median} kg/m²): modified z-score {score}, usual within ±3.5. Check frame area, unit of the mass and the copying. It is kept in the mean.',
  'quadrat-species-mixed':
    '{subject}: quadrats of several species ({species}) enter one mean. Make an item of each species, or say in the basis why they are taken together.',
  'quadrat-frames-differ':
    '{subject}: frames of different sizes ({frames} m²) enter one mean, each with the same weight. Say in the basis why the larger frame was used.',
  'quadrat-duplicate':
    'Quadrat “{subject}” has the station, species, date and wet mass ({mass} kg) of another. Check that it was not typed twice; if it is another, give it its own station name.',
  'quadrat-in-two-strata':
    '{subject}: quadrat “{quadrat}” stands in two strata. Keep it in one of them.',
  'quadrat-of-other-class':
    '{subject}: quadrat “{quadrat}” has cover class “{class}” but stands in stratum “{stratum}”. Correct the class or the stratum.',
  'item-without-strata':
    '{subject}: there is no stratum. Make strata, of cover classes for example, and give each its quadrats.',
  'stratum-without-quadrats':
    '{subject}: stratum “{stratum}” has no quadrat, so its wet mass is not known (which is not 0). Give it quadrats; if it is the class of 0 % cover, set the upper bound of that class to 0.',
  'stratum-without-ground':
    '{subject}: stratum “{stratum}” has a share of 0 and does not enter the mean. Check its share, or remove it.',
  'stratum-without-class':
    '{subject}: stratum “{stratum}” names no cover class, so its share can’t be taken from the ground. Choose its class, or type the shares.',
  'stratum-class-twice':
    '{subject}: several strata have cover class “{class}” and would count the same ground twice. Make one stratum of them.',
  'class-without-stratum':
    '{subject}: there is ground of cover class “{class}” and no stratum for it. Its wet mass is unknown and not 0: make the stratum and give it quadrats.',
  'strata-without-share':
    '{subject}: all strata have a share of 0. Type the ground or the share of each stratum.',
  'strata-without-source':
    '{subject}: the shares of the strata have no source. Say from which survey or document they are.',
  'strata-ground-unknown':
    '{subject}: the chosen area or transects give no ground per cover class. Choose zones or transects that were read in classes, and complete them.',
  'strata-ground-unclassed':
    '{subject}: ground without a cover class ({ground}) is not in the shares of the strata. Read it in classes, or type the shares.',
  'stratified-error-unknown':
    '{subject}: a stratum has one quadrat only, so the standard error of the mean is unknown (which is not 0). Give that stratum two quadrats or more.',
  'allocation-too-few':
    '{subject}: two quadrats in each of {strata} strata need {least} or more. Plan more quadrats, or fewer strata.',
  'wet-mass-ten-fold':
    '{subject}: a wet mass of {text} t/ha is nearly the number that samples of this species give in kg/m² ({sampled}): it looks like kg/m². 1 kg/m² = 10 t/ha: is it {meant} t/ha? Until it is corrected, no credited amount is shown.',
  'wet-mass-low':
    '{subject}: a wet mass of {text} t/ha is {kgPerM2} kg/m². Check that it was not typed in kg/m² (1 kg/m² = 10 t/ha). For a sparse bed nothing needs to be done.',
  'sampled-best-spots':
    '{subject}: sampled where the plants grow best, so the wet mass is too high. Claim only ground that is as good, or sample average spots.',
  'siting-unstated':
    '{subject}: how the sampled spots were chosen is not stated. Choose random, systematic, representative or best.',
  'item-without-length-weight':
    '{subject}: no length–weight relation is chosen. Choose the one that it rests on.',
  'length-weight-unknown':
    '{subject}: length–weight relation {lengthWeight} is not in the survey. Choose again.',
  'length-weight-too-few':
    '“{subject}”: {count} {count|shoot|shoots} measured and weighed; a regression needs {least} or more. Add shoots.',
  'length-weight-few':
    '“{subject}”: the regression rests on {count} shoots only and is uncertain. Measure ten or more, from small to large.',
  'length-weight-one-length':
    '“{subject}”: all shoots have nearly the same length, so length and mass have no relation. Add shoots of other lengths.',
  'slope-implausible':
    '“{subject}”: a slope of {slope} is hardly that of a seaweed (usually above 0, up to 4). Check that length (cm) and mass (g) and their units are not mixed up.',
  'length-weight-without-transects':
    '“{subject}”: no transect with counted shoots. Type ground, shoots and mean length of each transect.',
  'length-weight-no-shoots':
    '“{subject}”: no transect has any shoot, so the wet mass is 0. Check the counts.',
  'single-transect':
    '“{subject}”: one transect only, so the standard error is unknown (which is not 0). Use two transects or more.',
  'length-extrapolated':
    '“{subject}”: a mean length of {length} cm lies outside the shoots that were weighed ({shortest} to {longest} cm). Add shoots of that length.',
  'shoot-mass-implausible':
    '“{subject}”: at this mean length the regression gives a shoot mass that can’t be. Check that the length is in cm, and the shoots of the regression.',
  'back-transformation-bias':
    '“{subject}”: the bias of the back-transformed log regression is not corrected. What stands is the median mass of a shoot, below its mean and so on the safe side. Baskerville’s correction would change it by {baskerville} %, Duan’s by {smearing} %. Before correcting, check that handbook and reviewers accept it.',
  'back-transformation-baskerville':
    '“{subject}”: the bias of the back-transformed log regression is corrected by exp(s²/2), Baskerville 1972. Without it the mass would change by {none} %, with Duan’s by {smearing} %. Say in the basis why it is corrected.',
  'back-transformation-smearing':
    '“{subject}”: the bias of the back-transformed log regression is corrected by Duan’s smearing (1983). Without it the mass would change by {none} %, with Baskerville’s by {baskerville} %. Say in the basis why it is corrected.',
  'mean-length-understates':
    '“{subject}”: the slope b ({slope}) is above 1, so a shoot of mean length weighs less than shoots do in the mean (Jensen). That is on the safe side and may stay.',
  'mean-length-overstates':
    '“{subject}”: the slope b ({slope}) is below 1, so a shoot of mean length weighs more than shoots do in the mean (Jensen), which claims too much. Measure the length of every shoot, or explain the difference.',
  'rope-without-samples':
    '{subject}: no piece of rope was weighed. Type length and wet mass of pieces, or the value in g/cm.',
  'single-rope-sample':
    '{subject}: one piece of rope only, so the standard error is unknown (which is not 0). Use two pieces or more.',
} as const;
