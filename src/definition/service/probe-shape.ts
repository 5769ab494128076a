import { headerName } from '../formats/names';
import { atLeast } from '../formats/numbers';
import { requestPath } from '../formats/paths';
import { noDirectionChange, oneLine } from '../formats/readable';
import {
  filledList,
  map,
  number,
  object,
  oneOf,
  optional,
  required,
  string,
  union,
  withImpliedDefault,
  type Properties,
} from '../shape/shape';
import type {
  ExecHandler,
  GrpcHandler,
  HttpHandler,
  LifecycleDefinition,
  ProbeDefinition,
  ProbesDefinition,
  SleepHandler,
} from './probe-definition';

const scheme = withImpliedDefault(oneOf('HTTP', 'HTTPS'), 'HTTP');
const httpHeaders = optional(map(headerName, string(oneLine)));

/** See {@link ProbeDefinition}. */
export const probeProperties = {
  path: optional(string(requestPath)),
  port: optional(string()),
  scheme,
  httpHeaders,
  tcpSocket: optional(string()),
  exec: optional(filledList(string(noDirectionChange))),
  grpc: optional(
    union(string(), object<GrpcHandler>('{ port, service }', { port: required(string()), service: optional(string(oneLine)) })),
  ),
  initialDelaySeconds: withImpliedDefault(number(atLeast(0)), 0),
  periodSeconds: withImpliedDefault(number(atLeast(1)), 10),
  timeoutSeconds: withImpliedDefault(number(atLeast(1)), 1),
  failureThreshold: withImpliedDefault(number(atLeast(1)), 3),
  successThreshold: withImpliedDefault(number(atLeast(1)), 1),
  terminationGracePeriodSeconds: optional(number(atLeast(1))),
} satisfies Properties<ProbeDefinition>;

const probe = optional(object<ProbeDefinition>('a probe', probeProperties));

const handler = optional(
  union(
    object<ExecHandler>('{ exec }', { exec: required(filledList(string(noDirectionChange))) }),
    object<HttpHandler>('{ path }', { path: required(string(requestPath)), port: optional(string()), scheme, httpHeaders }),
    object<SleepHandler>('{ sleep }', { sleep: required(number(atLeast(1))) }),
  ),
);

/** See {@link ProbesDefinition}. */
export const probesShape = object<ProbesDefinition>('probes', { readiness: probe, liveness: probe, startup: probe });

/** See {@link LifecycleDefinition}. */
export const lifecycleShape = object<LifecycleDefinition>('lifecycle hooks', { postStart: handler, preStop: handler });
