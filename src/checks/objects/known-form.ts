import type { Manifest } from '../../files/manifest';
import type { ClusterModel } from '../../model/types/platform-model';
import { problem, type Problem } from '../../problems/problem';
import { conforms, notInVersion } from './conforms';
import type { CustomKinds } from './custom-kinds';
import { kubernetesKind, metadataSchema } from './kubernetes-schemas';
import type { Schema } from './schema';

/** Objects of known kinds must match the schema of their cluster's API server. For other kinds, only the common fields are checked. */
export function knownForm(object: Manifest, cluster: ClusterModel, custom: CustomKinds): Problem[] {
  const { apiVersion, kind } = object;
  const { kubernetes } = cluster;
  const own = custom.get(`${apiVersion} ${kind}`);
  if (own) return conforms(own(kubernetes), object, '', cluster);
  const group = apiVersion.slice(0, apiVersion.indexOf('/') + 1);
  const served = [...custom.keys()].filter((name) => group !== '' && name.startsWith(group) && name.endsWith(` ${kind}`));
  if (served.length > 0) return [unknownKind(object, served)];
  const known = kubernetesKind(apiVersion, kind, kubernetes);
  if (!known) return conforms(anyObject(metadataSchema(kubernetes)), object, '', cluster);
  if ('apiVersions' in known)
    return [
      unknownKind(
        object,
        known.apiVersions.map((each) => `${each} ${kind}`),
      ),
    ];
  if ('versions' in known) return [notInVersion(`kind '${kind}' in '${apiVersion}'`, known.versions, 'kind', cluster)];
  return conforms(known.schema, object, '', cluster);
}

const unknownKind = ({ apiVersion, kind }: Manifest, allowed: readonly string[]): Problem =>
  problem('unknown-object-kind', 'apiVersion', { apiVersion, kind, allowed });

const anyObject = (metadata: Schema): Schema => ({
  form: 'object',
  fields: new Map([['metadata', { required: true, schema: () => metadata }]]),
  others: { form: 'any' },
});
