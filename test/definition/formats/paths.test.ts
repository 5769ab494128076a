import { absolutePath, gitUrl, httpsUrl, relativePath, requestPath, serverUrl, storeKey } from '../../../src/definition/formats/paths';
import { verdict } from './verdict';

describe.each([
  {
    what: 'paths in a repository',
    format: relativePath,
    code: 'invalid-path',
    fine: ['.', 'services/cart', 'Dockerfile', 'a.b/c_d-e', '.github'],
    refused: ['', '/a', 'a/', 'a//b', '..', '../a', 'a/../b', 'a b', 'a;b', '$a', 'a\\b', 'é'],
  },
  {
    what: 'paths of requests',
    format: requestPath,
    code: 'invalid-path',
    fine: ['/', '/healthz/ready', '/ready?full=1', '/a%20b'],
    refused: ['', 'healthz', '/a b', '/a\n', '/é'],
  },
  {
    what: 'keys of secrets',
    format: storeKey,
    code: 'invalid-path',
    fine: ['payments/dev/api', 'a', '{team}/x', 'a:b#c', 'Payments of É', 'private key'],
    refused: ['', ' ', ' a', 'a ', 'a\n'],
  },
  {
    what: 'servers',
    format: serverUrl,
    code: 'invalid-url',
    fine: ['https://kubernetes.default.svc', 'https://prod.internal:6443', 'https://10.0.0.1'],
    refused: [
      '',
      'prod.internal',
      'http://prod',
      'https://prod/',
      'https://prod:6443/',
      'https://prod/api',
      'https://',
      'https://prod:99999',
      'https://a b',
    ],
  },
  {
    what: 'paths in a container',
    format: absolutePath,
    code: 'invalid-path',
    fine: ['/', '/etc/app', '/etc/app/', '/a.b/c_d-e', '/var/..data', '/C/é'],
    refused: ['', 'etc', './etc', '/a:b', '/a b', '/a\n', '/a\x7f', '/..', '/a/../b', '../a'],
  },
  {
    what: 'addresses to fetch from',
    format: httpsUrl,
    code: 'invalid-url',
    fine: ['https://argo.example.com', 'https://argo.example.com/', 'https://a:8443/b/c.yaml?d=e#f', 'https://10.0.0.1/x'],
    refused: ['', 'argo.example.com', 'http://a', 'https://', 'https://a b', 'https://a\n', 'https://é', 'https://a:99999', 'ftp://a'],
  },
  {
    what: 'repositories to deliver from',
    format: gitUrl,
    code: 'invalid-url',
    fine: [
      ...['https://github.com/myorg/dashboards.git', 'https://github.com/myorg/*', '*', 'git@github.com:myorg/dashboards.git'],
      ...['ssh://git@git.example.com:22/a.git', 'oci://ghcr.io/myorg/charts', '*dashboards*'],
    ],
    refused: ['', 'github.com/myorg/a', 'http://github.com/a', 'myorg/a', 'https://a b', 'https://a\n', 'https://é'],
  },
])('$what', ({ format, code, fine, refused }) => {
  it.each(fine)('"%s" is one', (value) => {
    expect(verdict(format, value)).toBe('fine');
  });

  it.each(refused)('"%s" is none', (value) => {
    expect(verdict(format, value)).toBe(code);
  });
});
