import { renderApplicationCodeOwners, renderConfigCodeOwners, renderDefinitionsCodeOwners } from '../../src/governance/code-owners';
import { applicationRepositories } from '../../src/model/facts/application-repositories';
import { models, platform, service } from '../example-platform';

const configText = (definitions: Parameters<typeof models>[0] = {}): string => {
  const { platform: resolved, services } = models(definitions);
  const [file, ...others] = renderConfigCodeOwners(resolved, services);
  expect(file!.path).toBe('.github/CODEOWNERS');
  expect(others).toEqual([]);
  return file!.content as string;
};

/** Who GitHub asks, as far as our patterns go: `*` is every file, `/folder/` every file beneath, `/file.*` every file with that beginning; the last match decides. */
function ownersOf(path: string, text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const matching = lines.filter((line) => {
    const [pattern] = line.split(/ +/);
    return pattern === '*' || `/${path}`.startsWith(pattern!.replace(/\*$/, ''));
  });
  return matching.at(-1)!.split(/ +/).slice(1);
}

describe('CODEOWNERS of the config repository', () => {
  it('says who owns a service, who approves an environment, and who both', () => {
    expect(configText()).toBe(
      [
        '# The last line that matches a file decides: one of its owners approves the change.',
        '# Where several teams have to, or several people, the ruleset of the branch asks for them as well.',
        '',
        '*                                           @myorg/platform',
        '/services/payments-api/                     @myorg/payments',
        '/services/payments-api/overlays/production/ @myorg/payments @myorg/qa',
        '/services/payments-api/base/                @myorg/payments @myorg/qa',
        '/.charthouse/services/payments-api.*        @myorg/payments @myorg/qa',
        '',
      ].join('\n'),
    );
  });

  it('asks every team whose service runs an image, when the image is promoted', () => {
    const user = service({ team: 'qa', source: undefined, images: { 'payments-api': { builtBy: 'payments-api' } } }, 'worker');
    const text = configText({ services: [service(), user] });
    const ask = (environment: string) =>
      ['payments-api', 'worker'].map((name) => ownersOf(`services/${name}/overlays/${environment}/image-tag/kustomization.yaml`, text));
    expect(ask('dev')).toEqual([['@myorg/payments'], ['@myorg/qa']]);
    expect(ask('production')).toEqual([['@myorg/payments', '@myorg/qa'], ['@myorg/qa']]);
  });

  it.each([
    ['argocd/projects/payments.yaml', ['@myorg/platform']],
    ['.github/workflows/promote.yml', ['@myorg/platform']],
    ['services/payments-api/overlays/dev/kustomization.yaml', ['@myorg/payments']],
    ['services/payments-api/overlays/staging/image-tag/kustomization.yaml', ['@myorg/payments']],
    ['services/payments-api/overlays/production/deployment.yaml', ['@myorg/payments', '@myorg/qa']],
    ['services/payments-api/overlays/production/image-tag/kustomization.yaml', ['@myorg/payments', '@myorg/qa']],
    ['services/payments-api/base/deployment.yaml', ['@myorg/payments', '@myorg/qa']],
    ['services/payments-api-worker/base/deployment.yaml', ['@myorg/platform']],
    ['.charthouse/services/payments-api.json', ['@myorg/payments', '@myorg/qa']],
    ['.charthouse/services/payments-api-worker.json', ['@myorg/platform']],
    ['.charthouse/repository.json', ['@myorg/platform']],
  ])('gives %s to %j', (path, owners) => {
    expect(ownersOf(path, configText())).toEqual(owners);
  });

  it('leaves the base to the team where nobody else approves', () => {
    const dev = { clusters: ['staging'], promotion: 'on-merge' };
    const production = { clusters: ['production'], promotion: { after: 'dev', approvals: { team: 2 } } };
    expect(
      configText({ platform: platform({ environments: { dev, production }, syncWindows: {} }) })
        .split('\n')
        .slice(3, -1),
    ).toEqual([
      '*                                           @myorg/platform',
      '/services/payments-api/                     @myorg/payments',
      '/services/payments-api/overlays/production/ @myorg/payments',
      '/.charthouse/services/payments-api.*        @myorg/payments',
    ]);
  });

  it('mentions no environment that the service is not deployed to', () => {
    const text = configText({ services: [service({ environments: { production: null } })] });
    expect(text).not.toContain('production');
    expect(ownersOf('services/payments-api/base/service.yaml', text)).toEqual(['@myorg/payments']);
  });

  it('lists services by name, however they are declared', () => {
    const services = [service({}, 'cart'), service({}, 'account')];
    expect(configText({ services })).toBe(configText({ services: [...services].reverse() }));
    expect(configText({ services }).match(/^\/services\/[a-z]+\/ /gm)).toEqual(['/services/account/ ', '/services/cart/ ']);
  });

  it('promises no ruleset where no governance is asked for', () => {
    expect(configText({ platform: platform({ terraform: null }) })).not.toContain('ruleset');
  });
});

describe('CODEOWNERS of an application repository', () => {
  const lines = (...services: ReturnType<typeof service>[]): string[] => {
    const { platform: resolved, services: resolvedServices } = models({ services });
    const [repository] = applicationRepositories(resolvedServices);
    const [file] = renderApplicationCodeOwners(repository!, resolved);
    expect(file!.path).toBe('.github/CODEOWNERS');
    return (file!.content as string).split('\n');
  };
  const inShop = (name: string, team: string, path?: string) => service({ team, source: { repository: 'shop', path } }, name);

  it('gives the code to the team and the workflows to the owners of the platform', () => {
    expect(lines(service())).toEqual([
      '# The last line that matches a file decides: one of its owners approves the change.',
      '',
      '*         @myorg/payments',
      '/.github/ @myorg/platform',
      '',
    ]);
  });

  it('gives each folder of a shared repository to its team, and the rest to all of them', () => {
    expect(lines(inShop('cart', 'qa', './services/cart'), inShop('account', 'payments', 'services/account')).slice(2, -1)).toEqual([
      '*                  @myorg/payments @myorg/qa',
      '/services/account/ @myorg/payments',
      '/services/cart/    @myorg/qa',
      '/.github/          @myorg/platform',
    ]);
  });

  it('gives the rest of a shared repository to the service at its root', () => {
    expect(lines(inShop('shop', 'payments'), inShop('cart', 'qa', 'cart')).slice(2, -1)).toEqual([
      '*         @myorg/payments',
      '/cart/    @myorg/qa',
      '/.github/ @myorg/platform',
    ]);
  });

  it('needs no line for a folder where one team owns all of them', () => {
    expect(lines(inShop('cart', 'qa', 'cart'), inShop('account', 'qa', 'account')).slice(2, -1)).toEqual([
      '*         @myorg/qa',
      '/.github/ @myorg/platform',
    ]);
  });

  it('lets the teams of two services in one folder share it', () => {
    expect(lines(inShop('cart', 'qa', 'cart'), inShop('worker', 'payments', 'cart')).slice(2, -1)).toEqual([
      '*         @myorg/payments @myorg/qa',
      '/cart/    @myorg/payments @myorg/qa',
      '/.github/ @myorg/platform',
    ]);
  });
});

describe('CODEOWNERS of the definitions repository', () => {
  it('gives all of it to the owners of the platform', () => {
    const [file] = renderDefinitionsCodeOwners(models().platform);
    expect(ownersOf('services/cart.ts', file!.content as string)).toEqual(['@myorg/platform']);
    expect(ownersOf('.github/workflows/check.yml', file!.content as string)).toEqual(['@myorg/platform']);
  });
});
