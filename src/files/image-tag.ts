import { Quoted } from './yaml';

/**
 * The content of an image-tag file: a Kustomize Component that holds nothing but tags. Synth writes the first one, CI every one after
 * it, in the same bytes. Tags are quoted, because Kustomize refuses one that reads as a number.
 *
 * @param tags by the image name that the base carries.
 */
export const imageTagComponent = (tags: Readonly<Record<string, string>>): object => ({
  apiVersion: 'kustomize.config.k8s.io/v1alpha1',
  kind: 'Component',
  images: Object.keys(tags)
    .sort()
    .map((name) => ({ name, newTag: new Quoted(tags[name]!) })),
});
