import { problemsOfService, text, type Cases } from '../case';

/** Properties of a workload that contradict each other. */
export const workloadCases = {
  'autoscaler-range-inverted': {
    provoke: () => problemsOfService({ environments: { production: { replicas: { min: 5, max: 3, cpu: 70 } } } }),
    says: text`
      x 'replicas.min' (5) is greater than 'replicas.max' (3)
        at      services.payments-api.environments.production.replicas
        given   {"min":5,"max":3}
        fix     raise 'replicas.max' to 5 or more, or lower 'replicas.min'
        see     docs/problems/autoscaler-range-inverted.md
    `,
  },
  'autoscaler-without-request': {
    provoke: () => problemsOfService({ resources: null, environments: { production: { replicas: { min: 5, max: 20, cpu: 70 } } } }),
    says: text`
      x the autoscaler is to keep a share of the requested cpu, and no cpu is requested
        at      services.payments-api.environments.production.replicas.cpu
        fix     set 'resources.requests.cpu'; the share is a percentage of it
        see     docs/problems/autoscaler-without-request.md
    `,
  },
  'autoscaler-without-metric': {
    provoke: () => problemsOfService({ environments: { production: { replicas: { min: 5, max: 20 } } } }),
    says: text`
      x the autoscaler has nothing to go by
        at      services.payments-api.environments.production.replicas
        given   {"min":5,"max":20}
        allowed cpu, memory, both
        fix     set 'replicas.cpu' or 'replicas.memory' to the utilization to keep, in percent
        see     docs/problems/autoscaler-without-metric.md
    `,
  },
  'budget-blocks-eviction': {
    provoke: () => problemsOfService({ podDisruptionBudget: { minAvailable: 2 }, environments: { production: { replicas: 3 } } }),
    says: text`
      x with 2 replicas, minAvailable: 2 lets no pod ever be evicted: nodes could not be drained
        at      services.payments-api.podDisruptionBudget
                services.payments-api.replicas
        given   "minAvailable: 2"
        fix     allow at least one pod to go, run more replicas, or switch the budget off: 'podDisruptionBudget: null'
        see     docs/problems/budget-blocks-eviction.md
    `,
  },
  'probe-without-port': {
    provoke: () =>
      problemsOfService({ ports: { grpc: 9090, metrics: 9091 }, prometheus: { port: 'metrics' }, probes: { liveness: { path: '/' } } }),
    says: text`
      x the liveness probe has no port to ask
        at      services.payments-api.probes.liveness
        fix     declare a port under 'ports', name one of them in 'probes.liveness.port', or remove 'probes.liveness'
        see     docs/problems/probe-without-port.md
    `,
  },
  'root-not-allowed': {
    provoke: () => problemsOfService({ securityContext: { runAsUser: 0 } }),
    says: text`
      x 'runAsUser' is root, and 'runAsNonRoot' allows no root
        at      services.payments-api.securityContext.runAsUser
        given   0
        fix     choose another user, or say 'runAsNonRoot: false' for everybody to see
        see     docs/problems/root-not-allowed.md
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
        see     docs/problems/request-above-limit.md
    `,
  },
  'ports-collide': {
    provoke: () => problemsOfService({ ports: { http: 8080, admin: 8080 } }),
    says: text`
      x the ports 'http' and 'admin' have the same container port 8080
        at      services.payments-api.ports
        given   8080
        fix     give each of them a container port of its own
        see     docs/problems/ports-collide.md
    `,
  },
} satisfies Cases;
