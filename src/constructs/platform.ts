import { Construct } from 'constructs';
import type { Definitions } from '../definition/definitions';
import type { PlatformDefinition } from '../definition/platform-definition';
import { Service } from './service';

/**
 * A platform: clusters, teams, environments and the rules between them, declared once. Its id is the name of the config
 * repository. The type parameters are the names that it declares, taken from the keys of the definition.
 *
 * @example
 * new Platform(new GitOpsApp(), 'gitops-platform', { … });
 */
export class Platform<
  const C extends string = string,
  const E extends string = string,
  const T extends string = string,
  const W extends string = never,
> extends Construct {
  /** Any names of sync windows, so that a plain `Platform` stands for every platform. */
  readonly definition: PlatformDefinition<C, E, T, any>;

  constructor(
    scope: Construct,
    readonly id: string,
    definition: PlatformDefinition<C, E, T, W>,
  ) {
    // A wrong name is a problem among the others, and no reason to end here.
    super(scope, `platform-${String(id)}`);
    this.definition = definition;
  }

  /** The services that were declared on it, in the order of their names: in what order files declare them has no meaning. */
  get services(): Service[] {
    const services = this.node.children.filter((child) => child instanceof Service);
    return services.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }
}

/** All that was declared on a platform, as data. */
export const definitionsOf = (platform: Platform<any, any, any, any>): Definitions => ({
  platform: { name: platform.id, definition: platform.definition as PlatformDefinition },
  services: platform.services.map(({ name, definition }) => ({ name, definition })),
});
