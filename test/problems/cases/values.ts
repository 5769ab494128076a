import { problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

/** Single values that the tool which reads them would refuse, or misread in silence. */
export const valueCases = {
  'invalid-quantity': {
    provoke: () => problemsOfService({ resources: { requests: { cpu: '200m', memory: '256MB' } } }),
    says: text``,
  },
  'invalid-duration': {
    provoke: () => problemsOfPlatform({ syncWindows: { nightly: { deny: '0 22 * * *', duration: '1d' } } }),
    says: text``,
  },
  'invalid-cron': {
    provoke: () => problemsOfPlatform({ syncWindows: { nightly: { deny: '0 22 * * 7', duration: '6h' } } }),
    says: text``,
  },
  'unknown-time-zone': {
    provoke: () => problemsOfPlatform({ syncWindows: { nightly: { deny: '0 22 * * *', duration: '6h', timeZone: 'PST' } } }),
    says: text``,
  },
  'port-out-of-range': {
    provoke: () => problemsOfService({ ports: { http: 80800 } }),
    says: text``,
  },
  'number-out-of-range': {
    provoke: () => problemsOfService({ probes: { readiness: { path: '/healthz/ready', periodSeconds: 0 } } }),
    says: text``,
  },
  'replicas-negative': {
    provoke: () => problemsOfService({ replicas: -1 }),
    says: text``,
  },
  'invalid-image': {
    provoke: () => problemsOfPlatform({ registry: 'ghcr.io/MyOrg' }),
    says: text``,
  },
  'image-with-tag': {
    provoke: () => problemsOfService({ images: { 'payments-api': { repository: 'ghcr.io/myorg/payments:1.4.0' } } }),
    says: text``,
  },
  'image-tag-latest': {
    provoke: () => problemsOfService({ images: { 'payments-api': { firstTag: 'latest' } } }),
    says: text``,
  },
  'invalid-image-tag': {
    provoke: () => problemsOfService({ images: { 'payments-api': { firstTag: 'release/1.4' } } }),
    says: text``,
  },
  'invalid-url': {
    provoke: () =>
      problemsOfPlatform({
        clusters: { staging: { server: 'https://kubernetes.default.svc' }, production: { server: 'https://prod-cluster-api.internal:6443/' } },
      }),
    says: text``,
  },
  'invalid-path': {
    provoke: () => problemsOfService({ source: { repository: 'shop', path: '../payments' } }),
    says: text``,
  },
  'secret-in-plain-text': {
    provoke: () => problemsOfService({ env: { DB_PASSWORD: 'hunter2' } }),
    says: text``,
  },
} satisfies Cases;
