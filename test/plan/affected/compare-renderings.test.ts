import type { Definitions } from '../../../src/definition/definitions';
import type { Affected } from '../../../src/plan/affected/affected';
import { stagesOf } from '../../../src/plan/affected/affected';
import { affectedText } from '../../../src/plan/affected/affected-text';
import { compareRenderings } from '../../../src/plan/affected/compare-renderings';
import type { ComparedRendering } from '../../../src/plan/affected/compared-rendering';
import { render } from '../../../src/render';
import { platform, service } from '../../example-platform';

type Properties = Record<string, unknown>;

function rendered({ platform: declared, services }: Definitions): ComparedRendering {
  const applications: ComparedRendering['applications'][number][] = [];
  const { files, problems } = render(
    { platform: declared, services },
    { onDelivery: ({ manifest, ...names }) => applications.push({ ...names, object: JSON.stringify(manifest) }) },
  );
  expect(problems).toEqual([]);
  const named = applications.map(({ service: name, environment, cluster, object }) => ({ service: name, environment, cluster, object }));
  return { platform: declared.name, files: files.entries(), applications: named };
}

const two = (changes: Properties = {}, ofPlatform: Properties = {}): Definitions => ({
  platform: platform(ofPlatform),
  services: [service(changes, 'payments-api'), service({ source: { repository: 'search' } }, 'search')],
});

/** What differs between two definitions, as text without its first lines. */
const difference = (before: Definitions, after: Definitions): string =>
  affectedText(compareRenderings(rendered(before), rendered(after)), { revision: 'main', commit: 'c', everything: undefined })
    .split('\n\n')
    .slice(1, -1)
    .join('\n');

const inProduction = (changes: Properties): Properties => ({ environments: { dev: {}, staging: {}, production: changes } });
const base = two(inProduction({}));

describe('what differs between two renderings', () => {
  it.each([
    ['nothing', two(inProduction({})), ''],
    ['an override', two(inProduction({ priorityClassName: 'high' })), 'services\n  ~ payments-api: production'],
    [
      'what all environments share',
      two({ ...inProduction({}), priorityClassName: 'high' }),
      'services\n  ~ payments-api: dev, production, staging',
    ],
    [
      'the first tag',
      two({ ...inProduction({}), images: { 'payments-api': { firstTag: 'v1' } } }),
      'services\n  ~ payments-api: dev, production, staging',
    ],
  ])('is told of %s', (_, after, text) => expect(difference(base, after)).toBe(text));

  it('is told of the defaults of a team, for the services of the team', () => {
    const { teams } = platform().definition;
    const declared = (defaults: object): Definitions => ({
      ...two({}, { teams: { ...teams, payments: { ...teams.payments, defaults } } }),
      services: [service({}, 'payments-api'), service({ team: 'qa', source: { repository: 'search' } }, 'search')],
    });
    expect(difference(declared({}), declared({ priorityClassName: 'high' }))).toBe('services\n  ~ payments-api: dev, production, staging');
  });

  it('is told of an environment that comes, and of one that goes', () => {
    const some = two({ environments: { dev: {}, staging: {}, production: null } });
    expect(difference(base, some)).toContain('  ~ payments-api: production (removed)');
    expect(difference(some, base)).toContain('  ~ payments-api: production (created)');
    expect(stagesOf(compareRenderings(rendered(base), rendered(some)))).toEqual([]);
  });

  it('is told of the environment whose Application differs, although all have one file', () => {
    const manual = (sync: string): Definitions =>
      two(
        inProduction({}),
        platformWith((environments) => ({ ...environments, dev: { ...environments.dev, sync } })),
      );
    expect(difference(manual('automated'), manual('manual'))).toMatch(/^services\n {2}~ payments-api: dev\n {2}~ search: dev\n?/);
  });

  it('is told of the repository of a service, which is of no environment', () => {
    const text = difference(
      base,
      two({ ...inProduction({}), source: { repository: 'payments-api', visibility: 'public', dockerfile: 'docker/Dockerfile' } }),
    );
    expect(text).toMatch(/^services\n {2}~ payments-api$/);
  });
});

/** Changes of the platform with other environments. */
function platformWith(change: (environments: Record<string, Properties>) => Record<string, Properties>): Properties {
  const { environments } = platform().definition as unknown as { environments: Record<string, Properties> };
  return { environments: change(environments) };
}

describe('everything', () => {
  it('is affected where there is no rendering of the base', () => {
    const now = rendered(base);
    const found: Affected = compareRenderings(undefined, now);
    expect(found.services.map(({ service: name, change }) => `${name} ${change}`)).toEqual(['payments-api changed', 'search changed']);
    expect(stagesOf(found)).toHaveLength(6);
    expect(found.all).toEqual({ services: 2, stages: 6 });
    expect(found.parts.map(({ part, name }) => `${part} ${name}`)).toEqual([
      'cluster production',
      'cluster staging',
      'project gitops-platform',
      'project payments',
      'repository gitops-platform',
      'terraform github',
      'workflows gitops-platform',
    ]);
  });
});
