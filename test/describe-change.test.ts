import { ApiObject, type Chart } from 'cdk8s';
import type { Definitions } from '../src/definition/definitions';
import { engines } from '../src/delivery/engines';
import { describeChange } from '../src/describe-change';
import type { ToldMeaning } from '../src/meaning/told-meaning';
import { repositoryOfPath, withinRepository } from '../src/names/paths';
import { planCheckouts, repositoriesOf } from '../src/plan/plan-checkouts';
import { meaningLines } from '../src/plan/print/meaning-lines';
import { render } from '../src/render';
import { platform, service } from './example-platform';
import { memoryCheckout } from './plan/memory-checkout';

type Files = Readonly<Record<string, string>>;

const filesOf = (definitions: Definitions): Files => {
  const { files, problems } = render(definitions);
  expect(problems).toEqual([]);
  return Object.fromEntries(files.entries());
};

/** What it means to bring checkouts to the definitions. */
function meaningsOf(before: Files, definitions: Definitions): readonly ToldMeaning[] {
  const files = Object.entries(filesOf(definitions));
  const repositories = new Set([...repositoriesOf(files), ...Object.keys(before).map(repositoryOfPath)]);
  const checkouts = new Map(
    [...repositories].map((name) => {
      const own = Object.entries(before).filter(([path]) => repositoryOfPath(path) === name);
      return [name, memoryCheckout(Object.fromEntries(own.map(([path, text]) => [withinRepository(path), text])), name)];
    }),
  );
  const plan = planCheckouts({ platform: definitions.platform.name, files }, checkouts);
  return describeChange(plan, { definitions, engine: engines['argo-cd'](), checkouts });
}

const linesOf = (meanings: readonly ToldMeaning[]): string[] => meanings.flatMap((each) => [each.grade, ...meaningLines(each)]);

const definitions = (changes: Record<string, unknown> = {}, ofPlatform: Record<string, unknown> = {}): Definitions => ({
  platform: platform(ofPlatform),
  services: [service({ replicas: 2, environments: {}, ...changes }, 'shop')],
});

describe('the meaning of a change', () => {
  it('is that a claim of the service stays in the cluster, unlike one that extend adds', () => {
    const claim = { persistentVolumeClaims: { media: { storage: '10Gi' } } };
    const [kept] = meaningsOf(filesOf(definitions(claim)), definitions());
    expect(linesOf([kept!])[1]).toContain("PersistentVolumeClaim 'media' leaves Git");
    expect([kept!.topic, kept!.grade, kept!.reason]).toEqual([
      'storage',
      'high',
      'it stays in the cluster as it is, and nobody manages it any more',
    ]);
    const extend = (chart: Chart): void =>
      void new ApiObject(chart, 'media', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'media' } });
    const [gone] = meaningsOf(filesOf(definitions({ extend })), definitions());
    expect([gone!.grade, gone!.reason]).toEqual(['destructive', 'its data may be deleted with it']);
  });

  it('is where a service is deployed, if it is new', () => {
    const empty = { ...definitions(), services: [service({}, 'cart')] };
    const both = { ...empty, services: [...empty.services, ...definitions().services] };
    expect(linesOf(meaningsOf(filesOf(empty), both).filter(({ service: of, topic }) => of === 'shop' && topic === 'deployment'))).toEqual([
      'low',
      "shop in dev and staging: is deployed in namespace 'payments-{environment}' on cluster 'staging' (6 objects)",
      '  why  nothing of it runs there yet',
      '  at   services.shop.environments.dev and services.shop.environments.staging',
      'low',
      "shop in production: is deployed in namespace 'payments-production' on cluster 'production' (6 objects)",
      '  why  nothing of it runs there yet',
      '  at   services.shop.environments.production',
    ]);
  });

  it('is nothing where nothing changes', () => {
    expect(meaningsOf(filesOf(definitions()), definitions())).toEqual([]);
  });

  it('is one line for all environments that it concerns, with the place in the definitions', () => {
    const meanings = meaningsOf(filesOf(definitions()), definitions({ replicas: 3, environments: { production: { replicas: 5 } } }));
    expect(meanings.filter(({ topic }) => topic === 'scaling').map(({ text, stages, at }) => ({ text, stages, at }))).toEqual([
      {
        text: 'replicas: 2 -> 3',
        stages: [{ environment: 'dev' }, { environment: 'staging' }],
        at: ['services.shop.replicas'],
      },
      { text: 'replicas: 2 -> 5', stages: [{ environment: 'production' }], at: ['services.shop.environments.production.replicas'] },
    ]);
  });

  it('names the platform where its defaults say so', () => {
    const defaults = { replicas: 4 };
    const without = definitions({ replicas: undefined });
    const meanings = meaningsOf(filesOf(without), definitions({ replicas: undefined }, { defaults }));
    expect(meanings.find(({ topic }) => topic === 'scaling')).toMatchObject({ at: ['platform.defaults.replicas'] });
  });

  it('names the team where its defaults say so', () => {
    const { teams } = definitions().platform.definition;
    const without = definitions({ replicas: undefined });
    const withDefaults = { teams: { ...teams, payments: { ...teams.payments, defaults: { replicas: 4 } } } };
    const meanings = meaningsOf(filesOf(without), definitions({ replicas: undefined }, withDefaults));
    expect(meanings.find(({ topic }) => topic === 'scaling')).toMatchObject({ at: ['platform.teams.payments.defaults.replicas'] });
  });

  it('is nothing where a patch only has another name', () => {
    const files = filesOf(definitions({ environments: { dev: { resources: { limits: { memory: '1Gi' } } } } }));
    const folder = 'gitops-platform/services/shop/overlays/dev';
    expect(files[`${folder}/deployment.yaml`]).toBeDefined();
    const renamed = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path.replace(`${folder}/deployment.yaml`, `${folder}/patch.yaml`),
        path === `${folder}/kustomization.yaml` ? text.replace('deployment.yaml', 'patch.yaml') : text,
      ]),
    );
    expect(renamed).not.toEqual(files);
    expect(meaningsOf(renamed, definitions({ environments: { dev: { resources: { limits: { memory: '1Gi' } } } } }))).toEqual([]);
  });

  it('is the tag that is live, not the first one', () => {
    const tag = '  newTag: "unreleased"';
    const live = Object.fromEntries(
      Object.entries(filesOf(definitions())).map(([path, text]) => [path, text.replace(tag, '  newTag: "v7"')]),
    );
    expect(meaningsOf(live, definitions())).toEqual([]);
    expect(linesOf(meaningsOf(live, definitions({ replicas: 3 }))).join('\n')).not.toContain('unreleased');
  });

  it('says that objects cannot be compared where somebody has written an overlay that we cannot build', () => {
    const file = 'gitops-platform/services/shop/overlays/dev/kustomization.yaml';
    const files = filesOf(definitions());
    const edited = { ...files, [file]: `${files[file]}helmCharts: []\n` };
    expect(meaningsOf(edited, definitions())).toEqual([
      expect.objectContaining({
        grade: 'high',
        topic: 'other',
        text: 'its objects cannot be compared',
        reason: expect.stringContaining('helmCharts'),
        stages: [{ environment: 'dev' }],
      }),
    ]);
  });

  it('is what a service without a ledger changes, as far as its overlays are there', () => {
    const files = filesOf(definitions());
    const copied = Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes('/.charthouse/')));
    const texts = meaningsOf(copied, definitions({ replicas: 3 })).filter(({ service: of }) => of === 'shop');
    expect(texts.map(({ topic, text }) => `${topic}: ${text}`)).toContain('scaling: replicas: 2 -> 3');
    expect(texts.filter(({ topic }) => topic === 'deployment')).toEqual([]);
  });

  it('is that a service moves where it gets another namespace, and what else changes of it', () => {
    const before = { replicas: 2, serviceAccount: { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] } };
    const meanings = meaningsOf(filesOf(definitions(before)), definitions({ ...before, replicas: 3 }, { namespace: 'our-{environment}' }));
    const own = meanings.filter(({ service: of, topic }) => of === 'shop' && topic !== 'resources' && topic !== 'applications');
    expect(own.map(({ topic, text }) => `${topic}: ${text}`).sort()).toEqual([
      "deployment: moves from namespace 'payments-production' to namespace 'our-production' on cluster 'production' (8 objects)",
      "deployment: moves from namespace 'payments-{environment}' to namespace 'our-{environment}' on cluster 'staging' (8 objects)",
      'scaling: replicas: 2 -> 3',
    ]);
  });
});
