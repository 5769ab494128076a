import { Construct } from 'constructs';
import type { ServiceDefinition } from '../definition/service-definition';
import { freeConstructId } from './free-construct-id';
import type { Platform } from './platform';
import { noteDeclaration, requirePlatform } from './platform-registry';

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
