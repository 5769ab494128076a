import { apiGroup, kindName, objectName, storageClass } from '../formats/names';
import { quantity } from '../formats/quantity';
import { filledList, object, oneOf, optional, required, string, withDefault, type Properties } from '../shape/shape';
import type { ClaimDefinition, DataSourceDefinition } from './claim-definition';

/** See {@link ClaimDefinition}. */
export const claimProperties = {
  storage: required(string(quantity)),
  storageClassName: optional(string(storageClass)),
  accessModes: withDefault(filledList(oneOf('ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany', 'ReadOnlyMany')), ['ReadWriteOnce']),
  volumeAttributesClassName: optional(string(objectName)),
  dataSourceRef: optional(
    object<DataSourceDefinition>('a data source', {
      apiGroup: optional(string(apiGroup)),
      kind: required(string(kindName)),
      name: required(string(objectName)),
    }),
  ),
} satisfies Properties<ClaimDefinition>;
