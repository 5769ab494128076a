import type { VulnerabilityWaiver } from '../../problems/vulnerability-waiver';
import type { Waiver } from '../../problems/waiver';
import type { PlatformModel } from '../types/platform-model';
import type { ServiceModel } from '../types/service-model';

/** All waivers: of the platform, if it is resolved, and of the services. */
export const waiversOf = (platform: PlatformModel | undefined, services: readonly ServiceModel[]): readonly Waiver[] => [
  ...(platform?.waivers ?? []),
  ...services.flatMap(({ waivers }) => waivers),
];

/** Those of vulnerabilities in images that the services build. */
export const vulnerabilityWaiversOf = (services: readonly ServiceModel[]): readonly VulnerabilityWaiver[] =>
  services.flatMap(({ source }) => source?.vulnerabilityWaivers ?? []);
