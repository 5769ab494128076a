import { Construct } from 'constructs';
import { declaredWorkflow } from '../definition/declared-workflow';
import type { Definitions } from '../definition/definitions';
import type { PlatformDefinition } from '../definition/platform-definition';
import { freeConstructId } from './free-construct-id';
import { declarationOf, fileOf, noteDeclaration, registerPlatform, requirePlatform, requireScope } from './platform-registry';
import { Service } from './service';

/**
 * A platform: clusters, teams, environments and the rules between them, declared once. Its ID is the name of the config repository. The
 * type parameters are the declared names; TypeScript infers them from the keys of the definition.
 *
 * @example
 * new Platform(new GitOpsApp(), 'gitops-platform', { … });
 */
export class Platform<
  const C extends string = any,
  const E extends string = any,
  const T extends string = any,
  const W extends string = never,
> extends Construct {
  /** With any names of sync windows, so that platforms with different sync windows are assignable to each other. */
  readonly definition: PlatformDefinition<C, E, T, any>;

  /** @throws UserError if `scope` is not a construct. */
  constructor(
    scope: Construct,
    readonly id: string,
    definition: PlatformDefinition<C, E, T, W>,
  ) {
    requireScope(scope, 'platform');
    super(scope, freeConstructId(scope, 'platform', id));
    this.definition = definition;
    noteDeclaration(this, new Error());
    registerPlatform(this);
  }

  /** The services of the platform, sorted by name: the order of declaration has no meaning. */
  get services(): Service[] {
    const services = this.node.children.filter((child) => child instanceof Service);
    return services.sort(byName);
  }
}

const byName = (a: Service, b: Service): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** A platform with any names: the parameter type of functions that work with every platform. */
export type AnyPlatform = Platform<any, any, any, any>;

/**
 * The declarations on a platform, as data.
 *
 * @param copies the same platform as other modules have loaded it.
 * @throws UserError if the value is not a platform.
 */
export function definitionsOf(platform: AnyPlatform, copies: readonly AnyPlatform[] = []): Definitions {
  requirePlatform(platform, 'platform');
  const namesakes = (platform.node.scope?.node.children ?? []).filter(
    (child) => child instanceof Platform && child.id === platform.id,
  ) as Platform[];
  return {
    platform: {
      name: platform.id,
      definition: platform.definition,
      ...(namesakes.length > 1 ? { declarations: namesakes.map(declarationOf) } : {}),
    },
    services: servicesOf(platform, copies).map((service) => ({
      name: service.name,
      definition: service.definition,
      declaredAt: declarationOf(service),
    })),
    ...declaredWorkflows(platform, copies),
  };
}

/** Sorted by name. A copy of the platform has the same workflows, or others. */
function declaredWorkflows(platform: AnyPlatform, copies: readonly AnyPlatform[]): Pick<Definitions, 'workflows'> {
  const declared = [platform, ...copies].flatMap(({ node }) => node.children.flatMap((child) => declaredWorkflow(child) ?? []));
  const byPath = new Map(declared.map((each) => [`${each.repository}/${each.file.path}`, each]));
  const workflows = [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  return workflows.length > 0 ? { workflows } : {};
}

/** Sorted by name. The main file may have loaded the module of a service, too. */
function servicesOf(platform: AnyPlatform, copies: readonly AnyPlatform[]): Service[] {
  const keyOf = (service: Service): string => `${service.name} ${fileOf(service)}`;
  const own = platform.services;
  if (copies.length === 0) return own;
  const declared = new Set(own.map(keyOf));
  const others = copies.flatMap(({ services }) => services).filter((service) => !declared.has(keyOf(service)));
  return [...own, ...others].sort(byName);
}
