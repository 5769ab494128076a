import { unique, uniqueBy } from '../../data/entries';
import { groupBy } from '../../data/group-by';
import { isMap } from '../../files/is-map';
import { Commented } from '../../files/yaml';
import type { ApplicationRepository } from '../../model/facts/application-repositories';
import { buildRefs } from '../../model/facts/build-refs';
import { withheldFrom } from '../../model/facts/withheld';
import { builtImages } from '../../model/types/service-model';
import type { PlatformModel } from '../../model/types/platform-model';
import { isWorkflowFile } from '../../names/paths';
import { listOf } from '../../problems/text';
import { anyName, namesRead } from '../names-read';
import type { TrustWithAccess } from '../registries/registry-accesses';
import type {
  Prerequisites,
  RepositoryWithFiles,
  RequiredApp,
  RequiredSetting,
  RequiredTrust,
  SettingKind,
  WithRepositories,
} from './prerequisites';
import { appOf, isSettingOf, purposeOf } from './purposes';

/**
 * Finds out what the workflows of all repositories need: it reads the workflows themselves, so the list has everything that they use, those of
 * the user too.
 */
export function findPrerequisites(
  repositories: readonly RepositoryWithFiles[],
  platform: PlatformModel,
  applications: readonly ApplicationRepository[],
  accesses: readonly TrustWithAccess[],
): Prerequisites {
  const jobs = repositories.flatMap(jobsOf);
  const apps = appsOf(jobs, repositories);
  const images = applications.flatMap(({ repository, services }) =>
    services.flatMap(builtImages).map((image) => ({ image: image.repository, repository: repository.name, login: image.login.kind })),
  );
  return {
    organization: platform.organization,
    organizationId: platform.organizationId,
    branches: branchesOf(applications),
    apps,
    environments: environmentsOf(jobs),
    settings: settingsOf(jobs, apps),
    trusts: accesses.map(trustOf),
    images: images.sort((a, b) => (a.image < b.image ? -1 : 1)),
    withheld: withheldFrom(platform, applications),
    environmentsAreCreated: platform.backend !== undefined,
  };
}

const branchesOf = (applications: readonly ApplicationRepository[]): WithRepositories[] =>
  withRepositories(
    applications.flatMap((application) => {
      const [, ...others] = buildRefs(application).branches;
      return others.map((name) => ({ name, repository: application.repository.name }));
    }),
  );

/** Each name once, with all its repositories. */
const withRepositories = (found: readonly { readonly name: string; readonly repository: string }[]): WithRepositories[] =>
  [...groupBy(found, ({ name }) => name)]
    .map(([name, group]) => ({ name, repositories: unique(group.map(({ repository }) => repository)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const trustOf = ({ trust: { login, images, subjects, withoutIds }, as, files, steps }: TrustWithAccess): RequiredTrust => ({
  registry: login.registry,
  cloud: login.kind,
  as,
  images: images.map(({ image, repository }) => ({ image, repository })),
  subjects,
  repositories: uniqueBy(
    images.map(({ repository, repositoryId }) => ({ name: repository, id: repositoryId })),
    ({ name }) => name,
  ),
  withoutIds,
  files: files.map(({ path }) => path),
  steps,
});

/** A job, or a workflow without its jobs, as the file has it. */
interface PlacedJob {
  readonly repository: string;
  /** As people call it: `job image of ci.yml`. */
  readonly title: string;
  readonly content: Readonly<Record<string, unknown>>;
}

function jobsOf({ name: repository, files }: RepositoryWithFiles): PlacedJob[] {
  return files
    .filter(({ path, content }) => isWorkflowFile(path) && isMap(content))
    .flatMap(({ path, content }) => {
      const { jobs, ...workflow } = content as Readonly<Record<string, unknown>>;
      const file = path.slice(path.lastIndexOf('/') + 1);
      const own = Object.entries(isMap(jobs) ? jobs : {}).filter((entry): entry is [string, PlacedJob['content']] => isMap(entry[1]));
      return [
        { repository, title: file, content: workflow },
        ...own.map(([id, job]) => ({ repository, title: `job ${id} of ${file}`, content: job })),
      ];
    });
}

const tokenAction = 'actions/create-github-app-token@';

/** The steps that create tokens say which Apps there are, what they may do, and where. */
function appsOf(jobs: readonly PlacedJob[], repositories: readonly RepositoryWithFiles[]): RequiredApp[] {
  const tokens = [...stepsOf(jobs)].flatMap(tokenOf);
  const all = repositories.map(({ name }) => name);
  return [...groupBy(tokens, ({ clientId }) => clientId)]
    .map(([clientId, group]) => ({
      ...appOf(clientId),
      clientId,
      privateKey: group[0]!.privateKey,
      permissions: strongest(group.flatMap(({ permissions }) => permissions)),
      repositories: unique(group.flatMap((token) => token.repositories ?? all)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Each step once, though many jobs have it. */
function stepsOf(jobs: readonly PlacedJob[]): Set<unknown> {
  const all = new Set<unknown>();
  for (const { content } of jobs) if (Array.isArray(content.steps)) for (const step of content.steps as unknown[]) all.add(step);
  return all;
}

interface Token {
  readonly clientId: string;
  readonly privateKey: string | undefined;
  readonly permissions: readonly (readonly [permission: string, access: string])[];
  /** Undefined if only the run knows them, or if they are all. */
  readonly repositories: readonly string[] | undefined;
}

function tokenOf(step: unknown): Token[] {
  if (!isMap(step) || !textOf(step.uses).startsWith(tokenAction) || !isMap(step.with)) return [];
  const inputs = step.with;
  const [clientId] = namesRead(inputs['client-id']).vars;
  if (clientId === undefined || clientId === anyName) return [];
  const repositories = textOf(inputs.repositories);
  return [
    {
      clientId,
      privateKey: namesRead(inputs['private-key']).secrets.find((name) => name !== anyName),
      permissions: Object.entries(inputs)
        .filter(([input]) => input.startsWith('permission-'))
        .map(([input, access]) => [input.slice('permission-'.length).replaceAll('-', '_'), textOf(access)]),
      repositories: repositories === '' || repositories.includes('${{') ? undefined : repositories.split(/[\s,]+/).filter(Boolean),
    },
  ];
}

const textOf = (value: unknown): string => String((value instanceof Commented ? value.value : value) ?? '');

/** Each permission once, by name. An App that writes may also read. */
const strongest = (permissions: Token['permissions']): Record<string, string> =>
  Object.fromEntries([...permissions].sort(([a, access], [b, other]) => (a === b ? (access < other ? -1 : 1) : a < b ? -1 : 1)));

interface Reading {
  readonly kind: SettingKind;
  readonly name: string;
  readonly environment: string | undefined;
  readonly job: PlacedJob;
}

function settingsOf(jobs: readonly PlacedJob[], apps: readonly RequiredApp[]): RequiredSetting[] {
  const readings = jobs.flatMap((job): Reading[] => {
    const environment = environmentOf(job.content);
    const { vars, secrets } = namesRead(job.content);
    const read = (kind: SettingKind, names: readonly string[]): Reading[] =>
      names.filter((name) => name !== anyName).map((name) => ({ kind, name, environment, job }));
    return [...read('variable', vars), ...read('secret', secrets)];
  });
  return [...groupBy(readings, ({ kind, name, environment }) => [name, environment, kind].join(' '))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const { kind, name, environment } = group[0]!;
      return {
        kind,
        name,
        environment,
        repositories: unique(group.map(({ job }) => job.repository)),
        purpose: ofApp(name, apps) ?? purposeOf(name) ?? `read by ${listOf(unique(group.map(({ job }) => job.title)))}`,
      };
    });
}

const ofApp = (setting: string, apps: readonly RequiredApp[]): string | undefined => {
  const app = apps.find((each) => isSettingOf(each, setting));
  return app && `the ${setting === app.clientId ? 'client ID' : 'private key'} of App ${app.name}`;
};

/** A job that reads nothing of its environment may be trusted by a cloud because of it. */
const environmentsOf = (jobs: readonly PlacedJob[]): WithRepositories[] =>
  withRepositories(
    jobs.flatMap(({ repository, content }) => {
      const name = environmentOf(content);
      return name === undefined ? [] : [{ name, repository }];
    }),
  );

/** The name of a job's environment. One that only the run knows has none. */
function environmentOf({ environment }: PlacedJob['content']): string | undefined {
  const name = textOf(isMap(environment) && !(environment instanceof Commented) ? environment.name : environment);
  return name === '' || name.includes('${{') ? undefined : name;
}
