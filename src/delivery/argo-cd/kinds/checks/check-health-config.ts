import { problem } from '../../../../problems/problem';
import { healthCheckEntries, healthCheckKey, type HealthConfigProps } from '../health-check';
import { checkForm } from './check-form';
import { givenTwice } from './given-twice';
import { healthConfigShape } from './health-config-shape';

/** Everything wrong with health checks. */
export const checkHealthConfig = checkForm<HealthConfigProps>(
  healthConfigShape,
  ({ checks }, at) => givenTwice('health check', checks, `${at}.checks`, healthCheckKey),
  ({ checks, data = {} }, at) =>
    Object.keys(healthCheckEntries(checks)).flatMap((name) =>
      Object.hasOwn(data, name) ? [problem('given-twice', `${at}.data.${name}`, { what: 'entry', name })] : [],
    ),
);
