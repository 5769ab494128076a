import type { ImageField } from '../files/image-places';

/** The file that tells Kustomize's image transformer of further fields, in the base: the tags stand on it in every environment. */
export const imageFieldsFile = 'image-fields.yaml';

/** @see https://github.com/kubernetes-sigs/kustomize/tree/master/examples/transformerconfigs#images-transformer */
export const imageFieldsConfiguration = (fields: readonly ImageField[]): object => ({
  images: fields.map(({ group, kind, path }) => ({ path, group: group === '' ? undefined : group, kind })),
});
