import type { GeneratedFile } from '../files/file-tree';
import type { ApplicationRepository } from '../model/facts/application-repositories';
import { teamMention } from '../names/github';
import { codeOwnersFile } from '../names/paths';
import type { PlatformModel } from '../model/types/platform-model';
import type { ServiceModel } from '../model/types/service-model';
import { applicationOwnerLines, configOwnerLines, definitionsOwnerLines, type OwnerLine } from './owner-lines';

/** CODEOWNERS of the config repository. The path is relative to the repository. */
export const renderConfigCodeOwners = (platform: PlatformModel, services: readonly ServiceModel[]): GeneratedFile[] => [
  codeOwners(configOwnerLines(platform, services), platform, [
    'The last line that matches a file decides: one of its owners approves the change.',
    ...(platform.backend ? ['Where several teams have to, or several people, the ruleset of the branch asks for them as well.'] : []),
  ]),
];

/** CODEOWNERS of an application repository. The path is relative to the repository. */
export const renderApplicationCodeOwners = (repository: ApplicationRepository, platform: PlatformModel): GeneratedFile[] => [
  codeOwners(applicationOwnerLines(repository, platform), platform, [
    'The last line that matches a file decides: one of its owners approves the change.',
  ]),
];

/** CODEOWNERS of the definitions repository. The path is relative to the repository. */
export const renderDefinitionsCodeOwners = (platform: PlatformModel): GeneratedFile[] => [
  codeOwners(definitionsOwnerLines(platform), platform, [
    'Whoever changes a definition changes what is deployed: the owners of the platform approve it.',
  ]),
];

/**
 * @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
function codeOwners(lines: readonly OwnerLine[], { organization }: PlatformModel, comment: readonly string[]): GeneratedFile {
  const width = Math.max(...lines.map(({ pattern }) => pattern.length));
  const rows = lines.map(({ pattern, teams }) =>
    [pattern.padEnd(width), ...teams.map((team) => teamMention(organization, team))].join(' '),
  );
  return { path: codeOwnersFile, content: [...comment.map((line) => `# ${line}`), '', ...rows, ''].join('\n') };
}
