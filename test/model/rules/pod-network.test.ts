import { problemsOfService } from '../../problems/case';

const at = (changes: Record<string, unknown>): string[] =>
  problemsOfService(changes).map(({ code, at: places }) => `${code} ${places.join(' ').replaceAll('services.payments-api.', '')}`);

const privileged = { podSecurity: { level: 'privileged', reason: 'it is on every node' } };

describe('DNS settings', () => {
  it('name servers where nothing else does', () => {
    expect(at({ dnsPolicy: 'None' })).toEqual(['missing-key services.payments-api']);
    expect(at({ dnsPolicy: 'None', dnsConfig: { nameservers: ['10.0.0.1'] } })).toEqual([]);
    expect(at({ dnsConfig: { options: { ndots: '2' } } })).toEqual([]);
  });

  it('are within the limits of Kubernetes', () => {
    const nameservers = ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'];
    const searches = Array.from({ length: 33 }, (_, index) => `a${index}.internal`);
    expect(at({ dnsConfig: { nameservers, searches } })).toEqual(['wrong-count dnsConfig.nameservers', 'wrong-count dnsConfig.searches']);
  });

  it('are names that are there, and not too long', () => {
    const label = 'a'.repeat(61);
    const searches = [[label, label, label, `${label}aaaaaa`].join('.'), [label, label, label, `${label}aaaaa`].join('.')];
    expect(searches.map(({ length }) => length)).toEqual([253, 252]);
    expect(at({ dnsConfig: { searches: [`${searches[0]}.`, `${searches[0]}a`] } })).toEqual(['invalid-name dnsConfig.searches[1]']);
    expect(at({ dnsConfig: { options: { '': '2', 'ndots:2': '', edns0: '' } } })).toEqual([
      'invalid-name dnsConfig.options.',
      'invalid-name dnsConfig.options.ndots:2',
    ]);
  });

  it('and host names have the form that Kubernetes accepts', () => {
    expect(at({ dnsConfig: { nameservers: ['dns.internal'] }, hostAliases: { '10.0.0.300': ['UPPER.internal'] } })).toEqual([
      'invalid-form dnsConfig.nameservers[0]',
      'invalid-form hostAliases.10.0.0.300',
      'invalid-name hostAliases.10.0.0.300[0]',
    ]);
  });
});

describe('a kernel parameter', () => {
  const sysctls = { 'net.ipv4.tcp_syncookies': '1', 'kernel.shm_rmid_forced': '1' };

  it('of the network is that of the node, if pods use the network of the node', () => {
    expect(at({ securityContext: { sysctls } })).toEqual([]);
    expect(at({ securityContext: { sysctls }, hostNetwork: true, ...privileged })).toEqual([
      'exclude-each-other securityContext.sysctls.net.ipv4.tcp_syncookies hostNetwork',
    ]);
  });

  it('has a name with dots', () => {
    expect(at({ securityContext: { sysctls: { somaxconn: '1', 'net/core/somaxconn': '1' } } })).toEqual([
      'invalid-name securityContext.sysctls.somaxconn',
      'invalid-name securityContext.sysctls.net/core/somaxconn',
    ]);
  });
});

describe('a port of the node', () => {
  const ports = { http: { containerPort: 8080, hostPort: 80 } };

  it('needs a Pod Security Standard that allows it', () => {
    expect(at({ ports })).toEqual(['pod-security-exceeded ports.http']);
    expect(at({ ports, ...privileged })).toEqual([]);
  });

  it('is that of the container with the network of the node', () => {
    expect(at({ ports, hostNetwork: true, ...privileged })).toEqual(['exclude-each-other ports.http hostNetwork']);
  });

  it('is for one port of the container', () => {
    const two = { ...ports, admin: { containerPort: 9090, hostPort: 80 } };
    expect(at({ ports: two, prometheus: null, ...privileged })).toEqual(['ports-collide ports.http ports.admin']);
  });
});

describe('the deadline for progress', () => {
  it('is later than the time for which a pod must be ready, and only a Deployment has it', () => {
    expect(at({ minReadySeconds: 700, progressDeadlineSeconds: 900 })).toEqual([]);
    expect(at({ minReadySeconds: 100, progressDeadlineSeconds: 100 })).toEqual(['number-out-of-range minReadySeconds']);
    expect(at({ kind: 'DaemonSet', replicas: null, environments: {}, progressDeadlineSeconds: 900 })).toEqual([
      'property-of-another-kind progressDeadlineSeconds',
    ]);
  });
});
