import { ApiObject, type Chart } from 'cdk8s';
import { Service } from 'charthouse';
import { platform } from '../platform';

/** Last night's figures, made once, on the first cluster. The limit on Jobs in the namespace is an object that ordinary cdk8s adds. */
new Service(platform, 'reports', {
  team: 'data',
  source: { repository: 'reports' },
  images: {
    reports: {
      firstTag: 'sha-0b7ec688eeb9119f72f32b5b0f62681af8cde1a4@sha256:7f26104f77a7ce477546cd1ea99b6c99b5eb079e3ec9238583314eccea00440a',
    },
  },
  kind: 'CronJob',
  schedule: '0 5 * * *',
  timeZone: 'Europe/Berlin',
  args: ['nightly'],
  calls: ['https://warehouse.acme-shop.example:8443'],
  networkPolicy: { egress: { ports: [987, 988] } },
  volumes: { work: { mountPath: '/tmp', emptyDir: { sizeLimit: '200Mi' } } },
  serviceAccount: { gcpServiceAccount: 'reports@acme-shop.iam.gserviceaccount.com' },
  environments: {
    dev: null,
    production: {
      syncWindows: { weekend: { exempt: 'what goes wrong on a Sunday morning is mended then' } },
      clusters: { 'prod-us': { suspend: true } },
    },
  },
  extend: (chart: Chart, { environment }) => {
    new ApiObject(chart, 'budget', {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'reports' },
      spec: { hard: { 'count/jobs.batch': environment === 'production' ? '20' : '5' } },
    });
  },
});
