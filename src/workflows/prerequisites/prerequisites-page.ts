import { groupBy } from '../../data/group-by';
import type { GeneratedFile } from '../../files/file-tree';
import { mainBranch, registryPassword, registryUser } from '../../names/github';
import { prerequisitesFile } from '../../names/paths';
import { registrationPage, settingCommand } from './commands';
import type { PushedFrom } from '../../model/facts/registry-trusts';
import type { Withheld } from '../../model/facts/withheld';
import { isSettingOf } from './purposes';
import type { Prerequisites, PushedImage, RequiredApp, RequiredSetting, RequiredTrust } from './prerequisites';

/** The page of the config repository that says what a person creates once. The path is relative to it. */
export const renderPrerequisites = (prerequisites: Prerequisites): GeneratedFile => {
  const { apps, settings, images, trusts, withheld } = prerequisites;
  const others = settings.filter(({ name }) => !apps.some((app) => isSettingOf(app, name)));
  return {
    path: prerequisitesFile,
    content: [
      '# What has to exist once',
      'Workflows of the repositories need what is listed here, and cannot create it themselves. `charthouse secrets` prints the Apps, secrets, variables and trusts, and `charthouse secrets --check` says what is missing. The commands need `gh`, logged in as an administrator of the repositories. They take the value of a variable from a variable of the shell, and a secret from a file.',
      ...environmentsSection(prerequisites),
      ...branchesSection(prerequisites),
      ...apps.map((app) => appSection(app, prerequisites)),
      ...(others.length > 0 ? ['## Secrets and variables', ...others.map((setting) => settingPart(setting, prerequisites))] : []),
      ...registrySection(images),
      ...trusts.map(trustSection),
      ...withheldSection(withheld),
      '## Clusters\n\nThe Secrets that the delivery engine needs in its cluster are in the runbook of its bootstrap. Secrets of services are in the secret store.',
    ]
      .join('\n\n')
      .concat('\n'),
  };
};

/** A branch from which images are built begins where the main branch is. */
const branchesSection = ({ organization, branches }: Prerequisites): string[] =>
  branches.length === 0
    ? []
    : [
        '## Branches',
        'Images are built from these branches, too. They begin with the commit of the main branch:',
        ...branches.map(({ name, repositories }) =>
          shell(
            forEach(repositories, (repository) => [
              `gh api "repos/${organization}/${repository}/git/refs" -f ref=refs/heads/${name} -f sha="$(gh api "repos/${organization}/${repository}/git/ref/heads/${mainBranch}" --jq .object.sha)"`,
            ]),
          ),
        ),
      ];

/** Terraform creates the environments of GitHub. Without it, a person does. */
function environmentsSection({ organization, environments, environmentsAreCreated }: Prerequisites): string[] {
  if (environments.length === 0) return [];
  if (environmentsAreCreated) return ['Terraform creates the environments of GitHub that are named here: run it first.'];
  return [
    '## Environments',
    'Limit each to the branches and tags whose workflows use it, so that no others get what it has. Without a limit, GitHub gives it to every branch.',
    ...environments.map(({ name, repositories }) =>
      shell(forEach(repositories, (repository) => [`gh api --method PUT "repos/${organization}/${repository}/environments/${name}"`])),
    ),
  ];
}

function appSection(app: RequiredApp, prerequisites: Prerequisites): string {
  const { name, purpose, permissions, repositories } = app;
  const stored = prerequisites.settings.filter((setting) => isSettingOf(app, setting.name));
  return [
    `## App ${name}`,
    `It ${purpose}.`,
    [
      `1. [Register it](${registrationPage(app, prerequisites.organization)}), with these permissions, and without a webhook: ${Object.entries(
        permissions,
      )
        .map(([permission, access]) => `${permission.replaceAll('_', ' ')} (${access})`)
        .join(', ')}.`,
      `2. Install it only on ${inCode(repositories)}.`,
      `3. Generate a private key, and store it with the client ID:`,
    ].join('\n'),
    ...settingCommands(stored, prerequisites),
  ].join('\n\n');
}

const settingPart = (setting: RequiredSetting, prerequisites: Prerequisites): string =>
  [
    `**${setting.name}**, a ${setting.kind}${setting.environment === undefined ? '' : ` of environment \`${setting.environment}\``}: ${setting.purpose}.`,
    ...settingCommands([setting], prerequisites),
  ].join('\n\n');

/**
 * Stores settings, those of the same repositories together. A value comes from a variable of the shell, and a secret from a file, so that
 * neither is in the history of the shell.
 */
const settingCommands = (settings: readonly RequiredSetting[], { organization }: Prerequisites): string[] =>
  [...groupBy(settings, ({ repositories }) => repositories.join(' ')).values()].map((group) =>
    shell(
      forEach(group[0]!.repositories, (repository) =>
        group.map((setting) => settingCommand(setting, `"${organization}/${repository}"`, givenValue(setting))),
      ),
    ),
  );

const givenValue = ({ kind, name }: RequiredSetting): string => (kind === 'variable' ? ` --body "$${name}"` : ` < "$${name}_FILE"`);

/** Registries that no cloud guards by the identity of a job. */
function registrySection(images: readonly PushedImage[]): string[] {
  const [withToken, withPassword] = (['token', 'password'] as const).map((kind) => images.filter(({ login }) => login === kind));
  const parts = [
    ...(withToken!.length > 0
      ? [
          'Workflows push these images with the token of their job. The first push creates the package, and links it to the repository. If a package exists already, give the repository the role Write in the settings of the package.',
          imageTable(withToken!),
        ]
      : []),
    ...(withPassword!.length > 0
      ? [
          `Workflows push these images as \`${registryUser}\` with \`${registryPassword}\`. That user needs the right to push them.`,
          imageTable(withPassword!),
        ]
      : []),
  ];
  return parts.length > 0 ? [['## Registries', ...parts].join('\n\n')] : [];
}

const throughWhat: Readonly<Record<RequiredTrust['cloud'], string>> = {
  aws: 'role',
  azure: 'app',
  google: 'workload identity provider',
};

/** What the owner of a cloud creates. */
const trustSection = ({ registry, cloud, as, images, subjects, withoutIds, steps }: RequiredTrust): string =>
  [
    `## Registry ${registry}`,
    `Workflows push these images with the identity that GitHub gives to their job, through the ${throughWhat[cloud]} \`${as}\`. No password is stored.`,
    imageTable(images),
    'The cloud trusts the jobs with these subjects, and no others:',
    subjects.map((subject) => `- \`${subject}\``).join('\n'),
    ...(withoutIds.length > 0
      ? [
          `GitHub puts numbers into the subjects of repositories that were created, renamed or transferred after 15 July 2026. If that is so for ${inCode(withoutIds)}, set \`github.organizationId\` of the platform and \`source.repositoryId\` of the services: the cloud rejects such jobs until then.`,
        ]
      : []),
    'Run the commands in the folder of this repository, logged in as someone who administers the cloud.',
    ...steps.flatMap(({ purpose, commands }) => [purpose, shell(commands)]),
  ].join('\n\n');

/** What repositories would have if they were public, or if the organization had more. */
const withheldSection = (withheld: readonly Withheld[]): string[] =>
  withheld.length === 0
    ? []
    : [
        [
          '## What is not available',
          'Public repositories have all of this. What others need for it, and what the workflows do instead:',
          [
            '| what | repositories without it | needs | instead |',
            '|--|--|--|--|',
            ...withheld.map(
              ({ feature, repositories, needs, instead }) => `| ${feature} | ${inCode(repositories)} | ${needs} | ${instead} |`,
            ),
          ].join('\n'),
        ].join('\n\n'),
      ];

const imageTable = (images: readonly PushedFrom[]): string =>
  ['| image | pushed by |', '|--|--|', ...images.map(({ image, repository }) => `| \`${image}\` | \`${repository}\` |`)].join('\n');

/** Commands for one repository, or a loop over several. */
const forEach = (repositories: readonly string[], commands: (repository: string) => readonly string[]): string[] =>
  repositories.length === 1
    ? [...commands(repositories[0]!)]
    : [`for repository in ${repositories.join(' ')}; do`, ...commands('$repository').map((line) => `  ${line}`), 'done'];

const shell = (lines: readonly string[]): string => ['```sh', ...lines, '```'].join('\n');

const inCode = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
