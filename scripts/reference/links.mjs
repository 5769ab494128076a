import { posix } from 'node:path';

/** The page and the anchor of each section, and of each property as `Section.property`. */
export function placesOf(pages) {
  const places = new Map();
  for (const { file, headings, sections } of pages) {
    const anchor = anchors();
    headings.forEach(anchor);
    for (const { name, properties } of sections) {
      places.set(name, { file, anchor: anchor(name) });
      for (const property of properties) places.set(`${name}.${property.name}`, { file, anchor: anchor(property.name) });
    }
  }
  return places;
}

/** The anchors that GitHub gives to headings: lower case, dashes for spaces, and a number if the anchor exists already. */
function anchors() {
  const seen = new Map();
  return (heading) => {
    const plain = heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-');
    const count = seen.get(plain) ?? 0;
    seen.set(plain, count + 1);
    return count === 0 ? plain : `${plain}-${count}`;
  };
}

/** The path from one page to another; none within a page. */
export const pathBetween = (file, other) => (other === file ? '' : posix.relative(posix.dirname(file), other));

/** Returns the function that links to a section or property from the page `file`. A name without a place becomes code. */
export const linksFrom =
  (file, places) =>
  (name, shown = name.includes('.') ? `\`${name}\`` : name) => {
    const place = places.get(name);
    return place ? `[${shown}](${pathBetween(file, place.file)}#${place.anchor})` : `\`${name}\``;
  };
