import type { NotPlain } from '../data/plain-copy';
import { plainData } from '../data/plain-data';
import type { Problem } from '../problems/problem';
import type { Definitions } from './definitions';
import type { PlatformDefinition } from './platform-definition';
import type { ServiceDefinition } from './service-definition';
import { notPlainData, withoutNotPlain } from './shape/not-plain-data';

/** Definitions that are known to be plain data. */
export interface PlainDefinitions {
  /** The definitions. Each value that is not plain data is replaced by a value without a shape. */
  readonly definitions: Definitions;
  /** Adds the values that are not plain data to the given problems, and drops other problems at their places. */
  readonly withProblems: (found: readonly Problem[]) => Problem[];
}

/** Reduces definitions to plain data. All code that reads a definition runs after it. */
export function plainDefinitions({ platform, services }: Definitions): PlainDefinitions {
  const problems: NotPlain[] = [];
  const plain = <Definition>(definition: Definition, at: string): Definition => {
    const result = plainData(definition, at);
    problems.push(...result.problems);
    return result.data as Definition;
  };
  const definitions = {
    platform: { ...platform, definition: plain<PlatformDefinition>(platform.definition, 'platform') },
    services: services.map((service) => ({
      ...service,
      definition: plain<ServiceDefinition>(service.definition, `services.${service.name}`),
    })),
  };
  return {
    definitions,
    withProblems: (found) => (problems.length === 0 ? [...found] : [...notPlainData(problems), ...withoutNotPlain(found, problems)]),
  };
}
