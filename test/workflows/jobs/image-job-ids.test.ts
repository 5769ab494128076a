import type { BuiltImageModel } from '../../../src/model/types/service-model';
import { imageJobIds } from '../../../src/workflows/jobs/image-job-ids';

const idsOf = (service: string, ...names: string[]): string[] => {
  const images = names.map((name) => ({ name, repository: `ghcr.io/myorg/${name}` }) as BuiltImageModel);
  const made = imageJobIds(service, images);
  expect(made.map(({ image }) => image)).toEqual(images);
  expect(made.map(({ trial }) => trial)).toEqual(made.map(({ job }) => job.replace(/image(?!.*image)/, 'build')));
  expect(made.map(({ test }) => test)).toEqual(made.map(({ job }) => `test_${job}`));
  expect(made.map(({ release }) => release)).toEqual(made.map(({ job }) => job.replace(/image/, 'release')));
  return made.map(({ job }) => job);
};

describe('the jobs that make the images of a service', () => {
  it('need no name where there is one', () => {
    expect(idsOf('shop', 'shop')).toEqual(['image']);
  });

  it('are called by the images where there are several', () => {
    expect(idsOf('shop', 'shop', 'worker')).toEqual(['image_shop', 'image_worker']);
  });

  it('are called by number where GitHub would refuse the id, which has at most 99 characters', () => {
    const service = 's'.repeat(60);
    const [fits, tooLong] = ['f'.repeat(27), 't'.repeat(28)];
    expect(idsOf(service, 'own', fits, tooLong)).toEqual(['image_own', `image_${fits}`, 'image_3']);
    expect(`${service}-test_image_${fits}`).toHaveLength(99);
  });
});
