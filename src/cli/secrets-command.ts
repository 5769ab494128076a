import { groupBy } from '../data/group-by';
import type { Environment } from '../git/run-git';
import { prerequisitesFile } from '../names/paths';
import { renderLoaded } from '../run/run-synth';
import { registrationPage, settingCommand } from '../workflows/prerequisites/commands';
import type { Prerequisites, RequiredApp, RequiredSetting, RequiredTrust } from '../workflows/prerequisites/prerequisites';
import { collectDefinitions } from './collect-definitions';
import { settingStates, type SettingState } from './setting-states';
import { trustFindings, type TrustFinding } from './trust-findings';

export interface SecretsCommandOptions {
  /** Whether to ask GitHub which there are. */
  readonly check: boolean;
  /** Whether to print JSON, for other programs. */
  readonly json: boolean;
}

/** A secret or variable in one repository. */
interface Setting extends Omit<RequiredSetting, 'repositories'> {
  readonly repository: string;
  /** Stores it. */
  readonly command: string;
  /** Undefined if GitHub was not asked. */
  readonly state?: SettingState;
}

/** What the command prints. */
export interface PrintedSecrets {
  readonly text: string;
  /** Whether GitHub was asked, and something is missing or wrong. */
  readonly isMissing: boolean;
}

/** `charthouse secrets`: what people create once at GitHub, and whether it is there. */
export async function secretsCommand(
  main: string | undefined,
  { check, json }: SecretsCommandOptions,
  environment: Environment,
): Promise<PrintedSecrets> {
  const loaded = collectDefinitions(main);
  let found: Prerequisites | undefined;
  renderLoaded(loaded, { onPrerequisites: (prerequisites) => (found = prerequisites) });
  // If there are no problems, there is a platform with prerequisites.
  const prerequisites = found!;
  const needed = prerequisites.settings.flatMap((setting) => inEachRepository(setting, prerequisites));
  const settings = check ? await withStates(needed, prerequisites, environment) : needed;
  const findings = check ? await trustFindings(prerequisites, environment) : [];
  const wrong = findings.filter(({ state }) => state === 'wrong').length;
  const missing = settings.filter(({ state }) => state === 'missing').length;
  const text = json
    ? JSON.stringify(asJson(settings, findings, prerequisites), null, 2)
    : [
        ...prerequisites.apps.map((app) => appText(app, prerequisites)),
        ...[...groupBy(settings, titleOf)].map(([title, group]) => [title, ...group.map(settingText)].join('\n')),
        ...prerequisites.trusts.map(trustText),
        ...(findings.length > 0 ? [['repositories that clouds trust', ...findings.map(findingText)].join('\n')] : []),
        ...(check ? [missing === 0 ? 'nothing is missing' : `${missing} of ${settings.length} are missing`] : []),
        ...(wrong > 0 ? [`clouds reject the jobs of ${wrong} of ${findings.length} repositories`] : []),
        `See ${prerequisitesFile} in ${loaded.definitions.platform.name}.`,
      ].join('\n\n');
  return { text, isMissing: missing + wrong > 0 };
}

const inEachRepository = ({ repositories, ...setting }: RequiredSetting, { organization }: Prerequisites): Setting[] =>
  repositories.map((repository) => ({ ...setting, repository, command: settingCommand(setting, `${organization}/${repository}`) }));

async function withStates(settings: readonly Setting[], { organization }: Prerequisites, environment: Environment): Promise<Setting[]> {
  const placed = settings.map(({ kind, name, repository, environment: limitedTo }) => ({
    name,
    place: { kind, repository: `${organization}/${repository}`, environment: limitedTo },
  }));
  const states = await settingStates(placed, environment);
  return settings.map((setting, index) => ({ ...setting, state: states[index]! }));
}

const appText = (app: RequiredApp, prerequisites: Prerequisites): string =>
  [
    `App ${app.name}: ${app.purpose}`,
    `  permissions   ${Object.entries(app.permissions)
      .map((permission) => permission.join(': '))
      .join(', ')}`,
    `  installed on  ${app.repositories.join(', ')}`,
    `  register      ${registrationPage(app, prerequisites.organization)}`,
  ].join('\n');

const trustText = ({ registry, as, subjects, files }: RequiredTrust): string =>
  [`trust for ${registry}: ${as}`, ...subjects.map((subject) => `  for    ${subject}`), ...files.map((file) => `  file   ${file}`)].join(
    '\n',
  );

const findingText = ({ repository, state, advice }: TrustFinding): string =>
  `  ${state.padEnd('unknown'.length)}  ${repository}${advice === '' ? '' : `: ${advice}`}`;

const titleOf = ({ kind, name, environment, purpose }: Setting): string =>
  `${kind} ${name}${environment === undefined ? '' : ` of environment ${environment}`}: ${purpose}`;

const settingText = ({ state, command }: Setting): string =>
  `  ${state === undefined ? '' : `${state.padEnd('unlimited'.length)}  `}${command}`;

const asJson = (
  settings: readonly Setting[],
  findings: readonly TrustFinding[],
  { apps, images, trusts, organization }: Prerequisites,
) => ({
  apps: apps.map((app) => ({ ...app, registration: registrationPage(app, organization) })),
  settings,
  images,
  trusts: trusts.map((trust) => ({
    ...trust,
    ...(findings.length > 0 && {
      findings: findings.filter(({ repository }) => trust.repositories.some(({ name }) => name === repository)),
    }),
  })),
});
