import type { ContainerModel, PodModel } from '../../../../src/model/types/workload-model';
import { containerModel, podModel, workloadModel } from '../../model';
import { deployment, meaningsOf, objectsOfSpec, told, toldOfContainers, toldOfSpecs, toldOfWorkloads } from '../told';

const security = (changes: Partial<ContainerModel['securityContext']>) => ({
  securityContext: { ...containerModel().securityContext, ...changes },
});
const pods = (changes: Partial<PodModel>) => ({ pod: podModel(changes) });
const podSecurity = (changes: Partial<PodModel['securityContext']>) =>
  pods({ securityContext: { ...podModel().securityContext, ...changes } });

describe('the privileges of containers', () => {
  it.each([
    [security({ readOnlyRootFilesystem: false }), 'high: readOnlyRootFilesystem: true -> false'],
    [security({ capabilities: ['NET_ADMIN'] }), 'high: capabilities: not set -> NET_ADMIN'],
    [security({ capabilities: ['NET_BIND_SERVICE'] }), 'low: capabilities: not set -> NET_BIND_SERVICE'],
    [security({ runAsUser: 0 }), 'high: runAsUser: not set -> 0'],
    [security({ runAsUser: 1000 }), 'low: runAsUser: not set -> 1000'],
    [security({ runAsNonRoot: false }), 'high: runAsNonRoot: not set -> false'],
    [security({ seccompProfile: 'Unconfined' }), 'high: seccompProfile: not set -> Unconfined'],
    [security({ allowPrivilegeEscalation: true }), 'high: allowPrivilegeEscalation: false -> true'],
  ])('%j', (after, text) => {
    expect(toldOfContainers({}, after)).toEqual([text]);
  });

  it('may be all there are', () => {
    expect(toldOfContainers({}, security({ privileged: true }))).toEqual([
      'high: privileged: not set -> true',
      'high: allowPrivilegeEscalation: false -> not set',
    ]);
  });

  it('may become less, so that pods fail', () => {
    const before = objectsOfSpec({
      workloads: [workloadModel({ pod: podModel({ containers: [containerModel(security({ readOnlyRootFilesystem: false }))] }) })],
    });
    expect(meaningsOf(before, objectsOfSpec({}))).toEqual([
      {
        topic: 'security',
        grade: 'low',
        text: 'readOnlyRootFilesystem: false -> true',
        reason: 'pods that needed it may fail',
        property: ['securityContext', 'readOnlyRootFilesystem'],
      },
    ]);
  });

  it('are told of a field that is not known', () => {
    expect(told([deployment()], [deployment({ securityContext: { seLinuxOptions: { type: 'spc_t' } } })])).toEqual([
      'high: securityContext added',
    ]);
  });

  it('are not told if something else changes', () => {
    expect(toldOfContainers({ image: 'a:1' }, { image: 'a:2' })).toEqual(['low: image: a 1 -> 2']);
  });
});

describe('the privileges of pods', () => {
  it.each([
    [podSecurity({ runAsNonRoot: false }), 'high: runAsNonRoot: true -> false'],
    [podSecurity({ seccompProfile: 'Unconfined' }), 'high: seccompProfile: RuntimeDefault -> Unconfined'],
    [podSecurity({ fsGroup: 2000 }), 'low: fsGroup: not set -> 2000'],
  ])('%#', (after, text) => {
    expect(toldOfWorkloads({}, after)).toEqual([text]);
  });

  it('may be those of the node', () => {
    expect(toldOfWorkloads({}, pods({ hostNetwork: true }))).toContain('high: hostNetwork: not set -> true');
    expect(toldOfWorkloads(pods({ hostNetwork: true }), {})).toContain('low: hostNetwork: true -> not set');
    expect(told([deployment()], [deployment({}, { hostPID: true, hostIPC: true })])).toEqual([
      'high: hostPID: not set -> true',
      'high: hostIPC: not set -> true',
    ]);
  });
});

describe('the privileges of what is new', () => {
  const worker = (container: Partial<ContainerModel>, pod: Partial<PodModel> = {}) => ({
    workloads: [
      workloadModel(),
      workloadModel({ name: 'shop-worker', pod: podModel({ ...pod, containers: [containerModel(container)] }) }),
    ],
  });

  it('are told if they are more than usual', () => {
    const texts = toldOfSpecs({}, worker(security({ runAsUser: 0, capabilities: ['SYS_ADMIN'] }), { hostNetwork: true }));
    expect(texts.filter((text) => !text.includes('reach'))).toEqual([
      "high: hostNetwork of 'shop-worker': true",
      "high: runAsUser of 'shop-worker': 0",
      "high: capabilities of 'shop-worker': SYS_ADMIN",
      "low: Deployment 'shop-worker' is new: 1 replica of ghcr.io/myorg/shop",
    ]);
    const proxy = pods({
      containers: [containerModel(), containerModel({ name: 'proxy', image: 'envoy:1', ...security({ runAsNonRoot: false }) })],
    });
    expect(toldOfWorkloads({}, proxy)).toEqual(["high: runAsNonRoot of 'proxy': false", "low: container 'proxy' is new: envoy:1"]);
  });

  it('are not told if they are as usual', () => {
    expect(toldOfSpecs({}, worker(security({ runAsUser: 1000 }))).filter((text) => !text.includes('reach'))).toEqual([
      "low: Deployment 'shop-worker' is new: 1 replica of ghcr.io/myorg/shop",
    ]);
  });
});
