import { jsonPointer } from '../formats/json-pointer';
import { apiGroup, dnsLabel, fieldPath, kindName } from '../formats/names';
import {
  any,
  boolean,
  callable,
  filledList,
  list,
  map,
  nullable,
  object,
  oneOf,
  optional,
  required,
  string,
  withDefault,
  type Properties,
} from '../shape/shape';
import type {
  CreatedKind,
  ExtensionDefinition,
  ImageFieldDefinition,
  JsonPatchDefinition,
  JsonPatchOperation,
  JsonPatchTarget,
  PatchesDefinition,
} from './extension-definition';

/** See {@link ImageFieldDefinition}. */
export const imageFieldProperties = {
  group: required(string(apiGroup)),
  kind: required(string(kindName)),
  path: required(string(fieldPath)),
  tagged: withDefault(boolean(), true),
} satisfies Properties<ImageFieldDefinition>;

/** See {@link ExtensionDefinition}. */
export const extensionProperties = {
  extend: optional(callable()),
  creates: optional(list(object<CreatedKind>('a kind of object', { group: required(string(apiGroup)), kind: required(string(kindName)) }))),
  imageFields: optional(list(object<ImageFieldDefinition>('a field of a kind of object', imageFieldProperties))),
} satisfies Properties<ExtensionDefinition>;

/** Operations of a JSON patch. */
export const patchOperations = filledList(
  object<JsonPatchOperation>('an operation', {
    op: required(oneOf('add', 'remove', 'replace', 'move', 'copy', 'test')),
    path: required(string(jsonPointer)),
    value: nullable(optional(any())),
    from: optional(string(jsonPointer)),
  }),
);

/** See {@link PatchesDefinition}. */
export const patchesProperties = {
  jsonPatches: optional(
    map(
      dnsLabel,
      object<JsonPatchDefinition>('a JSON patch', {
        target: required(object<JsonPatchTarget>('an object', { kind: required(string(kindName)), name: optional(string()) })),
        operations: required(patchOperations),
      }),
    ),
  ),
} satisfies Properties<PatchesDefinition>;
