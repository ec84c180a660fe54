/** Endings of the world file of an image: .tfw, .tifw, .pgw, .pngw, .jgw, …, .wld. */
export function worldFileEndings(name: string): readonly string[] {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const short = `${extension.charAt(0)}${extension.charAt(extension.length - 1)}w`;
  const odd = extension === 'tiff' ? ['tfw'] : extension === 'jpeg' ? ['jgw'] : [];
  return [short, ...odd, `${extension}w`, 'wld'];
}

const stem = (name: string) => name.replace(/\.[^.]*$/, '').toLowerCase();

/** The last part of a file's name, in lower case and without its dot; '' where there is none. */
export const nameEnding = (name: string): string =>
  /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Images that may have companions, by name. */
export const isImageName = (name: string): boolean => /\.(tiff?|png|jpe?g)$/i.test(name);

/** True for the name of a file that could lie beside an image: chosen together, they go together. */
function isBesideImage(name: string, image: string): boolean {
  const lower = name.toLowerCase();
  if (lower === `${image.toLowerCase()}.aux.xml`) return true;
  const endings = [...worldFileEndings(image), 'prj'];
  if (endings.includes(nameEnding(name)) && stem(name) === stem(image)) return true;
  return lower === `${stem(image)}.aux.xml`;
}

/** The loose parts of a shapefile. */
const isPartOfShape = (name: string, shape: string): boolean =>
  ['dbf', 'shx', 'prj', 'cpg'].includes(nameEnding(name)) && stem(name) === stem(shape);

/** Whether the file `name`, chosen together with `main`, says more of it and is none of its own. */
export function isCompanionOf(name: string, main: string): boolean {
  if (isImageName(main)) return isBesideImage(name, main);
  return nameEnding(main) === 'shp' && isPartOfShape(name, main);
}

/**
 * Files chosen together, each with its companions, in the order given. A `.prj` beside a shapefile
 * and an image of one name goes with both.
 */
export function withCompanions<F extends { readonly name: string }>(
  files: readonly F[],
): readonly { readonly file: F; readonly companions: readonly F[] }[] {
  const groups = files.map((file) => ({
    file,
    companions: files.filter((each) => each !== file && isCompanionOf(each.name, file.name)),
  }));
  const taken = new Set(groups.flatMap(({ companions }) => companions));
  return groups.filter(({ file }) => !taken.has(file));
}
