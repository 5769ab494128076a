import { knownForm } from '../src/checks/objects/known-form';
import type { Problem } from '../src/problems/problem';
import { formatDifference } from '../src/proof/difference';
import { prove } from '../src/proof/prove';
import { render, type RenderedOverlay } from '../src/render';
import { arbitraryPlatform, declared, foreign, hub, trySoundService } from './arbitrary/sound-services';
import { kustomizes } from './judges/kustomize';
import { proveHere } from './kustomize/build-here';
import type { GeneratedService } from './arbitrary/arbitrary-service';

const seed = 42;
const wanted = 200;

/** Services without problems, from a seed. */
function soundServices(): GeneratedService[] {
  const sound: GeneratedService[] = [];
  for (let index = 0; sound.length < wanted; index++) sound.push(...[trySoundService(`service-${index}`, seed + index) ?? []].flat());
  return sound;
}

describe('overlays of any service', () => {
  const overlays: RenderedOverlay[] = [];
  const services = soundServices();
  const { files, problems, warnings } = render(
    { platform: arbitraryPlatform(), services: [hub, foreign, ...services.map(declared)] },
    { onOverlay: (overlay) => overlays.push(overlay) },
  );

  it('are many, and without problems', () => {
    expect(problems).toEqual([]);
    expect(warnings.map(({ code }) => code)).toContain('service-closed-by-policy');
    expect(overlays.length).toBeGreaterThan(2 * wanted);
  });

  it('are of every kind, with clusters that differ, and with objects elsewhere', () => {
    const kinds = new Set(overlays.flatMap(({ objects }) => objects.map(({ kind }) => kind)));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'Deployment',
        'StatefulSet',
        'DaemonSet',
        'CronJob',
        'Job',
        'Ingress',
        'HTTPRoute',
        'GRPCRoute',
        'Widget',
        'Gadget',
        'Runner',
        'RoleBinding',
        'ClusterRole',
        'SealedSecret',
      ]),
    );
    expect(overlays.some(({ folder }) => folder.includes('/clusters/'))).toBe(true);
    expect(overlays.some(({ objects }) => objects.some(({ metadata }) => metadata.namespace === 'elsewhere'))).toBe(true);
  });

  it('are in waves, before a rollout and behind it, and some are retired, in an environment or on one of its clusters', () => {
    const annotated = (annotation: string) =>
      new Set(overlays.flatMap(({ objects }) => objects.map(({ metadata }) => metadata.annotations?.[`argocd.argoproj.io/${annotation}`])));
    expect([...annotated('sync-wave')]).toEqual(expect.arrayContaining(['-2', '-1', '1']));
    expect([...annotated('sync-options')]).toEqual(expect.arrayContaining(['Force=true', 'ServerSideApply=true']));
    const retired = overlays.filter(({ objects }) => objects.length === 0).map(({ folder }) => folder);
    expect(retired.length).toBeGreaterThan(20);
    for (const isOfCluster of [true, false]) {
      expect(retired.some((folder) => folder.includes('/clusters/') === isOfCluster)).toBe(true);
    }
  });

  it('are of objects that the API server takes, of the oldest version of Kubernetes and of the newest', () => {
    const wrong = overlays.flatMap(({ objects }) =>
      objects.flatMap((object) =>
        (['1.29', '1.37'] as const).flatMap((kubernetes) =>
          knownForm(object, { name: 'any', destination: { name: 'any' }, dns: [], kubernetes }, new Map()),
        ),
      ),
    );
    // Definitions say it only for clusters that know it.
    const isSaid = ({ code, at }: Problem): boolean =>
      code === 'not-in-kubernetes-version' && /^spec\.trafficDistribution$|\.volumeAttributesClassName$|\.clusterTrustBundle$/.test(at[0]!);
    expect(wrong.some(isSaid)).toBe(true);
    expect(wrong.filter((found) => !isSaid(found))).toEqual([]);
  });

  it.each(kustomizes().map((kustomize) => [kustomize.name, kustomize] as const))(
    'build with %s to exactly what was rendered whole, and every image follows its tag',
    async (_, { name, command }) => {
      const { differences } = await prove({ command, version: name }, { files: files.entries(), overlays });
      expect(differences.map(formatDifference)).toEqual([]);
    },
    120_000,
  );

  it('build to the same without Kustomize', () => {
    expect(proveHere({ files: files.entries(), overlays }).map(formatDifference)).toEqual([]);
  });
});
