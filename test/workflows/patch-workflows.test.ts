import { parse } from 'yaml';
import { render } from '../../src/render';
import { withTexts } from '../../src/workflows/render-workflow';
import { checkWorkflowProps } from '../../src/workflows/construct/rules';
import { platform, service } from '../example-platform';
import { allShapes, withDefinitions } from './examples';
import type { Workflow } from './rendered-workflow';

const upload = {
  name: 'Keep the report',
  uses: 'actions/upload-artifact',
  with: { name: 'report', path: 'report.xml' },
};
const operations = [{ op: 'add', path: '/jobs/test/steps/-', value: upload }];
const patch = (changes: object = {}) => ({ target: { workflow: 'ci' }, operations, ...changes });

function rendered(source: object, github: object = {}, others: Record<string, object> = {}) {
  const all = { 'payments-api': source, ...others };
  const result = render({
    platform: platform({ github: { ...withDefinitions(), ...github } }),
    services: Object.entries(all).map(([name, own]) => service({ source: { repository: 'payments-api', path: name, ...own } }, name)),
  });
  const read = (path: string): Workflow => parse(new Map(result.files.entries()).get(path)!) as Workflow;
  return { ...result, read, text: (path: string): string => new Map(result.files.entries()).get(path)! };
}

const found = (source: object, github: object = {}, others: Record<string, object> = {}) =>
  rendered(source, github, others).problems.map(({ code, at, message, allowed }) => ({ code, at, message, allowed }));

describe('JSON patches of workflows', () => {
  it('change the workflow of an application repository, and their actions are pinned', () => {
    const { problems, read, text } = rendered({ jsonPatches: { report: patch() } });
    expect(problems).toEqual([]);
    expect(read('payments-api/.github/workflows/ci.yml').jobs.test!.steps.at(-1)).toMatchObject({ name: 'Keep the report' });
    expect(text('payments-api/.github/workflows/ci.yml')).toMatch(
      /- name: Keep the report\n +uses: actions\/upload-artifact@[0-9a-f]{40} # v[\d.]+\n/,
    );
  });

  it('change the workflows of the config repository and of the definitions repository', () => {
    const timeout = (workflow: string, job: string) => ({
      slow: { target: { workflow }, operations: [{ op: 'replace', path: `/jobs/${job}/timeout-minutes`, value: 99 }] },
    });
    const { problems, read } = rendered(
      {},
      { ...withDefinitions({ jsonPatches: timeout('apply', 'apply') }), jsonPatches: timeout('promote', 'promote') },
    );
    expect(problems).toEqual([]);
    expect(read('gitops-platform/.github/workflows/promote.yml').jobs.promote!['timeout-minutes']).toBe(99);
    expect(read('platform/.github/workflows/apply.yml').jobs.apply!['timeout-minutes']).toBe(99);
  });

  it('are merged with those of the defaults by name, and applied in the order in which they are written', () => {
    const named = (name: string) => patch({ operations: [{ op: 'replace', path: '/name', value: name }] });
    const of = (source: object): string | undefined => {
      const { files } = render({
        platform: platform({ defaults: { source: { jsonPatches: { b: named('platform b'), a: named('platform a') } } } }),
        services: [service({ source: { repository: 'payments-api', ...source } })],
      });
      return /^name: (.*)$/m.exec(new Map(files.entries()).get('payments-api/.github/workflows/ci.yml')!)?.[1];
    };
    expect(of({})).toBe('platform a');
    expect(of({ jsonPatches: { a: null } })).toBe('platform b');
    expect(of({ jsonPatches: { b: named('own b') } })).toBe('platform a');
    expect(of({ jsonPatches: { c: named('own c') } })).toBe('own c');
  });

  it('come from one of the services of a repository, or from several that agree', () => {
    const { problems, read } = rendered(
      { jsonPatches: { report: patch() } },
      {},
      { ledger: { jsonPatches: { report: patch() } }, web: {} },
    );
    expect(problems).toEqual([]);
    const steps = read('payments-api/.github/workflows/ci.yml').jobs.test!.steps.filter(({ name }) => name === upload.name);
    expect(steps).toHaveLength(1);
    const other = patch({ operations: [{ op: 'remove', path: '/jobs/test/steps/0' }] });
    expect(found({ jsonPatches: { report: patch() } }, {}, { ledger: { jsonPatches: { report: other } } })).toEqual([
      {
        code: 'repository-defined-differently',
        at: ['services.ledger.source.jsonPatches.report', 'services.payments-api.source.jsonPatches.report'],
        message: "the services of repository 'payments-api' disagree about its 'jsonPatches.report'",
        allowed: undefined,
      },
    ]);
  });

  it('name a workflow that the repository has, and values that are there', () => {
    expect(found({ jsonPatches: { report: patch({ target: { workflow: 'branches' } }) } })).toEqual([
      {
        code: 'json-patch-without-target',
        at: ['services.payments-api.source.jsonPatches.report.target'],
        message: "there is no workflow 'branches' to patch",
        allowed: ['ci'],
      },
    ]);
    const remove = [
      { op: 'test', path: '/name', value: 'ci' },
      { op: 'remove', path: '/jobs/lint' },
    ];
    expect(found({ jsonPatches: { report: patch({ operations: remove }) } })).toMatchObject([
      { code: 'json-patch-failed', at: ['services.payments-api.source.jsonPatches.report.operations[1]'] },
    ]);
  });

  it('list the jobs that there are, if they name none of them', () => {
    const operation = { op: 'add', path: '/jobs/cart-test/steps/-', value: upload };
    expect(rendered({ jsonPatches: { report: patch({ operations: [operation] }) } }).problems).toMatchObject([
      {
        code: 'json-patch-failed',
        message:
          "'add /jobs/cart-test/steps/-' cannot be applied to workflow 'ci': there is nothing that could hold '/jobs/cart-test/steps/-'",
        allowed: ['test', 'build', 'image', 'promote', 'gate'],
        fix: "use one of these keys, which workflow 'ci' has at '/jobs', or first add what is missing",
      },
    ]);
  });

  it('speak of the workflow where no key is missing', () => {
    const operation = { op: 'test', path: '/name', value: 'other' };
    expect(rendered({ jsonPatches: { report: patch({ operations: [operation] }) } }).problems).toMatchObject([
      {
        fix: "correct the operations: they are applied in order to workflow 'ci', as it is generated",
      },
    ]);
  });

  it('leave workflows that have the form of one of the own', () => {
    const value = { name: 'x', uses: 'someone/action', with: {} };
    const wrong = [
      { op: 'add', path: '/jobs/test/steps/-', value },
      { op: 'add', path: '/jobs/test/permissions/packages', value: 'write' },
      { op: 'add', path: '/on/pull_request_target', value: {} },
      { op: 'replace', path: '/jobs/test/steps/[name=Test]/run', value: 'echo ${{ github.head_ref }}' },
      { op: 'replace', path: '/jobs/image/needs', value: 'tests' },
    ];
    expect(
      wrong
        .flatMap((operation) => found({ jsonPatches: { report: patch({ operations: [operation] }) } }))
        .map(({ code, message }) => [code, message]),
    ).toMatchInlineSnapshot(`
      [
        [
          "json-patch-breaks-workflow",
          "after this patch, 'ci.jobs.test.steps[2].uses' would be wrong: there is no action 'someone/action' in the table of pinned actions",
        ],
        [
          "json-patch-breaks-workflow",
          "after this patch, 'ci.jobs.test.permissions.packages' would be wrong: this should be a permission to read, { read: … } or a permission to write, { write: … }",
        ],
        [
          "json-patch-breaks-workflow",
          "after this patch, 'ci.on.pull_request_target' would be wrong: 'pull_request_target' is not a property that can be set here",
        ],
        [
          "json-patch-breaks-workflow",
          "after this patch, 'ci.jobs.test.steps[1].run' would be wrong: this cannot be run as a command",
        ],
        [
          "json-patch-breaks-workflow",
          "after this patch, 'ci.jobs.image.needs' would be wrong: there is no other job 'tests' in the workflow",
        ],
      ]
    `);
  });

  it('are judged like everything else in a repository: the gate must hold after them', () => {
    const open = { op: 'replace', path: '/jobs/gate/if', value: 'success()' };
    const filtered = { op: 'add', path: '/on/pull_request/paths', value: ['src/**'] };
    expect(found({ jsonPatches: { report: patch({ operations: [open, filtered] }) } }).map(({ code }) => code)).toEqual([
      'gate-may-not-report',
      'gate-lets-pass',
    ]);
  });

  it('begin with workflows in which the same rules find nothing, whatever the definitions say', () => {
    for (const { path, definition } of allShapes()) {
      const name = /([^/]+)\.yml$/.exec(path)![1]!;
      expect([path, checkWorkflowProps({})(withTexts(definition) as never, name)]).toEqual([path, []]);
    }
  });
});
