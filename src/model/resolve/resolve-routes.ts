import type {
  GrpcRouteDefinition,
  GrpcRouteMatchDefinition,
  HttpRouteDefinition,
  HttpRouteFiltersDefinition,
  HttpRouteMatchDefinition,
  RouteTimeoutsDefinition,
  ValueMatchDefinition,
} from '../../definition/service/route-definition';
import type { Given } from '../../definition/given';
import { givenByName, unique } from '../../data/entries';
import type { GatewayModel } from '../types/platform-model';
import type {
  RouteFiltersModel,
  RouteMatchModel,
  RouteModel,
  RouteParentModel,
  RouteRuleModel,
  RouteTargetModel,
  ValueMatchModel,
} from '../types/route-model';
import { ownContainer, type PortModel, type WorkloadModel } from '../types/workload-model';
import { choosePort } from './resolve-container';

/** What both kinds of routes have. */
export type GivenRoute = Given<Pick<HttpRouteDefinition, 'hostnames' | 'gateway' | 'gateways'>>;

/** What surrounds a route. */
export interface RouteContext {
  readonly gateway: GatewayModel | undefined;
  readonly main: WorkloadModel;
  /** Returns a further workload by its name in the definition. */
  readonly furtherOf: (word: string) => WorkloadModel | undefined;
}

/** Paths by prefix, and rules. By default, all paths lead to the port named `http`, or to the only one. */
export function resolveHttpRoute(route: Given<HttpRouteDefinition>, context: RouteContext): RouteModel {
  const rules = givenByName(route.rules);
  const paths = Object.keys(route.paths ?? {}).length > 0 || rules.length > 0 ? givenByName(route.paths) : [['/', undefined] as const];
  return {
    ...resolveParents(route, context),
    rules: [
      ...paths.map(([path, port]): RouteRuleModel => {
        const matches = [{ path: { type: 'PathPrefix' as const, value: path }, method: undefined, headers: [], queryParams: [] }];
        return resolveRule({ port }, matches, { ...context, said: port === undefined ? [] : ['paths', path], usual: 'http' });
      }),
      ...rules.map(([name, rule]) => {
        const matches = (rule.matches ?? []).map(resolveHttpMatch);
        return resolveRule(rule, matches, { ...context, said: ['rules', name], usual: 'http' });
      }),
    ],
  };
}

/** By default, all calls lead to the port named `grpc`, or to the only one. */
export function resolveGrpcRoute(route: Given<GrpcRouteDefinition>, context: RouteContext): RouteModel {
  const rules = givenByName(route.rules);
  const resolved = rules.map(([name, rule]) =>
    resolveRule(rule, (rule.matches ?? []).map(resolveGrpcMatch), { ...context, said: ['rules', name], usual: 'grpc' }),
  );
  return {
    ...resolveParents(route, context),
    rules: rules.length > 0 ? resolved : [resolveRule({}, [], { ...context, said: [], usual: 'grpc' })],
  };
}

/** The Gateways of a route, with the namespaces of their pods: the main one first, the others by name. */
export const gatewaysOf = ({ gateway, gateways }: GivenRoute, platforms: GatewayModel | undefined): GatewayModel[] => {
  const own = gateway
    ? { ...gateway, sectionName: gateway.sectionName, podNamespace: gateway.podNamespace ?? gateway.namespace }
    : platforms;
  return [
    ...(own ? [own] : []),
    ...givenByName(gateways).map(([, further]) => ({
      ...further,
      sectionName: further.sectionName,
      podNamespace: further.podNamespace ?? further.namespace,
    })),
  ];
};

const resolveParents = (route: GivenRoute, { gateway }: RouteContext): Pick<RouteModel, 'hostnames' | 'gateways'> => ({
  hostnames: unique(route.hostnames ?? []),
  gateways: gatewaysOf(route, gateway).map(({ name, namespace, sectionName }): RouteParentModel => ({ name, namespace, sectionName })),
});

interface RuleContext extends RouteContext {
  readonly said: readonly string[];
  /** The port that is chosen if there are several. */
  readonly usual: 'http' | 'grpc';
}

interface GivenRule {
  readonly port?: string;
  readonly filters?: Given<HttpRouteFiltersDefinition>;
  readonly timeouts?: Given<RouteTimeoutsDefinition>;
}

function resolveRule(
  { port, filters = {}, timeouts }: GivenRule,
  matches: readonly RouteMatchModel[],
  context: RuleContext,
): RouteRuleModel {
  const { said, main, usual } = context;
  const isRedirect = filters.requestRedirect !== undefined && port === undefined;
  return {
    said,
    matches,
    target: isRedirect ? undefined : targetOf(main, port, usual),
    filters: resolveFilters(filters, context),
    timeouts,
  };
}

function resolveFilters({ requestMirror: mirror, ...filters }: Given<HttpRouteFiltersDefinition>, context: RuleContext): RouteFiltersModel {
  if (!mirror) return filters;
  const workload = context.furtherOf(mirror.workload);
  const target = targetOf(workload, mirror.port, context.usual);
  return { ...filters, requestMirror: { word: mirror.workload, workload: workload?.name, ...target } };
}

/** The Service of a workload, and one of its TCP ports. */
function targetOf(workload: WorkloadModel | undefined, said: string | undefined, usual: 'http' | 'grpc'): RouteTargetModel {
  const ports: readonly PortModel[] = workload ? (workload.service?.ports ?? ownContainer(workload).ports) : [];
  const tcp = ports.filter(({ protocol }) => protocol === 'TCP').map(({ name }) => name);
  const port = said ?? (tcp.includes(usual) ? usual : choosePort(ports, undefined));
  return { service: workload?.service?.name, port, number: ports.find(({ name }) => name === port)?.port, ports: tcp };
}

const resolveHttpMatch = ({ path, method, headers, queryParams }: Given<HttpRouteMatchDefinition>): RouteMatchModel => ({
  path:
    path === undefined
      ? undefined
      : typeof path === 'string'
        ? { type: 'PathPrefix', value: path }
        : { type: path.type ?? 'PathPrefix', value: path.value },
  method,
  headers: valuesOf(headers),
  queryParams: valuesOf(queryParams),
});

const resolveGrpcMatch = ({ method, headers }: Given<GrpcRouteMatchDefinition>): RouteMatchModel => ({
  path: undefined,
  method,
  headers: valuesOf(headers),
  queryParams: [],
});

const valuesOf = (values: Readonly<Record<string, string | Given<ValueMatchDefinition>>> | undefined): ValueMatchModel[] =>
  givenByName(values).map(([name, value]) =>
    typeof value === 'string' ? { name, type: undefined, value } : { name, type: value.type, value: value.value },
  );
