import { inRepository, overlayFolder } from '../../names/paths';
import { problem, type Problem } from '../../problems/problem';
import { placesIn, type ServiceLedger } from '../service-ledger';
import type { ServiceChange } from './service-change';

/** Services that are removed while a new one with the same code or the same images appears. Both run then. */
export function renamedService(change: ServiceChange): Problem[] {
  const names = newNames(change);
  if (names.length === 0) return [];
  const { repository, before } = change;
  const live = Object.keys(before.environments).filter((environment) => placesIn(before, environment).some(({ retired }) => !retired));
  const folders = live.map((environment) => inRepository(repository, overlayFolder(before.service, environment)));
  return live.length === 0 ? [] : [problem('service-renamed', folders, { service: before.service, names })];
}

/** The names of new services that are evidently the removed one; none if the service is not removed. */
export const newNames = ({ before, after, added, sharesRepository }: ServiceChange): readonly string[] =>
  after
    ? []
    : added.filter((each) => hasSameSource(before, each, sharesRepository) || hasCommonImage(before, each)).map(({ service }) => service);

/**
 * Whether the code is the same: the same application repository, if it had no other services, or the same folder of it. Objects are no
 * evidence: those of most services are alike but for the name.
 */
const hasSameSource = ({ source }: ServiceLedger, after: ServiceLedger, sharesRepository: boolean): boolean =>
  source !== undefined &&
  source.repository === after.source?.repository &&
  source.path === after.source.path &&
  (source.path !== undefined || !sharesRepository);

/** Images of other services are no evidence either: several services may run them. */
const hasCommonImage = (before: ServiceLedger, after: ServiceLedger): boolean => {
  const images = new Set(imagesOf(before));
  return imagesOf(after).some((image) => images.has(image));
};

const imagesOf = ({ environments, usedImages = [] }: ServiceLedger): string[] =>
  Object.values(environments).flatMap(({ images }) => images.filter((image) => !usedImages.includes(image)));
