import { builtImages, usedImages, type ImageUserModel, type ServiceModel, type StageModel } from '../types/service-model';

/**
 * The image-tag files that change when images of a service reach one of its environments: its own file first, then those of the services
 * that run the same images, by name.
 */
export const tagFilesOf = (service: ServiceModel, stage: StageModel): readonly ImageUserModel[] => [
  {
    service: service.name,
    images: builtImages(service).map(({ repository }) => repository),
    others: usedImages(service).map(({ repository }) => repository),
  },
  ...stage.users,
];

/** Whether one of a service's image-tag files has tags that are promoted with another service. */
export const sharesImages = (service: ServiceModel): boolean =>
  usedImages(service).length > 0 || service.stages.some(({ users }) => users.length > 0);
