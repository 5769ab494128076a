import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeneratedFile } from '../../../src/files/file-tree';
import { applicationRepositories } from '../../../src/model/facts/application-repositories';
import { registrationPage, settingCommand } from '../../../src/workflows/prerequisites/commands';
import { findPrerequisites } from '../../../src/workflows/prerequisites/find-prerequisites';
import { registryAccesses } from '../../../src/workflows/registries/registry-accesses';
import type { Prerequisites } from '../../../src/workflows/prerequisites/prerequisites';
import { renderPrerequisites } from '../../../src/workflows/prerequisites/prerequisites-page';
import { models, platform, service } from '../../example-platform';
import { workflowsOf } from '../examples';

/** Prerequisites of a platform, and of further workflows in its config repository. */
function prerequisitesOf(
  {
    services = [service()],
    platformChanges = {},
  }: { services?: ReturnType<typeof service>[]; platformChanges?: Record<string, unknown> } = {},
  further: readonly GeneratedFile[] = [],
): Prerequisites {
  const input = models({ platform: platform(platformChanges), services });
  const repositories = new Map<string, GeneratedFile[]>();
  for (const { repository, path, workflow } of workflowsOf(input)) {
    repositories.set(repository, [...(repositories.get(repository) ?? []), { path, content: workflow }]);
  }
  const config = input.platform.name;
  repositories.set(config, [...(repositories.get(config) ?? []), ...further]);
  const files = [...repositories].map(([name, files]) => ({ name, files }));
  const accesses = registryAccesses(input.services, input.platform);
  return findPrerequisites(files, input.platform, applicationRepositories(input.services), accesses);
}

const workflow = (jobs: object): GeneratedFile => ({ path: '.github/workflows/own.yml', content: { name: 'own', on: {}, jobs } });
const elsewhere = service({ images: { 'payments-api': { repository: 'registry.example.com/shop/api' } } });

const names = ({ settings }: Prerequisites): string[] =>
  settings.map(({ kind, name, environment, repositories }) => `${kind} ${name} of ${environment}: ${repositories.join(' ')}`);

describe('the prerequisites', () => {
  it('say what is not available for a repository, and what is done instead', () => {
    const privately = service({ source: { repository: 'payments-api', visibility: 'private' } });
    const page = (services?: ReturnType<typeof service>[]): string => String(renderPrerequisites(prerequisitesOf({ services })).content);
    expect(page([privately])).toContain(
      "| code scanning | `payments-api` | GitHub Code Security, on the plan 'team' or 'enterprise' | what scans of images find is an artifact of the run |\n",
    );
    expect(page()).not.toContain('## What is not available');
  });

  it('are the App that promotes, and where its key is needed', () => {
    const found = prerequisitesOf();
    expect(found.apps).toEqual([
      {
        name: 'promoter',
        purpose: expect.stringContaining('pull requests'),
        clientId: 'PROMOTER_CLIENT_ID',
        privateKey: 'PROMOTER_PRIVATE_KEY',
        permissions: { contents: 'write', pull_requests: 'write' },
        repositories: ['gitops-platform'],
      },
    ]);
    expect(names(found)).toEqual([
      'variable PROMOTER_CLIENT_ID of gitops-promotion: gitops-platform payments-api',
      'secret PROMOTER_PRIVATE_KEY of gitops-promotion: gitops-platform payments-api',
    ]);
    expect(found.images).toEqual([{ image: 'ghcr.io/myorg/payments-api', repository: 'payments-api', login: 'token' }]);
  });

  it('have the login to another registry', () => {
    const found = prerequisitesOf({ services: [elsewhere] });
    expect(names(found)).toContain('secret REGISTRY_PASSWORD of image-build: payments-api');
    expect(names(found)).toContain('variable REGISTRY_USER of image-build: payments-api');
    expect(found.settings.find(({ name }) => name === 'REGISTRY_USER')!.purpose).toBe('the user who pushes images');
  });

  it('have every App of the definitions repository, with the strongest of its permissions', () => {
    const { apps } = prerequisitesOf({
      platformChanges: { github: { organization: 'myorg', plan: 'team', owners: 'platform', definitions: { repository: 'definitions' } } },
    });
    expect(apps.map(({ name, repositories }) => [name, repositories])).toEqual([
      ['applier', ['definitions', 'gitops-platform', 'payments-api']],
      ['promoter', ['gitops-platform']],
      ['reader', ['definitions', 'gitops-platform', 'payments-api']],
    ]);
    expect(apps.find(({ name }) => name === 'reader')!.permissions).toEqual({ contents: 'read', metadata: 'read' });
  });

  it('have what workflows of the user read, by environment', () => {
    const own = workflow({
      notify: { environment: { name: 'chat' }, steps: [{ run: 'x', env: { TOKEN: '${{ secrets.CHAT_TOKEN }}' } }] },
      report: { steps: [{ run: 'x', env: { TOKEN: "${{ secrets['CHAT_TOKEN'] }}", ANY: '${{ secrets[matrix.name] }}' } }] },
    });
    const { settings } = prerequisitesOf({}, [own]);
    const tokens = settings.filter(({ name }) => name === 'CHAT_TOKEN');
    expect(tokens.map(({ environment, purpose }) => [environment, purpose])).toEqual([
      [undefined, 'read by job report of own.yml'],
      ['chat', 'read by job notify of own.yml'],
    ]);
    expect(settings.map(({ name }) => name)).not.toContain('of any name');
  });

  it('take the stronger permission of an App that takes several tokens, and call an unknown App as its variable', () => {
    const token = (access: string) => ({
      uses: 'actions/create-github-app-token@abc',
      with: {
        'client-id': '${{ vars.NIGHT_WATCH_CLIENT_ID }}',
        'private-key': '${{ secrets.KEY }}',
        repositories: 'a, b',
        'permission-issues': access,
      },
    });
    const { apps } = prerequisitesOf({}, [workflow({ one: { steps: [token('write'), token('read')] } })]);
    expect(apps.find(({ name }) => name === 'night-watch')).toMatchObject({
      permissions: { issues: 'write' },
      repositories: ['a', 'b'],
      privateKey: 'KEY',
    });
  });
});

describe('the commands', () => {
  it('store a value in an environment, or in the repository', () => {
    const secret = { kind: 'secret', name: 'KEY', environment: 'production', purpose: '' } as const;
    expect(settingCommand(secret, 'myorg/cart')).toBe('gh secret set KEY --repo myorg/cart --env production');
    expect(settingCommand({ ...secret, kind: 'variable', environment: undefined }, 'myorg/cart')).toBe(
      "gh variable set KEY --repo myorg/cart --body '<value>'",
    );
  });

  it('register an App with its permissions, under a name that GitHub accepts', () => {
    const [app] = prerequisitesOf().apps;
    const { origin, pathname, searchParams } = new URL(registrationPage(app!, 'an-organization-with-a-long-name'));
    expect(origin + pathname).toBe('https://github.com/organizations/an-organization-with-a-long-name/settings/apps/new');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      contents: 'write',
      pull_requests: 'write',
      webhook_active: 'false',
      public: 'false',
    });
    expect(searchParams.get('name')!.length).toBeLessThanOrEqual(34);
  });
});

describe('the page', () => {
  const page = (prerequisites: Prerequisites): string => renderPrerequisites(prerequisites).content as string;
  const shells = (text: string): string[] => [...text.matchAll(/```sh\n([^]*?)```/g)].map(([, script]) => script!);

  it('has commands that store everything that is listed, for each repository once', () => {
    const prerequisites = prerequisitesOf({ services: [elsewhere] });
    const folder = mkdtempSync(join(tmpdir(), 'prerequisites-'));
    try {
      // gh reads a secret from its standard input.
      writeFileSync(join(folder, 'gh'), '#!/bin/bash\nread -r input || true\necho "$* <$input>" >> calls\n', { mode: 0o755 });
      writeFileSync(join(folder, 'file'), 'secret\n');
      const env = {
        PATH: `${folder}:${process.env.PATH}`,
        PROMOTER_CLIENT_ID: 'Iv1',
        PROMOTER_PRIVATE_KEY_FILE: 'file',
        REGISTRY_USER: 'robot',
        REGISTRY_PASSWORD_FILE: 'file',
      };
      for (const script of shells(page(prerequisites))) {
        const { status, stderr } = spawnSync('bash', ['--norc', '-ec', script], { cwd: folder, env, encoding: 'utf8', input: '' });
        expect([status, stderr]).toEqual([0, '']);
      }
      expect(readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n').sort()).toEqual([
        'secret set PROMOTER_PRIVATE_KEY --repo myorg/gitops-platform --env gitops-promotion <secret>',
        'secret set PROMOTER_PRIVATE_KEY --repo myorg/payments-api --env gitops-promotion <secret>',
        'secret set REGISTRY_PASSWORD --repo myorg/payments-api --env image-build <secret>',
        'variable set PROMOTER_CLIENT_ID --repo myorg/gitops-platform --env gitops-promotion --body Iv1 <>',
        'variable set PROMOTER_CLIENT_ID --repo myorg/payments-api --env gitops-promotion --body Iv1 <>',
        'variable set REGISTRY_USER --repo myorg/payments-api --env image-build --body robot <>',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('creates the branches, besides the main branch, from which images are built', () => {
    const { environments } = platform().definition;
    const platformChanges = { environments: { ...environments, dev: { ...environments.dev, promotion: { branch: 'develop' } } } };
    expect(prerequisitesOf().branches).toEqual([]);
    const found = prerequisitesOf({ platformChanges });
    expect(found.branches).toEqual([{ name: 'develop', repositories: ['payments-api'] }]);
    const [script] = shells(page(found));
    const folder = mkdtempSync(join(tmpdir(), 'branches-'));
    try {
      writeFileSync(join(folder, 'gh'), '#!/bin/bash\necho "$*" >> calls\necho tip\n', { mode: 0o755 });
      const { status } = spawnSync('bash', ['--norc', '-ec', script!], { cwd: folder, env: { PATH: `${folder}:${process.env.PATH}` } });
      expect(status).toBe(0);
      expect(readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')).toEqual([
        'api repos/myorg/payments-api/git/ref/heads/main --jq .object.sha',
        'api repos/myorg/payments-api/git/refs -f ref=refs/heads/develop -f sha=tip',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('creates the environments where Terraform does not', () => {
    expect(page(prerequisitesOf())).toContain('Terraform creates the environments');
    const [script] = shells(page(prerequisitesOf({ platformChanges: { terraform: null } })));
    expect(script).toContain('gh api --method PUT "repos/myorg/$repository/environments/gitops-promotion"');
  });

  it('names an environment from which a job reads nothing: a cloud may trust the job because of it', () => {
    const { environments } = platform().definition;
    const host = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
    const platformChanges = {
      ...{ terraform: null, registry: `${host}/myorg`, registries: { [host]: { role: 'arn:aws:iam::123456789012:role/push' } } },
      environments: { ...environments, production: { ...environments.production, promotion: { on: 'release' } } },
    };
    const found = prerequisitesOf({ platformChanges });
    expect(found.environments).toEqual([
      { name: 'gitops-promotion', repositories: ['gitops-platform', 'payments-api'] },
      { name: 'image-build', repositories: ['payments-api'] },
    ]);
    expect(found.settings.map(({ environment }) => environment)).not.toContain('image-build');
    expect(shells(page(found))[1]).toContain('gh api --method PUT "repos/myorg/payments-api/environments/image-build"');
  });

  it('says who may push images, by registry', () => {
    expect(page(prerequisitesOf())).toContain('| `ghcr.io/myorg/payments-api` | `payments-api` |');
    expect(page(prerequisitesOf({ services: [elsewhere] }))).toContain('push these images as `REGISTRY_USER`');
  });
});
