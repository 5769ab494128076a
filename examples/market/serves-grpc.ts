import type { ServiceProperties } from 'charthouse';

/** What the gRPC services of all teams have in common. It is no default, because workers and Jobs serve nothing. */
export const servesGrpc = {
  ports: { grpc: { containerPort: 9090, appProtocol: 'kubernetes.io/h2c' }, metrics: 9464 },
  probes: {
    startup: { grpc: 'grpc', periodSeconds: 2, failureThreshold: 30 },
    readiness: { grpc: { port: 'grpc', service: 'readiness' }, periodSeconds: 5 },
    liveness: { grpc: { port: 'grpc', service: 'liveness' }, periodSeconds: 15 },
  },
  // Clients have some seconds to learn that a pod ends, and prefer pods in their own zone.
  lifecycle: { preStop: { sleep: 5 } },
  service: { trafficDistribution: 'PreferSameZone' },
  prometheus: { port: 'metrics', by: 'ServiceMonitor', interval: '30s' },
} as const satisfies ServiceProperties;
