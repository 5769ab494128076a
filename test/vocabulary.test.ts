import table from '../src/checks/objects/kubernetes-schemas.json';
import { containerFields, podFields, workloadFields } from '../src/definition/shape/kubernetes-fields';
import { render } from '../src/render';
import { platform } from './example-platform';
import { everything } from './model/everything';
import { shop } from './model/resolve-anything';

const schemas = new Map<string, string>(Object.entries(table.types));
const kinds = new Map<string, string>(Object.entries(table.kinds));

/** Fields of a type in any supported version of Kubernetes, with the types of their values. */
const fieldsOf = (type: string): Map<string, string> =>
  new Map(
    (schemas.get(type)?.split(' ') ?? []).map((written) => /^([^:!]+)!?:(.+?)(?:@[\d-]+)?$/.exec(written)!.slice(1) as [string, string]),
  );

/** All fields in the objects of a service that says everything, as `type.field`. */
function saidFields(): Set<string> {
  const said = new Set<string>();
  const visit = (value: unknown, type: string): void => {
    if (type.startsWith('[')) return (value as unknown[]).forEach((item) => visit(item, type.slice(1, -1)));
    if (typeof value !== 'object' || value === null) return;
    const fields = fieldsOf(type);
    for (const [field, inner] of Object.entries(value)) {
      said.add(`${type}.${field}`);
      if (fields.has(field)) visit(inner, fields.get(field)!);
    }
  };
  const { problems } = render(
    { platform: platform(), services: [shop(everything)] },
    {
      onOverlay: ({ objects }) =>
        objects.forEach((object) => visit(object, (kinds.get(`${object.apiVersion} ${object.kind}`) ?? '').split('@')[0]!)),
    },
  );
  expect(problems).toEqual([]);
  return said;
}

type Reasons = Readonly<Record<string, string>>;

const alpha = 'its feature gate is off by default in all or almost all supported versions';
const notInTemplates = 'not for the pods of a workload';
const inTree = 'deprecated or in-tree storage, which "restricted" does not allow; use a claim';
const derived = 'derived: ';

/** Fields that a definition does not say, by type, and why. What Charthouse derives is in the output of some service. */
const leftOut: Readonly<Record<string, Reasons>> = {
  'core.v1.PodSpec': {
    activeDeadlineSeconds: 'Jobs have it for the whole run; Kubernetes rejects it for pods that restart',
    ephemeralContainers: notInTemplates,
    evictionResponders: alpha,
    hostIPC: 'of no use to services; a JSON patch sets it',
    hostNetwork: `${derived}true only with a podSecurity that allows it`,
    hostPID: 'for agents on nodes; a JSON patch sets it',
    hostUsers: 'depends on the file systems and the runtime of the nodes; a JSON patch sets it',
    hostname: 'all pods of a workload would have the same name',
    hostnameOverride: 'all pods of a workload would have the same name',
    nodeName: 'circumvents the scheduler',
    os: 'pods are for Linux',
    overhead: 'set by the RuntimeClass',
    preemptionPolicy: 'set by the PriorityClass',
    priority: 'set by the PriorityClass',
    readinessGates: 'controllers that need one set it themselves',
    resourceClaims: 'needs a ResourceClaimTemplate, which extend adds; a JSON patch sets it',
    resources: 'containers have resources, and rules calculate with them',
    schedulingGates: 'a controller must remove it again',
    schedulingGroup: alpha,
    serviceAccount: 'the old name of serviceAccountName',
    subdomain: 'a StatefulSet sets it',
    workloadRef: alpha,
  },
  'core.v1.Container': {
    resizePolicy: 'for pods that are resized in place; a JSON patch sets it',
    restartPolicyRules: 'for Jobs with many containers; a JSON patch sets it',
    stdin: 'nobody attaches to the pods of a service',
    stdinOnce: 'nobody attaches to the pods of a service',
    terminationMessagePath: 'the policy reads the log instead',
    tty: 'nobody attaches to the pods of a service',
    volumeDevices: 'claims are file systems',
  },
  'core.v1.ContainerPort': {
    hostIP: 'the port of the node is for all its addresses',
    hostPort: `${derived}only with a podSecurity that allows it`,
  },
  'core.v1.Probe': {},
  'core.v1.HTTPGetAction': { host: 'a probe asks the pod itself', protocol: alpha },
  'core.v1.GRPCAction': { mode: alpha },
  'core.v1.Lifecycle': { stopSignal: alpha },
  'core.v1.LifecycleHandler': { sleep: 'said for clusters with 1.30 or newer', tcpSocket: 'Kubernetes ignores it' },
  'core.v1.EnvVarSource': { fileKeyRef: 'for files that an init container writes; a JSON patch sets it' },
  'core.v1.SecretKeySelector': {},
  'core.v1.ConfigMapKeySelector': {},
  'core.v1.HostAlias': {},
  'core.v1.PodDNSConfig': {},
  'core.v1.SecurityContext': {
    appArmorProfile: 'the profile of the runtime applies',
    privileged: `${derived}only with a podSecurity that allows it`,
    procMount: 'needs user namespaces; a JSON patch sets it',
    seLinuxOptions: 'assigned by the runtime or by OpenShift',
    windowsOptions: 'pods are for Linux',
    runAsGroup: `${derived}if it differs from the pod's`,
    runAsNonRoot: `${derived}if it differs from the pod's`,
    runAsUser: `${derived}if it differs from the pod's`,
    seccompProfile: `${derived}if it differs from the pod's`,
  },
  'core.v1.PodSecurityContext': {
    appArmorProfile: 'the profile of the runtime applies',
    seLinuxChangePolicy: 'for clusters with SELinux; a JSON patch sets it',
    seLinuxOptions: 'assigned by the runtime or by OpenShift',
    supplementalGroupsPolicy: 'for images with groups of their own; a JSON patch sets it',
    sysctls: 'a JSON patch sets it',
    windowsOptions: 'pods are for Linux',
  },
  'core.v1.VolumeMount': {
    bindMountOptions: alpha,
    mountPropagation: 'needs a privileged container',
    recursiveReadOnly: 'a JSON patch sets it',
    subPathExpr: 'a JSON patch sets it',
  },
  'core.v1.Volume': {
    ...Object.fromEntries(
      [
        ...[
          'awsElasticBlockStore',
          'azureDisk',
          'azureFile',
          'cephfs',
          'cinder',
          'fc',
          'flexVolume',
          'flocker',
          'gcePersistentDisk',
          'gitRepo',
        ],
        ...[
          'glusterfs',
          'iscsi',
          'nfs',
          'photonPersistentDisk',
          'portworxVolume',
          'quobyte',
          'rbd',
          'scaleIO',
          'storageos',
          'vsphereVolume',
        ],
      ].map((field) => [field, inTree]),
    ),
    csi: 'a JSON patch sets it',
    downwardAPI: 'environment variables say it; a JSON patch sets it',
    ephemeral: 'a JSON patch sets it',
    hostPath: 'needs podSecurity privileged; a JSON patch sets it',
    image: 'a JSON patch sets it',
    projected: 'a JSON patch sets it',
  },
  'apps.v1.DeploymentSpec': { paused: 'a paused rollout is never healthy', replicas: `${derived}without an autoscaler` },
  'apps.v1.StatefulSetSpec': {
    ordinals: 'for a move between clusters; a JSON patch sets it',
    persistentVolumeClaimRetentionPolicy: 'data is kept; a JSON patch sets it',
    minReadySeconds: `${derived}as for a Deployment`,
    revisionHistoryLimit: `${derived}as for a Deployment`,
  },
  'batch.v1.CronJobSpec': {},
  'autoscaling.v2.HorizontalPodAutoscalerSpec': {},
  'autoscaling.v2.MetricSpec': {
    containerResource: 'the whole pod is measured; a JSON patch sets it',
    object: 'external metrics say the same for one object; a JSON patch sets it',
  },
  'autoscaling.v2.MetricTarget': {},
  'autoscaling.v2.HPAScalingRules': { tolerance: 'a JSON patch sets it' },
};

const said = saidFields();

describe.each(Object.entries(leftOut))('each field of %s', (type, reasons) => {
  const fields = [...fieldsOf(type).keys()];

  it('is in the output of a service that says everything, or on the list of those that are not, with a reason', () => {
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !said.has(`${type}.${field}`) && !Object.hasOwn(reasons, field))).toEqual([]);
  });

  it('is not on the list if it is in the output, or if Kubernetes does not have it', () => {
    expect(Object.keys(reasons).filter((field) => !fields.includes(field))).toEqual([]);
    expect(Object.keys(reasons).filter((field) => said.has(`${type}.${field}`))).toEqual([]);
  });
});

describe('a field of Kubernetes without a property', () => {
  it.each([
    ['core.v1.PodSpec', podFields],
    ['core.v1.Container', containerFields],
    ['apps.v1.DeploymentSpec', workloadFields],
    ['apps.v1.StatefulSetSpec', workloadFields],
  ])('of %s is known by its name, so that no similar property is suggested for it', (type, known) => {
    const unknown = Object.entries(leftOut[type]!).filter(([field, reason]) => !known.includes(field) && !reason.startsWith(derived));
    // Containers have resources.
    const never = ['resources', 'ephemeralContainers', 'serviceAccount', 'activeDeadlineSeconds'];
    expect(unknown.map(([field]) => field).filter((field) => !never.includes(field))).toEqual([]);
  });
});
