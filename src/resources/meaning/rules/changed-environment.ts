import type { Topic } from '../../../meaning/meaning';
import { quote } from '../../../problems/text';
import type { Change, Rule, Told } from '../object-change';
import { mapsAt, textAt, type ObjectFields } from '../read/fields';
import { withoutHash } from '../read/hashed-names';
import { valuesAt, type ContainerChange } from '../read/pods';
import { replaced, type Weight } from '../read/known-fields';
import { containerPart, keptContainers } from '../read/parts';
import { few, shown } from '../read/words';

/** The environment variables of containers: their names and where their values come from, never the values. */
export const changedEnvironment: Rule = (change) =>
  keptContainers(change).flatMap((container) => [...ofVariables(change, container), ...ofOrder(change, container)]);

function ofVariables(change: Change, container: ContainerChange): Told[] {
  const changed = container.values.filter(({ inner }) => inner[0] === 'env');
  const [old, now] = [variablesOf(container.before), variablesOf(container.after)];
  const { of, placeOf } = containerPart(change, container);
  const tell = (names: readonly string[], [grade, reason]: Weight, text: string, topic: Topic = 'configuration'): Told[] => {
    const values = valuesAt(changed, ...names.map((name) => ['env', `[${name}]`]));
    const place = placeOf(['env', ...(names.length === 1 ? names : [])]);
    return values.length === 0 ? [] : [{ meaning: { topic, grade, text, reason, ...place }, values }];
  };
  const list = (names: readonly string[], verb: string, weight: Weight): Told[] =>
    tell(names, weight, `environment variables${of} ${verb}: ${few(names)}`);
  const named = [...new Set(changed.flatMap(({ inner: [, name] }) => (name === undefined ? [] : [name.slice(1, -1)])))];
  const stayed = named.filter((name) => old.has(name) && now.has(name));
  const moves = stayed
    .map((name) => [name, originOf(old.get(name)), originOf(now.get(name))] as const)
    .filter(([, from, to]) => from !== to);
  return [
    ...list(
      named.filter((name) => !old.has(name)),
      'added',
      replaced,
    ),
    ...list(
      named.filter((name) => !now.has(name)),
      'removed',
      ['high', 'what reads them may fail'],
    ),
    ...list(
      stayed.filter((name) => !moves.some(([moved]) => moved === name)),
      'changed',
      replaced,
    ),
    ...moves.flatMap(([name, from, to]) =>
      tell([name], elsewhere, `environment variable ${quote(name)}${of}: ${from} -> ${to}`, topicOf(from, to)),
    ),
  ];
}

const elsewhere: Weight = ['high', 'the value comes from elsewhere'];

const topicOf = (...origins: readonly string[]): Topic =>
  origins.some((each) => each.includes('of Secret')) ? 'secrets' : 'configuration';

/** A change of the list itself, which has variables in another order, or one of them twice. */
function ofOrder(change: Change, container: ContainerChange): Told[] {
  const list = container.values.filter(({ inner }) => inner[0] === 'env' && inner.length === 1).map(({ value }) => value);
  if (list.length === 0) return [];
  const { of, placeOf } = containerPart(change, container);
  const text = `environment variables${of}: another order, or one of them twice`;
  const reason = 'a variable that refers to a later one keeps the reference as its text';
  return [{ meaning: { topic: 'configuration', grade: 'low', text, reason, ...placeOf(['env']) }, values: list }];
}

const variablesOf = (container: ObjectFields | undefined): Map<string, ObjectFields> =>
  new Map(mapsAt(container, 'env').flatMap((variable) => (typeof variable.name === 'string' ? [[variable.name, variable]] : [])));

/** Where the value of a variable comes from. */
function originOf(variable: ObjectFields | undefined): string {
  const keyOf = (reference: string, kind: string): string | undefined => {
    const [key, name] = [textAt(variable, 'valueFrom', reference, 'key'), textAt(variable, 'valueFrom', reference, 'name')];
    return key === undefined || name === undefined ? undefined : `key ${quote(key)} of ${kind} ${quote(withoutHash(name))}`;
  };
  const field = textAt(variable, 'valueFrom', 'fieldRef', 'fieldPath') ?? textAt(variable, 'valueFrom', 'resourceFieldRef', 'resource');
  return (
    keyOf('secretKeyRef', 'Secret') ??
    keyOf('configMapKeyRef', 'ConfigMap') ??
    (field === undefined ? undefined : `the field ${shown(field)}`) ??
    (variable?.valueFrom === undefined ? 'a value' : 'another source')
  );
}
