import type { Subject } from '../../problems/problem';
import { placeAt } from './place-in';

/** A place in a definition. It is data until it is printed: then it reads `services.cart.replicas`. */
export class DefinitionPlace {
  /** @param at where the path begins. @param path steps; items of lists are steps such as `[0]`. */
  constructor(
    readonly of: Subject,
    private readonly at: string,
    private readonly path: readonly string[],
  ) {}

  /** The place of a property of the value here. */
  inside(property: string): DefinitionPlace {
    return new DefinitionPlace(this.of, this.at, [...this.path, property]);
  }

  /** The place of the value that contains this one. */
  get around(): DefinitionPlace {
    return new DefinitionPlace(this.of, this.at, this.path.slice(0, -1));
  }

  toString(): string {
    return placeAt(this.at, this.path);
  }
}

/** A place in the platform's definition. */
export const inPlatform = (...path: readonly string[]): DefinitionPlace => new DefinitionPlace('platform', 'platform', path);
