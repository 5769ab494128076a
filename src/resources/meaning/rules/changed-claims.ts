import { sortedJson } from '../../../data/sorted-json';
import type { Manifest } from '../../../files/manifest';
import { quote } from '../../../problems/text';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { mapsAt, quantityOf, textAt, textsAt, valueAt, type ObjectFields } from '../read/fields';
import { tellFields, type KnownField, type Weight } from '../read/known-fields';
import { kept, workloadPart } from '../read/parts';
import { valuesBelow } from '../read/pods';
import { ofWorkload, titleOf, workloadProperty } from '../read/subject';
import { arrow, shown } from '../read/words';

/** Claims for storage: those of a StatefulSet, and single ones. */
export const changedClaims: Rule = (change) =>
  kept(change).flatMap((object) => {
    if (object.object.kind === 'PersistentVolumeClaim') return ofClaim(change, object);
    return object.object.kind === 'StatefulSet'
      ? [...ofTemplates(change, object), ...tellFields(workloadPart(change, object), [retention])]
      : [];
  });

const refused: Weight = ['high', 'Kubernetes refuses this change of an object that exists'];

function ofClaim(change: Change, object: ObjectChange): Told[] {
  const part = { before: object.before, after: object.after, values: valuesBelow(object), of: ` of ${titleOf(change, object.object)}` };
  return tellFields({ ...part, placeOf: () => ({}) }, [
    {
      path: ['spec', 'resources', 'requests', 'storage'],
      topic: 'storage',
      name: 'size',
      weigh: (before, after) =>
        (quantityOf(after) ?? 0) < (quantityOf(before) ?? 0) ? refused : ['low', 'the volume grows, if its class can do so'],
    },
    { path: ['spec'], topic: 'storage', name: 'spec', isHidden: true, weigh: () => refused },
  ]);
}

function ofTemplates(change: Change, object: ObjectChange): Told[] {
  const values = valuesBelow(object, 'spec', 'volumeClaimTemplates').map(({ value }) => value);
  if (values.length === 0) return [];
  const [old, now] = [claimsOf(object.before), claimsOf(object.after)];
  const told = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
    ofTemplate(change, object.object, name, [old.get(name), now.get(name)]),
  );
  const of = ofWorkload(change, object.object);
  if (told.length === 0) told.push(tell(change, object.object, refused, `volume claims${of} in another order or form`));
  return told.map((each, index) => (index === 0 ? { ...each, values } : each));
}

const tell = (change: Change, object: Manifest, [grade, reason]: Weight, text: string, ...names: readonly string[]): Told => ({
  meaning: { topic: 'storage', grade, text, reason, ...workloadProperty(change, object, 'volumeClaims', ...names) },
  values: [],
});

function ofTemplate(change: Change, object: Manifest, name: string, [old, now]: readonly (ObjectFields | undefined)[]): Told[] {
  const what = `volume claim ${quote(name)}${ofWorkload(change, object)}`;
  if (!now) return [tell(change, object, ['destructive', 'the volumes that pods have of it are no longer mounted'], `${what} goes`, name)];
  if (!old) return [tell(change, object, refused, `${what} is new: ${sizeOf(now)}`, name)];
  if (sizeOf(old) !== sizeOf(now)) return [tell(change, object, refused, `${what}: ${arrow(sizeOf(old), sizeOf(now))}`, name)];
  return sortedJson(old) === sortedJson(now) ? [] : [tell(change, object, refused, `${what} changes`, name)];
}

/** `10Gi of class fast, ReadWriteOnce`. */
function sizeOf(claim: ObjectFields): string {
  const storageClass = textAt(claim, 'spec', 'storageClassName');
  const size = shown(valueAt(claim, 'spec', 'resources', 'requests', 'storage'));
  return [`${size}${storageClass === undefined ? '' : ` of class ${shown(storageClass)}`}`, ...textsAt(claim, 'spec', 'accessModes')].join(
    ', ',
  );
}

const claimsOf = (object: Manifest | undefined): Map<string, ObjectFields> =>
  new Map(mapsAt(object, 'spec', 'volumeClaimTemplates').map((claim) => [shown(valueAt(claim, 'metadata', 'name')), claim]));

const retention: KnownField = {
  path: ['spec', 'persistentVolumeClaimRetentionPolicy'],
  topic: 'storage',
  name: 'persistentVolumeClaimRetentionPolicy',
  weigh: (_, after) =>
    sortedJson(after ?? '').includes('"Delete"')
      ? ['destructive', 'claims are deleted with the StatefulSet or with its pods']
      : ['low', 'claims are kept'],
};
