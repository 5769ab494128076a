import type { ApplicationProps } from './props';
import { applicationRules, type AnySettings } from './spec-rules';
import { applicationShape } from './shape';
import { checkForm } from '../../../../definition/shape/check-form';

/** Checks an Application. */
export const checkApplication = checkForm<ApplicationProps>(applicationShape, ({ spec }, at) =>
  applicationRules(spec as AnySettings & typeof spec, `${at}.spec`),
);
