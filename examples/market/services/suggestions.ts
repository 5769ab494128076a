import { Service } from 'charthouse';
import { platform } from '../platform';
import { servesGrpc } from '../serves-grpc';

/** What goes well with what is in the basket. The model is a file that an init container of the service fetches. */
new Service(platform, 'suggestions', {
  team: 'shopping',
  ...servesGrpc,
  images: { suggestions: {}, 'suggestions-model': { dockerfile: 'model.Dockerfile', buildContexts: { models: 'models/baskets' } } },
  // A model takes its time to load.
  progressDeadlineSeconds: 1200,
  minReadySeconds: 10,
  calls: ['assortment'],
  env: { ASSORTMENT: 'assortment:9090' },
  initContainers: {
    model: { image: 'suggestions-model', args: ['copy', '/models'], volumeMounts: { models: { mountPath: '/models' } } },
  },
  volumes: { models: { mountPath: '/models', readOnly: true, emptyDir: { sizeLimit: '64Mi' } } },
  environments: {
    production: {
      replicas: { min: 2, max: 8, cpu: 70, memory: 80 },
    },
  },
});
