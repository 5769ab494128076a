import type { NotPlain } from '../data/plain-copy';
import { plainData } from '../data/plain-data';
import type { Problem } from '../problems/problem';
import type { Definitions } from './definitions';
import type { PlatformDefinition } from './platform-definition';
import type { ServiceDefinition } from './service-definition';
import { notPlainData, withoutNotPlain } from './shape/not-plain-data';

/** Definitions that whoever reads them can rely on to be plain data. */
export interface PlainDefinitions {
  /** What was written; a value that is no plain data has something in its place that has no shape. */
  readonly definitions: Definitions;
  /** What is found in those definitions, and what is no plain data: of that, nothing else is said. */
  readonly withProblems: (found: readonly Problem[]) => Problem[];
}

/** Takes plain data alone from what was written. Everything that reads a definition comes after it. */
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
