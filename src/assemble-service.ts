import { annotationsTooLarge } from './checks/annotations-too-large';
import { noteForeign, whatCannotArrive, type ForeignObjects } from './checks/foreign-objects';
import { objectTooLarge } from './checks/object-too-large';
import { finishedProblems, type CheckContext } from './checks/objects/finished-problems';
import { identity } from './checks/objects/identity';
import { plainObject } from './checks/objects/plain-object';
import { permitsNothing } from './checks/permits-nothing';
import { scaledInBothDirections } from './checks/scaled-in-both-directions';
import { scaledTwice } from './checks/scaled-twice';
import { redactSecrets } from './definition/rules/redact-secrets';
import { reservedKeys } from './definition/rules/reserved-keys';
import { unsupportedCharacter } from './definition/rules/unsupported-character';
import { DefinitionPlace } from './definition/shape/definition-place';
import { placeAt } from './definition/shape/place-in';
import type { DeliveryEngine } from './delivery/delivery-engine';
import { emittedKinds, type EmittedKinds } from './delivery/emitted-kinds';
import { withoutOwnedReplicas } from './files/field-owners';
import type { Manifest, RenderedObject } from './files/manifest';
import { objectTitle } from './files/object-title';
import { selectorOf } from './model/facts/selector-of';
import type { Place } from './model/place';
import type { StageModel, ExtensionContext, OverlayModel, ServiceModel } from './model/types/service-model';
import type { Problem } from './problems/problem';
import { liftExtensions, renderExtension } from './resources/extension';
import { applyJsonPatches, type AppliedPatches } from './resources/json-patches';
import { renderObjects, type RenderedService } from './resources/render-objects';

/** The objects of a service as they are written to Git: rendered in full, extended, ordered by the engine, patched. */
export interface AssembledService {
  readonly base: readonly Manifest[];
  readonly overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>;
  /** Those that may have any form, because `extend` adds them or JSON patches change them, and where these are written. */
  readonly foreign: ReadonlyMap<Manifest, string>;
  /** The kinds and places for which the service needs permissions. */
  readonly emitted: EmittedKinds;
  /** The objects that `extend` added. */
  readonly added: ReadonlyMap<OverlayModel, readonly RenderedObject[]>;
  readonly problems: readonly Problem[];
  /** Things to review that do not stop a synth. */
  readonly warnings: readonly Problem[];
}

/** Returns the places of a service's properties for an environment, or for one of its clusters. */
export type PlacesIn = (environment: string, cluster: string | undefined) => Place;

/** Renders a service, runs its `extend`, and applies its JSON patches. Objects that are equal in several environments remain one object. */
export function assembleService(
  service: ServiceModel,
  engine: DeliveryEngine,
  placesIn: PlacesIn = () => placeIn(service),
  context: CheckContext = alone,
): AssembledService {
  const rendered = renderObjects(service);
  const extended = extendAll(service, rendered);
  const decorated = decorating(engine, service);
  const stripped = new Map<Manifest, Manifest>();
  const [problems, warnings]: [Problem[], Problem[]] = [[...extended.problems], []];
  const overlays = new Map<OverlayModel, readonly Manifest[]>();
  const checkOnce = checking(service, engine);
  const foreign: ForeignObjects = new Map();
  for (const { environment, namespace, overlays: each } of service.stages) {
    for (const overlay of each) {
      const objects = decorated([...rendered.overlays.get(overlay)!, ...(extended.overlays.get(overlay) ?? [])]);
      const placeOf = placesIn(environment.name, overlay.cluster);
      const patched = applyJsonPatches(objects, overlay.spec.jsonPatches, placeOf);
      const finished = finishedProblems(service, overlay, { before: objects, ...patched }, context);
      warnings.push(...finished.warnings);
      problems.push(...patched.problems, ...finished.problems);
      problems.push(...patched.objects.flatMap((object) => checkOnce(object, placeOf, patched.states.get(object)?.at(-1)?.place)));
      const manifests = withoutOwnedReplicas(patched.objects, stripped, objects);
      noteForeign({ before: objects, after: patched.objects, manifests }, foreign, madeBy(service, patched));
      const ofAll = rulesOfOverlays.flatMap((rule) => rule(manifests, service.name));
      problems.push(...ofAll, ...whatCannotArrive(service, { objects: manifests, namespace }, foreign));
      overlays.set(overlay, manifests);
    }
  }
  // The base may lack objects that only environments have. There, a patch without a target has no effect.
  const unpatched = decorated([...rendered.base, ...extended.base]);
  const whole = applyJsonPatches(unpatched, service.base.jsonPatches, placeIn(service));
  const base = withoutOwnedReplicas(whole.objects, stripped, unpatched);
  noteForeign({ before: unpatched, after: whole.objects, manifests: base }, foreign, madeBy(service, whole));
  const emitted = emittedKinds(service, base, overlays);
  return { base, overlays, foreign, emitted, added: extended.overlays, problems, warnings };
}

const placeIn =
  ({ name }: ServiceModel): Place =>
  (...path) =>
    new DefinitionPlace('service', `services.${name}`, path);

/** Returns the place in the definition that adds an object, or else the last patch that changes it. */
const madeBy =
  ({ name }: ServiceModel, { states }: AppliedPatches) =>
  (object: RenderedObject): string =>
    object.purpose === 'extension' ? `services.${name}.extend` : states.get(object)!.at(-1)!.place;

const alone: CheckContext = { customResources: [], podSecurityIn: () => undefined };

/** Rules on all objects of an overlay. */
const rulesOfOverlays = [scaledTwice, scaledInBothDirections];

/** Adds the engine's order and options to objects, and keeps their purposes. */
function decorating(engine: DeliveryEngine, service: ServiceModel): (objects: readonly RenderedObject[]) => RenderedObject[] {
  const decorate = engine.decorator(service);
  return (objects) => {
    const manifests = decorate(objects);
    return objects.map(({ purpose }, index) => ({ purpose, manifest: manifests[index]! }));
  };
}

/** Checks that need the finished object. Each object is checked once, because environments share most objects. */
function checking(
  service: ServiceModel,
  engine: DeliveryEngine,
): (object: RenderedObject, placeOf: Place, patchedAt: string | undefined) => Problem[] {
  const checked = new Set<Manifest>();
  return ({ manifest, purpose }, placeOf, patchedAt) => {
    if (checked.has(manifest)) return [];
    checked.add(manifest);
    const property = manifest.kind === 'ConfigMap' ? ['configFiles'] : [];
    const at = patchedAt ?? (purpose === 'extension' ? `services.${service.name}.extend` : placeAt(`services.${service.name}`, property));
    const isForeign = purpose === 'extension' || patchedAt !== undefined;
    const placeOfRule = (...path: string[]): string =>
      isForeign ? `${at}: ${objectTitle(manifest)}, ${placeAt('rules', path)}` : String(placeOf('serviceAccount', 'rules', ...path));
    return [
      ...objectTooLarge(manifest, at),
      ...annotationsTooLarge(manifest, at),
      ...engine.checkObject(manifest, at),
      ...permitsNothing(manifest, placeOfRule),
    ];
  };
}

interface ExtendedService extends RenderedService {
  readonly problems: readonly Problem[];
}

const notExtended: ExtendedService = { base: [], overlays: new Map(), problems: [] };

/** Runs `extend` for each overlay. Objects that all overlays have in common also become part of the base. */
function extendAll(service: ServiceModel, rendered: RenderedService): ExtendedService {
  const { extend } = service;
  if (!extend) return notExtended;
  const problems: Problem[] = [];
  const overlays = new Map<OverlayModel, readonly RenderedObject[]>();
  for (const stage of service.stages) {
    for (const overlay of stage.overlays) {
      const extension = renderExtension(extend, contextOf(service, stage, overlay), rendered.overlays.get(overlay));
      const malformed = new Map(extension.objects.map((object) => [object, malformations(object, service.name)]));
      problems.push(...extension.problems.map(withoutSecretsOfErrors), ...[...malformed.values()].flat());
      // Further checks make no sense for an object that is not plain data.
      overlays.set(
        overlay,
        extension.objects.filter((object) => malformed.get(object)!.length === 0),
      );
    }
  }
  return { base: liftExtensions(overlays, rendered.base), overlays, problems };
}

const contextOf = (
  service: ServiceModel,
  { environment, namespace }: StageModel,
  { applications, spec }: OverlayModel,
): ExtensionContext => ({
  service: service.name,
  team: service.team.name,
  environment: environment.name,
  clusters: applications.map(({ cluster }) => cluster.name),
  namespace,
  selectorLabels: selectorOf(spec.workloads[0]!),
});

/** The message of an error that `extend` throws may contain a password. */
const withoutSecretsOfErrors = (found: Problem): Problem => ({ ...found, message: redactSecrets(found.message) });

/** An object must be plain data with a valid name, and must arrive as written, like a definition. */
const malformations = ({ manifest }: RenderedObject, service: string): Problem[] =>
  [...plainObject(manifest), ...unsupportedCharacter(manifest, ''), ...reservedKeys(manifest, ''), ...identity(manifest)].map((found) => ({
    ...found,
    at: found.at.map((path) => `services.${service}.extend: ${objectTitle(manifest)}, ${path.replace(/^\./, '')}`),
  }));
