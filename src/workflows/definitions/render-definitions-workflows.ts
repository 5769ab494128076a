import type { GeneratedFile } from '../../files/file-tree';
import type { DefinitionsRepositoryModel } from '../../model/types/platform-model';
import { definitionsCheckWorkflow } from './definitions-check-workflow';

/** The workflows of the definitions repository. Paths are relative to it. */
export const renderDefinitionsWorkflows = (definitions: DefinitionsRepositoryModel): GeneratedFile[] => [
  definitionsCheckWorkflow(definitions),
];
