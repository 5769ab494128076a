import { models, platform, service } from '../../example-platform';
import { registryAccesses, type TrustWithAccess } from '../../../src/workflows/registries/registry-accesses';
import { azureHost, azureLogin } from '../examples';
import { runAccess } from './run-access';

const { clientId } = azureLogin[azureHost];
const folder = `registries/${azureHost}`;

function accessOf(services = [service()], changes: Record<string, unknown> = {}): TrustWithAccess {
  const input = models({ platform: platform({ registry: azureHost, registries: azureLogin, ...changes }), services });
  const accesses = registryAccesses(input.services, input.platform);
  expect(accesses).toHaveLength(1);
  return accesses[0]!;
}
const contentOf = ({ files }: TrustWithAccess, name: string): unknown => files.find(({ path }) => path === `${folder}/${name}`)?.content;
const repositories = (...names: string[]) => names.map((name, index) => service({ source: { repository: name } }, `s${index}`));

describe('what the owner of an app creates', () => {
  it('is a credential for each subject', () => {
    expect(contentOf(accessOf(), 'federated-credentials/payments-api-main.json')).toEqual({
      name: 'payments-api-main',
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:myorg/payments-api:ref:refs/heads/main',
      audiences: ['api://AzureADTokenExchange'],
    });
  });

  it('has a second credential where the numbers are known', () => {
    const cart = service(
      { source: { repository: 'cart', repositoryId: 22 }, images: { cart: { buildSecrets: { npmrc: 'NPMRC' } } } },
      'cart',
    );
    const access = accessOf([cart], { github: { organization: 'myorg', organizationId: 11, plan: 'team', owners: 'platform' } });
    expect(contentOf(access, 'federated-credentials/cart-image-build.json')).toMatchObject({
      subject: 'repo:myorg/cart:environment:image-build',
    });
    expect(contentOf(access, 'federated-credentials/cart-image-build-by-number.json')).toMatchObject({
      subject: 'repo:myorg@11/cart@22:environment:image-build',
    });
  });

  it('names each credential differently, with characters and a length that Entra ID accepts', () => {
    const { files } = accessOf(repositories('a.b', 'a-b', 'a_b', 'x'.repeat(100)));
    const names = files.flatMap(({ content }) => (typeof content === 'string' ? [] : (content as { name: string }).name));
    expect(new Set(names)).toEqual(new Set(['a-b-main', 'a-b-main-2', 'a-b-main-3', `${'x'.repeat(100)}-main`]));
    expect(names.every((name) => /^[A-Za-z0-9-]{3,120}$/.test(name))).toBe(true);
  });

  it('is a right to push these images, and no others', () => {
    const actions = ['content/read', 'content/write', 'metadata/read', 'metadata/write']
      .map((action) => `!(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/${action}'})`)
      .join(' AND ');
    expect(contentOf(accessOf(), 'condition.txt')).toBe(
      `((${actions})\nOR (@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringEqualsIgnoreCase 'payments-api')\n)\n`,
    );
  });

  it('is created by commands that name only files that are there', () => {
    const show = 'az acr show --name imagesofmyorg --query id --output tsv';
    const assignment = `--assignee ${clientId} --role Container Registry Repository Writer --scope /registries/imagesofmyorg`;
    expect(runAccess(accessOf())).toEqual([
      `az ad app federated-credential create --id ${clientId} --parameters ${folder}/federated-credentials/payments-api-main.json`,
      show,
      `az role assignment delete ${assignment}`,
      show,
      `az role assignment create ${assignment} --condition-version 2.0 --condition @${folder}/condition.txt`,
    ]);
  });

  it('is a problem for more subjects than an app has credentials', () => {
    const names = Array.from({ length: 21 }, (_, index) => `r${index}`);
    expect(accessOf(repositories(...names.slice(1))).problems).toEqual([]);
    expect(accessOf(repositories(...names)).problems).toEqual([
      expect.objectContaining({ code: 'registry-trust-too-large', given: 21, allowed: ['at most 20'] }),
    ]);
  });
});
