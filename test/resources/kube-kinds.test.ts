import { apiVersions, kubeClass, type KubeKind } from '../../src/resources/kube-kinds';

describe('kinds of Kubernetes', () => {
  it.each(Object.entries(apiVersions))('have the API version of their class: %s', (kind, apiVersion) => {
    expect((kubeClass(kind as KubeKind) as unknown as { GVK: object }).GVK).toEqual({ apiVersion, kind });
  });
});
