import { problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

/** Single values that the tool which reads them would refuse, or misread in silence. */
export const valueCases = {
  'invalid-quantity': {
    provoke: () => problemsOfService({ resources: { requests: { cpu: '200m', memory: '256MB' } } }),
    says: text`
      x '256MB' is not a Kubernetes quantity
        at      services.payments-api.resources.requests.memory
        given   "256MB"
        allowed a decimal number with a suffix such as m, k, M, G, Ki, Mi, Gi, or none
        fix     write for example '250m' of cpu or '256Mi' of memory
        see     charthouse explain invalid-quantity
    `,
  },
  'invalid-duration': {
    provoke: () => problemsOfPlatform({ syncWindows: { nightly: { deny: '0 22 * * *', duration: '1d' } } }),
    says: text`
      x '1d' is not a duration greater than zero
        at      platform.syncWindows.nightly.duration
        given   "1d"
        allowed numbers with the units ns, us, ms, s, m, h
        fix     write for example '6h', '90m' or '1h30m'; a day is '24h'
        see     charthouse explain invalid-duration
    `,
  },
  'invalid-prometheus-duration': {
    provoke: () => problemsOfService({ alerts: { HighErrorRate: { expr: 'errors > 0', for: '1.5h' } } }),
    says: text`
      x '1.5h' is not a duration that Prometheus can parse
        at      services.payments-api.alerts.HighErrorRate.for
        given   "1.5h"
        allowed whole numbers with the units y, w, d, h, m, s, ms, the greatest first
        fix     write for example '30s', '10m' or '1h30m'
        see     charthouse explain invalid-prometheus-duration
    `,
  },
  'invalid-cron': {
    provoke: () => problemsOfPlatform({ syncWindows: { nightly: { deny: '0 22 * * 7', duration: '6h' } } }),
    says: text`
      x '0 22 * * 7' is not a cron schedule of five fields: '7' is no day of week: 0 to 6
        at      platform.syncWindows.nightly.deny
        given   "0 22 * * 7"
        allowed five fields: minute 0-59, hour 0-23, day of month 1-31, month 1-12 or jan-dec, day of week 0-6 or sun-sat
        fix     write for example '0 22 * * *' for 22:00 each day
        see     charthouse explain invalid-cron
    `,
  },
  'unknown-time-zone': {
    provoke: () => problemsOfPlatform({ syncWindows: { nightly: { deny: '0 22 * * *', duration: '6h', timeZone: 'PST' } } }),
    says: text`
      x 'PST' is not a time zone of the IANA database
        at      platform.syncWindows.nightly.timeZone
        given   "PST"
        allowed names such as 'UTC', 'Europe/Berlin', 'America/New_York'
        fix     write the name as the IANA database spells it; for an unknown name, Argo CD uses UTC without an error
        see     charthouse explain unknown-time-zone
    `,
  },
  'invalid-cidr': {
    provoke: () => problemsOfService({ networkPolicy: { ingress: { cidrs: ['10.0.0.0'] } } }),
    says: text`
      x '10.0.0.0' is not a range of addresses
        at      services.payments-api.networkPolicy.ingress.cidrs[0]
        given   "10.0.0.0"
        allowed an address, a slash and the length of the prefix
        fix     write for example '203.0.113.0/24', '198.51.100.7/32' for one address, or '0.0.0.0/0' and '::/0' for every one
        see     charthouse explain invalid-cidr
    `,
  },
  'port-out-of-range': {
    provoke: () => problemsOfService({ ports: { http: 80800 } }),
    says: text`
      x 80800 is not a port number
        at      services.payments-api.ports.http
        given   80800
        allowed whole numbers from 1 to 65535
        fix     choose a port in that range
        see     charthouse explain port-out-of-range
    `,
  },
  'number-out-of-range': {
    provoke: () => problemsOfService({ probes: { readiness: { path: '/healthz/ready', periodSeconds: 0 } } }),
    says: text`
      x 0 is not a whole number from 1 to 2147483647
        at      services.payments-api.probes.readiness.periodSeconds
        given   0
        allowed whole numbers from 1 to 2147483647
        fix     choose a number in that range
        see     charthouse explain number-out-of-range
    `,
  },
  'replicas-negative': {
    provoke: () => problemsOfService({ replicas: -1 }),
    says: text`
      x -1 is not a number of replicas
        at      services.payments-api.replicas
        given   -1
        allowed whole numbers from 0
        fix     choose 0 or more, or { min, max, cpu } for an autoscaler
        see     charthouse explain replicas-negative
    `,
  },
  'invalid-image': {
    provoke: () => problemsOfPlatform({ registry: 'ghcr.io/MyOrg' }),
    says: text`
      x 'ghcr.io/MyOrg' is not a registry: it has capital letters
        at      platform.registry
        given   "ghcr.io/MyOrg"
        allowed a registry such as 'ghcr.io/myorg'
        fix     write the host and the path alone, in lower case
        see     charthouse explain invalid-image
    `,
  },
  'image-with-tag': {
    provoke: () => problemsOfService({ images: { 'payments-api': { repository: 'ghcr.io/myorg/payments:1.4.0' } } }),
    says: text`
      x 'ghcr.io/myorg/payments:1.4.0' carries a tag or a digest
        at      services.payments-api.images.payments-api.repository
        given   "ghcr.io/myorg/payments:1.4.0"
        allowed ghcr.io/myorg/payments
        fix     remove the tag: CI writes it to the image-tag file; 'firstTag' sets the first one
        see     charthouse explain image-with-tag
    `,
  },
  'image-not-in-full': {
    provoke: () => problemsOfService({ sidecars: { proxy: { image: 'envoyproxy/envoy' } } }),
    says: text`
      x 'envoyproxy/envoy' is neither one of the service's images nor a full image reference
        at      services.payments-api.sidecars.proxy.image
        given   "envoyproxy/envoy"
        allowed the name of one of 'images', name:tag@sha256:<64 hex>, name:tag
        fix     name one of the images that the service builds, or write the other image with its tag, and preferably its digest
        see     charthouse explain image-not-in-full
    `,
  },
  'image-tag-latest': {
    provoke: () => problemsOfService({ images: { 'payments-api': { firstTag: 'latest' } } }),
    says: text`
      x 'latest' is not a fixed tag: what runs would depend on when a node pulled it
        at      services.payments-api.images.payments-api.firstTag
        given   "latest"
        allowed a tag with a digest, such as 'sha-<40 hex>@sha256:<64 hex>'
        fix     name a fixed tag, or leave 'firstTag' out and let the first promotion set it
        see     charthouse explain image-tag-latest
    `,
  },
  'invalid-image-tag': {
    provoke: () => problemsOfService({ images: { 'payments-api': { firstTag: 'release/1.4' } } }),
    says: text`
      x 'release/1.4' cannot be an image tag
        at      services.payments-api.images.payments-api.firstTag
        given   "release/1.4"
        allowed up to 128 letters, digits, dots, dashes and underscores, optionally followed by @sha256:<64 hex>
        fix     write the tag as the registry shows it
        see     charthouse explain invalid-image-tag
    `,
  },
  'unsupported-version': {
    provoke: () => problemsOfPlatform({ argoCd: { version: 'v2.0.0' } }),
    says: text`
      x release 'v2.0.0' of Argo CD is not supported
        at      platform.argoCd.version
        given   "v2.0.0"
        allowed v3.4.x, v3.5.x, v3.6.x
        fix     use v3.6.1
        see     charthouse explain unsupported-version
    `,
  },
  'invalid-url': {
    provoke: () =>
      problemsOfPlatform({
        clusters: {
          staging: { server: 'https://kubernetes.default.svc' },
          production: { server: 'https://prod-cluster-api.internal:6443/' },
        },
      }),
    says: text`
      x 'https://prod-cluster-api.internal:6443/' cannot be used as a URL here
        at      platform.clusters.production.server
        given   "https://prod-cluster-api.internal:6443/"
        allowed https://host or https://host:port
        fix     write the whole address in that form
        see     charthouse explain invalid-url
    `,
  },
  'invalid-path': {
    provoke: () => problemsOfService({ source: { repository: 'shop', path: '../payments' } }),
    says: text`
      x '../payments' cannot be used as a path here
        at      services.payments-api.source.path
        given   "../payments"
        allowed relative, of letters, digits, dots, dashes and slashes, with no .. in it and no dash in front
        fix     write a path of that form
        see     charthouse explain invalid-path
    `,
  },
  'invalid-command': {
    provoke: () => problemsOfService({ source: { repository: 'payments-api', visibility: 'public', test: 'echo ${{ github.head_ref }}' } }),
    says: text`
      x this cannot be run as a command
        at      services.payments-api.source.test
        given   "echo \${{ github.head_ref }}"
        allowed a command for bash, with no \${{ }} in it
        fix     write the command as you would type it; put variable parts into a script in the repository
        see     charthouse explain invalid-command
    `,
  },
  'unreadable-character': {
    provoke: () => problemsOfService({ source: { repository: 'payments-api', visibility: 'public', test: 'make test # \u202e' } }),
    says: text`
      x the character U+202E is invisible or misleading to readers, and can change the meaning of the text
        at      services.payments-api.source.test
        given   "U+202E"
        fix     remove it; write a reason on one line, and end lines of code with only a line feed
        see     charthouse explain unreadable-character
    `,
  },
  'unsupported-character': {
    provoke: () => problemsOfService({ env: { MOTTO: 'one line\u2028and another' } }),
    says: text`
      x the character U+2028 would not reach the container unchanged
        at      services.payments-api.env.MOTTO
        given   U+2028
        fix     remove it, or keep the text in a file of the image
        see     charthouse explain unsupported-character
    `,
  },
  'secret-in-plain-text': {
    provoke: () => problemsOfService({ env: { DB_PASSWORD: 'hunter2' } }),
    says: text`
      x this looks like the value of a secret, in plain text
        at      services.payments-api.env.DB_PASSWORD
        fix     revoke it, keep the new one in the secret store, and name it under 'secrets'
        see     charthouse explain secret-in-plain-text
    `,
  },
  'invalid-ciphertext': {
    provoke: () => problemsOfService({ secrets: { token: { as: 'environment', encryptedData: { TOKEN: 'not sealed!' } } } }),
    says: text`
      x this is not ciphertext of kubeseal: it is not base64
        at      services.payments-api.secrets.token.encryptedData.TOKEN
        allowed what kubeseal prints for the entry, on one line
        fix     seal the value with 'kubeseal --raw', and copy its complete output; if this was the secret itself, revoke it
        see     charthouse explain invalid-ciphertext
    `,
  },
} satisfies Cases;
