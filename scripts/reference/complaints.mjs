/** What is missing: the comment, the default or the example of a property, or the page of a section. */
export function complaints(sections, examples, pages) {
  const known = new Set(sections.flatMap(({ name, properties }) => properties.map((property) => `${name}.${property.name}`)));
  const shown = new Set(pages.flatMap((page) => page.from));
  return [
    ...new Set(sections.filter(({ from }) => !shown.has(from)).map(({ from }) => `src/definition/${from}.ts has no page`)),
    ...sections.filter(({ doc }) => !doc.text).map(({ name }) => `${name} has no comment`),
    ...sections.flatMap(({ name, properties }) =>
      properties.flatMap((property) =>
        missing(property, examples.has(`${name}.${property.name}`)).map((what) => `${name}.${property.name} has ${what}`),
      ),
    ),
    ...[...examples.keys()].filter((name) => !known.has(name)).map((name) => `${name} has an example, but is on no page`),
  ];
}

function missing({ doc, required }, hasExample) {
  const lacks = { 'no comment': !doc.text, 'no @default': !required && !doc.default, 'no example': !hasExample };
  return Object.keys(lacks).filter((what) => lacks[what]);
}
