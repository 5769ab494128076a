import fc from 'fast-check';
import { models, platform, service } from '../../example-platform';
import type { Manifest } from '../../../src/files/manifest';
import { registryAccesses } from '../../../src/workflows/registries/registry-accesses';
import { registryTrusts } from '../../../src/model/facts/registry-trusts';
import { workflowsOf } from '../examples';
import { refsOf, subjectAtGitHub, type Form, type RepositoryAtGitHub } from './subjects';

const host = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
const role = 'arn:aws:iam::123456789012:role/push';

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
}

const names = ['cart', 'cart-2', 'orders', 'a', 'main', 'ref'];
const drawn: fc.Arbitrary<Drawn> = fc.record({
  organization: fc.constantFrom('myorg', 'myorg2', 'M-y'),
  organizationId: fc.integer({ min: 1, max: 999 }),
  saysId: fc.boolean(),
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

function modelsOf({ organization, organizationId, saysId, services }: Drawn): ReturnType<typeof models> {
  return models({
    platform: platform({
      github: { organization, plan: 'team', owners: 'platform', ...(saysId && { organizationId }) },
      registry: host,
      registries: { [host]: { role }, [`${host}/own`]: { role: `${role}-own` } },
    }),
    services: services.map(({ name, id, saysId: says, reads, elsewhere }) =>
      service(
        {
          source: { repository: name, ...(says && { repositoryId: id }) },
          images: {
            [name]: { ...(reads && { buildSecrets: { npmrc: 'NPMRC' } }), ...(elsewhere && { repository: `${host}/own/${name}` }) },
          },
        },
        name,
      ),
    ),
  });
}

/** Whether AWS lets an identity assume a role, as IAM evaluates a trust policy of this form: `StringEquals` admits exactly the texts in the list. */
function admits(policy: Manifest, claims: { readonly sub: string; readonly aud: string }): boolean {
  const statements = policy.Statement as { Effect: string; Action: string; Condition: Record<string, Record<string, string | string[]>> }[];
  return statements.some(({ Effect, Action, Condition }) => {
    expect([Effect, Action, Object.keys(Condition)]).toEqual(['Allow', 'sts:AssumeRoleWithWebIdentity', ['StringEquals']]);
    return Object.entries(Condition.StringEquals!).every(([key, allowed]) =>
      [allowed].flat().includes(claims[key.replace('token.actions.githubusercontent.com:', '') as keyof typeof claims]),
    );
  });
}

const aud = 'sts.amazonaws.com';

describe('the trust policy of a role', () => {
  it('admits the jobs that assume it, in either form of the subject, and nobody else', () => {
    fc.assert(
      fc.property(drawn, (input) => {
        const resolved = modelsOf(input);
        const policies = new Map(
          registryAccesses(resolved.services, resolved.platform).map(({ trust, files }) => [
            trust.login.role,
            files[0]!.content as Manifest,
          ]),
        );
        for (const example of workflowsOf(resolved)) {
          const known = input.services.find(({ name }) => name === example.repository);
          if (!known) continue;
          const repository: RepositoryAtGitHub = {
            organization: input.organization,
            name: known.name,
            ids: [input.organizationId, known.id],
          };
          const forms: Form[] = input.saysId && known.saysId ? ['names', 'numbers'] : ['names'];
          for (const job of Object.values(example.workflow.jobs)) {
            const assumed = job.steps.flatMap((step) => ('uses' in step ? ((step.with?.['role-to-assume'] ?? []) as string[]) : [])).flat();
            for (const [each, policy] of policies) {
              for (const ref of refsOf(example)) {
                for (const form of forms) {
                  const sub = subjectAtGitHub(job, { ref }, repository, form);
                  // A job that does not assume a role may have the same subject as one that does: GitHub does not tell them apart.
                  if (assumed.includes(each)) expect([sub, admits(policy, { sub, aud })]).toEqual([sub, true]);
                  expect(admits(policy, { sub, aud: 'https://github.com/myorg' })).toBe(false);
                }
              }
              const strangers: string[] = [
                ...forms.map((form) => subjectAtGitHub({ ...job, environment: undefined }, 'pull_request', repository, form)),
                ...forms.map((form) =>
                  subjectAtGitHub({ ...job, environment: undefined }, { ref: 'refs/heads/feature' }, repository, form),
                ),
                ...forms.map((form) =>
                  subjectAtGitHub({ ...job, environment: 'production' }, { ref: 'refs/heads/main' }, repository, form),
                ),
                ...forms.map((form) =>
                  subjectAtGitHub(job, { ref: 'refs/heads/main' }, { ...repository, name: `${known.name}-fork` }, form),
                ),
                ...forms.map((form) => subjectAtGitHub(job, { ref: 'refs/heads/main' }, { ...repository, organization: 'other' }, form)),
                subjectAtGitHub(
                  job,
                  { ref: 'refs/heads/main' },
                  { ...repository, ids: [input.organizationId, known.id + 1000] },
                  'numbers',
                ),
              ];
              expect(strangers.filter((sub) => admits(policy, { sub, aud }))).toEqual([]);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('admits as many subjects as there are jobs: one for each form, for each repository and GitHub environment', () => {
    fc.assert(
      fc.property(drawn, (input) => {
        const resolved = modelsOf(input);
        for (const { login, subjects, images } of registryTrusts(resolved.services, resolved.platform)) {
          const own = input.services.filter(({ elsewhere }) => elsewhere === (login.registry !== host));
          expect(images.map(({ repository }) => repository).sort()).toEqual(own.map(({ name }) => name).sort());
          expect(subjects).toHaveLength(own.reduce((sum, { saysId }) => sum + (saysId && input.saysId ? 2 : 1), 0));
          expect(subjects.filter((subject) => subject.includes('*'))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
