/** Where everything stands: the page and the anchor of each section, and of each property as `Section.property`. */
export function placesOf(pages) {
  const places = new Map();
  for (const { file, title, sections } of pages) {
    const anchor = anchors();
    anchor(title);
    for (const { name, properties } of sections) {
      places.set(name, { file, anchor: anchor(name) });
      for (const property of properties) places.set(`${name}.${property.name}`, { file, anchor: anchor(property.name) });
    }
  }
  return places;
}

/** GitHub's anchors of headings: small letters, dashes for spaces, and a number behind one that is there already. */
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

/** Makes the mentions on one page: a link where there is a place for it. */
export const linksFrom =
  (file, places) =>
  (name, shown = name.includes('.') ? `\`${name}\`` : name) => {
    const place = places.get(name);
    return place ? `[${shown}](${place.file === file ? '' : place.file}#${place.anchor})` : `\`${name}\``;
  };
