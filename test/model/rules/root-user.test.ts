import { wrong } from '../resolved';

const place = 'services.shop';
const root = { securityContext: { runAsUser: 0 } };
const podSecurity = { level: 'baseline', reason: 'the vendor image' };

describe('root', () => {
  it('is nobody who must not be root', () => {
    expect(wrong(root)).toEqual([['root-not-allowed', `${place}.securityContext.runAsUser`]]);
    expect(wrong({ securityContext: { runAsUser: 0, runAsNonRoot: false }, podSecurity })).toEqual([]);
    expect(wrong({ securityContext: { runAsUser: 1, runAsGroup: 0 } })).toEqual([]);
  });

  it('is told once of the pod, and of each container that says so itself', () => {
    expect(wrong({ ...root, initContainers: { wait: {} } })).toEqual([['root-not-allowed', `${place}.securityContext.runAsUser`]]);
    expect(wrong({ initContainers: { wait: root, other: {} }, workloads: { worker: root } })).toEqual([
      ['root-not-allowed', `${place}.initContainers.wait.securityContext.runAsUser`, `${place}.workloads.worker.securityContext.runAsUser`],
    ]);
  });

  it('may be one container of a pod that allows it', () => {
    const initContainers = { own: { securityContext: { runAsUser: 0, runAsNonRoot: false } } };
    expect(wrong({ initContainers, podSecurity })).toEqual([]);
    expect(wrong({ securityContext: { runAsNonRoot: false }, initContainers: { own: root }, podSecurity })).toEqual([]);
  });
});
