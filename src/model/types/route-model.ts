import type { Given } from '../../definition/given';
import type { GrpcMethodDefinition, HttpRouteFiltersDefinition, RouteTimeoutsDefinition } from '../../definition/service/route-definition';

/** Routes from outside to the main workload. */
export interface IngressModel {
  readonly className: string | undefined;
  readonly annotations: Readonly<Record<string, string>>;
  /** By name, the one for other hosts last. */
  readonly hosts: readonly IngressHostModel[];
}

export interface IngressHostModel {
  /** Undefined for all other hosts. */
  readonly host: string | undefined;
  readonly tlsSecret: string | undefined;
  readonly paths: readonly IngressPathModel[];
}

export interface IngressPathModel {
  readonly path: string;
  readonly pathType: 'Prefix' | 'Exact' | 'ImplementationSpecific';
  /** Undefined if there is no unique one, which a rule reports. */
  readonly port: string | undefined;
}

/** A route of the Gateway API. */
export interface RouteModel {
  /** Empty for every host of the listeners. */
  readonly hostnames: readonly string[];
  /** The main Gateway first, the others by name. In the base, there may be none. */
  readonly gateways: readonly RouteParentModel[];
  /** Those of `paths` first, then the others, each by name. */
  readonly rules: readonly RouteRuleModel[];
}

export interface RouteParentModel {
  readonly name: string;
  readonly namespace: string;
  readonly sectionName: string | undefined;
}

export interface RouteRuleModel {
  /** The path of its definition in the route; empty for the default. */
  readonly said: readonly string[];
  /** Empty for all requests. */
  readonly matches: readonly RouteMatchModel[];
  /** Undefined for a redirect. */
  readonly target: RouteTargetModel | undefined;
  readonly filters: RouteFiltersModel;
  readonly timeouts: Given<RouteTimeoutsDefinition> | undefined;
}

/** What a request must have. The parts that the kind of route does not know are undefined or empty. */
export interface RouteMatchModel {
  readonly path: { readonly type: 'PathPrefix' | 'Exact' | 'RegularExpression'; readonly value: string } | undefined;
  /** A method of HTTP or of gRPC. */
  readonly method: string | Given<GrpcMethodDefinition> | undefined;
  readonly headers: readonly ValueMatchModel[];
  readonly queryParams: readonly ValueMatchModel[];
}

export interface ValueMatchModel {
  readonly name: string;
  readonly type: 'Exact' | 'RegularExpression' | undefined;
  readonly value: string;
}

/** A Kubernetes Service and its port. */
export interface RouteTargetModel {
  /** Name of the Service; undefined if the workload has none, which a rule reports. */
  readonly service: string | undefined;
  /** Undefined if there is no unique one, which a rule reports. */
  readonly port: string | undefined;
  /** The port of the Service. */
  readonly number: number | undefined;
  /** The ports that it has. */
  readonly ports: readonly string[];
}

export interface RouteFiltersModel extends Given<Omit<HttpRouteFiltersDefinition, 'requestMirror'>> {
  readonly requestMirror?: RouteMirrorModel;
}

/** A workload that gets copies of requests. */
export interface RouteMirrorModel extends RouteTargetModel {
  /** Its name in the definition. */
  readonly word: string;
  /** Its name; undefined if there is no such workload, which a rule reports. */
  readonly workload: string | undefined;
}
