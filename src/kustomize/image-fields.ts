import type { ImageField } from '../files/image-places';

/**
 * The file with further fields for Kustomize's image transformer, in the base: the tags of every environment are applied on top of the
 * base.
 */
export const imageFieldsFile = 'image-fields.yaml';

/** @see https://github.com/kubernetes-sigs/kustomize/tree/master/examples/transformerconfigs#images-transformer */
export const imageFieldsConfiguration = (fields: readonly ImageField[]): object => ({
  images: fields.map(({ group, kind, path }) => ({ path, group: group === '' ? undefined : group, kind })),
});
