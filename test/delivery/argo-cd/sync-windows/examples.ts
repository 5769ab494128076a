import type { SyncWindow } from '../../../../src/delivery/argo-cd/kinds/app-project/sync-window';
import type { SimulatedApplication } from '../../../../src/delivery/argo-cd/sync-windows/simulated-application';

export const shop: SimulatedApplication = {
  name: 'shop-production',
  destination: { server: 'https://production.example', namespace: 'shop' },
};

type More = Partial<SyncWindow>;

export const deny = (schedule: string, duration: string, more: More = {}): SyncWindow => ({
  kind: 'deny',
  schedule,
  duration,
  applications: ['*'],
  ...more,
});

export const allow = (schedule: string, duration: string, more: More = {}): SyncWindow => ({
  ...deny(schedule, duration, more),
  kind: 'allow',
});

export const inBerlin: More = { timeZone: 'Europe/Berlin' };
