import { typeText } from './type-text.mjs';

/** A page: what it is about, what it is made of, and a section for each definition. */
export function pageText({ title, about, sections }, definitions, examples, link) {
  const type = (node) => typeText(node, definitions, link);
  const parts = sections.filter(({ part }) => part);
  return (
    [
      `# ${title}`,
      ...about,
      ...(parts.length > 1 ? [contents(parts, link)] : []),
      ...sections.flatMap((section) => sectionText(section, examples, type, link)),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

const contents = (parts, link) =>
  ['| part | its own properties |', '|--|--|', ...parts.map((part) => `| ${link(part.name)} | ${names(part, link)} |`)].join('\n');

const names = ({ name, properties }, link) =>
  properties.map((property) => link(`${name}.${property.name}`, `\`${property.name}\``)).join(', ');

function sectionText({ name, doc, bases, type: alias, index, properties }, examples, type, link) {
  const whole = alias ?? index;
  return [
    `## ${name}`,
    ...prose(doc.text, link),
    ...(doc.see ? [`See <${doc.see}>.`] : []),
    ...(bases.length > 0 ? [`It has the properties of ${listed(bases.map(type))}${properties.length > 0 ? ', and these' : ''}.`] : []),
    ...(whole ? [`- type: ${type(whole)}`] : []),
    ...properties.flatMap((property) => propertyText(property, examples.get(`${name}.${property.name}`), type, link)),
  ];
}

function propertyText({ name, doc, required, type: node }, example, type, link) {
  const facts = [
    `- type: ${type(node)}`,
    required ? '- required' : `- default: ${defaultText(doc.default)}`,
    ...(doc.see ? [`- see: <${doc.see}>`] : []),
    exampleText(example ?? ''),
  ];
  return [`### \`${name}\``, ...prose(doc.text, link), facts.join('\n')];
}

/** A paragraph of a comment, with its links. */
const prose = (text, link) => text.split('\n\n').map((each) => each.replace(/\{@link ([\w.]+)\}/g, (_, name) => link(name)));

/** A default in words begins with a dash; any other begins with the value. */
function defaultText(text = '') {
  if (text.startsWith('- ')) return text.slice(2);
  const [, value, rest] = /^('[^']*'|\[.*?\]|\S+?)(,? .*)?$/.exec(text) ?? ['', '', ''];
  return `\`${value}\`${rest ?? ''}`;
}

function exampleText(example) {
  if (!example.includes('\n')) return `- example: \`${example}\``;
  return ['- example:', '', '  ```ts', ...example.split('\n').map((line) => `  ${line}`.trimEnd()), '  ```'].join('\n');
}

const listed = (texts) => (texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`);
