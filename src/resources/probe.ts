import type { k8s } from 'cdk8s-plus-28';
import type { ContainerModel, HandlerModel, PortModel, ProbeHandlerModel, ProbeModel } from '../model/types/workload-model';
import { intOrString } from './scalar';
import { some } from './some';

/** The handlers of probes and lifecycle hooks. The typed classes do not know `sleep`. */
type Handler = Pick<k8s.Probe, 'exec' | 'grpc' | 'httpGet' | 'tcpSocket'> & { readonly sleep?: { readonly seconds: number } };

/** In the base, the port may be missing: environments that have it then add the probe. */
export function probe(model: ProbeModel | undefined, ports: readonly PortModel[]): k8s.Probe | undefined {
  const how = model?.handler && handler(model.handler, ports);
  if (!how) return undefined;
  return {
    // The properties are listed, because spreading different objects is slow, and there are many probes.
    exec: how.exec,
    failureThreshold: model.failureThreshold,
    grpc: how.grpc,
    httpGet: how.httpGet,
    initialDelaySeconds: model.initialDelaySeconds,
    periodSeconds: model.periodSeconds,
    successThreshold: model.successThreshold,
    tcpSocket: how.tcpSocket,
    terminationGracePeriodSeconds: model.terminationGracePeriodSeconds,
    timeoutSeconds: model.timeoutSeconds,
  };
}

export function lifecycle({ lifecycle: hooks, ports }: ContainerModel): k8s.Lifecycle | undefined {
  const postStart = hooks.postStart && handler(hooks.postStart, ports);
  const preStop = hooks.preStop && handler(hooks.preStop, ports);
  return postStart || preStop ? { postStart, preStop } : undefined;
}

/** Undefined if it refers to a port that the container does not have. */
function handler(model: ProbeHandlerModel | HandlerModel, ports: readonly PortModel[]): Handler | undefined {
  if (model.kind === 'exec') return { exec: { command: [...model.command] } };
  if (model.kind === 'sleep') return { sleep: { seconds: model.seconds } };
  const port = ports.find(({ name }) => name === model.port);
  if (!port) return undefined;
  switch (model.kind) {
    case 'http':
      return { httpGet: { httpHeaders: some(model.headers), path: model.path, port: intOrString(port.name), scheme: model.scheme } };
    case 'tcp':
      return { tcpSocket: { port: intOrString(port.name) } };
    case 'grpc':
      // The only handler that does not support port names.
      return { grpc: { port: port.containerPort, service: model.service } };
  }
}
