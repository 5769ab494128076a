import type { TestServiceModel } from '../../model/types/service-model';
import type { ServiceContainer } from '../workflow';

/** Containers beside the test. It begins when their health commands succeed; without one, as soon as they have been started. */
export const serviceContainers = (services: readonly TestServiceModel[]): Readonly<Record<string, ServiceContainer>> =>
  Object.fromEntries(
    services.map(({ name, image, env, ports, healthCommand }) => [
      name,
      {
        image,
        ...(Object.keys(env).length > 0 ? { env } : {}),
        ...(ports.length > 0 ? { ports: ports.map((port) => `${port}:${port}`) } : {}),
        ...(healthCommand === undefined ? {} : { options: healthOptions(healthCommand) }),
      },
    ]),
  );

/** The runner splits the options at spaces that are not in double quotes. A minute is enough for a database. */
const healthOptions = (command: string): string =>
  `--health-cmd "${command.replaceAll(/["\\]/g, '\\$&')}" --health-interval 5s --health-timeout 5s --health-retries 12`;
