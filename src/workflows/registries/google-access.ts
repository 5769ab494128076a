import { unique } from '../../data/entries';
import { groupBy } from '../../data/group-by';
import { inPlatform } from '../../definition/shape/definition-place';
import { identityIssuer } from '../../names/identity';
import { registryFile } from '../../names/paths';
import { artifactRepository } from '../../names/registries';
import type { RegistryTrust, TrustedImage } from '../../model/facts/registry-trusts';
import type { PlatformModel } from '../../model/types/platform-model';
import type { GoogleLogin } from '../../model/types/registry-model';
import { problem, type Problem } from '../../problems/problem';
import type { AccessStep, RegistryAccess } from './registry-access';

/** @see https://cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers */
const longestCondition = 4096;
const longestSubject = 127;

/** @see https://cloud.google.com/iam/quotas */
const mostMembers = 1500;

/** The provider that accepts identities of GitHub, and who may push to which repository. */
export function googleAccess(trust: RegistryTrust<GoogleLogin>, { organizationId }: PlatformModel): RegistryAccess {
  const { registry, provider } = trust.login;
  const pool = provider.replace(/\/providers\/.*$/, '');
  const flags = registryFile(registry, 'provider.json');
  const condition = conditionOf(trust.images, organizationId);
  const policies = policiesOf(trust, pool);
  return {
    as: provider,
    files: [{ path: flags, content: flagsOf(provider, condition) }, ...policies.map(({ path, content }) => ({ path, content }))],
    steps: [
      {
        purpose: 'Once: the pool of identities that come from GitHub.',
        commands: [`gcloud iam workload-identity-pools create ${pool}`],
      },
      {
        purpose: 'The provider, which says whose identities Google Cloud accepts. The second command changes a provider that exists.',
        commands: ['create-oidc', 'update-oidc'].map(
          (verb) => `gcloud iam workload-identity-pools providers ${verb} ${provider} --flags-file ${flags}`,
        ),
      },
      ...policies.map(({ step }) => step),
    ],
    problems: [...tooLarge(trust, condition, policies), ...tooLong(trust)],
  };
}

/** @see https://cloud.google.com/sdk/gcloud/reference/topic/flags-file */
const flagsOf = (provider: string, condition: string) => ({
  '--issuer-uri': identityIssuer,
  // What the action asks GitHub for.
  '--allowed-audiences': [`https://iam.googleapis.com/${provider}`],
  '--attribute-mapping': { 'google.subject': 'assertion.sub' },
  '--attribute-condition': condition,
});

/**
 * Which repositories of GitHub may log in. A number is never given to another repository, but a name may be. The policies of the
 * repositories say which of their jobs.
 */
function conditionOf(images: readonly TrustedImage[], organizationId: number | undefined): string {
  const [numbers, names] = [
    unique(images.flatMap(({ repositoryId }) => repositoryId ?? [])),
    unique(images.flatMap(({ repositoryId, owner, repository }) => (repositoryId === undefined ? `${owner}/${repository}` : []))),
  ];
  const repositories = [
    ...(numbers.length > 0 ? [`assertion.repository_id in ${textsOf(numbers.map(String))}`] : []),
    ...(names.length > 0 ? [`assertion.repository in ${textsOf(names)}`] : []),
  ].join(' || ');
  return organizationId === undefined
    ? repositories
    : `assertion.repository_owner_id == '${organizationId}' && ${repositories.includes(' || ') ? `(${repositories})` : repositories}`;
}

/** Names of repositories have no quotes. */
const textsOf = (values: readonly string[]): string => `[${values.map((value) => `'${value}'`).join(', ')}]`;

interface RepositoryPolicy {
  readonly path: string;
  readonly content: object;
  readonly members: readonly string[];
  readonly name: string;
  readonly step: AccessStep;
}

function policiesOf({ login: { host, location }, images }: RegistryTrust<GoogleLogin>, pool: string): RepositoryPolicy[] {
  const repositories = groupBy(images, ({ image }) => image.split('/').slice(1, 3).join('/'));
  return [...repositories].map(([name, group]) => {
    const { project, repository } = artifactRepository(group[0]!.image)!;
    const path = registryFile(`${host}/${name}`, 'repository-policy.json');
    const members = unique(group.flatMap(({ subjects }) => subjects)).map(
      (subject) => `principal://iam.googleapis.com/${pool}/subject/${subject}`,
    );
    const of = `--project ${project} --location ${location}`;
    return {
      path,
      members,
      name,
      content: { bindings: [{ role: 'roles/artifactregistry.writer', members }] },
      step: {
        purpose: `In project \`${project}\`: the repository \`${repository}\`, and who may push to it. The policy replaces the one that is there, so give those who only pull their role in the project.`,
        commands: [
          `gcloud artifacts repositories create ${repository} ${of} --repository-format docker`,
          `gcloud artifacts repositories set-iam-policy ${repository} ${path} ${of}`,
        ],
      },
    };
  });
}

function tooLarge(
  { login: { registry } }: RegistryTrust<GoogleLogin>,
  condition: string,
  policies: readonly RepositoryPolicy[],
): Problem[] {
  const sizes = [
    { what: 'characters of the condition of its provider', given: condition.length, most: longestCondition },
    ...policies.map(({ name, members }) => ({ what: `members of the policy of '${name}'`, given: members.length, most: mostMembers })),
  ];
  return sizes
    .filter(({ given, most }) => given > most)
    .map((size) => problem('registry-trust-too-large', inPlatform('registries', registry), { registry, ...size }));
}

const tooLong = ({ login: { registry }, subjects }: RegistryTrust<GoogleLogin>): Problem[] =>
  subjects
    .filter(({ length }) => length > longestSubject)
    .map((subject) =>
      problem('registry-subject-too-long', inPlatform('registries', registry), { registry, subject, most: longestSubject }),
    );
