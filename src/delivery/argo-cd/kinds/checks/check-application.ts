import type { ApplicationProps } from '../application';
import { applicationRules, type AnySettings } from './application-rules';
import { applicationShape } from './application-shape';
import { checkForm } from './check-form';

/** Everything wrong with an Application. */
export const checkApplication = checkForm<ApplicationProps>(applicationShape, ({ spec }, at) =>
  applicationRules(spec as AnySettings & typeof spec, `${at}.spec`),
);
