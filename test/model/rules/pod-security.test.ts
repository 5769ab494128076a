import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform } from '../../example-platform';
import { plain, wrong } from '../resolved';

const place = 'services.shop';
const image = `ghcr.io/envoyproxy/envoy:v1.34@sha256:${'d'.repeat(64)}`;
const stated = (level: string) => ({ podSecurity: { level, reason: 'a driver' } });
const said = (changes: object) =>
  resolveDefinitions({ platform: platform(), services: [plain({ ...changes })] }).problems.map(({ message, allowed }) => [
    message,
    allowed,
  ]);
const allowed = (level: string) => [`podSecurity: { level: '${level}', reason: '…' }`];

describe('a pod', () => {
  it.each<[string, object, string]>([
    ["'hostNetwork'", { hostNetwork: true }, 'privileged'],
    ["'privileged: true'", { securityContext: { privileged: true } }, 'privileged'],
    ["'seccompProfile: Unconfined'", { securityContext: { seccompProfile: 'Unconfined' } }, 'privileged'],
    ["'runAsNonRoot: false'", { securityContext: { runAsNonRoot: false } }, 'baseline'],
    ["'allowPrivilegeEscalation: true'", { securityContext: { allowPrivilegeEscalation: true } }, 'baseline'],
    ['the capability CHOWN', { securityContext: { capabilities: ['CHOWN'] } }, 'baseline'],
    ['the capability SYS_ADMIN', { securityContext: { capabilities: ['SYS_ADMIN'] } }, 'privileged'],
    ['the kernel parameter net.core.somaxconn', { securityContext: { sysctls: { 'net.core.somaxconn': '1024' } } }, 'privileged'],
    ['the capability ALL', { securityContext: { capabilities: ['ALL'] } }, 'privileged'],
  ])('says so where it is beyond the standard: %s', (what, changes, level) => {
    expect(said(changes)).toEqual([[`${what} is not allowed by the Pod Security Standard 'restricted'`, allowed(level)]]);
    expect(said({ ...changes, ...stated(level) })).toEqual([]);
    expect(said({ ...changes, ...stated('privileged') })).toEqual([]);
    const baseline = level === 'baseline' ? [] : [[`${what} is not allowed by the Pod Security Standard 'baseline'`, allowed(level)]];
    expect(said({ ...changes, ...stated('baseline') })).toEqual(baseline);
  });

  it.each<[object]>([
    [{ securityContext: { capabilities: ['NET_BIND_SERVICE'], runAsUser: 1000, readOnlyRootFilesystem: false } }],
    [{ securityContext: { seccompProfile: 'RuntimeDefault', runAsNonRoot: true, privileged: false, allowPrivilegeEscalation: null } }],
    [{ hostNetwork: false }],
    [{ securityContext: { sysctls: { 'net.ipv4.tcp_keepalive_time': '60', 'kernel.shm_rmid_forced': '1' } } }],
  ])('is "restricted" with %j', (changes) => {
    expect(wrong({ ...changes })).toEqual([]);
  });

  it('is judged with all its containers, and of the pod nothing is told twice', () => {
    const root = { securityContext: { runAsNonRoot: false } };
    expect(wrong({ ...root, sidecars: { proxy: { image }, other: { image, ...root } } })).toEqual([
      ['pod-security-exceeded', `${place}.securityContext.runAsNonRoot`],
    ]);
    expect(
      wrong({ sidecars: { proxy: { image, ...root } }, initContainers: { wait: { securityContext: { capabilities: ['KILL'] } } } }),
    ).toEqual([
      ['pod-security-exceeded', `${place}.sidecars.proxy.securityContext.runAsNonRoot`],
      ['pod-security-exceeded', `${place}.initContainers.wait.securityContext.capabilities`],
    ]);
  });

  it('is judged where it is said: of the service, of an environment, of all services', () => {
    const root = { securityContext: { runAsNonRoot: false } };
    expect(wrong({ environments: { dev: root } })).toEqual([
      ['pod-security-exceeded', `${place}.environments.dev.securityContext.runAsNonRoot`],
    ]);
    expect(wrong({ workloads: { worker: {} } }, { defaults: root })).toEqual([
      ['pod-security-exceeded', 'platform.defaults.securityContext.runAsNonRoot'],
    ]);
    expect(wrong({ ...root, workloads: { worker: {} } })).toEqual([['pod-security-exceeded', `${place}.securityContext.runAsNonRoot`]]);
  });

  it('may keep a lower standard on one cluster or in one environment', () => {
    const changes = { hostNetwork: true, environments: { dev: stated('privileged'), staging: { hostNetwork: false }, production: null } };
    expect(wrong(changes)).toEqual([]);
  });
});

describe('the reason for less than "restricted"', () => {
  it.each(['', ' ', '\n\t'])('is in words: %j is none', (reason) => {
    expect(wrong({ podSecurity: { level: 'baseline', reason } })).toEqual([['wrong-type', `${place}.podSecurity.reason`]]);
  });

  it('is not left out', () => {
    expect(wrong({ podSecurity: { level: 'baseline' } })).toEqual([['missing-key', `${place}.podSecurity`]]);
  });
});

describe('a capability', () => {
  it.each(['CAP_NET_ADMIN', 'net_admin', '', 'NET ADMIN'])('is spelt as Kubernetes spells it: %j is not', (capability) => {
    expect(wrong({ securityContext: { capabilities: [capability] } })).toEqual([
      ['invalid-name', `${place}.securityContext.capabilities[0]`],
    ]);
  });
});
