import { ignoredLabelKeys } from '../../../src/model/rules/ignored-label-keys';
import { ignoredMaxUnavailable } from '../../../src/model/rules/ignored-max-unavailable';
import { loweredPodSecurity } from '../../../src/model/rules/lowered-pod-security';
import { models, service } from '../../example-platform';
import { problemsOfService, text, warningsOfService, type Cases } from '../case';

/** Properties of a workload that contradict each other. */
export const workloadCases = {
  'autoscaler-range-inverted': {
    provoke: () => problemsOfService({ environments: { production: { replicas: { min: 5, max: 3, cpu: 70 } } } }),
    says: text`
      x 'replicas.min' (5) is greater than 'replicas.max' (3)
        at      services.payments-api.environments.production.replicas
        given   {"min":5,"max":3}
        fix     raise 'replicas.max' to 5 or more, or lower 'replicas.min'
        see     charthouse explain autoscaler-range-inverted
    `,
  },
  'autoscaler-without-request': {
    provoke: () => problemsOfService({ resources: null, environments: { production: { replicas: { min: 5, max: 20, cpu: 70 } } } }),
    says: text`
      x the autoscaler scales by a percentage of the requested cpu, and no cpu is requested
        at      services.payments-api.environments.production.replicas.cpu
        fix     set 'resources.requests.cpu'; the target is a percentage of it
        see     charthouse explain autoscaler-without-request
    `,
  },
  'autoscaler-without-metric': {
    provoke: () => problemsOfService({ environments: { production: { replicas: { min: 5, max: 20 } } } }),
    says: text`
      x the autoscaler has no target
        at      services.payments-api.environments.production.replicas
        given   {"min":5,"max":20}
        allowed cpu, memory, pods, object, external
        fix     set 'replicas.cpu' or 'replicas.memory' to a percentage of the request, or to { averageValue }, or name a metric
        see     charthouse explain autoscaler-without-metric
    `,
  },
  'metric-target': {
    provoke: () => problemsOfService({ replicas: { min: 2, max: 9, external: { queue_length: {} } }, environments: {} }),
    says: text`
      x the metric 'queue_length' of 'external' does not have exactly one target
        at      services.payments-api.replicas.external.queue_length
        given   "queue_length"
        allowed value, averageValue
        fix     set either 'averageValue', the target per pod, or 'value', the target for all pods together
        see     charthouse explain metric-target
    `,
  },
  'budget-blocks-eviction': {
    provoke: () => problemsOfService({ podDisruptionBudget: { minAvailable: 2 }, environments: { production: { replicas: 3 } } }),
    says: text`
      x with 2 replicas, minAvailable: 2 allows no pod to be evicted: nodes cannot be drained
        at      services.payments-api.podDisruptionBudget
                services.payments-api.replicas
        given   "minAvailable: 2"
        fix     allow at least one pod to be evicted, run more replicas, or switch the budget off: 'podDisruptionBudget: null'
        see     charthouse explain budget-blocks-eviction
    `,
  },
  'probe-without-port': {
    provoke: () =>
      problemsOfService({ ports: { grpc: 9090, metrics: 9091 }, prometheus: { port: 'metrics' }, probes: { liveness: { path: '/' } } }),
    says: text`
      x the liveness probe has no port to ask
        at      services.payments-api.probes.liveness
        fix     declare a port under 'ports', name one of them in 'probes.liveness.port', or remove 'probes.liveness'
        see     charthouse explain probe-without-port
    `,
  },
  'backend-timeout-too-long': {
    provoke: () =>
      problemsOfService({
        httpRoute: {
          hostnames: ['shop.example.com'],
          gateway: { name: 'public', namespace: 'gateways' },
          rules: { all: { timeouts: { request: '5s', backendRequest: '10s' } } },
        },
        environments: { dev: null, production: null },
      }),
    says: text`
      x the timeout of a request to the workload is longer than that of the whole request, '5s'
        at      services.payments-api.httpRoute.rules.all.timeouts.backendRequest
        given   "10s"
        allowed at most 5s
        fix     shorten 'backendRequest', or raise 'request'; the Gateway retries within 'request'
        see     charthouse explain backend-timeout-too-long
    `,
  },
  'without-service': {
    provoke: () => problemsOfService({ service: null, ingress: { hosts: { 'pay.example.com': {} } } }),
    says: text`
      x the Ingress leads to the Service of 'payments-api', which has none
        at      services.payments-api.ingress
        fix     declare a port under 'ports', remove 'service: null', or remove 'ingress'; a Job and a CronJob never have one
        see     charthouse explain without-service
    `,
  },
  'probe-handlers': {
    provoke: () => problemsOfService({ environments: { dev: { probes: { readiness: { tcpSocket: 'http' } } } } }),
    says: text`
      x the readiness probe does not have exactly one handler
        at      services.payments-api.environments.dev.probes.readiness
        allowed path, tcpSocket, exec, grpc
        fix     set one of them; if an override changes the handler, switch the other one off, as in '{ path: null, tcpSocket: … }'
        see     charthouse explain probe-handlers
    `,
  },
  'readiness-never-stops': {
    provoke: () => problemsOfService({ probes: { readiness: { path: '/ready', terminationGracePeriodSeconds: 60 } } }),
    says: text`
      x a readiness probe never stops a container, so it has no grace period of its own
        at      services.payments-api.probes.readiness.terminationGracePeriodSeconds
        allowed probes.liveness.terminationGracePeriodSeconds, probes.startup.terminationGracePeriodSeconds
        fix     remove it, or set 'terminationGracePeriodSeconds' of the pod
        see     charthouse explain readiness-never-stops
    `,
  },
  'init-container-asked': {
    provoke: () =>
      problemsOfService({ initContainers: { migrate: { command: ['./migrate'], probes: { liveness: { exec: ['./alive'] } } } } }),
    says: text`
      x the init container 'migrate' finishes before the main containers start, so it cannot have probes or hooks
        at      services.payments-api.initContainers.migrate.probes
        fix     remove its 'probes', or make it one of the 'sidecars'
        see     charthouse explain init-container-asked
    `,
  },
  'property-of-another-kind': {
    provoke: () => problemsOfService({ kind: 'DaemonSet', podDisruptionBudget: null, environments: {} }),
    says: text`
      x a DaemonSet has no 'replicas'
        at      services.payments-api.replicas
        allowed kind: 'Deployment', kind: 'StatefulSet'
        fix     remove it, or choose a kind that has it
        see     charthouse explain property-of-another-kind
    `,
  },
  'property-needs-another': {
    provoke: () => problemsOfService({ service: { loadBalancerSourceRanges: ['203.0.113.0/24'] }, environments: {} }),
    says: text`
      x 'loadBalancerSourceRanges' is only for type: 'LoadBalancer'
        at      services.payments-api.service.loadBalancerSourceRanges
        given   "loadBalancerSourceRanges"
        allowed type: 'LoadBalancer'
        fix     remove 'loadBalancerSourceRanges', or set type: 'LoadBalancer'; if an override changes that, set 'loadBalancerSourceRanges' to null in it
        see     charthouse explain property-needs-another
    `,
  },
  'update-strategy-refused': {
    provoke: () => problemsOfService({ updateStrategy: { maxSurge: 0, maxUnavailable: '0%' } }),
    says: text`
      x this update strategy of a Deployment is rejected: with 'maxSurge' and 'maxUnavailable' 0 no pod could be replaced
        at      services.payments-api.updateStrategy
        allowed 'maxSurge' or 'maxUnavailable' above 0; for a DaemonSet only one of them
        fix     raise one of them to 1 or more, or remove 'updateStrategy' to use the default of Kubernetes
        see     charthouse explain update-strategy-refused
    `,
  },
  'max-unavailable-ignored': {
    provoke: () => {
      const changes = { kind: 'StatefulSet', updateStrategy: { maxUnavailable: 2 } };
      return ignoredMaxUnavailable(models({ services: [service(changes)] }).services);
    },
    says: text`
      ! 'maxUnavailable' of the StatefulSet 'payments-api' has no effect on the clusters 'production' (1.29) and 'staging' (1.29): one pod is replaced at a time while the feature gate 'MaxUnavailableStatefulSet' is off
        at      services.payments-api
        given   2
        fix     leave it out, or run Kubernetes 1.37 or later and set 'clusters.<name>.kubernetes', unless the gate is on; to accept it, name this problem and a reason under 'waivers'
        see     charthouse explain max-unavailable-ignored
    `,
    mark: '!',
  },
  'feature-gate-off': {
    provoke: () => {
      const terms = { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', matchLabelKeys: ['track'] }] };
      return ignoredLabelKeys(models({ services: [service({ affinity: { podAntiAffinity: terms } })] }).services);
    },
    says: text`
      ! the field 'matchLabelKeys' has no effect on the clusters 'production' (1.29) and 'staging' (1.29), where the feature gate 'MatchLabelKeysInPodAffinity' is off by default
        at      services.payments-api
        fix     leave it out, or run Kubernetes 1.31 or later and set 'clusters.<name>.kubernetes', unless the gate is on; to accept it, name this problem and a reason under 'waivers'
        see     charthouse explain feature-gate-off
    `,
    mark: '!',
  },
  'newer-than-cluster': {
    provoke: () => problemsOfService({ lifecycle: { preStop: { sleep: 10 } } }),
    says: text`
      x 'sleep' needs Kubernetes 1.30 or later, which the clusters 'production' (1.29) and 'staging' (1.29) do not run
        at      services.payments-api.lifecycle.preStop.sleep
        allowed 1.30 and newer
        fix     leave it out where clusters are older, or set 'clusters.<name>.kubernetes' to the version that the cluster runs; without one, the oldest supported version counts
        see     charthouse explain newer-than-cluster
    `,
  },
  'mounts-collide': {
    provoke: () =>
      problemsOfService({
        volumes: { cache: { emptyDir: {}, mountPath: '/var/cache' } },
        configFiles: { app: { mountPath: '/var/cache/', files: { 'app.yaml': '' } } },
      }),
    says: text`
      x two volumes are mounted at '/var/cache'
        at      services.payments-api.volumes.cache
                services.payments-api.configFiles.app
        given   "/var/cache"
        fix     give each a path of its own
        see     charthouse explain mounts-collide
    `,
  },
  'files-collide': {
    provoke: () =>
      problemsOfService({
        volumes: {
          tls: {
            projected: {
              sources: [
                { secret: { name: 'partner', items: { 'ca.crt': 'ca.crt' } } },
                { configMap: { name: 'company', items: { 'root.crt': 'ca.crt' } } },
              ],
            },
            mountPath: '/etc/tls',
          },
        },
      }),
    says: text`
      x two files of the volume 'tls' have the path 'ca.crt'
        at      services.payments-api.volumes.tls.projected.sources[0].secret.items.ca.crt
                services.payments-api.volumes.tls.projected.sources[1].configMap.items.root.crt
        given   "ca.crt"
        fix     give each a path of its own, with 'items' for keys of a ConfigMap or a Secret
        see     charthouse explain files-collide
    `,
  },
  'claim-of-one-pod': {
    provoke: () =>
      problemsOfService({
        persistentVolumeClaims: { 'payments-files': { storage: '10Gi', accessModes: ['ReadWriteOncePod'] } },
        volumes: { files: { persistentVolumeClaim: 'payments-files', mountPath: '/srv/files' } },
        replicas: 1,
        environments: { production: { replicas: 1 } },
      }),
    says: text`
      x up to 2 pods mount the claim 'payments-files', which is for one pod: ReadWriteOncePod
        at      services.payments-api.volumes.files
        given   2
        allowed 1
        fix     run one replica with updateStrategy: { type: 'Recreate' } in one workload, or choose another access mode
        see     charthouse explain claim-of-one-pod
    `,
  },
  'claim-of-one-node': {
    provoke: () =>
      warningsOfService({
        persistentVolumeClaims: { 'payments-files': { storage: '10Gi' } },
        volumes: { files: { persistentVolumeClaim: 'payments-files', mountPath: '/srv/files' } },
        replicas: 1,
        environments: { production: { replicas: 1 } },
      }),
    mark: '!',
    says: text`
      ! up to 2 pods mount the claim 'payments-files', which one node can use at a time: ReadWriteOnce
        at      services.payments-api.volumes.files
        given   2
        fix     choose 'ReadWriteMany' if the StorageClass has it, or run one replica with updateStrategy: { type: 'Recreate' } in one workload; to accept it, name this problem and a reason under 'waivers'
        see     charthouse explain claim-of-one-node
    `,
  },
  'secret-sources': {
    provoke: () =>
      problemsOfService({
        secrets: { 'payments-api-secrets': { as: 'environment', key: 'payments/api', existing: true } },
      }),
    says: text`
      x the Secret 'payments-api-secrets' has several sources: the secret store and 'existing'
        at      services.payments-api.secrets.payments-api-secrets
        given   ["the secret store","'existing'"]
        allowed key, keys, store and refreshInterval for the secret store, encryptedData and scope for ciphertext, existing
        fix     keep the properties of one source; if an override changes the source, set the others to null
        see     charthouse explain secret-sources
    `,
  },
  'secret-key-shared': {
    provoke: () => problemsOfService({ secrets: { 'payments-db': { as: 'environment' }, 'payments-smtp': { as: 'environment' } } }),
    says: text`
      x the Secrets 'payments-db' and 'payments-smtp' would be filled from one key of the secret store
        at      services.payments-api.secrets.payments-db
                services.payments-api.secrets.payments-smtp
        given   ["payments-db","payments-smtp"]
        fix     name the 'key' of each, or the single entries of each under 'keys'
        see     charthouse explain secret-key-shared
    `,
  },
  'ciphertext-shared': {
    provoke: () =>
      problemsOfService({
        secrets: {
          'payments-api-tls': { as: 'files', mountPath: '/tls', encryptedData: { 'tls.key': 'AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq' } },
        },
        environments: { staging: null },
      }),
    says: text`
      x the ciphertext of 'payments-api-tls' would go to 2 namespaces, but was sealed for one
        at      services.payments-api.secrets.payments-api-tls.encryptedData
        given   ["payments-dev","payments-production"]
        fix     give each environment its own 'encryptedData', or seal it with 'scope: cluster-wide', which anybody in the cluster can then use
        see     charthouse explain ciphertext-shared
    `,
  },
  'pod-security-exceeded': {
    provoke: () => problemsOfService({ securityContext: { capabilities: ['NET_ADMIN'] } }),
    says: text`
      x the capability NET_ADMIN is not allowed by the Pod Security Standard 'restricted'
        at      services.payments-api.securityContext.capabilities
        allowed podSecurity: { level: 'privileged', reason: '…' }
        fix     leave it out, or set 'podSecurity.level: privileged' with a reason that a reviewer understands
        see     charthouse explain pod-security-exceeded
    `,
  },
  'pod-security-lowered': {
    provoke: () =>
      loweredPodSecurity(
        models({ services: [service({ podSecurity: { level: 'baseline', reason: 'the vendor image runs as root' } })] }).services,
      ),
    mark: '!',
    says: text`
      ! the service 'payments-api' needs the Pod Security Standard 'baseline': the vendor image runs as root
        at      services.payments-api.podSecurity
        given   "baseline"
        allowed restricted
        fix     review the reason; this warning lists every service with a lower standard than restricted
        see     charthouse explain pod-security-lowered
    `,
  },
  'root-not-allowed': {
    provoke: () => problemsOfService({ securityContext: { runAsUser: 0 } }),
    says: text`
      x 'runAsUser' is root, but 'runAsNonRoot' does not allow root
        at      services.payments-api.securityContext.runAsUser
        given   0
        fix     choose another user, or set 'runAsNonRoot: false' and a 'podSecurity' with a reason
        see     charthouse explain root-not-allowed
    `,
  },
  'request-above-limit': {
    provoke: () => problemsOfService({ environments: { dev: { resources: { limits: { memory: '128Mi' } } } } }),
    says: text`
      x the memory request '256Mi' is greater than the limit '128Mi'
        at      services.payments-api.resources.requests.memory
                services.payments-api.environments.dev.resources.limits.memory
        given   "256Mi"
        allowed at most 128Mi
        fix     raise the limit, or lower the request; Kubernetes refuses such a pod
        see     charthouse explain request-above-limit
    `,
  },
  'request-unlike-limit': {
    provoke: () => problemsOfService({ resources: { requests: { 'nvidia.com/gpu': 1 } }, environments: { production: { replicas: 2 } } }),
    says: text`
      x '1' of nvidia.com/gpu is requested, and no limit is set
        at      services.payments-api.resources.requests.nvidia.com/gpu
        given   "1"
        allowed limits: { 'nvidia.com/gpu': '1' }
        fix     set it only under 'limits': Kubernetes uses the limit as the request, and does not overcommit this resource
        see     charthouse explain request-unlike-limit
    `,
  },
  'scraped-port-public': {
    provoke: () => problemsOfService({ service: { type: 'LoadBalancer' } }),
    says: text`
      x the port 'http' is scraped by Prometheus, and a Service of type LoadBalancer would make it public
        at      services.payments-api.ports.http
                services.payments-api.service.type
        given   "http"
        allowed ports: { http: { containerPort: …, port: 80 } }, ports: { http: { containerPort: …, port: null } }
        fix     set its 'port' to make it public, set 'port: null' to remove it from the Service, or set 'prometheus.port' to another port
        see     charthouse explain scraped-port-public
    `,
  },
  'ports-collide': {
    provoke: () => problemsOfService({ ports: { http: 8080, admin: 8080 } }),
    says: text`
      x the ports 'http' and 'admin' have the same container port 8080
        at      services.payments-api.ports
        given   8080
        fix     give each of them a container port of its own
        see     charthouse explain ports-collide
    `,
  },
  'quantity-too-small': {
    provoke: () => problemsOfService({ resources: { limits: { cpu: '1000m', memory: 512 }, requests: { cpu: '200m' } } }),
    says: text`
      x '512' of memory means 512 bytes
        at      services.payments-api.resources.limits.memory
        given   "512"
        allowed 4Mi or more
        fix     add the right unit, such as '512Mi'; to set none, omit it or use null
        see     charthouse explain quantity-too-small
    `,
  },
  'quantity-very-large': {
    provoke: () => warningsOfService({ resources: { limits: { cpu: 100 } } }),
    mark: '!',
    says: text`
      ! '100' of cpu is more than 64 cores
        at      services.payments-api.resources.limits.cpu
        given   "100"
        allowed up to 64 without this warning
        fix     check the unit: pods stay pending if no node or disk has that much; to accept it, name this problem and a reason under 'waivers'
        see     charthouse explain quantity-very-large
    `,
  },
  'image-user-unknown': {
    provoke: () => warningsOfService({ securityContext: { fsGroup: 2000 } }),
    mark: '!',
    says: text`
      ! 'runAsNonRoot' is true and 'runAsUser' is not set: an image whose user is a name does not start
        at      services.payments-api.securityContext
        allowed runAsUser: <number>
        fix     set 'runAsUser' to the number of the image's user; the platform's 'defaults' can set it for all services; to accept it, name this problem and a reason under 'waivers'
        see     charthouse explain image-user-unknown
    `,
  },
  'variable-defined-later': {
    provoke: () => warningsOfService({ secrets: {}, env: { URL: 'http://$(HOST)/', HOST: 'db' } }),
    mark: '!',
    says: text`
      ! '$(HOST)' in 'URL' stays as it is: 'HOST' is defined after it
        at      services.payments-api.env.URL
        given   "$(HOST)"
        fix     move 'HOST' before 'URL'; for the text itself, write '$$(HOST)'
        see     charthouse explain variable-defined-later
    `,
  },
  'variable-unknown': {
    provoke: () => warningsOfService({ secrets: {}, env: { HOST: 'db' }, args: ['--host=$(HOTS)'] }),
    mark: '!',
    says: text`
      ! '$(HOTS)' stays as it is: no variable of the container has that name
        at      services.payments-api.args
        given   "$(HOTS)"
        allowed HOST
        fix     did you mean 'HOST'? If not, define it under 'env', or write '$$(HOTS)' for the text itself
        see     charthouse explain variable-unknown
    `,
  },
  'mount-variable-unknown': {
    provoke: () =>
      problemsOfService({
        secrets: {},
        env: { POD_NAME: { fieldRef: 'metadata.name' } },
        volumes: { pages: { emptyDir: {} } },
        volumeMounts: { pages: { mountPath: '/pages', subPathExpr: '$(POD_NAMES)' } },
      }),
    says: text`
      x the container cannot mount the volume 'pages': it has no variable 'POD_NAMES'
        at      services.payments-api.volumeMounts.pages.subPathExpr
        given   "$(POD_NAMES)"
        allowed POD_NAME
        fix     did you mean 'POD_NAME'? If not, define it under 'env'; variables of the image do not count
        see     charthouse explain mount-variable-unknown
    `,
  },
  'resource-not-whole': {
    provoke: () => problemsOfService({ resources: { limits: { cpu: '1', 'nvidia.com/gpu': 0.5 } } }),
    says: text`
      x '0.5' of nvidia.com/gpu is not a multiple of 1
        at      services.payments-api.resources.limits.nvidia.com/gpu
        given   "0.5"
        allowed multiples of 1
        fix     request a whole number of devices
        see     charthouse explain resource-not-whole
    `,
  },
  'huge-pages-alone': {
    provoke: () => problemsOfService({ replicas: 1, environments: {}, resources: { limits: { 'hugepages-2Mi': '4Mi' } } }),
    says: text`
      x hugepages-2Mi is set without cpu or memory
        at      services.payments-api.resources.limits.hugepages-2Mi
        fix     set 'cpu' or 'memory' under 'requests' or 'limits', too: Kubernetes refuses such a pod
        see     charthouse explain huge-pages-alone
    `,
  },
  'annotations-too-large': {
    provoke: () => problemsOfService({ podAnnotations: { note: 'x'.repeat(262_144) } }),
    says: text`
      x the annotations of the object have 262148 bytes
        at      services.payments-api.podAnnotations
        given   262148
        allowed at most 262144 bytes, keys and values together
        fix     shorten them; large values belong in 'configFiles', or in the image
        see     charthouse explain annotations-too-large
    `,
  },
} satisfies Cases;
