import type { GroupKind, Manifest } from '../files/manifest';
import { applicationsOf, type ServiceModel } from '../model/service-model';
import { problem, type Problem } from '../problems/problem';
import { asMap } from './check';

/** What a project says, as far as these rules read it. */
interface ProjectSpec {
  readonly destinations?: readonly { readonly server?: string; readonly namespace?: string }[];
  readonly namespaceResourceWhitelist?: readonly { readonly group: string; readonly kind: string }[];
  readonly syncWindows?: readonly { readonly description?: string; readonly applications?: readonly string[] }[];
}

/** A team's project permits what its applications need, and its windows name applications that there are. */
export function project(manifest: Manifest, at: string, services: readonly ServiceModel[], kinds: readonly GroupKind[]): Problem[] {
  const spec = asMap(manifest.spec) as ProjectSpec;
  const name = manifest.metadata.name;
  const applications = services.flatMap(({ deployments }) =>
    deployments.flatMap((deployment) =>
      applicationsOf(deployment).map((application) => ({ ...application, namespace: deployment.namespace })),
    ),
  );
  const refused = applications.flatMap(({ name: application, namespace, cluster: { server } }) =>
    spec.destinations?.some((permitted) => permitted.server === server && permitted.namespace === namespace)
      ? []
      : [problem('project-refuses-application', at, { application, project: name, what: `namespace '${namespace}' at ${server}` })],
  );
  const refusedKinds = kinds
    .filter(
      ({ group, kind }) => !spec.namespaceResourceWhitelist?.some((permitted) => permitted.group === group && permitted.kind === kind),
    )
    .map(({ kind }) =>
      problem('project-refuses-application', at, {
        application: services.map((each) => each.name).join(', '),
        project: name,
        what: `kind '${kind}'`,
      }),
    );
  const known = new Set(applications.map((application) => application.name));
  const idle = (spec.syncWindows ?? []).filter((window) => !window.applications?.some((application) => known.has(application)));
  const unmatched = idle.map((window) =>
    problem('sync-window-without-application', at, { window: window.description ?? 'without a description', project: name }),
  );
  return [...refused, ...refusedKinds, ...unmatched];
}
