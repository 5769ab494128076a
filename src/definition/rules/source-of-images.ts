import { problem } from '../../problems/problem';
import { namesOfBuiltImages } from '../built-images';
import type { ServiceRule } from './rule';

/** A service that builds an image must have a `source`, and a source must name its repository. */
export const sourceOfImages: ServiceRule = ({ name, definition }, _, source) => {
  if (source?.given.repository !== undefined || !(definition.source || namesOfBuiltImages(name, definition).length > 0)) return [];
  if (definition.source) return [problem('missing-key', `services.${name}.source`, { key: 'repository' })];
  return [
    problem('missing-key', `services.${name}`, {
      key: 'source',
      otherwise: `build no image: 'images: { ${JSON.stringify(name)}: null }', and write 'image' in full`,
    }),
  ];
};
