import fc from 'fast-check';
import { models, platform, service } from '../../example-platform';
import { registryTrusts } from '../../../src/model/facts/registry-trusts';
import { registryAccesses } from '../../../src/workflows/registries/registry-accesses';
import { workflowsOf } from '../examples';
import { clouds, type TestedCloud } from './clouds';
import { identityAtGitHub, refsOf, type Form, type Identity, type RepositoryAtGitHub } from './subjects';

interface Drawn {
  readonly organization: string;
  readonly organizationId: number;
  readonly services: readonly {
    readonly name: string;
    readonly id: number;
    readonly saysId: boolean;
    readonly reads: boolean;
    readonly elsewhere: boolean;
  }[];
  readonly saysId: boolean;
  /** The branches that feed environments. */
  readonly branches: readonly string[];
  /** Whether an environment follows releases. */
  readonly releases: boolean;
}

const names = ['cart', 'cart-2', 'orders', 'a', 'main', 'ref'];
const drawn: fc.Arbitrary<Drawn> = fc.record({
  organization: fc.constantFrom('myorg', 'myorg2', 'M-y'),
  organizationId: fc.integer({ min: 1, max: 999 }),
  saysId: fc.boolean(),
  branches: fc.uniqueArray(fc.constantFrom('main', 'develop', 'release/next'), { minLength: 1, maxLength: 3 }),
  releases: fc.boolean(),
  services: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...names),
      id: fc.integer({ min: 1, max: 999 }),
      saysId: fc.boolean(),
      reads: fc.boolean(),
      elsewhere: fc.boolean(),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 4 },
  ),
});

const modelsOf = (
  { organization, organizationId, saysId, branches, releases, services }: Drawn,
  { registry, registries, own }: TestedCloud,
): ReturnType<typeof models> =>
  models({
    platform: platform({
      github: { organization, plan: 'team', owners: 'platform', ...(saysId && { organizationId }) },
      environments: {
        ...Object.fromEntries(branches.map((branch, index) => [`e${index}`, { clusters: ['staging'], promotion: { branch } }])),
        ...(releases && { live: { clusters: ['production'], promotion: { on: 'release' } } }),
      },
      registry,
      registries,
    }),
    services: services.map(({ name, id, saysId: says, reads, elsewhere }) =>
      service(
        {
          environments: {},
          source: { repository: name, ...(says && { repositoryId: id }) },
          images: {
            [name]: { ...(reads && { buildSecrets: { npmrc: 'NPMRC' } }), ...(elsewhere && { repository: `${own}/${name}` }) },
          },
        },
        name,
      ),
    ),
  });

describe.each(Object.entries(clouds))('the trust of %s', (_, cloud) => {
  it('admits the jobs that push an image, in either form of the subject, and nobody else', () => {
    let pushes = 0;
    fc.assert(
      fc.property(drawn, (input) => {
        const resolved = modelsOf(input, cloud);
        const accesses = registryAccesses(resolved.services, resolved.platform);
        for (const example of workflowsOf(resolved)) {
          const known = input.services.find(({ name }) => name === example.repository);
          if (!known) continue;
          const image = `${known.elsewhere ? cloud.own : cloud.registry}/${known.name}`;
          const repository: RepositoryAtGitHub = {
            organization: input.organization,
            name: known.name,
            ids: [input.organizationId, known.id],
          };
          // It has taken over the name.
          const successor: RepositoryAtGitHub = { ...repository, ids: [input.organizationId, known.id + 1000] };
          const forms: Form[] = input.saysId && known.saysId ? ['names', 'numbers'] : ['names'];
          for (const job of Object.values(example.workflow.jobs)) {
            const used = cloud.usedBy(job);
            for (const access of accesses) {
              const aud = cloud.audience(access.as);
              const inForms = (...[of, on, repositoryOf]: [typeof job, { readonly ref: string } | 'pull_request', RepositoryAtGitHub]) =>
                forms.map((form) => identityAtGitHub(of, on, repositoryOf, form, aud));
              for (const ref of refsOf(example)) {
                for (const identity of inForms(job, { ref }, repository)) {
                  // A job that does not log in may have the same subject as one that does: GitHub does not tell them apart.
                  if (used.includes(access.as)) {
                    expect([identity.sub, cloud.admits(access, identity, image)]).toEqual([identity.sub, true]);
                    expect(cloud.admits(access, identity, cloud.foreign(image))).toBe(false);
                    pushes++;
                  }
                  expect(cloud.admits(access, { ...identity, aud: 'https://github.com/myorg' }, image)).toBe(false);
                }
              }
              const main = { ref: 'refs/heads/main' };
              const strangers: Identity[] = [
                ...inForms({ ...job, environment: undefined }, 'pull_request', repository),
                ...inForms({ ...job, environment: undefined }, { ref: 'refs/heads/feature' }, repository),
                ...['develop', 'release/next']
                  .filter((branch) => !input.branches.includes(branch))
                  .flatMap((branch) => inForms({ ...job, environment: undefined }, { ref: `refs/heads/${branch}` }, repository)),
                ...inForms({ ...job, environment: undefined }, { ref: 'refs/tags/v1.2.3' }, repository),
                ...(known.reads || input.releases ? [] : inForms({ ...job, environment: 'image-build' }, main, repository)),
                ...inForms({ ...job, environment: 'production' }, main, repository),
                ...inForms(job, main, { ...repository, name: `${known.name}-fork` }),
                ...inForms(job, main, { ...repository, organization: 'other' }),
                identityAtGitHub(job, main, successor, 'numbers', aud),
                ...(cloud.readsNumbers && known.saysId ? [identityAtGitHub(job, main, successor, 'names', aud)] : []),
              ];
              expect(strangers.filter((identity) => cloud.admits(access, identity, image)).map(({ sub }) => sub)).toEqual([]);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(pushes).toBeGreaterThan(100);
  });

  it('has as many subjects as there are jobs: one for each form, for each repository and its GitHub environment, its branches, or both', () => {
    fc.assert(
      fc.property(drawn, (input) => {
        const resolved = modelsOf(input, cloud);
        for (const { login, subjects, images } of registryTrusts(resolved.services, resolved.platform)) {
          const own = input.services.filter(({ elsewhere }) => elsewhere === (login.registry === cloud.own));
          expect(images.map(({ repository }) => repository).sort()).toEqual(own.map(({ name }) => name).sort());
          const built = new Set(['main', ...input.branches]).size;
          const forms = ({ saysId }: { readonly saysId: boolean }): number => (saysId && input.saysId ? 2 : 1);
          expect(subjects).toHaveLength(
            own.reduce((sum, each) => sum + forms(each) * (each.reads ? 1 : built + Number(input.releases)), 0),
          );
          expect(subjects.filter((subject) => subject.includes('*'))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
