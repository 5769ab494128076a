import type { DeclaredWorkflow } from './declared-workflow';
import type { PlatformDefinition } from './platform-definition';
import type { ServiceDefinition } from './service-definition';

/** A platform as declared: its name and its definition. */
export interface DeclaredPlatform {
  readonly name: string;
  readonly definition: PlatformDefinition<string, string, string, string>;
  /** Where each of several platforms with this name was declared. Undefined if there is only one. */
  readonly declarations?: readonly (() => string | undefined)[];
}

/** A service as declared: its name and its definition. */
export interface DeclaredService {
  readonly name: string;
  readonly definition: ServiceDefinition<string, string, string, string>;
  /** Where it was declared: file and line, if they are known. */
  readonly declaredAt?: () => string | undefined;
}

/** All definitions of the users. */
export interface Definitions {
  readonly platform: DeclaredPlatform;
  readonly services: readonly DeclaredService[];
  /** By name. @default - none */
  readonly workflows?: readonly DeclaredWorkflow[];
  /** The CustomResourceDefinitions in the files that the platform names, as plain data. */
  readonly customResources?: readonly unknown[];
}
