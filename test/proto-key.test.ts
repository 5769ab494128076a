import { parse } from 'yaml';
import { prove } from '../src/proof/prove';
import { render, type RenderedOverlay } from '../src/render';
import { platform, service } from './example-platform';
import { kustomizes } from './judges/kustomize';

/** As a file of JSON gives it: a key of its own, and not the prototype. */
const own = (value: unknown): Record<string, unknown> => JSON.parse(`{ "__proto__": ${JSON.stringify(value)} }`) as Record<string, unknown>;

describe('a key that is called __proto__', () => {
  const overlays: RenderedOverlay[] = [];
  const definition = {
    env: own('everywhere'),
    configFiles: { app: { mountPath: '/etc/app', files: own('in a file') } },
    environments: {
      dev: { env: own('in dev') },
      staging: { env: own(null), configFiles: { app: { files: own('in staging') } } },
      production: {},
    },
  };
  const { files, problems } = render(
    { platform: platform(), services: [service(definition)] },
    { onOverlay: (overlay) => overlays.push(overlay) },
  );
  const objectsOf = (environment: string, kind: string) =>
    overlays.find((each) => each.environment === environment)!.objects.filter((each) => each.kind === kind) as {
      data?: object;
      spec?: { template: { spec: { containers: { env?: object[] }[] } } };
    }[];

  it('is a key like any other, and pollutes nothing', () => {
    expect(problems).toEqual([]);
    const variables = (environment: string) => objectsOf(environment, 'Deployment')[0]!.spec!.template.spec.containers[0]!.env ?? [];
    expect(variables('production')).toContainEqual({ name: '__proto__', value: 'everywhere' });
    expect(variables('dev')).toContainEqual({ name: '__proto__', value: 'in dev' });
    expect(variables('staging')).toEqual([]);
    expect(objectsOf('dev', 'ConfigMap').map(({ data }) => Object.entries(data!))).toEqual([[['__proto__', 'in a file']]]);
    expect(objectsOf('staging', 'ConfigMap').map(({ data }) => Object.entries(data!))).toEqual([[['__proto__', 'in staging']]]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(parse(files.tryGet('gitops-platform/services/payments-api/base/deployment.yaml')!)).toBeDefined();
  });

  it.each(kustomizes().map((kustomize) => [kustomize.name, kustomize] as const))(
    'builds with %s',
    async (_, { name, command }) => {
      expect((await prove({ command, version: name }, { files: files.entries(), overlays })).differences).toEqual([]);
    },
    120_000,
  );

  it('is a problem where keys are those of an API', () => {
    const unknown = render({ platform: platform(), services: [service({ ...own('a'), resources: own({ cpu: 1 }) })] }).problems;
    expect(unknown.flatMap(({ code, at }) => at.map((place) => [code, place]))).toEqual([
      ['unknown-key', 'services.payments-api.resources.__proto__'],
      ['unknown-key', 'services.payments-api.__proto__'],
    ]);
  });
});
