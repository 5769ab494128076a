import type { PlatformRule } from '../check-platform';
import { ingressControllerShape } from '../platform-shape';
import { gatewayShape } from '../service/network-shape';
import { merge } from '../shape/merge';
import { missingKeys } from '../shape/missing-keys';

/** What lets traffic in is whole once an environment's words are laid over the platform's. */
export const entrances: PlatformRule = ({ definition }) =>
  Object.entries(definition.environments).flatMap(([name, environment]) => {
    const at = `platform.environments.${name}`;
    const { gateway, ingressController } = environment;
    return [
      ...(gateway ? missingKeys(gatewayShape, merge(gatewayShape, definition.gateway, gateway), () => `${at}.gateway`) : []),
      ...(ingressController
        ? missingKeys(
            ingressControllerShape,
            merge(ingressControllerShape, definition.ingressController, ingressController),
            () => `${at}.ingressController`,
          )
        : []),
    ];
  });
