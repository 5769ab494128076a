import { platform, service } from '../../example-platform';
import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { warningsOfService } from '../../problems/case';

const image = `busybox:1@sha256:${'a'.repeat(64)}`;
const warned = (changes: Record<string, unknown>): readonly string[] =>
  warningsOfService(changes)
    .filter(({ code }) => code === 'image-user-unknown')
    .flatMap(({ at }) => at);
const at = 'services.payments-api';

describe('a container that leaves its user to the image', () => {
  it('is warned of once for the pod', () => {
    expect(warned({ securityContext: null, sidecars: { proxy: { image } } })).toEqual([`${at}.securityContext`]);
    expect(warned({ securityContext: { runAsUser: 1000 }, sidecars: { proxy: { image } } })).toEqual([]);
  });

  it('is no matter where root is allowed', () => {
    const podSecurity = { level: 'baseline', reason: 'the vendor image' };
    expect(warned({ podSecurity, securityContext: { runAsNonRoot: false } })).toEqual([]);
    expect(
      warned({
        podSecurity,
        securityContext: { runAsNonRoot: false },
        sidecars: { proxy: { image, securityContext: { runAsNonRoot: true } } },
      }),
    ).toEqual([`${at}.sidecars.proxy.securityContext`]);
  });

  it('is warned of where an environment takes the number away', () => {
    expect(warned({ environments: { dev: { securityContext: { runAsUser: null } } } })).toEqual([`${at}.environments.dev.securityContext`]);
  });

  it('is settled for all services by the defaults', () => {
    const { warnings } = resolveDefinitions({
      platform: platform({ defaults: { securityContext: { runAsUser: 10001 } } }),
      services: [service({ securityContext: {} })],
    });
    expect(warnings).toEqual([]);
  });
});
