import type { WorkloadModel } from '../../src/model/types/workload-model';
import { isUntyped, podTemplate } from '../../src/resources/pod-template';
import { kubePod } from './kube-pod';
import { containerModel, mountModel, podModel, portModel, workloadModel } from './model';

const specOf = (pod: Parameters<typeof podModel>[0], changes: Partial<WorkloadModel> = {}): unknown =>
  kubePod(podTemplate(workloadModel({ pod: podModel(pod), ...changes }), 'shop').spec!);

const securityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true };

describe('the pods of a workload', () => {
  it('say nothing about what is not there, but that they get no token', () => {
    expect(specOf({})).toEqual({
      automountServiceAccountToken: false,
      containers: [{ name: 'shop', image: 'ghcr.io/myorg/shop', securityContext }],
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      serviceAccountName: 'shop',
    });
  });

  it('have all that is around their containers', () => {
    expect(
      specOf({
        serviceAccountName: 'other',
        automountToken: true,
        imagePullSecrets: ['registry'],
        initContainers: [containerModel({ name: 'proxy', image: 'proxy:1', restartPolicy: 'Always' }), containerModel({ name: 'wait' })],
        containers: [containerModel(), containerModel({ name: 'metrics', image: 'metrics:1' })],
        volumes: [{ name: 'cache', kind: 'empty-dir', sizeLimit: undefined, medium: undefined }],
        securityContext: {
          runAsUser: 1000,
          runAsGroup: 3000,
          runAsNonRoot: false,
          fsGroupChangePolicy: 'OnRootMismatch',
          supplementalGroups: [3000],
          sysctls: [{ name: 'net.core.somaxconn', value: '1024' }],
          fsGroup: 2000,
          seccompProfile: 'Unconfined',
        },
        terminationGracePeriodSeconds: 60,
        nodeSelector: { 'kubernetes.io/arch': 'arm64' },
        tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoSchedule' }, { operator: 'Exists' }],
        topologySpreadConstraints: [{ maxSkew: 2, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule' }],
        priorityClassName: 'high',
        setHostnameAsFQDN: true,
        runtimeClassName: 'gvisor',
        schedulerName: 'other',
        shareProcessNamespace: true,
        enableServiceLinks: false,
        hostAliases: [{ ip: '10.1.2.3', hostnames: ['a.internal'] }],
        dnsPolicy: 'None',
        dnsConfig: { nameservers: ['10.1.0.10'], searches: [], options: [{ name: 'edns0', value: undefined }] },
      }),
    ).toEqual({
      automountServiceAccountToken: true,
      containers: [
        { name: 'shop', image: 'ghcr.io/myorg/shop', securityContext },
        { name: 'metrics', image: 'metrics:1', securityContext },
      ],
      imagePullSecrets: [{ name: 'registry' }],
      initContainers: [
        { name: 'proxy', image: 'proxy:1', restartPolicy: 'Always', securityContext },
        { name: 'wait', image: 'ghcr.io/myorg/shop', securityContext },
      ],
      nodeSelector: { 'kubernetes.io/arch': 'arm64' },
      priorityClassName: 'high',
      runtimeClassName: 'gvisor',
      schedulerName: 'other',
      shareProcessNamespace: true,
      enableServiceLinks: false,
      hostAliases: [{ ip: '10.1.2.3', hostnames: ['a.internal'] }],
      dnsPolicy: 'None',
      dnsConfig: { nameservers: ['10.1.0.10'], options: [{ name: 'edns0' }] },
      securityContext: {
        ...{ fsGroup: 2000, fsGroupChangePolicy: 'OnRootMismatch', supplementalGroups: [3000] },
        sysctls: [{ name: 'net.core.somaxconn', value: '1024' }],
        ...{ runAsGroup: 3000, runAsNonRoot: false, runAsUser: 1000, seccompProfile: { type: 'Unconfined' } },
      },
      serviceAccountName: 'other',
      setHostnameAsFQDN: true,
      terminationGracePeriodSeconds: 60,
      tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoSchedule' }, { operator: 'Exists' }],
      topologySpreadConstraints: [
        {
          labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'shop' } },
          maxSkew: 2,
          topologyKey: 'topology.kubernetes.io/zone',
          whenUnsatisfiable: 'DoNotSchedule',
        },
      ],
      volumes: [{ name: 'cache', emptyDir: {} }],
    });
  });

  it('still find Services by name on the network of their node', () => {
    expect(specOf({ hostNetwork: true })).toMatchObject({ dnsPolicy: 'ClusterFirstWithHostNet', hostNetwork: true });
  });

  it('can always be selected, whatever labels they have beside', () => {
    const pod = podModel({ labels: { tier: 'web', 'app.kubernetes.io/name': 'other' } });
    expect(podTemplate(workloadModel({ pod }), 'shop').metadata?.labels).toEqual({ tier: 'web', 'app.kubernetes.io/name': 'shop' });
    expect(podTemplate(workloadModel({ name: 'shop-worker', pod }), 'shop').metadata?.labels).toEqual({
      tier: 'web',
      'app.kubernetes.io/name': 'shop-worker',
      'app.kubernetes.io/part-of': 'shop',
    });
  });

  it('carry annotations, and those for Prometheus beneath the ones that are written', () => {
    const changes: Partial<WorkloadModel> = { prometheus: { by: 'annotations', port: 'http', path: undefined, interval: undefined } };
    const containers = [containerModel({ ports: [portModel()] })];
    const annotationsOf = (annotations: Record<string, string>): unknown =>
      podTemplate(workloadModel({ ...changes, pod: podModel({ containers, annotations }) }), 'shop').metadata?.annotations;
    expect(annotationsOf({})).toEqual({ 'prometheus.io/port': '8080', 'prometheus.io/scrape': 'true' });
    expect(annotationsOf({ 'checksum/config': 'abc', 'prometheus.io/scrape': 'false' })).toEqual({
      'checksum/config': 'abc',
      'prometheus.io/port': '8080',
      'prometheus.io/scrape': 'false',
    });
    expect(podTemplate(workloadModel(), 'shop').metadata?.annotations).toBeUndefined();
  });
});

describe('a mount that is read-only with all below', () => {
  it('is more than the typed class knows', () => {
    const mounts = [mountModel({ readOnly: true, recursiveReadOnly: 'Enabled' })];
    const pod = podModel({ containers: [containerModel({ mounts })] });
    expect(podTemplate(workloadModel({ pod }), 'shop').spec?.containers[0]?.volumeMounts).toEqual([
      { name: 'data', mountPath: '/data', readOnly: true, recursiveReadOnly: 'Enabled', subPath: undefined, subPathExpr: undefined },
    ]);
    expect([pod, podModel()].map(isUntyped)).toEqual([true, false]);
  });
});

describe('an affinity', () => {
  it('is there as it was written, be it of any form, and then no typed class can hold the pods', () => {
    const affinity = { podAffinity: { newerThanTheClass: [{ matchLabelKeys: ['a'] }] }, nodeAffinity: 'malformed' };
    const pod = podModel({ affinity });
    expect(podTemplate(workloadModel({ pod }), 'shop').spec?.affinity).toBe(affinity);
    expect([pod, podModel()].map(isUntyped)).toEqual([true, false]);
  });
});
