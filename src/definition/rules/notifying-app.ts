import { problem } from '../../problems/problem';
import type { PlatformRule } from './rule';

/** Notifications to GitHub need a GitHub App, which the platform must configure. */
export const notifyingApp: PlatformRule = ({ definition: { argoCd, environments } }) =>
  argoCd?.notifications?.github
    ? []
    : Object.entries(environments)
        .filter(([, { notifications }]) => notifications?.includes('github'))
        .map(([environment]) =>
          problem('notifications-without-app', `platform.environments.${environment}.notifications`, { environment }),
        );
