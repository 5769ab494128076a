import { problem } from '../../problems/problem';
import type { PlatformRule } from '../check-platform';

/** Only an ApplicationSet syncs one environment behind the other, and it sees those of its own Argo CD alone. */
export const gatedEnvironments: PlatformRule = ({ definition: { argoCd, environments } }) =>
  argoCd?.layout !== 'applications' && argoCd?.instances !== 'per-cluster'
    ? []
    : Object.entries(environments)
        .filter(([, { sync }]) => sync === 'gated')
        .map(([environment]) => problem('gated-without-application-sets', `platform.environments.${environment}.sync`, { environment }));
