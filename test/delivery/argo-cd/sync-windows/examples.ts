import type { SimulatedApplication, SimulatedWindow } from '../../../../src/delivery/argo-cd/sync-windows/simulated-window';

export const shop: SimulatedApplication = {
  name: 'shop-production',
  destination: { server: 'https://production.example', namespace: 'shop' },
};

type More = Partial<SimulatedWindow>;

export const deny = (schedule: string, duration: string, more: More = {}): SimulatedWindow => ({
  kind: 'deny',
  schedule,
  duration,
  applications: ['*'],
  ...more,
});

export const allow = (schedule: string, duration: string, more: More = {}): SimulatedWindow => ({
  ...deny(schedule, duration, more),
  kind: 'allow',
});

export const inBerlin: More = { timeZone: 'Europe/Berlin' };
