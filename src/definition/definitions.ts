import type { PlatformDefinition } from './platform-definition';
import type { ServiceDefinition } from './service-definition';

/** A platform as it was declared: its name and what was written. */
export interface DeclaredPlatform {
  readonly name: string;
  readonly definition: PlatformDefinition;
}

/** A service as it was declared. */
export interface DeclaredService {
  readonly name: string;
  readonly definition: ServiceDefinition;
}

/** All that users wrote. */
export interface Definitions {
  readonly platform: DeclaredPlatform;
  readonly services: readonly DeclaredService[];
}
