import { inPlatform } from '../../definition/shape/definition-place';
import { identityHost, identityIssuer } from '../../names/identity';
import { registryFile } from '../../names/paths';
import type { RegistryTrust } from '../../model/facts/registry-trusts';
import type { AwsLogin } from '../../model/types/registry-model';
import { problem, type Problem } from '../../problems/problem';
import type { AccessStep, RegistryAccess } from './registry-access';

/** The audience for which the action asks GitHub for an identity. */
const audience = 'sts.amazonaws.com';

/** AWS accepts trust policies of this length, without white space, if the quota of the account is raised. */
const longestTrustPolicy = 4096;

/** The role that workflows assume, and what it may do. */
export function awsAccess({ login, images, subjects }: RegistryTrust<AwsLogin>): RegistryAccess {
  const { registry, account, region, role } = login;
  const [, partition, roleAccount, path, name] = /^arn:([^:]+):iam::([0-9]+):role(\/.*\/|\/)([^/]+)$/.exec(role) as unknown as string[];
  const provider = `arn:${partition}:iam::${roleAccount}:oidc-provider/${identityHost}`;
  const repositories = images.map(({ image }) => image.slice(image.indexOf('/') + 1));
  const [trustPolicy, pushPolicy, repositoryPolicy] = ['trust-policy', 'push-policy', 'repository-policy'].map((policy) =>
    registryFile(registry, `${policy}.json`),
  ) as [string, string, string];
  const trust = trustOf(provider, subjects);
  const arns = repositories.map((repository) => `arn:${partition}:ecr:${region}:${account}:repository/${repository}`);
  const isForeign = roleAccount !== account;
  const named = `--role-name ${name}`;
  return {
    as: role,
    files: [
      { path: trustPolicy, content: trust },
      { path: pushPolicy, content: pushOf(arns) },
      ...(isForeign ? [{ path: repositoryPolicy, content: repositoryOf(role) }] : []),
    ],
    steps: [
      step(`Once in account ${roleAccount}: AWS accepts identities of GitHub.`, [
        `aws iam create-open-id-connect-provider --url ${identityIssuer} --client-id-list ${audience}`,
      ]),
      step(`In account ${roleAccount}: the role that the workflows assume. The second command changes a role that exists.`, [
        `aws iam create-role ${named}${path === '/' ? '' : ` --path ${path}`} --assume-role-policy-document file://${trustPolicy}`,
        `aws iam update-assume-role-policy ${named} --policy-document file://${trustPolicy}`,
      ]),
      step('What the role may do. It replaces the policy of the same name.', [
        `aws iam put-role-policy ${named} --policy-name push-images --policy-document file://${pushPolicy}`,
      ]),
      repositoriesStep(login, repositories, isForeign ? repositoryPolicy : undefined),
    ],
    problems: tooLong(trust, registry),
  };
}

/** @param policy the file of their policy, if the role of another account pushes to them. */
const repositoriesStep = ({ account, region }: AwsLogin, repositories: readonly string[], policy: string | undefined): AccessStep =>
  step(
    `In account ${account}: the repositories${policy === undefined ? '' : ', which let the role of the other account push. The policy replaces one that is there'}.`,
    repositories.flatMap((repository) => {
      const of = `--region ${region} --repository-name ${repository}`;
      return [
        `aws ecr create-repository ${of}`,
        ...(policy === undefined ? [] : [`aws ecr set-repository-policy ${of} --policy-text file://${policy}`]),
      ];
    }),
  );

const step = (purpose: string, commands: readonly string[]): AccessStep => ({ purpose, commands });

/** @see https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws */
const trustOf = (provider: string, subjects: readonly string[]) =>
  policy({
    Effect: 'Allow',
    Principal: { Federated: provider },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { [`${identityHost}:aud`]: audience, [`${identityHost}:sub`]: subjects } },
  });

/** @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html */
const pushActions = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:CompleteLayerUpload',
  'ecr:GetDownloadUrlForLayer',
  'ecr:InitiateLayerUpload',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
];

const pushOf = (repositories: readonly string[]) =>
  policy(
    { Sid: 'LogIn', Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' },
    { Sid: 'Push', Effect: 'Allow', Action: pushActions, Resource: repositories },
  );

const repositoryOf = (role: string) => policy({ Sid: 'Push', Effect: 'Allow', Principal: { AWS: role }, Action: pushActions });

const policy = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });

function tooLong(trust: object, registry: string): Problem[] {
  const { length } = JSON.stringify(trust);
  return length <= longestTrustPolicy
    ? []
    : [
        problem('registry-trust-too-large', inPlatform('registries', registry), {
          registry,
          what: 'characters of its trust policy',
          given: length,
          most: longestTrustPolicy,
        }),
      ];
}
