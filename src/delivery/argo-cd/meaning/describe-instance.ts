import { equal } from '../../../files/equal';
import type { Manifest } from '../../../files/manifest';
import { namesInEither } from '../../../meaning/by-name';
import { changedValues } from '../../../meaning/changed-values';
import type { Grade, LocatedMeaning, Meaning } from '../../../meaning/meaning';
import { changeText, pathText } from '../../../meaning/value-text';
import { onOneLine } from '../../../problems/text';
import { describeConfigMap } from './describe-config-map';
import { describeImageUpdater } from './describe-image-updater';
import { describeInstallation, isOfMonitoring } from './describe-installation';
import { describeRules } from './describe-rules';
import type { EngineObject, EngineObjects } from './engine-objects';

/** What changes of an Argo CD itself mean: its installation, its settings, its monitoring, and its image updaters. */
export function describeInstance({ before, after }: EngineObjects): LocatedMeaning[] {
  const [known, wanted] = [ownObjects(before), ownObjects(after)];
  return namesInEither(known, wanted).flatMap((key) => describeObject(known.get(key), wanted.get(key)));
}

/** They have describers of their own. */
const others = ['Application', 'ApplicationSet', 'AppProject'];

const ownObjects = (objects: readonly EngineObject[]): ReadonlyMap<string, EngineObject> =>
  new Map(
    objects
      .filter(({ object }) => !others.includes(object.kind))
      .map((each) => [`${each.instance ?? ''} ${each.object.kind} ${each.object.metadata.name}`, each]),
  );

function describeObject(before: EngineObject | undefined, after: EngineObject | undefined): LocatedMeaning[] {
  if (equal(before?.object, after?.object)) return [];
  const { instance, object, services } = (after ?? before)!;
  const { kind, metadata } = object;
  const where = typeof instance === 'string' ? ` on cluster '${instance}'` : '';
  const of = onOneLine(`${kind} '${metadata.name}'${where}`);
  const service = services.length === 1 ? { service: services[0] } : {};
  const meanings = before && after ? describeChange(before.object, after.object) : describeArrival(before?.object, after?.object);
  return meanings.map((meaning) => ({ ...meaning, text: `${of}${meaning.text}`, ...service }));
}

function describeChange(before: Manifest, after: Manifest): Meaning[] {
  const describe = describersByKind[after.kind];
  const meanings = describe
    ? describe(before, after)
    : changedValues(before, after).map(({ path, before: from, after: to }) => ({
        topic: 'other' as const,
        ...effectOf(after),
        text: changeText(pathText(path), from, to),
      }));
  return meanings.map((meaning) => ({ ...meaning, text: `: ${meaning.text}` }));
}

/** An object that is new or goes. Of settings, each is told. */
function describeArrival(before: Manifest | undefined, after: Manifest | undefined): Meaning[] {
  const object = (after ?? before)!;
  const settings = object.kind === 'ConfigMap' ? describeChange(before ?? { ...object, data: {} }, after ?? { ...object, data: {} }) : [];
  return settings.length > 0 ? settings : [{ topic: 'other', ...effectOf(object), text: after ? ' is new' : ' goes' }];
}

const describersByKind: Readonly<Record<string, (before: Manifest, after: Manifest) => readonly Meaning[]>> = {
  ConfigMap: describeConfigMap,
  Kustomization: describeInstallation,
  PrometheusRule: describeRules,
  ImageUpdater: describeImageUpdater,
};

/** What an object is for. Unknown kinds need a look. */
const effects: Readonly<Record<string, { readonly grade: Grade; readonly reason: string }>> = {
  Deployment: { grade: 'low', reason: 'pods of Argo CD start anew when a person installs it again' },
  StatefulSet: { grade: 'low', reason: 'pods of Argo CD start anew when a person installs it again' },
  ServiceMonitor: { grade: 'low', reason: 'it decides which metrics of Argo CD are collected' },
  PrometheusRule: { grade: 'low', reason: 'it decides when people are told' },
  ImageUpdater: { grade: 'low', reason: 'it decides who writes image tags' },
};

function effectOf({ kind, metadata: { name } }: Manifest): { readonly grade: Grade; readonly reason: string } {
  // A Kustomization has the path of its file as its name.
  if (kind === 'Kustomization' && isOfMonitoring(name))
    return { grade: 'low', reason: 'it decides what Argo CD applies of its monitoring' };
  return effects[kind] ?? { grade: 'high', reason: 'Argo CD is installed with it' };
}
