import { groupBy } from '../../data/group-by';
import { inPlatform } from '../../definition/shape/definition-place';
import { problem, type Problem } from '../../problems/problem';
import { applicationRepositories } from '../facts/application-repositories';
import { buildRefs } from '../facts/build-refs';
import { hasOwnImages, startsWithImageUpdater, type ServiceModel } from '../types/service-model';

/** Argo CD Image Updater takes the newest image. The tags of all branches have the same form, so it does not know from which one it is. */
export function imageUpdaterBranches(services: readonly ServiceModel[]): Problem[] {
  const found = applicationRepositories(services).flatMap((application) => {
    const [, ...others] = buildRefs(application).branches;
    if (others.length === 0) return [];
    return application.services
      .filter(hasOwnImages)
      .flatMap(({ name, stages }) =>
        stages.filter(startsWithImageUpdater).map(({ environment }) => ({ environment: environment.name, service: name, others })),
      );
  });
  return [...groupBy(found, ({ environment }) => environment)].map(([environment, all]) =>
    problem('image-updater-takes-any-branch', inPlatform('environments', environment, 'promotion'), {
      environment,
      services: all.map(({ service }) => service),
      branches: [...new Set(all.flatMap(({ others }) => others))].sort(),
    }),
  );
}
