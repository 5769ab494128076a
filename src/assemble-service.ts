import { unsupportedCharacter } from './definition/rules/unsupported-character';
import type { DeliveryEngine, EmittedKinds } from './delivery/delivery-engine';
import { isClusterScoped } from './files/cluster-scoped';
import { groupOf, identityOf, type Manifest, type RenderedObject } from './files/manifest';
import type { SharedObject } from './checks/owned-once';
import type { DeploymentModel, OverlayModel, ServiceModel } from './model/service-model';
import { selectorLabels } from './model/names';
import { problem, type Problem } from './problems/problem';
import { quote } from './problems/text';
import { liftExtensions, renderExtension } from './resources/extension';
import { applyJsonPatches } from './resources/json-patches';
import { renderObjects } from './resources/render-objects';

/** A service's objects as they go to Git: rendered whole, extended, ordered by the engine, patched. */
export interface AssembledService {
  readonly base: readonly Manifest[];
  readonly overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>;
  /** What the service needs permission for. */
  readonly emitted: EmittedKinds;
  /** What others could render, too. */
  readonly shared: readonly SharedObject[];
  readonly problems: readonly Problem[];
}

/** Renders a service, runs its `extend`, and carries out its JSON patches. What was alike between environments stays one object. */
export function assembleService(service: ServiceModel, engine: DeliveryEngine): AssembledService {
  const rendered = renderObjects(service);
  const extended = extendAll(service);
  const decorate = engine.decorator(service);
  const decorated = (objects: readonly RenderedObject[]): RenderedObject[] =>
    objects.map((object) => ({ role: object.role, manifest: decorate(object) }));
  const problems: Problem[] = [...extended.problems];
  const overlays = new Map<OverlayModel, readonly Manifest[]>();
  for (const { environment, overlays: each } of service.deployments) {
    for (const overlay of each) {
      const own = rendered.overlays.get(overlay)!;
      const added = extended.overlays.get(overlay) ?? [];
      problems.push(...renderedTwice(own, added, service.name), ...lostCharacters(added, service.name));
      const objects = decorated([...own, ...added]);
      const place = `services.${service.name}.environments.${environment.name}.jsonPatches`;
      const patched = applyJsonPatches(objects, overlay.instance.jsonPatches, (index) => `${place}[${index}]`);
      problems.push(...patched.problems);
      overlays.set(
        overlay,
        patched.objects.map(({ manifest }) => manifest),
      );
    }
  }
  // In the base an object may be missing that only environments add: there a patch that finds nothing does nothing.
  const base = applyJsonPatches(decorated([...rendered.base, ...extended.base]), service.base.jsonPatches, () => '').objects.map(
    ({ manifest }) => manifest,
  );
  return { base, overlays, ...permissionsOf(service, base, { overlays, extended: extended.overlays }), problems };
}

/** An extension adds objects, and changes none. */
function renderedTwice(own: readonly RenderedObject[], added: readonly RenderedObject[], service: string): Problem[] {
  if (added.length === 0) return [];
  const known = new Set(own.map(({ manifest }) => identityOf(manifest)));
  return added
    .filter(({ manifest }) => known.size === known.add(identityOf(manifest)).size)
    .map(({ manifest: { kind, metadata } }) =>
      problem('object-rendered-twice', `services.${service}.extend`, { object: `${kind} ${quote(metadata.name)}` }),
    );
}

/** What an extension writes arrives as it was written, as what a definition says does. */
const lostCharacters = (added: readonly RenderedObject[], service: string): Problem[] =>
  added.flatMap(({ manifest }) => unsupportedCharacter(manifest, '').map((found) => ({ ...found, at: [`services.${service}.extend`] })));

interface ExtendedService {
  readonly base: readonly RenderedObject[];
  readonly overlays: ReadonlyMap<OverlayModel, readonly RenderedObject[]>;
  readonly problems: readonly Problem[];
}

const notExtended: ExtendedService = { base: [], overlays: new Map(), problems: [] };

/** Runs `extend` for each overlay; what all of them render alike is the base's, too. */
function extendAll(service: ServiceModel): ExtendedService {
  const { extend } = service;
  if (!extend) return notExtended;
  const problems: Problem[] = [];
  const overlays = new Map<OverlayModel, readonly RenderedObject[]>();
  for (const deployment of service.deployments) {
    for (const overlay of deployment.overlays) {
      const extension = renderExtension(extend, contextOf(service, deployment, overlay));
      problems.push(...extension.problems);
      overlays.set(overlay, extension.objects);
    }
  }
  return { base: liftExtensions(overlays), overlays, problems };
}

const contextOf = (service: ServiceModel, { environment, namespace }: DeploymentModel, { applications }: OverlayModel) => ({
  service: service.name,
  team: service.team.name,
  environment: environment.name,
  clusters: applications.map(({ cluster }) => cluster.name),
  namespace,
  selectorLabels: selectorLabels(service.name),
});

/** A service's objects in each environment, and which of them its `extend` has added. */
interface Objects {
  readonly overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>;
  readonly extended: ReadonlyMap<OverlayModel, readonly RenderedObject[]>;
}

/** What a service's objects need: their kinds, and by name what lies outside its namespaces. */
function permissionsOf(service: ServiceModel, base: readonly Manifest[], objects: Objects): Pick<AssembledService, 'emitted' | 'shared'> {
  const kinds = new Map(service.creates.map((created) => [`${created.group}/${created.kind}`, created]));
  const clusterObjects = new Map<string, EmittedKinds['clusterObjects'][number]>();
  // Environments share most of their objects, which are looked at once.
  for (const object of new Set([base, ...objects.overlays.values()].flat())) {
    const { kind, metadata } = object;
    const group = groupOf(object);
    if (isClusterScoped(object)) clusterObjects.set(`${group}/${kind}/${metadata.name}`, { group, kind, name: metadata.name });
    else kinds.set(`${group}/${kind}`, { group, kind });
  }
  const shared = service.extend ? sharedObjects(service, objects) : [];
  const elsewhere = shared.flatMap(({ isElsewhere, namespace, server }) =>
    isElsewhere && namespace !== undefined ? [{ namespace, server }] : [],
  );
  return { emitted: { kinds: [...kinds.values()], clusterObjects: [...clusterObjects.values()], elsewhere }, shared };
}

interface PlacedObject extends SharedObject {
  /** Undefined for one of the whole cluster. */
  readonly namespace: string | undefined;
  readonly server: string;
  /** Whether it is outside the service's own namespace. */
  readonly isElsewhere: boolean;
}

function sharedObjects(service: ServiceModel, { overlays, extended }: Objects): PlacedObject[] {
  return service.deployments.flatMap(({ environment, namespace: own, overlays: each }) =>
    each.flatMap((overlay) => {
      const added = new Set((extended.get(overlay) ?? []).map(({ manifest }) => identityOf(manifest)));
      return overlays.get(overlay)!.flatMap((object) => {
        const { kind, metadata } = object;
        const namespace = isClusterScoped(object) ? undefined : (metadata.namespace ?? own);
        if (namespace === own && !added.has(identityOf(object))) return [];
        return overlay.applications.map(({ cluster }) => ({
          service: service.name,
          environment: environment.name,
          cluster: cluster.name,
          object: `${kind} '${metadata.name}'${namespace === undefined ? '' : ` in namespace '${namespace}'`}`,
          namespace,
          server: cluster.server,
          isElsewhere: namespace !== own,
        }));
      });
    }),
  );
}
