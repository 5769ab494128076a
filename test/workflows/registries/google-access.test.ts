import { models, platform, service } from '../../example-platform';
import { registryAccesses, type TrustWithAccess } from '../../../src/workflows/registries/registry-accesses';
import { artifacts, googleLogin, provider } from '../examples';
import { runAccess } from './run-access';

const pool = 'projects/123456789/locations/global/workloadIdentityPools/github';
const providerFile = 'registries/europe-west3-docker.pkg.dev/provider.json';
const policyFile = `registries/${artifacts}/repository-policy.json`;

function accessOf(changes: Record<string, unknown> = {}, services = [service()]): TrustWithAccess {
  const input = models({ platform: platform({ registry: artifacts, registries: googleLogin, ...changes }), services });
  const accesses = registryAccesses(input.services, input.platform);
  expect(accesses).toHaveLength(1);
  return accesses[0]!;
}
const contentOf = ({ files }: TrustWithAccess, file: string): unknown => files.find(({ path }) => path === file)?.content;
const conditionOf = (access: TrustWithAccess): unknown =>
  (contentOf(access, providerFile) as Record<string, unknown>)['--attribute-condition'];

const numbered = { github: { organization: 'myorg', organizationId: 11, plan: 'team', owners: 'platform' } };
const cart = service({ source: { repository: 'cart', repositoryId: 22 } }, 'cart');

describe('what the owner of a provider creates', () => {
  it('is the provider, which accepts the repositories of the images', () => {
    expect(contentOf(accessOf(), providerFile)).toEqual({
      '--issuer-uri': 'https://token.actions.githubusercontent.com',
      '--allowed-audiences': [`https://iam.googleapis.com/${provider}`],
      '--attribute-mapping': { 'google.subject': 'assertion.sub' },
      '--attribute-condition': "assertion.repository in ['myorg/payments-api']",
    });
  });

  it('names organization and repositories by their numbers where they are known', () => {
    expect(conditionOf(accessOf(numbered, [cart]))).toBe("assertion.repository_owner_id == '11' && assertion.repository_id in ['22']");
    expect(conditionOf(accessOf(numbered, [cart, service()]))).toBe(
      "assertion.repository_owner_id == '11' && (assertion.repository_id in ['22'] || assertion.repository in ['myorg/payments-api'])",
    );
    expect(conditionOf(accessOf({}, [cart]))).toBe("assertion.repository_id in ['22']");
  });

  it('is a policy for each repository, with the exact subjects of the jobs that push to it, in both forms where the numbers are known', () => {
    const elsewhere = service(
      { source: { repository: 'tools' }, images: { tools: { repository: 'europe-west3-docker.pkg.dev/myorg-images/tools/lint' } } },
      'tools',
    );
    const access = accessOf(numbered, [cart, elsewhere]);
    expect(contentOf(access, policyFile)).toEqual({
      bindings: [
        {
          role: 'roles/artifactregistry.writer',
          members: [
            `principal://iam.googleapis.com/${pool}/subject/repo:myorg/cart:ref:refs/heads/main`,
            `principal://iam.googleapis.com/${pool}/subject/repo:myorg@11/cart@22:ref:refs/heads/main`,
          ],
        },
      ],
    });
    expect(contentOf(access, 'registries/europe-west3-docker.pkg.dev/myorg-images/tools/repository-policy.json')).toMatchObject({
      bindings: [{ members: [`principal://iam.googleapis.com/${pool}/subject/repo:myorg/tools:ref:refs/heads/main`] }],
    });
  });

  it('is created by commands that name only files that are there', () => {
    expect(runAccess(accessOf())).toEqual([
      `gcloud iam workload-identity-pools create ${pool}`,
      `gcloud iam workload-identity-pools providers create-oidc ${provider} --flags-file ${providerFile}`,
      `gcloud iam workload-identity-pools providers update-oidc ${provider} --flags-file ${providerFile}`,
      'gcloud artifacts repositories create containers --project myorg-images --location europe-west3 --repository-format docker',
      `gcloud artifacts repositories set-iam-policy containers ${policyFile} --project myorg-images --location europe-west3`,
    ]);
  });

  it('is a problem if the condition is too long, or a repository has more members than a policy takes', () => {
    const members = Array.from({ length: 1501 }, (_, index) =>
      service({ source: { repository: `s${index}`, repositoryId: index + 1 } }, `s${index}`),
    );
    expect(accessOf({}, members).problems.map(({ given, allowed }) => [given, allowed])).toEqual([
      [10928, ['at most 4096']],
      [1501, ['at most 1500']],
    ]);
  });
});
