import type { Problem } from '../../problems/problem';
import type { DeclaredPlatform, DeclaredService } from '../definitions';
import type { WrittenSource } from '../source-of';

/** A rule on the definition of a platform. The shape is already correct. */
export type PlatformRule = (platform: DeclaredPlatform) => Problem[];

/** A rule on the definition of a service, and on its source, if it has one. The shape is already correct. */
export type ServiceRule = (service: DeclaredService, platform: DeclaredPlatform, source: WrittenSource | undefined) => Problem[];
