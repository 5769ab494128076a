import { said, wrong } from '../resolved';

const place = 'services.shop';
const image = `ghcr.io/envoyproxy/envoy:v1.34@sha256:${'d'.repeat(64)}`;

describe('containers of a pod', () => {
  it('have names of their own', () => {
    expect(wrong({ initContainers: { wait: {} }, sidecars: { proxy: { image }, logs: { image, native: false } } })).toEqual([]);
    expect(said({ sidecars: { shop: { image } } })).toEqual(["two containers of one pod would share the container name 'shop'"]);
    expect(wrong({ initContainers: { proxy: {} }, sidecars: { proxy: { image, native: false }, shop: { image } } })).toEqual([
      ['names-meet', `${place}.sidecars.shop`],
      ['names-meet', `${place}.sidecars.proxy`],
    ]);
  });

  it('of another pod may have them, too', () => {
    expect(wrong({ sidecars: { proxy: { image } }, workloads: { worker: { sidecars: { proxy: { image } } } } })).toEqual([]);
  });
});

describe('an init container', () => {
  const asked = { probes: { liveness: { exec: ['true'] } }, lifecycle: { preStop: { exec: ['true'] } } };

  it('is asked by nobody, and has no hooks', () => {
    expect(wrong({ initContainers: { migrate: asked } })).toEqual([
      ['init-container-asked', `${place}.initContainers.migrate.probes`],
      ['init-container-asked', `${place}.initContainers.migrate.lifecycle`],
    ]);
    expect(wrong({ initContainers: { migrate: { probes: { liveness: null }, lifecycle: null } } })).toEqual([]);
  });

  it('is none that goes on running', () => {
    expect(wrong({ sidecars: { proxy: { image, ...asked }, logs: { image, native: false, ...asked } } })).toEqual([]);
  });
});

describe('a container beside the own one', () => {
  it('has no word in what is the whole pod’s', () => {
    expect(wrong({ sidecars: { proxy: { image, securityContext: { fsGroup: 1, runAsUser: 2 } } } })).toEqual([
      ['unknown-key', `${place}.sidecars.proxy.securityContext.fsGroup`],
    ]);
  });
});
