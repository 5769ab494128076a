import { Construct } from 'constructs';
import type { ServiceDefinition } from '../definition/service-definition';
import type { Platform } from './platform';

/**
 * A service, declared in one file by the team that owns it. Its id names its objects, its folder and its Applications.
 *
 * @example
 * new Service(platform, 'payments-api', { team: 'payments', source: { repository: 'payments-api' }, ports: { http: 8080 } });
 */
export class Service<
  E extends string = string,
  T extends string = string,
  C extends string = string,
  W extends string = string,
> extends Construct {
  readonly name: string;
  readonly definition: ServiceDefinition;

  constructor(platform: Platform<C, E, T, W>, id: string, definition: ServiceDefinition<NoInfer<E>, NoInfer<T>, NoInfer<C>, NoInfer<W>>) {
    super(platform, freeConstructId(platform, id));
    this.name = id;
    // The names of windows are checked by now; the compiler cannot compare them where none is declared.
    this.definition = definition as ServiceDefinition;
  }
}

/**
 * An id that `constructs` takes for any name at all: a wrong name, or a second service of one name, is to become a problem among the
 * others, and to end nothing.
 */
function freeConstructId(platform: Construct, name: unknown): string {
  const id = `service-${String(name)}`;
  let free = id;
  for (let again = 2; platform.node.tryFindChild(free); again++) free = `${id} (${again})`;
  return free;
}
