import { problem } from '../../problems/problem';
import type { PlatformRule } from './rule';

/** Only an ApplicationSet can sync environments one after the other, and it only sees the Applications of its own Argo CD. */
export const gatedEnvironments: PlatformRule = ({ definition: { argoCd, environments } }) =>
  argoCd?.layout !== 'applications' && argoCd?.instances !== 'per-cluster'
    ? []
    : Object.entries(environments)
        .filter(([, { sync }]) => sync === 'gated')
        .map(([environment]) => problem('gated-without-application-sets', `platform.environments.${environment}.sync`, { environment }));
