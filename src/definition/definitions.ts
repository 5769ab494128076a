import type { PlatformDefinition } from './platform-definition';
import type { ServiceDefinition } from './service-definition';

/** A platform as it was declared: its name and what was written. */
export interface DeclaredPlatform {
  readonly name: string;
  readonly definition: PlatformDefinition<string, string, string, string>;
  /** Where each of several platforms of this name was declared; undefined where there is no other. */
  readonly declarations?: readonly (() => string | undefined)[];
}

/** A service as it was declared. */
export interface DeclaredService {
  readonly name: string;
  readonly definition: ServiceDefinition<string, string, string, string>;
  /** Where it was declared: a file and a line, where they are known. */
  readonly declaredAt?: () => string | undefined;
}

/** All that users wrote. */
export interface Definitions {
  readonly platform: DeclaredPlatform;
  readonly services: readonly DeclaredService[];
  /** The CustomResourceDefinitions in the files that the platform names, as plain data. */
  readonly customResources?: readonly unknown[];
}
