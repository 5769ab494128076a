import { quote } from '../../../problems/text';
import type { Manifest } from '../../../files/manifest';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { fieldsAt, mapsAt, valueAt } from '../read/fields';
import type { Weight } from '../read/known-fields';
import { kept } from '../read/parts';
import { serviceProperty, titleOf } from '../read/subject';
import { arrow, differences, few, shown } from '../read/words';

/** Secrets by their keys and by where their values come from, never by the values. */
export const changedSecrets: Rule = (change) =>
  kept(change).flatMap((object) => (Object.hasOwn(keysOf, object.object.kind) ? ofSecret(change, object) : []));

/** The keys of a Secret, by the kind that describes it, each with where its value comes from. */
const keysOf: Readonly<Record<string, (object: Manifest | undefined) => string[]>> = {
  Secret: (object) => [...Object.keys(fieldsAt(object, 'data')), ...Object.keys(fieldsAt(object, 'stringData'))].map(quote),
  SealedSecret: (object) => Object.keys(fieldsAt(object, 'spec', 'encryptedData')).map(quote),
  ExternalSecret: (object) => [
    ...mapsAt(object, 'spec', 'data').map((entry) => `${shown(entry.secretKey)} from ${remote(fieldsAt(entry, 'remoteRef'))}`),
    ...mapsAt(object, 'spec', 'dataFrom').map((source) => `all of ${remote(fieldsAt(source, 'extract'))}`),
  ],
};

/** The place of a value in the secret store. */
const remote = ({ key, property }: Readonly<Record<string, unknown>>): string =>
  key === undefined ? 'what it finds' : `${quote(shown(key))}${property === undefined ? '' : `, property ${quote(shown(property))}`}`;

const encrypted = ['data', 'stringData', 'encryptedData'];

function ofSecret(change: Change, object: ObjectChange): Told[] {
  const { before, after, object: secret } = object;
  const values = object.values.filter(({ path }) => path[0] !== 'metadata' || path[1] === 'name');
  if (values.length === 0) return [];
  const { added, gone } = differences(keysOf[secret.kind]!(before), keysOf[secret.kind]!(after));
  const isKey = ({ path }: (typeof values)[number]): boolean => encrypted.some((field) => field === path.at(-2));
  const renewed = values
    .filter((value) => isKey(value) && value.before !== undefined && value.after !== undefined)
    .map(({ path }) => quote(path.at(-1)));
  const rest = values.filter((value) => !isKey(value) && !(value.path[1] ?? '').startsWith('data')).map(({ path }) => path);
  const said = [
    ...(added.length > 0 ? [`added: ${few(added)}`] : []),
    ...(gone.length > 0 ? [`gone: ${few(gone)}`] : []),
    ...(renewed.length > 0 ? [`new values: ${few(renewed)}`] : []),
    ...restOf(rest, before, after),
  ];
  const [grade, reason] = weigh(gone.length > 0, rest);
  const text = `${titleOf(change, secret)} ${said.join('; ') || 'has its keys in another order'}`;
  return [{ meaning: { topic: 'secrets', grade, text, reason, ...serviceProperty(change, 'secrets', secret.metadata.name) }, values }];
}

function weigh(isMissed: boolean, rest: readonly (readonly string[])[]): Weight {
  if (rest.some(([, field]) => field !== 'refreshInterval')) return ['high', 'the Secret is made in another way, or from elsewhere'];
  return isMissed ? ['high', 'what reads these keys may fail'] : ['low', 'pods see new values when they start again'];
}

/** The other fields: those of which the values say something, and the names of the rest. */
function restOf(paths: readonly (readonly string[])[], before: Manifest | undefined, after: Manifest | undefined): string[] {
  const shownFields = [
    { field: ['spec', 'refreshInterval'], name: 'refreshInterval' },
    { field: ['spec', 'secretStoreRef', 'name'], name: 'store' },
  ].filter(({ field }) => paths.some((path) => path.join('.') === field.join('.')));
  const others = paths.filter((path) => !shownFields.some(({ field }) => field.join('.') === path.join('.'))).map((path) => path.join('.'));
  return [
    ...shownFields.map(({ field, name }) => `${name} ${arrow(valueAt(before, ...field), valueAt(after, ...field))}`),
    ...(others.length > 0 ? [`changes ${few(others)}`] : []),
  ];
}
