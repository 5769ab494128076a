import type { Problem } from '../../problems/problem';
import type { DeclaredPlatform, DeclaredService } from '../definitions';

/** A rule on the definition of a platform. The shape is already correct. */
export type PlatformRule = (platform: DeclaredPlatform) => Problem[];

/** A rule on the definition of a service. The shape is already correct. */
export type ServiceRule = (service: DeclaredService, platform: DeclaredPlatform) => Problem[];
