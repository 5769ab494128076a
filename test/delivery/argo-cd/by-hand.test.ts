import { render } from '../../../src/render';
import { parse } from 'yaml';
import { platform, service } from '../../example-platform';

interface Policy {
  readonly automated?: { readonly prune: boolean; readonly selfHeal: boolean; readonly allowEmpty?: boolean };
}
interface ApplicationSet {
  readonly spec: {
    readonly syncPolicy: object;
    readonly generators: readonly [
      { readonly list: { readonly elements: readonly { readonly patch: { readonly spec?: { readonly syncPolicy?: Policy } } }[] } },
    ];
    readonly template: { readonly metadata: object };
  };
}

const { files } = render({ platform: platform(), services: [service(), service({ retired: true, environments: {} }, 'gone')] });
const read = (path: string): unknown => parse(files.tryGet(`gitops-platform/${path}`)!);
const setOf = (name: string) => read(`argocd/applicationsets/${name}.yaml`) as ApplicationSet;
const allowsEmpty = (name: string) =>
  setOf(name).spec.generators[0].list.elements.flatMap(({ patch }) => {
    const automated = patch.spec?.syncPolicy?.automated;
    return automated ? [automated.allowEmpty ?? false] : [];
  });

describe('what somebody deletes by hand', () => {
  it('comes again where it is an ApplicationSet: the root heals, and no workload goes with the set or its Applications', () => {
    const root = read('bootstrap/root.yaml') as { readonly spec: { readonly syncPolicy: Policy } };
    expect(root.spec.syncPolicy.automated).toEqual({ prune: true, selfHeal: true });
    const { spec } = setOf('payments-api');
    expect(spec.syncPolicy).toEqual({ preserveResourcesOnDeletion: true });
    expect(spec.template.metadata).not.toHaveProperty('finalizers');
  });

  it('takes no workload with it where it is a folder in Git: an Application that renders nothing waits, unless it is retired', () => {
    expect(allowsEmpty('payments-api')).toEqual([false, false]);
    expect(allowsEmpty('gone')).toEqual([true, true]);
  });
});
