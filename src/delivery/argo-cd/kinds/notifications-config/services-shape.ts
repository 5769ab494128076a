import { duration } from '../../../../definition/formats/duration';
import { atLeast, identifier } from '../../../../definition/formats/numbers';
import {
  boolean,
  hidden,
  list,
  map,
  number,
  optional,
  required,
  string,
  union,
  type Format,
  type ObjectShape,
  object,
  stringAs,
  type Properties,
} from '../../../../definition/shape/shape';
import type { SecretReference } from './secret-reference';
import { problem } from '../../../../problems/problem';
import type { GitHubService, HttpOptions, PagerDutyService, SlackService } from './services';
import { filled, formed } from '../common/text-formats';

/** A key of the Secret that only Argo CD reads. The problem does not show other values, because they may be the secret itself. */
const reference: Format<string> = (value, at) =>
  /^\$[\w-]+$/.test(value)
    ? undefined
    : problem('secret-not-referenced', at, { key: at.split('.').at(-1)!, secret: 'argocd-notifications-secret' });

const secret = stringAs<SecretReference>(reference);
const anyName: Format<string> = () => undefined;
const count = optional(number(atLeast(0)));

const http = {
  insecureSkipVerify: optional(boolean()),
  maxIdleConns: count,
  maxIdleConnsPerHost: count,
  maxConnsPerHost: count,
  idleConnTimeout: optional(string(duration)),
} satisfies Properties<HttpOptions>;

const slack = object<SlackService>('a Slack app', {
  token: hidden(required(secret)),
  username: optional(string()),
  icon: optional(string(formed('an icon', /^(?::.+:|https?:\/\/\S+)$/, ':emoji:', 'the URL of an image'))),
  signingSecret: hidden(optional(secret)),
  channels: optional(list(string())),
  apiURL: optional(string(filled('a URL'))),
  disableUnfurl: optional(boolean()),
  ...http,
});

const pagerDuty = object<PagerDutyService>('PagerDuty', { serviceKeys: hidden(required(map(anyName, secret))) });

const id = hidden(required(union(number(identifier), secret)));

const gitHub = object<GitHubService>('a GitHub App', {
  appID: id,
  installationID: id,
  privateKey: hidden(required(secret)),
  enterpriseBaseURL: optional(string(formed('the API of a GitHub server', /^https?:\/\/\S+\/api\/v3\/?$/, 'https://<host>/api/v3'))),
  ...http,
});

/** Services that send messages, by type. */
export const notificationServiceShapes: Readonly<Record<string, ObjectShape>> = { slack, pagerdutyv2: pagerDuty, github: gitHub };
