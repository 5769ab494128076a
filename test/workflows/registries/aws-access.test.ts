import { models, platform, service } from '../../example-platform';
import { registryAccesses, type TrustWithAccess } from '../../../src/workflows/registries/registry-accesses';
import { awsLogin, elastic } from '../examples';
import { runAccess } from './run-access';

function accessOf(changes: Record<string, unknown> = {}, services = [service()]): TrustWithAccess {
  const input = models({ platform: platform({ registry: `${elastic}/myorg`, registries: awsLogin, ...changes }), services });
  const accesses = registryAccesses(input.services, input.platform);
  expect(accesses).toHaveLength(1);
  return accesses[0]!;
}
const contentOf = ({ files }: TrustWithAccess, name: string): unknown => files.find(({ path }) => path.endsWith(`/${name}`))?.content;

describe('what the owner of a role creates', () => {
  it('is its trust in the jobs of the main branch', () => {
    expect(contentOf(accessOf(), 'trust-policy.json')).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
              'token.actions.githubusercontent.com:sub': ['repo:myorg/payments-api:ref:refs/heads/main'],
            },
          },
        },
      ],
    });
  });

  it('names the GitHub environment of a build with secrets, and both forms where the numbers are known', () => {
    const reading = service({
      source: { repository: 'payments-api', repositoryId: 22 },
      images: { 'payments-api': { buildSecrets: { npmrc: 'NPMRC' } } },
    });
    const { trust } = accessOf({ github: { organization: 'myorg', organizationId: 11, plan: 'team', owners: 'platform' } }, [reading]);
    expect(trust.subjects).toEqual([
      'repo:myorg/payments-api:environment:image-build',
      'repo:myorg@11/payments-api@22:environment:image-build',
    ]);
    expect(trust.withoutIds).toEqual([]);
    expect(accessOf().trust.withoutIds).toEqual(['payments-api']);
  });

  it('is what it may push, and nothing else', () => {
    expect(contentOf(accessOf(), 'push-policy.json')).toMatchObject({
      Statement: [
        { Action: 'ecr:GetAuthorizationToken', Resource: '*' },
        { Resource: ['arn:aws:ecr:eu-central-1:123456789012:repository/myorg/payments-api'] },
      ],
    });
    expect(contentOf(accessOf(), 'repository-policy.json')).toBeUndefined();
  });

  it('is a policy of the repositories, too, if the role is in another account', () => {
    const role = 'arn:aws:iam::210987654321:role/ci/push-images';
    const access = accessOf({ registries: { [elastic]: { role } } });
    expect(contentOf(access, 'repository-policy.json')).toMatchObject({ Statement: [{ Principal: { AWS: role } }] });
    expect(contentOf(access, 'trust-policy.json')).toMatchObject({
      Statement: [{ Principal: { Federated: 'arn:aws:iam::210987654321:oidc-provider/token.actions.githubusercontent.com' } }],
    });
    expect(runAccess(access)).toContain(
      'aws ecr set-repository-policy --region eu-central-1 --repository-name myorg/payments-api --policy-text file://registries/123456789012.dkr.ecr.eu-central-1.amazonaws.com/repository-policy.json',
    );
    expect(runAccess(access)).toContainEqual(expect.stringMatching(/^aws iam create-role --role-name push-images --path \/ci\/ --assume/));
  });

  it('is created by commands that name only files that are there', () => {
    expect(runAccess(accessOf())).toEqual([
      'aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list sts.amazonaws.com',
      `aws iam create-role --role-name push-images --assume-role-policy-document file://registries/${elastic}/trust-policy.json`,
      `aws iam update-assume-role-policy --role-name push-images --policy-document file://registries/${elastic}/trust-policy.json`,
      `aws iam put-role-policy --role-name push-images --policy-name push-images --policy-document file://registries/${elastic}/push-policy.json`,
      'aws ecr create-repository --region eu-central-1 --repository-name myorg/payments-api',
    ]);
  });

  it('is nothing for a registry to which no image is pushed', () => {
    const input = models({ platform: platform({ registries: awsLogin }) });
    expect(registryAccesses(input.services, input.platform)).toEqual([]);
  });
});
