import { applicationManifest } from '../../../src/delivery/argo-cd/kinds/application/manifest';
import { serviceApplications } from '../../../src/delivery/argo-cd/service-applications';
import { examples, overlaysOf, setOf } from './examples';
import { expand } from './expand';

describe('the Applications of a service', () => {
  it.each(Object.entries(examples))('are those that its ApplicationSets make: %s', (_, example) => {
    const { service, platform } = example;
    const written = serviceApplications(service, overlaysOf(service), platform).map(({ props }) => plain(applicationManifest(props)));
    const made = platform.argoCd.instances.flatMap((instance) => expand(setOf(example, instance)).map(plain));
    expect(made.length).toBeGreaterThan(0);
    expect(byName(made)).toEqual(byName(written));
  });

  it('name the environment and the cluster that each is for', () => {
    const { service, platform } = examples['clusters that differ'];
    const applications = serviceApplications(service, overlaysOf(service), platform);
    expect(
      applications.map(({ environment, cluster, overlay, props }) => [
        props.metadata.name,
        environment.name,
        cluster.name,
        overlay.cluster,
      ]),
    ).toEqual([
      ['payments-api-dev', 'dev', 'staging', undefined],
      ['payments-api-production-eu', 'production', 'eu', 'eu'],
      ['payments-api-production-us', 'production', 'us', 'us'],
    ]);
  });
});

/** As Argo CD would read it: what is undefined is not there. */
const plain = (manifest: object): { readonly metadata: { readonly name: string } } =>
  JSON.parse(JSON.stringify(manifest)) as { metadata: { name: string } };

const byName = <T extends { readonly metadata: { readonly name: string } }>(manifests: readonly T[]): T[] =>
  [...manifests].sort((one, other) => (one.metadata.name < other.metadata.name ? -1 : 1));
