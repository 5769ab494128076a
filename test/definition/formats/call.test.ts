import { call, destinationOf } from '../../../src/definition/formats/call';
import { problem } from '../../../src/problems/problem';
import { verdict } from './verdict';

describe.each([
  {
    what: 'addresses that are called',
    code: 'invalid-url',
    fine: [
      'https://api.stripe.com',
      'https://api.stripe.com:8443',
      'postgres://db.example.com',
      'postgres://db.example.com:5433',
      'kafka+ssl://b-1.msk:65535',
      'https://1.2.3.4.example.com',
    ],
    refused: [
      ...['https://', 'https://api.stripe.com/', 'https://api.stripe.com/v1', 'https://a?b', 'https://u@h', 'HTTPS://a', 'https:a', 'a:80'],
      ...[
        'https://a:0',
        'https://a:65536',
        'postgres://a:65536',
        'https://a:',
        'https://-a',
        'https://a..b',
        'https://a.',
        'https://[::1]',
      ],
      ...['https://1.2.3.999', 'https://é', 'https://a b', `https://${'a'.repeat(254)}`, '://a', 'https://a\n'],
      ...['https://10.0.0.1', 'https://8.8.8.8:53', 'postgres://10.0.0.1', 'https://2130706433', 'https://0x7f.1'],
      ...[
        'https://kubernetes.default.svc',
        'http://web.shop.svc.cluster.local:8080',
        'https://localhost',
        'https://db.internal',
        'https://web',
      ],
      ...['udp://syslog.example.com:514'],
      ...['kafka+ssl://b-1.msk', 'grpc://ledger.example.com', 'constructor://a', 'tostring://a'],
    ],
  },
  {
    what: 'services that are called',
    code: 'invalid-name',
    fine: ['ledger', 'payments-api'],
    refused: ['', 'Ledger', 'api.stripe.com', 'ledger/v1', '1a', 'a b'],
  },
])('$what', ({ code, fine, refused }) => {
  it.each(fine)('"%s" is one', (value) => {
    expect(verdict(call, value)).toBe('fine');
  });

  it.each(refused)('"%s" is none', (value) => {
    expect(verdict(call, value)).toBe(code);
  });
});

describe('a URL that is called', () => {
  it.each([
    ['https://10.0.0.1', "the name of a host; for an address, use 'networkPolicy.egress.cidrs'"],
    ['grpc://ledger.example.com', 'scheme://host:port, because the scheme says no port'],
    ['https://a/b', 'scheme://host or scheme://host:port'],
    ['udp://a.example:514', 'an address by TCP: a call of UDP cannot be told by its URL'],
    [
      'https://web.shop.svc:8080',
      "a host outside the cluster; another service is called by its name. For a Service that Charthouse does not manage, open its namespace under 'networkPolicy.egress.namespaces', or its own namespace with 'networkPolicy.egress.ownNamespace'; for private addresses, use 'networkPolicy.egress.cidrs'",
    ],
  ])('is told how it should have been: %s', (given, rule) => {
    expect(call(given, 'here')).toEqual(problem('invalid-url', 'here', { given, rule }));
  });

  it.each([
    ['https://API.Stripe.com', 'api.stripe.com', 443],
    ['https://api.stripe.com:443', 'api.stripe.com', 443],
    ['https://api.stripe.com:8443', 'api.stripe.com', 8443],
    ['http://a', 'a', 80],
    ['postgres://DB.example.com', 'db.example.com', 5432],
    ['postgres://db.example.com:05433', 'db.example.com', 5433],
    ['kafka+ssl://b-1.msk:9094', 'b-1.msk', 9094],
  ])('has a host and a port: %s', (url, host, port) => {
    expect(destinationOf(url)).toEqual({ host, port });
  });
});
