import { command } from '../formats/command';
import { repositoryName } from '../formats/names';
import { object, oneOf, optional, required, string, withDefault, type Properties } from '../shape/shape';
import type { DefinitionsRepositoryDefinition } from './definitions-repository-definition';

/** See {@link DefinitionsRepositoryDefinition}. */
export const definitionsRepositoryProperties = {
  repository: required(string(repositoryName)),
  test: optional(string(command)),
  visibility: withDefault(oneOf('public', 'private', 'internal'), 'private'),
} satisfies Properties<DefinitionsRepositoryDefinition>;

/** The repository that has the definitions. */
export const definitionsRepositoryShape = object<DefinitionsRepositoryDefinition>(
  'the definitions repository',
  definitionsRepositoryProperties,
);
