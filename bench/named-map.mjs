/**
 * A map with one name. In a file of its own, as users write it, such a literal has a shape of its own; made by the thousand with
 * computed keys they would all branch off one shape, which slows down whatever V8 does with objects afterwards, ours or not.
 */
export function namedMap(name, value) {
  const map = Object.create(null);
  map[name] = value;
  return map;
}
