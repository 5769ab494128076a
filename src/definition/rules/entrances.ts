import type { Problem } from '../../problems/problem';
import type { PlatformRule } from './rule';
import { ingressControllerShape } from '../platform-shape';
import { gatewayShape } from '../service/route-shape';
import { merge } from '../shape/merge';
import { missingKeys } from '../shape/missing-keys';
import type { Shape } from '../shape/shape';

/** A Gateway and an Ingress controller must be complete after the environment's properties are merged over the platform's. */
export const entrances: PlatformRule = ({ definition }) =>
  Object.entries(definition.environments).flatMap(([name, environment]) => {
    const incomplete = (word: 'gateway' | 'ingressController', shape: Shape): Problem[] => {
      if (!environment[word]) return [];
      const merged = Object.entries(merge(shape, definition[word], environment[word]) as object).filter(([, value]) => value !== null);
      return missingKeys(shape, Object.fromEntries(merged), () => `platform.environments.${name}.${word}`);
    };
    return [...incomplete('gateway', gatewayShape), ...incomplete('ingressController', ingressControllerShape)];
  });
