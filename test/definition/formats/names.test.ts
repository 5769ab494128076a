import { dnsLabel, login, objectName, portName, repositoryName, slackChannel, variableName } from '../../../src/definition/formats/names';
import { verdict } from './verdict';

const x = (count: number): string => 'x'.repeat(count);

describe.each([
  {
    what: 'labels',
    format: dnsLabel,
    fine: ['a', 'payments-api', 'a1', 'a--b', x(63)],
    refused: ['', '1a', '-a', 'a-', 'A', 'a.b', 'a_b', 'a b', 'é', x(64)],
  },
  {
    what: 'names of objects',
    format: objectName,
    fine: ['a', '1', 'a.b', 'payments-api-secrets', `${x(64)}.b`, x(253)],
    refused: ['', 'A', 'a_b', 'a..b', '.a', 'a.', 'a-.b', '-a', x(254)],
  },
  {
    what: 'names of ports',
    format: portName,
    fine: ['http', 'h', '1a', 'http-metrics', x(15)],
    refused: ['', '8080', 'HTTP', 'http_x', 'grpc.web', '-http', 'http-', 'http--x', x(16)],
  },
  {
    what: 'names of variables',
    format: variableName,
    fine: ['A', 'a', '_A', 'LOG_LEVEL', 'A1', x(300)],
    refused: ['', '1A', 'A-B', 'A.B', 'A B', 'Ä', 'A='],
  },
  {
    what: 'names of repositories',
    format: repositoryName,
    fine: ['payments-api', 'Payments.API_2', '.github', '-', x(100)],
    refused: ['', '.', '..', 'a/b', 'a b', 'app.git', x(101)],
  },
  {
    what: 'logins',
    format: login,
    fine: ['octocat', 'OctoCat', 'a-b', '1', 'monalisa_acme', x(39)],
    refused: ['', '-a', 'a-', 'a--b', 'a b', '@octocat', 'a.b', '_a', x(40)],
  },
  {
    what: 'Slack channels',
    format: slackChannel,
    fine: ['devops-deploys', 'team_a', '1', x(80)],
    refused: ['', '#devops', 'DevOps', 'a b', 'a.b', x(81)],
  },
])('$what', ({ format, fine, refused }) => {
  it.each(fine)('"%s" is one', (name) => {
    expect(verdict(format, name)).toBe('fine');
  });

  it.each(refused)('"%s" is none', (name) => {
    expect(verdict(format, name)).toBe('invalid-name');
  });
});
