import { problemsOfService, text, type Cases } from '../case';

/** Properties of a workload that contradict each other. */
export const workloadCases = {
  'autoscaler-range-inverted': {
    provoke: () => problemsOfService({ environments: { production: { replicas: { min: 5, max: 3, cpu: 70 } } } }),
    says: text``,
  },
  'autoscaler-without-request': {
    provoke: () => problemsOfService({ resources: null, environments: { production: { replicas: { min: 5, max: 20, cpu: 70 } } } }),
    says: text``,
  },
  'autoscaler-without-metric': {
    provoke: () => problemsOfService({ environments: { production: { replicas: { min: 5, max: 20 } } } }),
    says: text``,
  },
  'budget-blocks-eviction': {
    provoke: () => problemsOfService({ podDisruptionBudget: { minAvailable: 2 }, environments: { production: { replicas: 3 } } }),
    says: text``,
  },
  'probe-without-port': {
    provoke: () => problemsOfService({ ports: { grpc: 9090, metrics: 9091 }, prometheus: { port: 'metrics' }, probes: { liveness: { path: '/' } } }),
    says: text``,
  },
  'request-above-limit': {
    provoke: () => problemsOfService({ environments: { dev: { resources: { limits: { memory: '128Mi' } } } } }),
    says: text``,
  },
  'ports-collide': {
    provoke: () => problemsOfService({ ports: { http: 8080, admin: 8080 } }),
    says: text``,
  },
} satisfies Cases;
