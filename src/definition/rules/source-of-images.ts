import { problem } from '../../problems/problem';
import type { ServiceRule } from '../check-service-definition';

/** Whoever builds an image says where its code is. */
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
