import { createdBy } from '../../../src/delivery/argo-cd/created-kinds';

describe('the kinds that Kubernetes creates for another', () => {
  it.each([
    ['apps', 'Deployment', ['apps/ReplicaSet', '/Pod']],
    ['apps', 'StatefulSet', ['apps/ControllerRevision', '/PersistentVolumeClaim', '/Pod']],
    ['apps', 'DaemonSet', ['apps/ControllerRevision', '/Pod']],
    ['batch', 'CronJob', ['batch/Job', '/Pod']],
    ['batch', 'Job', ['/Pod']],
    ['', 'Service', ['/Endpoints', 'discovery.k8s.io/EndpointSlice']],
  ])('are known down to the last: %s/%s', (group, kind, created) => {
    expect(createdBy({ group, kind }).map((each) => `${each.group}/${each.kind}`)).toEqual(created);
  });

  it('are none for a kind that stands alone, or that has its name in another group', () => {
    expect([createdBy({ group: '', kind: 'ConfigMap' }), createdBy({ group: 'serving.knative.dev', kind: 'Service' })]).toEqual([[], []]);
  });
});
