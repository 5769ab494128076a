import { problem } from '../../problems/problem';
import type { PlatformRule } from '../check-platform';

/** Only an ApplicationSet syncs one environment behind the other. */
export const gatedEnvironments: PlatformRule = ({ definition: { argoCd, environments } }) =>
  argoCd?.layout !== 'applications'
    ? []
    : Object.entries(environments)
        .filter(([, { sync }]) => sync === 'gated')
        .map(([environment]) => problem('gated-without-application-sets', `platform.environments.${environment}.sync`, { environment }));
