import { Construct } from 'constructs';
import type { ServiceDefinition } from '../definition/service-definition';
import { freeConstructId } from './free-construct-id';
import type { Platform } from './platform';
import { noteDeclaration, requirePlatform } from './platform-registry';

/**
 * The definition of a service on a platform, with the platform's own names: a helper function that declares services takes it, and a wrong
 * name is a compile error there, too.
 *
 * @example
 * type Payments = Omit<ServiceDefinitionOf<typeof platform>, 'team'>;
 * export const payments = (name: string, definition: Payments) => new Service(platform, name, { team: 'payments', ...definition });
 */
export type ServiceDefinitionOf<P extends Platform<any, any, any, any>> =
  P extends Platform<infer C, infer E, infer T, infer W> ? ServiceDefinition<C, E, T, W> : never;

/**
 * A service, declared in one file by the team that owns it. Its ID is the name of its objects, its folder and its Applications.
 *
 * @example
 * new Service(platform, 'payments-api', { team: 'payments', source: { repository: 'payments-api' }, ports: { http: 8080 } });
 */
export class Service<C extends string = any, E extends string = any, T extends string = any, W extends string = any> extends Construct {
  readonly name: string;
  readonly definition: ServiceDefinition;

  /** @throws UserError if `platform` is not a platform. Declarations on any other construct would be lost. */
  constructor(platform: Platform<C, E, T, W>, id: string, definition: ServiceDefinition<NoInfer<C>, NoInfer<E>, NoInfer<T>, NoInfer<W>>) {
    requirePlatform(platform, typeof id === 'string' ? `services.${id}` : 'services');
    super(platform, freeConstructId(platform, 'service', id));
    this.name = id;
    // The parameter type has checked the names of sync windows. The compiler cannot compare the types on platforms without sync windows.
    this.definition = definition as ServiceDefinition;
    noteDeclaration(this, new Error());
  }
}
