import { apiGroup, fileName, kindName } from '../../../../definition/formats/names';
import { boolean, filledList, map, optional, required, string, object } from '../../../../definition/shape/shape';
import type { HealthCheck, HealthConfigProps } from './props';
import { namedMetadataShape } from '../common/metadata-shape';
import { formed } from '../common/text-formats';

const check = object<HealthCheck>('a health check', {
  kind: required(string(kindName)),
  group: optional(string(apiGroup)),
  lua: required(string(formed('a health check in Lua', /\breturn\b/, 'a script that returns { status = …, message = … }'))),
  useOpenLibs: optional(boolean()),
});

/** See {@link HealthConfigProps}. */
export const healthConfigShape = object<HealthConfigProps>('health checks', {
  metadata: optional(namedMetadataShape),
  checks: required(filledList(check)),
  data: optional(map(fileName, string())),
});
