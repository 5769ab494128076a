import { Service } from 'charthouse';
import { platform } from '../platform';

/** The API of team payments: the one file that the team writes. */
new Service(platform, 'payments-api', {
  team: 'payments',
  source: { repository: 'payments-api', visibility: 'public' },
  images: {
    'payments-api': {
      firstTag: 'sha-3f1c2a9be04d5e6f7a8b9c0d1e2f3a4b5c6d7e8f@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  },
  ports: { http: 8080 },
  probes: {
    readiness: { path: '/healthz/ready', initialDelaySeconds: 5, periodSeconds: 10 },
    liveness: { path: '/healthz/live', initialDelaySeconds: 15, periodSeconds: 20 },
  },
  resources: {
    requests: { cpu: '200m', memory: '256Mi' },
    limits: { cpu: '1000m', memory: '512Mi' },
  },
  securityContext: { runAsUser: 1000, fsGroup: 2000 },
  secrets: { 'payments-api-secrets': { as: 'environment' } },
  prometheus: { port: 'http' },
  networkPolicy: {
    ingress: { namespaces: ['monitoring'] },
    egress: { ports: [443] },
  },
  replicas: 2,
  environments: {
    dev: {
      replicas: 1,
      resources: {
        requests: { cpu: '50m', memory: '128Mi' },
        limits: { cpu: '250m', memory: '256Mi' },
      },
    },
    production: {
      replicas: { min: 5, max: 20, cpu: 70 },
      podDisruptionBudget: { minAvailable: 3 },
    },
  },
});
