import type { IngressDefinition, IngressPathDefinition } from '../../definition/service/network-definition';
import type { Given } from '../../definition/given';
import { givenByName } from '../../data/entries';
import type { IngressControllerModel } from '../types/platform-model';
import type { IngressHostModel, IngressModel, IngressPathModel } from '../types/route-model';
import type { PortModel } from '../types/workload-model';
import { choosePort } from './resolve-container';

export const resolveIngress = (
  { className, annotations, hosts, paths, tlsSecret }: Given<IngressDefinition>,
  ports: readonly PortModel[],
  controller: IngressControllerModel | undefined,
): IngressModel => ({
  className: className ?? controller?.className,
  annotations: Object.fromEntries(givenByName(annotations)),
  hosts: [
    ...givenByName(hosts).map(([host, own]): IngressHostModel => {
      const secret = own.tlsSecret as string | null | undefined;
      return { host, tlsSecret: secret === undefined ? tlsSecret : (secret ?? undefined), paths: resolvePaths(own.paths, ports) };
    }),
    ...(isSaid(paths) ? [{ host: undefined, tlsSecret, paths: resolvePaths(paths, ports) }] : []),
  ],
});

type Paths = Readonly<Record<string, string | Given<IngressPathDefinition> | null>>;

const isSaid = (paths: Paths | undefined): boolean => Object.keys(paths ?? {}).length > 0;

/** By default, all paths lead to the port named `http`, or to the only one. */
const resolvePaths = (paths: Paths | undefined, ports: readonly PortModel[]): IngressPathModel[] =>
  isSaid(paths)
    ? givenByName(paths).map(([path, said]) => {
        const { pathType, port }: Given<IngressPathDefinition> = typeof said === 'string' ? { port: said } : said;
        return { path, pathType: pathType ?? 'Prefix', port: choosePort(ports, port) };
      })
    : [{ path: '/', pathType: 'Prefix', port: choosePort(ports, undefined) }];
