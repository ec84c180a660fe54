type Growable = Int32Array | Uint8Array | Float64Array;

/** A copy with room for at least `length` values, half as much again as before. */
export function grownArray<A extends Growable>(array: A, length: number): A {
  const size = Math.max(length, array.length + (array.length >> 1));
  const made = new (array.constructor as new (length: number) => A)(size);
  made.set(array);
  return made;
}
