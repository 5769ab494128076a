import type { Document, Scalar, YAMLMap } from 'yaml';
import { Quoted, stringifyYaml } from '../files/yaml';
import { problem, type Problem } from '../problems/problem';

/** The parser: few files wait for it. */
type Yaml = typeof import('yaml');

/** The text that a tag file is to have, or why that cannot be said. */
export type KeptTags = { readonly text: string; readonly problem?: undefined } | { readonly text?: undefined; readonly problem: Problem };

/**
 * What a tag file is to say when it is generated anew. The definition decides which images are in it, and CI which tags they have. A file that has the same images
 * is left as it is, whatever wrote it. Otherwise it is written in the generated form: images that stay keep the values that they have, and a new
 * one gets its first tag.
 *
 * @param path where the file is, for the problem.
 * @param rendered the file with first tags.
 * @param current the file as it is in the checkout.
 */
export function keepTags(path: string, rendered: string, current: string): KeptTags {
  if (withoutValues(rendered) === withoutValues(current)) return { text: current };
  const yaml = require('yaml') as Yaml;
  const found = readEntries(yaml.parseDocument(current), yaml);
  if (found.problem !== undefined) return broken(path, found.problem);
  const generated = yaml.parse(rendered) as TagFile;
  const names = generated.images.map(({ name }) => name);
  if (isSameSet(names, found.entries)) return { text: current };
  const others = found.keys.filter((key) => !(key in generated));
  if (others.length > 0) return broken(path, `it has '${others[0]}', which a tag file does not have`);
  const images = generated.images.flatMap(({ name, newTag }) => {
    const live = found.entries.filter((entry) => entry.name === name);
    return live.length > 0 ? live.map(({ values }) => ({ name, ...values })) : [{ name, newTag: new Quoted(newTag) }];
  });
  return { text: `${headOf(rendered)}${stringifyYaml({ ...generated, images })}` };
}

interface TagFile {
  readonly images: readonly { readonly name: string; readonly newTag: string }[];
}

/** An image of a tag file, with everything that its entry says beside the name. */
interface Entry {
  readonly name: string;
  readonly values: Readonly<Record<string, Quoted>>;
}

type Read =
  { readonly keys: readonly string[]; readonly entries: readonly Entry[]; readonly problem?: undefined } | { readonly problem: string };

const broken = (path: string, reason: string): KeptTags => ({ problem: problem('broken-tag-file', path, { reason }) });

/** The lines that no tool but CI changes: most files are known to be the same by them, and need no parser. */
const withoutValues = (text: string): string => text.replace(/^ *(?:newTag|digest): .*\n|^#.*\n/gm, '');

/** Comments in front of the first line. */
const headOf = (text: string): string => /^(?:#.*\n)*/.exec(text)![0];

const isSameSet = (names: readonly string[], entries: readonly Entry[]): boolean => {
  const found = new Set(entries.map(({ name }) => name));
  return names.length === entries.length && names.every((name) => found.has(name));
};

function readEntries(document: Document.Parsed, yaml: Yaml): Read {
  const [error] = document.errors;
  if (error) return { problem: `it is no YAML: ${error.message.split(/ at line |\n/)[0]}` };
  const { contents } = document;
  if (!yaml.isMap(contents)) return { problem: 'it is no map' };
  const keys = contents.items.map(({ key }) => String(yaml.isScalar(key) ? key.value : key));
  const images: unknown = contents.get('images') ?? yaml.parseDocument('[]').contents;
  if (!yaml.isSeq(images)) return { problem: "'images' is no list" };
  const entries = images.items.map((item) => {
    const map = resolved(item, document, yaml);
    return yaml.isMap(map) ? readEntry(map, document, yaml) : undefined;
  });
  const wrong = entries.findIndex((entry) => entry === undefined);
  return wrong < 0 ? { keys, entries: entries as Entry[] } : { problem: `'images[${wrong}]' is no image with a name and texts` };
}

function readEntry(map: YAMLMap, document: Document, yaml: Yaml): Entry | undefined {
  const texts: Record<string, string> = {};
  for (const { key, value: written } of map.items) {
    const value = resolved(written, document, yaml);
    if (!yaml.isScalar(key) || !(value === null || yaml.isScalar(value))) return undefined;
    const text = textOf(value);
    if (text !== undefined) texts[String(key.value)] = text;
  }
  const { name, ...rest } = texts;
  if (name === undefined) return undefined;
  const ordered = Object.entries(rest).sort(([a], [b]) => rank(a) - rank(b));
  return { name, values: Object.fromEntries(ordered.map(([key, text]) => [key, new Quoted(text)])) };
}

const resolved = (node: unknown, document: Document, yaml: Yaml): unknown => (yaml.isAlias(node) ? node.resolve(document) : node);

/** As it was written: a tag `1.10` that lost its quotes reads as a number. */
function textOf(scalar: Scalar | null): string | undefined {
  if (scalar === null || scalar.value === null) return undefined;
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
}

/** Tools write the fields in the order of the alphabet; people read the tag before its digest. */
const rank = (field: string): number => fields.indexOf(field);
const fields = ['newName', 'newTag', 'tagSuffix', 'digest'];
