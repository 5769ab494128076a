/** What a reader would miss: a property without a word about it, a default, or an example. */
export function complaints(sections, examples) {
  const known = new Set(sections.flatMap(({ name, properties }) => properties.map((property) => `${name}.${property.name}`)));
  return [
    ...sections.filter(({ doc }) => !doc.text).map(({ name }) => `${name} has no comment`),
    ...sections.flatMap(({ name, properties }) =>
      properties.flatMap((property) =>
        missing(property, examples.has(`${name}.${property.name}`)).map((what) => `${name}.${property.name} has ${what}`),
      ),
    ),
    ...[...examples.keys()].filter((name) => !known.has(name)).map((name) => `${name} has an example, and is on no page`),
  ];
}

function missing({ doc, required }, hasExample) {
  const lacks = { 'no comment': !doc.text, 'no @default': !required && !doc.default, 'no example': !hasExample };
  return Object.keys(lacks).filter((what) => lacks[what]);
}
