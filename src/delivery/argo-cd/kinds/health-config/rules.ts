import { problem } from '../../../../problems/problem';
import { healthCheckEntries, healthCheckKey } from './manifest';
import type { HealthConfigProps } from './props';
import { checkForm } from '../../../../definition/shape/check-form';
import { givenTwice } from '../common/given-twice';
import { healthConfigShape } from './shape';

/** Checks health checks. */
export const checkHealthConfig = checkForm<HealthConfigProps>(
  healthConfigShape,
  ({ checks }, at) => givenTwice('health check', checks, `${at}.checks`, healthCheckKey),
  ({ checks, data = {} }, at) =>
    Object.keys(healthCheckEntries(checks)).flatMap((name) =>
      Object.hasOwn(data, name) ? [problem('given-twice', `${at}.data.${name}`, { what: 'entry', name })] : [],
    ),
);
