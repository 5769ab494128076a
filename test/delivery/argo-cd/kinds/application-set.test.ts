import { Chart, Testing } from 'cdk8s';
import { ApplicationSet } from '../../../../src/delivery/argo-cd/kinds/application-set/construct';
import { applicationSetManifest } from '../../../../src/delivery/argo-cd/kinds/application-set/manifest';
import { examples, propsOf, setOf } from '../examples';
import { applicationSets } from './examples';
import { found, plain, written } from './found';

const repoURL = 'https://github.com/acme/shop';
const spec = { project: 'shop', destination: { name: '{{ .name }}' }, source: { repoURL, path: 'cart' } };
const template = { metadata: { name: '{{ .name }}' }, spec };
const leaf = { clusters: {} };

/** What is wrong with a set of Go templates for all clusters, with changes to it. */
const foundIn = (changes: object): string[] =>
  found(
    (chart) =>
      new ApplicationSet(chart, 's', {
        metadata: { name: 'shop' },
        spec: { goTemplate: true, generators: [leaf], template, ...changes },
      }),
  );
const foundInGenerator = (generator: object): string[] => foundIn({ generators: [generator] });
const foundInTemplate = (changes: object): string[] => foundIn({ template: { ...template, spec: { ...spec, ...changes } } });

describe('the construct ApplicationSet', () => {
  it.each(Object.entries(applicationSets))('puts what it is given into a chart of cdk8s: %s', (_, props) => {
    expect(written((chart) => new ApplicationSet(chart, 's', props))).toEqual(plain(applicationSetManifest(props)));
  });

  it('takes what the engine writes', () => {
    expect(written((chart) => new ApplicationSet(chart, 's', propsOf(examples.payments)))).toEqual(plain(setOf(examples.payments)));
  });

  it('takes the namespace of its chart where it is given none', () => {
    const chart = new Chart(Testing.app(), 'delivery', { namespace: 'delivery' });
    new ApplicationSet(chart, 's', applicationSets.plain!);
    expect(Testing.synth(chart)[0].metadata).toEqual({ name: 'plain', namespace: 'delivery' });
  });

  it.each<[string, object, string[]]>([
    [
      'options of templates that are not there',
      {
        goTemplate: false,
        goTemplateOptions: ['missingkey=error'],
        template: { ...template, metadata: { name: '{{name}}' }, spec: { ...spec, destination: { name: '{{name}}' } } },
      },
      ['without-effect spec'],
    ],
    ['an option that ends the controller', { goTemplateOptions: ['missingkey=fail'] }, ['unknown-value spec.goTemplateOptions[0]']],
    ['a policy of another name', { syncPolicy: { applicationsSync: 'create' } }, ['unknown-value spec.syncPolicy.applicationsSync']],
    ['no generator', { generators: [] }, ['wrong-type spec.generators']],
    ['a difference of no field', { ignoreApplicationDifferences: [{ name: 'cart' }] }, ['none-given spec.ignoreApplicationDifferences[0]']],
    ['a preserved key that is none', { preservedFields: { labels: ['a b'] } }, ['invalid-name spec.preservedFields.labels[0]']],
    ['an unknown property of a template', { template: { ...template, status: {} } }, ['unknown-key spec.template.status']],
  ])('is told of %s', (_, changes, problems) => {
    expect(foundIn(changes)).toEqual(problems);
  });

  it.each<[string, object, string[]]>([
    ['steps without their strategy', { rollingSync: { steps: [{}] } }, ['without-effect spec.strategy']],
    ['a strategy without its steps', { type: 'RollingSync' }, ['missing-key spec.strategy']],
    ['no steps', { type: 'RollingSync', rollingSync: { steps: [] } }, ['wrong-type spec.strategy.rollingSync.steps']],
    ['an order that needs steps', { deletionOrder: 'Reverse' }, ['without-effect spec.strategy']],
    [
      'a part that is none',
      { type: 'RollingSync', rollingSync: { steps: [{ maxUpdate: '10' }] } },
      ['wrong-type spec.strategy.rollingSync.steps[0].maxUpdate'],
    ],
    [
      'less than nothing',
      { type: 'RollingSync', rollingSync: { steps: [{ maxUpdate: -1 }] } },
      ['number-out-of-range spec.strategy.rollingSync.steps[0].maxUpdate'],
    ],
    [
      'a comparison that there is not',
      { type: 'RollingSync', rollingSync: { steps: [{ matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] }] } },
      ['unknown-value spec.strategy.rollingSync.steps[0].matchExpressions[0].operator'],
    ],
  ])('is told of a strategy with %s', (_, strategy, problems) => {
    expect(foundIn({ strategy })).toEqual(problems);
  });

  it.each<[string, object, string[]]>([
    ['two kinds in one', { clusters: {}, list: { elements: [{}] } }, ['exclude-each-other spec.generators[0]']],
    [
      'no values to select by',
      { clusters: { selector: { matchExpressions: [{ key: 'a', operator: 'In' }] } } },
      ['missing-key spec.generators[0].clusters.selector.matchExpressions[0]'],
    ],
    [
      'values that nobody asks for',
      { clusters: {}, selector: { matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] } },
      ['exclude-each-other spec.generators[0].selector.matchExpressions[0]'],
    ],
    ['no kind', { selector: {} }, ['none-given spec.generators[0]']],
    ['a kind that there is not', { directory: {} }, ['unknown-key spec.generators[0].directory', 'none-given spec.generators[0]']],
    ['no elements', { list: {} }, ['none-given spec.generators[0].list']],
    [
      'folders and files',
      { git: { repoURL, revision: 'a', directories: [{ path: '*' }], files: [{ path: '*' }] } },
      ['exclude-each-other spec.generators[0].git'],
    ],
    ['neither folders nor files', { git: { repoURL, revision: 'a' } }, ['none-given spec.generators[0].git']],
    [
      'folders by a glob that is none',
      { git: { repoURL, revision: 'a', directories: [{ path: '[' }] } },
      ['invalid-glob spec.generators[0].git.directories[0].path'],
    ],
    ['no provider', { scmProvider: { cloneProtocol: 'ssh' } }, ['none-given spec.generators[0].scmProvider']],
    [
      'two providers',
      { pullRequest: { github: { owner: 'a', repo: 'b' }, gitlab: { project: 'c' } } },
      ['exclude-each-other spec.generators[0].pullRequest'],
    ],
    [
      'an unknown protocol',
      { scmProvider: { github: { organization: 'a' }, cloneProtocol: 'git' } },
      ['unknown-value spec.generators[0].scmProvider.cloneProtocol'],
    ],
    [
      'a pattern that Go cannot read',
      { scmProvider: { github: { organization: 'a' }, filters: [{ repositoryMatch: '(?!a)', branchMatch: '(?i)^MAIN$' }] } },
      ['invalid-regular-expression spec.generators[0].scmProvider.filters[0].repositoryMatch'],
    ],
    [
      'an unknown state',
      { pullRequest: { gitlab: { project: 'a', pullRequestState: 'open' } } },
      ['unknown-value spec.generators[0].pullRequest.gitlab.pullRequestState'],
    ],
    ['one that is combined with nothing', { matrix: { generators: [leaf] } }, ['wrong-count spec.generators[0].matrix.generators']],
    ['three in a matrix', { matrix: { generators: [leaf, leaf, leaf] } }, ['wrong-count spec.generators[0].matrix.generators']],
    [
      'one that is merged with nothing',
      { merge: { generators: [leaf], mergeKeys: ['server'] } },
      ['wrong-count spec.generators[0].merge.generators'],
    ],
    ['nothing to merge by', { merge: { generators: [leaf, leaf], mergeKeys: [] } }, ['wrong-type spec.generators[0].merge.mergeKeys']],
    [
      'a matrix in a matrix in a matrix',
      { matrix: { generators: [leaf, { matrix: { generators: [leaf, { matrix: { generators: [leaf, leaf] } }] } }] } },
      ['unknown-key spec.generators[0].matrix.generators[1].matrix.generators[1].matrix'],
    ],
    [
      'two kinds within another',
      { matrix: { generators: [leaf, { clusters: {}, list: { elements: [{}] } }] } },
      ['exclude-each-other spec.generators[0].matrix.generators[1]'],
    ],
    [
      'a template that is two things',
      { clusters: { template: { metadata: {}, spec: { project: 'a', destination: {}, source: { repoURL, path: 'a', chart: 'b' } } } } },
      ['exclude-each-other spec.generators[0].clusters.template.spec.source'],
    ],
  ])('is told of a generator with %s', (_, generator, problems) => {
    expect(foundInGenerator(generator)).toEqual(problems);
  });

  it('wants texts in its elements, unless its templates are of Go', () => {
    const elements = [
      { name: 'cart', values: { a: 'b' } },
      { name: 'orders', prune: true, values: { a: 1 } },
    ];
    const plainTemplate = { metadata: { name: '{{name}}' }, spec: { ...spec, destination: { name: 'eu' } } };
    const generators = [{ list: { elements } }];
    expect(foundIn({ generators })).toEqual([]);
    expect(foundIn({ generators, goTemplate: false, template: plainTemplate })).toEqual([
      'wrong-type spec.generators[0].list.elements[1].prune',
      'wrong-type spec.generators[0].list.elements[1].values',
    ]);
  });

  it.each<[string, object, string[]]>([
    ['a text that is not closed', { project: '{{ .project' }, ['invalid-template spec.template.spec.project']],
    ['a key that is not closed', { info: [{ name: 'a', value: '{{ if .a }}' }] }, ['invalid-template spec.template.spec.info[0].value']],
    [
      'two clusters',
      { destination: { name: '{{ .name }}', server: '{{ .server }}' } },
      ['exclude-each-other spec.template.spec.destination'],
    ],
    ['no cluster', { destination: {} }, ['none-given spec.template.spec.destination']],
    [
      'values that are filled in',
      { project: '{{ .project }}', syncPolicy: { syncOptions: ['{{ .option }}'], retry: { backoff: { duration: '{{ .wait }}' } } } },
      [],
    ],
    [
      'values that are not',
      { project: 'Shop', syncPolicy: { retry: { backoff: { duration: 'soon' } } } },
      ['invalid-name spec.template.spec.project', 'invalid-duration spec.template.spec.syncPolicy.retry.backoff.duration'],
    ],
  ])('is told of a template with %s', (_, changes, problems) => {
    expect(foundInTemplate(changes)).toEqual(problems);
  });

  it('takes from a patch what its template leaves open, and nothing that excludes something else', () => {
    const open = { ...template, spec: { project: 'shop', destination: { namespace: 'a' } } };
    expect(foundIn({ template: open })).toEqual(['none-given spec.template.spec', 'none-given spec.template.spec.destination']);
    expect(foundIn({ template: open, templatePatch: '{{ toJson .patch }}' })).toEqual([]);
    const both = { ...template, spec: { ...spec, sources: [spec.source] } };
    expect(foundIn({ template: both, templatePatch: '{{ toJson .patch }}' })).toEqual(['exclude-each-other spec.template.spec']);
  });

  it('finds templates of Go in a set that has none', () => {
    expect(foundIn({ goTemplate: undefined })).toEqual([
      'invalid-template spec.template.metadata.name',
      'invalid-template spec.template.spec.destination.name',
    ]);
  });
});
