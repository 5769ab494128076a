import type { ProblemText } from '../problem';
import { fixForUnknown, listOf, quote } from '../text';
import { waivable } from '../waivable';

const oneReplica = "run one replica with updateStrategy: { type: 'Recreate' } in one workload";

/** Properties of a workload that contradict each other. */
export const workloadTexts = {
  'autoscaler-range-inverted': (a: { min: number; max: number }): ProblemText => ({
    message: `'replicas.min' (${a.min}) is greater than 'replicas.max' (${a.max})`,
    given: { min: a.min, max: a.max },
    fix: `raise 'replicas.max' to ${a.min} or more, or lower 'replicas.min'`,
  }),
  'autoscaler-without-request': (a: { resource: string; container: string | undefined; property: string }): ProblemText => ({
    message: `the autoscaler scales by a percentage of the requested ${a.resource}, and ${
      a.container === undefined ? `no ${a.resource} is requested` : `the container ${quote(a.container)} requests none`
    }`,
    fix: `set ${quote(a.property)}; the target is a percentage of it`,
  }),
  'autoscaler-without-metric': (a: { given: unknown }): ProblemText => ({
    message: 'the autoscaler has no target',
    given: a.given,
    allowed: ['cpu', 'memory', 'pods', 'object', 'external'],
    fix: "set 'replicas.cpu' or 'replicas.memory' to a percentage of the request, or to { averageValue }, or name a metric",
  }),
  'metric-target': (a: { metric: string; of: string }): ProblemText => ({
    message: `the metric ${quote(a.metric)} of ${quote(a.of)} does not have exactly one target`,
    given: a.metric,
    allowed: ['value', 'averageValue'],
    fix: "set either 'averageValue', the target per pod, or 'value', the target for all pods together",
  }),
  'budget-blocks-eviction': (a: { budget: string; replicas: number; unit: string }): ProblemText => ({
    message: `with ${a.replicas} ${a.unit}, ${a.budget} allows no pod to be evicted: nodes cannot be drained`,
    given: a.budget,
    fix: "allow at least one pod to be evicted, run more replicas, or switch the budget off: 'podDisruptionBudget: null'",
  }),
  'probe-without-port': (a: { asker: string; property: string; by?: string }): ProblemText => ({
    message: `the ${a.asker} has no port to ask`,
    fix: `declare a port under 'ports', name one of them in '${a.property}.${a.by ?? 'port'}', or remove ${quote(a.property)}`,
  }),
  'backend-timeout-too-long': (a: { given: string; request: string }): ProblemText => ({
    message: `the timeout of a request to the workload is longer than that of the whole request, ${quote(a.request)}`,
    given: a.given,
    allowed: [`at most ${a.request}`],
    fix: "shorten 'backendRequest', or raise 'request'; the Gateway retries within 'request'",
  }),
  'without-service': (a: { asker: string; workload: string; property: string }): ProblemText => ({
    message: `the ${a.asker} leads to the Service of ${quote(a.workload)}, which has none`,
    fix: `declare a port under 'ports', remove 'service: null', or remove ${quote(a.property)}; a Job and a CronJob never have one`,
  }),
  'probe-handlers': (a: { asker: string }): ProblemText => ({
    message: `the ${a.asker} does not have exactly one handler`,
    allowed: ['path', 'tcpSocket', 'exec', 'grpc'],
    fix: "set one of them; if an override changes the handler, switch the other one off, as in '{ path: null, tcpSocket: … }'",
  }),
  'readiness-never-stops': (_: object): ProblemText => ({
    message: 'a readiness probe never stops a container, so it has no grace period of its own',
    allowed: ['probes.liveness.terminationGracePeriodSeconds', 'probes.startup.terminationGracePeriodSeconds'],
    fix: "remove it, or set 'terminationGracePeriodSeconds' of the pod",
  }),
  'init-container-asked': (a: { name: string; property: string }): ProblemText => ({
    message: `the init container ${quote(a.name)} finishes before the main containers start, so it cannot have probes or hooks`,
    fix: `remove its '${a.property}', or make it one of the 'sidecars'`,
  }),
  'property-of-another-kind': (a: { property: string; kind: string; kinds: readonly string[] }): ProblemText => ({
    message: `a ${a.kind} has no '${a.property}'`,
    allowed: a.kinds.map((kind) => `kind: '${kind}'`),
    fix: 'remove it, or choose a kind that has it',
  }),
  'property-needs-another': (a: { property: string; needed: readonly string[] }): ProblemText => ({
    message: `${quote(a.property)} is only for ${a.needed.join(' or ')}`,
    given: a.property,
    allowed: a.needed,
    fix: `remove ${quote(a.property)}, or set ${a.needed.join(' or ')}; if an override changes that, set ${quote(a.property)} to null in it`,
  }),
  'update-strategy-refused': (a: { kind: string; reason: string }): ProblemText => ({
    message: `this update strategy of a ${a.kind} is rejected: ${a.reason}`,
    allowed: ["'maxSurge' or 'maxUnavailable' above 0; for a DaemonSet only one of them"],
    fix: "raise one of them to 1 or more, or remove 'updateStrategy' to use the default of Kubernetes",
  }),
  'max-unavailable-ignored': waivable(
    (a: { workload: string; given: number | string; on: readonly string[]; gate: string; since: string }): ProblemText => ({
      message: `'maxUnavailable' of the StatefulSet ${quote(a.workload)} has no effect on ${clustersOf(a.on)}: one pod is replaced at a time while the feature gate ${quote(a.gate)} is off`,
      given: a.given,
      fix: gateFix(a.since),
    }),
  ),
  'feature-gate-off': waivable((a: { field: string; on: readonly string[]; gate: string; since: string }): ProblemText => ({
    message: `the field ${quote(a.field)} has no effect on ${clustersOf(a.on)}, where the feature gate ${quote(a.gate)} is off by default`,
    fix: gateFix(a.since),
  })),
  'newer-than-cluster': (a: { property: string; value: string | undefined; on: readonly string[]; since: string }): ProblemText => ({
    message: `${a.value === undefined ? quote(a.property) : `'${a.property}: ${a.value}'`} needs Kubernetes ${a.since} or later, which ${clustersOf(a.on)} ${a.on.length === 1 ? 'does' : 'do'} not run`,
    given: a.value,
    allowed: [`${a.since} and newer`],
    fix: `leave it out where clusters are older, or set 'clusters.<name>.kubernetes' to the version that the cluster runs; without one, the oldest supported version counts`,
  }),
  'mounts-collide': (a: { mountPath: string }): ProblemText => ({
    message: `two volumes are mounted at ${quote(a.mountPath)}`,
    given: a.mountPath,
    fix: 'give each a path of its own',
  }),
  'files-collide': (a: { file: string; volume: string }): ProblemText => ({
    message: `two files of the volume ${quote(a.volume)} have the path ${quote(a.file)}`,
    given: a.file,
    fix: "give each a path of its own, with 'items' for keys of a ConfigMap or a Secret",
  }),
  'claim-of-one-pod': (a: { claim: string; pods: number }): ProblemText => ({
    message: `up to ${a.pods} pods mount the claim ${quote(a.claim)}, which is for one pod: ReadWriteOncePod`,
    given: a.pods,
    allowed: ['1'],
    fix: `${oneReplica}, or choose another access mode`,
  }),
  'claim-of-one-node': waivable((a: { claim: string; pods: number }): ProblemText => ({
    message: `up to ${a.pods} pods mount the claim ${quote(a.claim)}, which one node can use at a time: ReadWriteOnce`,
    given: a.pods,
    fix: `choose 'ReadWriteMany' if the StorageClass has it, or ${oneReplica}`,
  })),
  'secret-sources': (a: { name: string; sources: readonly string[] }): ProblemText => ({
    message: `the Secret ${quote(a.name)} has several sources: ${a.sources.join(' and ')}`,
    given: a.sources,
    allowed: ['key, keys, store and refreshInterval for the secret store', 'encryptedData and scope for ciphertext', 'existing'],
    fix: 'keep the properties of one source; if an override changes the source, set the others to null',
  }),
  'secret-key-shared': (a: { names: readonly string[] }): ProblemText => ({
    message: `the Secrets ${listOf(a.names.map(quote))} would be filled from one key of the secret store`,
    given: a.names,
    fix: "name the 'key' of each, or the single entries of each under 'keys'",
  }),
  'ciphertext-shared': (a: { secret: string; namespaces: readonly string[] }): ProblemText => ({
    message: `the ciphertext of ${quote(a.secret)} would go to ${a.namespaces.length} namespaces, but was sealed for one`,
    given: a.namespaces,
    fix: "give each environment its own 'encryptedData', or seal it with 'scope: cluster-wide', which anybody in the cluster can then use",
  }),
  'pod-security-exceeded': (a: { what: string; level: string; stated: string; set?: string; namespace?: string }): ProblemText => {
    const [whose, by] = a.namespace === undefined ? ['', ''] : [` of namespace ${quote(a.namespace)}`, ' in a service of that namespace'];
    return {
      message: `${a.what} is not allowed by the Pod Security Standard '${a.stated}'${whose}`,
      allowed: [`podSecurity: { level: '${a.level}', reason: '…' }`],
      fix: `${a.set === undefined ? 'leave it out' : `set ${a.set}`}, or set 'podSecurity.level: ${a.level}'${by} with a reason that a reviewer understands`,
    };
  },
  'pod-security-lowered': (a: { service: string; level: string; reason: string }): ProblemText => ({
    message: `the service ${quote(a.service)} needs the Pod Security Standard '${a.level}': ${a.reason}`,
    given: a.level,
    allowed: ['restricted'],
    fix: 'review the reason; this warning lists every service with a lower standard than restricted',
  }),
  'root-not-allowed': (a: { user: number }): ProblemText => ({
    message: "'runAsUser' is root, but 'runAsNonRoot' does not allow root",
    given: a.user,
    fix: "choose another user, or set 'runAsNonRoot: false' and a 'podSecurity' with a reason",
  }),
  'request-above-limit': (a: { resource: string; request: string; limit: string }): ProblemText => ({
    message: `the ${a.resource} request ${quote(a.request)} is greater than the limit ${quote(a.limit)}`,
    given: a.request,
    allowed: [`at most ${a.limit}`],
    fix: 'raise the limit, or lower the request; Kubernetes refuses such a pod',
  }),
  'request-unlike-limit': (a: { resource: string; request: string; limit: string | undefined }): ProblemText => ({
    message: `${quote(a.request)} of ${a.resource} is requested, and ${a.limit === undefined ? 'no limit is set' : `the limit is ${quote(a.limit)}`}`,
    given: a.request,
    allowed: a.limit === undefined ? [`limits: { '${a.resource}': '${a.request}' }`] : [a.limit],
    fix: "set it only under 'limits': Kubernetes uses the limit as the request, and does not overcommit this resource",
  }),
  'scraped-port-public': (a: { port: string; type: string }): ProblemText => ({
    message: `the port ${quote(a.port)} is scraped by Prometheus, and a Service of type ${a.type} would make it public`,
    given: a.port,
    allowed: [`ports: { ${a.port}: { containerPort: …, port: 80 } }`, `ports: { ${a.port}: { containerPort: …, port: null } }`],
    fix: "set its 'port' to make it public, set 'port: null' to remove it from the Service, or set 'prometheus.port' to another port",
  }),
  'ports-collide': (a: { number: number; names: readonly string[]; side: string }): ProblemText => ({
    message: `the ports ${a.names.map(quote).join(' and ')} have the same ${a.side} ${a.number}`,
    given: a.number,
    fix: `give each of them a ${a.side} of its own`,
  }),
  'quantity-too-small': (a: { given: string; what: string; means: string; least: string; example: string }): ProblemText => ({
    message: `${quote(a.given)} of ${a.what} means ${a.means}`,
    given: a.given,
    allowed: [`${a.least} or more`],
    fix: `add the right unit, such as ${quote(a.example)}; to set none, omit it or use null`,
  }),
  'quantity-very-large': waivable((a: { given: string; what: string; unit: string; most: string }): ProblemText => ({
    message: `${quote(a.given)} of ${a.what} is more than ${a.most} ${a.unit}`,
    given: a.given,
    allowed: [`up to ${a.most} without this warning`],
    fix: 'check the unit: pods stay pending if no node or disk has that much',
  })),
  'image-user-unknown': waivable((): ProblemText => ({
    message: "'runAsNonRoot' is true and 'runAsUser' is not set: an image whose user is a name does not start",
    allowed: ['runAsUser: <number>'],
    fix: "set 'runAsUser' to the number of the image's user; the platform's 'defaults' can set it for all services",
  })),
  'variable-defined-later': (a: { name: string; within: string }): ProblemText => ({
    message: `'$(${a.name})' in ${quote(a.within)} stays as it is: ${quote(a.name)} is defined after it`,
    given: `$(${a.name})`,
    fix: `move ${quote(a.name)} before ${quote(a.within)}; for the text itself, write '$$(${a.name})'`,
  }),
  'variable-unknown': (a: { name: string; allowed: readonly string[] }): ProblemText => ({
    message: `'$(${a.name})' stays as it is: no variable of the container has that name`,
    given: `$(${a.name})`,
    allowed: a.allowed,
    fix: fixForUnknown(a.name, a.allowed, `define it under 'env', or write '$$(${a.name})' for the text itself`),
  }),
  'mount-variable-unknown': (a: { name: string; volume: string; allowed: readonly string[] }): ProblemText => ({
    message: `the container cannot mount the volume ${quote(a.volume)}: it has no variable ${quote(a.name)}`,
    given: `$(${a.name})`,
    allowed: a.allowed,
    fix: fixForUnknown(a.name, a.allowed, "define it under 'env'; variables of the image do not count"),
  }),
  'resource-not-whole': (a: { given: string; resource: string; unit: string }): ProblemText => ({
    message: `${quote(a.given)} of ${a.resource} is not a multiple of ${a.unit}`,
    given: a.given,
    allowed: [`multiples of ${a.unit}`],
    fix: a.unit === '1' ? 'request a whole number of devices' : 'request whole pages, or pages of another size',
  }),
  'huge-pages-alone': (a: { resource: string }): ProblemText => ({
    message: `${a.resource} is set without cpu or memory`,
    fix: "set 'cpu' or 'memory' under 'requests' or 'limits', too: Kubernetes refuses such a pod",
  }),
  'annotations-too-large': (a: { bytes: number; most: number }): ProblemText => ({
    message: `the annotations of the object have ${a.bytes} bytes`,
    given: a.bytes,
    allowed: [`at most ${a.most} bytes, keys and values together`],
    fix: "shorten them; large values belong in 'configFiles', or in the image",
  }),
};

const clustersOf = (clusters: readonly string[]): string => `the ${clusters.length === 1 ? 'cluster' : 'clusters'} ${listOf(clusters)}`;

const gateFix = (since: string): string =>
  `leave it out, or run Kubernetes ${since} or later and set 'clusters.<name>.kubernetes', unless the gate is on`;
