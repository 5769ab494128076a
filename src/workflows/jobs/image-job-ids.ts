import type { BuiltImageModel } from '../../model/types/service-model';

/** An image, with the IDs of its jobs. */
export interface MadeImage {
  readonly image: BuiltImageModel;
  /** The job that builds and pushes it. */
  readonly job: string;
  /** The job that builds it for a pull request. */
  readonly trial: string;
  /** The job that runs the tests in it. */
  readonly test: string;
  /** The job that releases it. */
  readonly release: string;
}

/** GitHub rejects IDs of this length. */
const tooLong = 100;

/**
 * The jobs that build the images of a service, in the same order. If there are several, the IDs end with an underscore and the image's
 * name: names of services and images have no underscore, so all IDs are different. An image whose IDs would be too long is numbered instead.
 *
 * @param service the name of the service, which is in front of the IDs where a repository has several.
 */
export const imageJobIds = (service: string, images: readonly BuiltImageModel[]): MadeImage[] =>
  images.map((image, index) => {
    const named = `_${image.name}`;
    const fits = `${service}-test_image${named}`.length < tooLong;
    const end = images.length === 1 ? '' : fits ? named : `_${index + 1}`;
    return { image, job: `image${end}`, trial: `build${end}`, test: `test_image${end}`, release: `release${end}` };
  });
