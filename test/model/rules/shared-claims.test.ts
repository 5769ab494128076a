import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform } from '../../example-platform';
import { plain } from '../resolved';

const volumes = { files: { persistentVolumeClaim: 'files', mountPath: '/files' } };

/** What is found of claims in the plain service. */
function found(changes: Record<string, unknown>, accessModes: readonly string[] = ['ReadWriteOnce']): string[] {
  const persistentVolumeClaims = { files: { storage: '1Gi', accessModes } };
  const { problems, warnings } = resolveDefinitions({ platform: platform(), services: [plain({ persistentVolumeClaims, ...changes })] });
  expect(problems.filter(({ code }) => code !== 'claim-of-one-pod')).toEqual([]);
  return [...problems, ...warnings]
    .filter(({ code }) => code.startsWith('claim-'))
    .flatMap(({ code, at }) => at.map((each) => `${code} at ${each}`));
}

const recreate = { replicas: 1, updateStrategy: { type: 'Recreate' } };

describe('a claim that several pods mount', () => {
  it('is a warning if only one node can use it, and a problem if only one pod can', () => {
    expect(found({ volumes })).toEqual(['claim-of-one-node at services.shop.volumes.files']);
    expect(found({ volumes }, ['ReadWriteOncePod'])).toEqual(['claim-of-one-pod at services.shop.volumes.files']);
    expect(found({ volumes }, ['ReadWriteMany'])).toEqual([]);
    expect(found({ volumes }, ['ReadWriteOnce', 'ReadOnlyMany'])).toEqual([]);
  });

  it('is mounted by pods of a rollout, of an autoscaler, of a DaemonSet and of other workloads', () => {
    expect(found({ volumes, ...recreate })).toEqual([]);
    expect(found({ volumes, updateStrategy: { maxSurge: 0, maxUnavailable: 1 } })).toEqual([]);
    expect(found({ volumes, kind: 'StatefulSet' })).toEqual([]);
    const resources = { requests: { cpu: '1' } };
    expect(found({ volumes, ...recreate, resources, replicas: { min: 1, max: 2, cpu: 70 } })).toHaveLength(1);
    expect(found({ volumes, kind: 'DaemonSet' })).toHaveLength(1);
    expect(found({ volumes, ...recreate, workloads: { worker: { volumes, ...recreate } } })).toEqual([
      'claim-of-one-node at services.shop.volumes.files',
      'claim-of-one-node at services.shop.workloads.worker.volumes.files',
    ]);
  });

  it('is not known if somebody else has it', () => {
    expect(found({ volumes: { files: { persistentVolumeClaim: 'foreign', mountPath: '/files' } } })).toEqual([]);
  });
});
