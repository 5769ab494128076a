import type { PlatformModel } from '../../../../src/model/types/platform-model';
import { models, platform } from '../../../example-platform';

/** A platform with a Prometheus. */
export const monitored = (changes: Record<string, unknown> = {}): PlatformModel =>
  models({
    platform: platform({
      monitoring: { namespace: 'monitoring', labels: { release: 'prometheus' } },
      argoCd: { url: 'https://argocd.example.com' },
      ...changes,
    }),
  }).platform;
