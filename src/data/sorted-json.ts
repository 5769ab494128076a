/**
 * Data as JSON with sorted keys: the same data gives the same text, in whichever order its keys were set. A property that is undefined is left out.
 *
 * @param step the indentation of one level. @default - all of it in one line
 */
export const sortedJson = (value: unknown, step = ''): string => textOf(value, step, step === '' ? '' : '\n');

function textOf(value: unknown, step: string, line: string): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = line + step;
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '[' : ','}${inner}${textOf(item, step, inner)}`;
    return text === '' ? '[]' : `${text}${line}]`;
  }
  const map = value as Readonly<Record<string, unknown>>;
  for (const key of sortedKeys(map)) {
    if (map[key] === undefined) continue;
    text += `${text === '' ? '{' : ','}${inner}${quoted(key)}:${step && ' '}${textOf(map[key], step, inner)}`;
  }
  return text === '' ? '{}' : `${text}${line}}`;
}

/** What most texts consist of. Nothing in it has to be escaped, so that they need no call of JSON's own function, which takes several times as long. */
const plain = /^[\w ./:@-]*$/;

const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

function sortedKeys(map: object): string[] {
  const keys = Object.keys(map);
  for (let index = 1; index < keys.length; index++) if (keys[index]! < keys[index - 1]!) return keys.sort();
  return keys;
}
