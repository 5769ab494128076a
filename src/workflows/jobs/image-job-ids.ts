import type { ImageModel } from '../../model/types/service-model';

/** An image, with the ID of the job that builds it. */
export interface MadeImage {
  readonly image: ImageModel;
  readonly job: string;
}

/** GitHub rejects IDs of this length. */
const tooLong = 100;

/**
 * The jobs that build the images of a service, in the same order. If there are several, the ID ends with an underscore and the image's
 * name: names of services and images have no underscore, so all IDs are different. An image whose ID would be too long is numbered instead.
 *
 * @param prefix common prefix of all jobs of the service.
 */
export const imageJobIds = (prefix: string, images: readonly ImageModel[]): MadeImage[] =>
  images.map((image, index) => {
    if (images.length === 1) return { image, job: `${prefix}image` };
    const job = `${prefix}image_${image.name}`;
    return { image, job: job.length < tooLong ? job : `${prefix}image_${index + 1}` };
  });
