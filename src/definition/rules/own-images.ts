import { problem } from '../../problems/problem';
import type { ServiceRule } from '../check-service';

/** A service builds one image, named as it is; an entry under another name would do nothing. */
export const ownImages: ServiceRule = ({ name, definition }) => {
  const places = [
    { images: definition.images, at: `services.${name}.images` },
    ...Object.entries(definition.environments ?? {}).map(([environment, override]) => ({
      images: override?.images,
      at: `services.${name}.environments.${environment}.images`,
    })),
  ];
  return places.flatMap(({ images, at }) =>
    Object.keys(images ?? {})
      .filter((image) => image !== name)
      .map((image) => problem('unknown-image', `${at}.${image}`, { given: image, allowed: [name] })),
  );
};
