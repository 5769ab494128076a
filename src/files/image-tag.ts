import { Quoted } from './yaml';

/**
 * The content of an image-tag file: a Kustomize Component with tags only. Synth writes the first tags, CI changes
 * their values. Tags are quoted, because Kustomize rejects a tag that looks like a number.
 *
 * @param tags by the image name in the base.
 */
export const imageTagComponent = (tags: Readonly<Record<string, string>>): object => ({
  apiVersion: 'kustomize.config.k8s.io/v1alpha1',
  kind: 'Component',
  images: Object.keys(tags)
    .sort()
    .map((name) => ({ name, newTag: new Quoted(tags[name]!) })),
});
