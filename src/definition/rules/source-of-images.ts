import { problem } from '../../problems/problem';
import type { ServiceRule } from './rule';

/** A service that builds an image must set `source`. */
export const sourceOfImages: ServiceRule = ({ name, definition: { source, images } }) => {
  const built = [name, ...Object.keys(images ?? {})].some((image) => images?.[image] !== null);
  if (source || !built) return [];
  return [
    problem('missing-key', `services.${name}`, {
      key: 'source',
      otherwise: `build no image: 'images: { ${JSON.stringify(name)}: null }', and write 'image' in full`,
    }),
  ];
};
