import type { PlatformModel } from '../../../model/types/platform-model';
import { problem, type Problem } from '../../../problems/problem';

/** A warning: without single sign-on, people share the login of `admin`, who may do everything. */
export const adminLogin = ({ argoCd }: PlatformModel): Problem[] =>
  argoCd.singleSignOn ? [] : [problem('admin-login', 'platform.argoCd', undefined)];
