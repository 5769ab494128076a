import { tagFilesOf } from '../../model/facts/tag-files';
import type { ImageUserModel, ServiceModel, StageModel } from '../../model/types/service-model';

/** A service, the images of its image-tag file that get new tags, and after a plus sign those that keep theirs. */
export const tagFileEntry = ({ service, images, others }: ImageUserModel): string =>
  `${service} ${images.join(' ')}${others.length > 0 ? ` + ${others.join(' ')}` : ''}`;

/** The image-tag files that change when images of a service reach an environment, on one line: `shop ghcr.io/myorg/shop; worker ghcr.io/myorg/shop`. */
export const tagFileList = (service: ServiceModel, stage: StageModel): string => tagFilesOf(service, stage).map(tagFileEntry).join('; ');
