import type { ObjectShape } from './shape';

/** Kubernetes fields without a property in definitions. */
export const podFields: readonly string[] = [
  ...['automountServiceAccountToken', 'hostIPC', 'hostPID', 'hostUsers'],
  ...['hostname', 'nodeName', 'os', 'overhead', 'preemptionPolicy', 'priority', 'readinessGates', 'resourceClaims'],
  ...['schedulingGates', 'subdomain', 'evictionResponders', 'hostnameOverride', 'schedulingGroup', 'workloadRef'],
];
export const containerFields: readonly string[] = [
  ...['envFrom', 'resizePolicy', 'restartPolicyRules', 'stdin', 'stdinOnce', 'terminationMessagePath', 'tty'],
  'volumeDevices',
];
export const workloadFields: readonly string[] = [
  ...['paused', 'ordinals', 'persistentVolumeClaimRetentionPolicy', 'backoffLimitPerIndex'],
  ...['completionMode', 'maxFailedIndexes', 'podFailurePolicy', 'podReplacementPolicy', 'successPolicy'],
];
export const securityFields: readonly string[] = ['appArmorProfile', 'procMount', 'seLinuxOptions', 'windowsOptions'];
export const serviceFields: readonly string[] = [
  ...['clusterIP', 'clusterIPs', 'externalIPs', 'externalName', 'healthCheckNodePort', 'loadBalancerIP'],
];

/** Kubernetes fields whose property has another name. */
const renamed: Readonly<Record<string, string>> = {
  livenessProbe: 'probes.liveness',
  readinessProbe: 'probes.readiness',
  startupProbe: 'probes.startup',
  serviceAccountName: 'serviceAccount',
  strategy: 'updateStrategy',
  volumeClaimTemplates: 'volumeClaims',
  containers: 'sidecars',
};

const pod = '/spec/template/spec';
const under = (place: string, fields: readonly string[]): [string, string][] => fields.map((field) => [field, `${place}/${field}`]);

const ofContainer = under(`${pod}/containers/0`, containerFields);
const ofWorkload = [...under(pod, podFields), ...ofContainer, ...under('/spec', workloadFields), ...Object.entries(renamed)];
const securityContext = under(`${pod}/containers/0/securityContext`, securityFields);

/** What replaces a Kubernetes field, by the name that messages use for the object of the definition. */
const fields: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  'a service': new Map(ofWorkload),
  'a workload': new Map(ofWorkload),
  overrides: new Map(ofWorkload),
  'defaults of services': new Map(ofWorkload),
  'a container': new Map([...ofContainer, ...Object.entries(renamed).filter(([, property]) => property.startsWith('probes.'))]),
  'a security context': new Map(securityContext),
  'a Service': new Map(under('/spec', serviceFields)),
};

/** What to use instead of a Kubernetes field: a JSON pointer into the rendered object, or another property. */
export const kubernetesField = ({ what }: ObjectShape, key: string): string | undefined => fields[what]?.get(key);
