import type { ImageModel } from '../../model/types/service-model';

/** An image, and the id of the job that makes it. */
export interface MadeImage {
  readonly image: ImageModel;
  readonly job: string;
}

/** GitHub refuses an id that is this long. */
const tooLong = 100;

/**
 * The jobs that make the images of a service, in the same order. Where there are several, each is called by its image, behind an
 * underscore: no service and no image has one in its name, so that no two ids meet. An image whose id GitHub would refuse is called by
 * its number.
 *
 * @param prefix of all jobs of the service.
 */
export const imageJobIds = (prefix: string, images: readonly ImageModel[]): MadeImage[] =>
  images.map((image, index) => {
    if (images.length === 1) return { image, job: `${prefix}image` };
    const job = `${prefix}image_${image.name}`;
    return { image, job: job.length < tooLong ? job : `${prefix}image_${index + 1}` };
  });
