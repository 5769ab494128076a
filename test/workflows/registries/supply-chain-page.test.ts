import { models, platform, service } from '../../example-platform';
import { registryAccesses } from '../../../src/workflows/registries/registry-accesses';
import { codeBlocks } from '../../code-blocks';
import { artifacts, awsLogin, azureHost, azureLogin, elastic, googleLogin } from '../examples';
import { runAccess } from './run-access';

const clouds = {
  'Amazon ECR': { registry: `${elastic}/myorg`, registries: awsLogin },
  'Azure Container Registry': { registry: azureHost, registries: azureLogin },
  'Google Artifact Registry': { registry: artifacts, registries: googleLogin },
};

describe.each(Object.entries(clouds))('the page about the supply chain, on %s', (title, changes) => {
  it('shows the commands that the owner gets, which run', () => {
    const input = models({
      platform: platform(changes),
      services: [service({ source: { repository: 'cart' }, images: { cart: {} } }, 'cart')],
    });
    const [access] = registryAccesses(input.services, input.platform);
    const [shown] = codeBlocks('docs/supply-chain.md').filter(({ heading, language }) => heading === title && language === 'sh');
    expect(shown!.code.trim().split('\n')).toEqual(access!.steps.flatMap(({ commands }) => commands));
    const called = runAccess(access!).filter((call) => !call.startsWith('az acr show '));
    expect(called).toHaveLength(access!.steps.flatMap(({ commands }) => commands).length);
  });
});
