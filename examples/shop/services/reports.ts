import { ApiObject, type Chart } from 'cdk8s';
import { Service } from 'charthouse';
import { platform } from '../platform';

/** Last night's figures. What they may read in the warehouse is a custom resource, which ordinary cdk8s adds. */
new Service(platform, 'reports', {
  team: 'data',
  source: { repository: 'reports', visibility: 'internal' },
  kind: 'CronJob',
  schedule: '0 5 * * *',
  timeZone: 'Europe/Berlin',
  args: ['nightly'],
  calls: ['https://warehouse.acme-shop.example:8443'],
  volumes: { work: { mountPath: '/tmp', emptyDir: { sizeLimit: '200Mi' } } },
  serviceAccount: { gcpServiceAccount: 'reports@acme-shop.iam.gserviceaccount.com' },
  environments: { dev: null },
  extend: (chart: Chart, { environment }) => {
    new ApiObject(chart, 'budget', {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'reports' },
      spec: { hard: { 'count/jobs.batch': environment === 'production' ? '20' : '5' } },
    });
  },
});
