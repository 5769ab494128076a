import { problem, type Problem } from '../../problems/problem';
import type { ServiceModelRule, WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';
import { changeOfImpostor, tryImpostor } from '../facts/image-mention';
import type { ContainerModel } from '../types/workload-model';

const fix = 'give one of the two images another name';

/**
 * No other image and no variable of a container may get the tag of one of the service's images because Kustomize mistakes it for that
 * image.
 */
export const confusableImages: WorkloadRule = ({ workload, service, place }) => {
  if (service.images.length === 0) return [];
  const repositories = service.images.map(({ repository }) => repository);
  const areVariablesCompared = service.imageFields.some(({ kind, path }) => kind === workload.kind && path.endsWith('/env/value'));
  return containersOf(workload).flatMap(({ container, path }) => {
    const compared = [{ text: container.image, at: ['image'] }, ...(areVariablesCompared ? variablesOf(container) : [])];
    return compared.flatMap(({ text, at }): Problem[] => {
      const impostor = repositories.includes(text) ? undefined : tryImpostor(text, repositories);
      if (impostor === undefined) return [];
      const object = `container '${container.name}' of ${workload.kind} '${workload.name}'`;
      return [problem('changed-by-kustomize', place(...path, ...at), { object, change: changeOfImpostor(text, impostor), fix })];
    });
  });
};

const variablesOf = ({ env }: ContainerModel): { readonly text: string; readonly at: readonly string[] }[] =>
  env.flatMap((variable) => ('value' in variable ? [{ text: variable.value, at: ['env', variable.name] }] : []));

/** No image of a service may get the tag of another one. */
export const distinctImages: ServiceModelRule = ({ name: service, images }) => {
  const repositories = images.map(({ repository }) => repository);
  if (images.length < 2) return [];
  return images.flatMap(({ name, repository }): Problem[] => {
    const impostor = tryImpostor(repository, repositories);
    if (impostor === undefined) return [];
    const at = `services.${service}.images.${name}.repository`;
    return [problem('changed-by-kustomize', at, { object: `image '${name}'`, change: changeOfImpostor(repository, impostor), fix })];
  });
};
