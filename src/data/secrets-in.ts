import { findSecret } from './find-secret';
import { Recent } from './recent';
import { isSecretName, isStrictSecretName } from './secret-name';
import { keyOfToken } from './pointer-token';

/** A secret in data: its place, and what it looks like. */
export interface FoundSecret {
  readonly at: string;
  readonly looksLike: string;
  /** The text that contains the secret, so that callers can keep it out of messages. Never print it. */
  readonly text: string;
  /** Whether the text is a name. Then it is also a step of the places within it. */
  readonly isName: boolean;
}

/**
 * All secrets in data: in values, names, arguments, and pairs `{ name, value }`. The data must be plain: see `notPlain`.
 *
 * @param at place of the data, such as `services.payments-api`.
 */
export function secretsIn(data: unknown, at: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  visit(data, { key: at, names: 'fixed' }, found);
  return found;
}

/** Describes a name that is itself a secret; undefined for other names. */
export const findSecretName = (name: string): string | undefined => (name.length < shortestSecretKey ? undefined : findInText(name));

/** What is found in texts without a name. The names of an API and many values are in the definitions of all services. */
const known = new Recent((text) => ({ looksLike: findSecret(text) }), 1000);

/** Longer texts are files, which are not remembered. */
const longestRemembered = 200;

const findInText = (text: string): string | undefined => (text.length > longestRemembered ? findSecret(text) : known.get(text).looksLike);

/**
 * What the keys of a map mean. Those of an API (`fixed`) name parts of it. Those of variables and files (`chosen`) were chosen to describe
 * the value. Those of annotations and labels (`noted`) often refer to something else.
 */
type Names = 'fixed' | 'chosen' | 'noted';

/** A part of the data, with its path. */
interface Part {
  readonly key: string;
  readonly around?: Part;
  readonly isItem?: boolean;
  readonly names: Names;
}

const mapsOfNames: ReadonlyMap<string, Names> = new Map([
  ...['env', 'buildArgs', 'data', 'stringData', 'backend', 'files', 'httpHeaders'].map((key) => [key, 'chosen'] as const),
  ...['annotations', 'labels', 'podAnnotations', 'podLabels'].map((key) => [key, 'noted'] as const),
]);

const namesUnder = (key: string, around: Names): Names => mapsOfNames.get(key) ?? (around === 'chosen' ? 'chosen' : 'fixed');

function visit(data: unknown, part: Part, found: FoundSecret[]): void {
  if (typeof data === 'string') return visitText(data, part, '', found);
  if (typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) return visitList(data, part, found);
  const map = data as Readonly<Record<string, unknown>>;
  const named = namedValue(map);
  for (const key of Object.keys(map)) {
    visitKey(key, part, found);
    const value = map[key];
    const inner = { key, around: part, names: namesUnder(key, part.names) };
    if (typeof value !== 'string') visit(value, inner, found);
    else visitText(value, inner, key === named?.key ? named.name : nameOf(key, value, part.names), found);
  }
}

/** Shorter texts are names, not secrets, whatever they look like. */
const shortestSecretKey = 16;

function visitKey(key: string, part: Part, found: FoundSecret[]): void {
  const looksLike = findSecretName(key);
  if (looksLike !== undefined) found.push({ at: placeOf(part), looksLike, text: key, isName: true });
}

function visitText(text: string, part: Part, name: string, found: FoundSecret[]): void {
  const looksLike = name === '' ? findInText(text) : findSecret(text, name);
  if (looksLike !== undefined) found.push({ at: placeOf(part), looksLike, text, isName: false });
}

/** Arguments are a sequence: the name of a secret can be followed by its value. */
function visitList(list: readonly unknown[], around: Part, found: FoundSecret[]): void {
  const before = found.length;
  list.forEach((item, index) => {
    // Items have the properties of an API, wherever the list is: `secretKey` in `data` of an ExternalSecret names a key.
    const part: Part = { key: String(index), around, isItem: true, names: 'fixed' };
    const previous: unknown = list[index - 1];
    const flag = typeof previous === 'string' && /^--?[A-Za-z]/.test(previous) ? previous.replace(/^-+/, '') : '';
    if (typeof item !== 'string') visit(item, part, found);
    else visitText(item, part, isSecretName(flag) && !item.startsWith('-') ? flag : '', found);
  });
  if (found.length > before || !list.some((item) => item === 'curl')) return;
  const words = list.filter((item) => typeof item === 'string').map((word) => (/\s/.test(word) ? `"${word}"` : word));
  visitText(words.join(' '), around, '', found);
}

/** The name of the value under a key, as far as it shows whether the value is a secret. */
function nameOf(key: string, value: string, names: Names): string {
  if (names === 'chosen') return key;
  if (names === 'noted') return isStrictSecretName(key.slice(key.indexOf('/') + 1)) ? key.slice(key.indexOf('/') + 1) : '';
  return isStrictSecretName(key) && !namesSecret.test(value) ? key : '';
}

/** What an API expects as the key or the name of a Secret: `password: 'db-password'`. */
const namesSecret = /^[a-z]+(?:[-_./][a-z\d]+)*$/i;

/** A value whose name is another property, as in `{ name: 'DB_PASSWORD', value: '…' }`, or the value that a JSON patch sets. */
function namedValue(map: Readonly<Record<string, unknown>>): { readonly key: string; readonly name: string } | undefined {
  const { name, path, value } = map;
  if (typeof value !== 'string') return undefined;
  if (typeof name === 'string') return { key: 'value', name };
  const [, names, last] = (typeof path === 'string' && /\/([^/]*)\/([^/]*)$/.exec(path)) || [];
  if (last === undefined) return undefined;
  const [, item] = /^\[name=(.*)\]$/s.exec(names!) ?? [];
  if (item !== undefined && last === 'value') return { key: 'value', name: item };
  const key = keyOfToken(last);
  return { key: 'value', name: nameOf(key, value, namesUnder(names!, 'fixed')) };
}

const placeOf = ({ key, around, isItem }: Part): string =>
  around === undefined ? key : isItem ? `${placeOf(around)}[${key}]` : `${placeOf(around)}.${key}`;
