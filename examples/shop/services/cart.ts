import { Service } from 'charthouse';
import { platform } from '../platform';

/** Carts live in the store of sessions; what the API writes to its log is forwarded from beside it. */
new Service(platform, 'cart', {
  team: 'orders',
  source: { repository: 'cart' },
  images: {
    cart: {
      firstTag: 'sha-8bfb4e1aa590eab8f08f837b97acf5803a5737ed@sha256:1c42ddc0285b9c25135be3bf345e6a041271b784b22a6f6cab6588dab93c5980',
    },
  },
  ports: { http: 8080 },
  probes: { readiness: { path: '/ready' }, liveness: { path: '/live' } },
  env: { SESSIONS_ADDRESS: 'sessions:6379' },
  secrets: { 'cart-signing-key': { as: 'files', mountPath: '/var/run/secrets/cart' } },
  calls: ['sessions', 'tcp://logs.acme-shop.example:24224'],
  networkPolicy: { ingress: { ownNamespace: false } },
  sidecars: {
    'access-log': {
      image: 'docker.io/fluent/fluent-bit:3.2.10@sha256:2b1c9e0d7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0c',
      args: ['--config=/etc/fluent-bit/fluent-bit.yaml'],
      resources: {
        requests: { cpu: '10m', memory: '32Mi', 'ephemeral-storage': '16Mi' },
        limits: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '64Mi' },
      },
      volumeMounts: {
        logging: { mountPath: '/etc/fluent-bit', readOnly: true },
        log: { mountPath: '/var/log/cart', readOnly: true },
      },
    },
  },
  configFiles: {
    logging: {
      mountPath: '/etc/cart/logging',
      files: {
        'fluent-bit.yaml':
          'service:\n  flush: 1\npipeline:\n  inputs:\n    - name: tail\n      path: /var/log/cart/*.log\n  outputs:\n    - name: forward\n      host: logs.acme-shop.example\n',
      },
    },
  },
  volumes: { log: { mountPath: '/var/log/cart', emptyDir: { sizeLimit: '64Mi' } } },
  replicas: 2,
  environments: {
    dev: { replicas: 1, sidecars: { 'access-log': null } },
    production: { replicas: { min: 3, max: 12, cpu: 70 } },
  },
});
