import { render } from '../../../src/render';
import { warningsOn } from '../../../src/problems/waiver';
import { platform, service } from '../../example-platform';
import { problemsOfService, text, type Cases } from '../case';

const envoy = 'envoyproxy/envoy:v1.34.1';

const rendered = (waiver: Record<string, unknown>) =>
  render({
    platform: platform({
      waivers: { login: { problem: 'admin-login', reason: 'a test' } },
    }),
    services: [service({ sidecars: { proxy: { image: envoy } }, environments: {}, waivers: { envoy: waiver } })],
  });

/** What is said on a day of a vulnerability that is accepted until the end of March 2027. */
const ofVulnerability = (day: string) =>
  warningsOn(
    day,
    render({
      platform: platform({ waivers: { login: { problem: 'admin-login', reason: 'a test' } } }),
      services: [
        service({
          source: {
            repository: 'payments-api',
            vulnerabilityWaivers: { 'CVE-2026-12345': { reason: 'the code that has it is never called', until: '2027-03-31' } },
          },
        }),
      ],
    }),
  );

/** Warnings that a definition accepts. */
export const waiverCases = {
  'waiver-without-effect': {
    provoke: () =>
      rendered({ problem: 'image-without-digest', given: 'envoyproxy/envoy:v1.34.0', reason: 'a test' }).warnings.filter(
        ({ code }) => code !== 'image-without-digest',
      ),
    mark: '!',
    says: text`
      ! this waiver takes no warning away: there is no 'image-without-digest' with the given value 'envoyproxy/envoy:v1.34.0' here
        at      services.payments-api.waivers.envoy
        given   "image-without-digest"
        fix     remove it, or correct 'problem' and 'given': a waiver of a service waives only warnings at places of this service
        see     charthouse explain waiver-without-effect
    `,
  },
  'waiver-expired': {
    provoke: () =>
      warningsOn('2027-04-01', rendered({ problem: 'image-without-digest', given: envoy, reason: 'a test', until: '2027-03-31' })).filter(
        ({ code }) => code !== 'image-without-digest',
      ),
    mark: '!',
    says: text`
      ! this waiver of 'image-without-digest' ended on 2027-03-31, so its warnings are printed again
        at      services.payments-api.waivers.envoy
        given   "2027-03-31"
        fix     solve what it accepted and remove it, or set 'until' to a later day with a reason that still holds
        see     charthouse explain waiver-expired
    `,
  },
  'vulnerability-waiver-ends': {
    provoke: () => ofVulnerability('2027-03-17'),
    mark: '!',
    says: text`
      ! the waiver of 'CVE-2026-12345' ends on 2027-03-31: the scan fails because of it after that day
        at      services.payments-api.source.vulnerabilityWaivers.CVE-2026-12345
        given   "2027-03-31"
        fix     update the package and remove the waiver, or set 'until' to a later day with a reason that still holds
        see     charthouse explain vulnerability-waiver-ends
    `,
  },
  'vulnerability-waiver-expired': {
    provoke: () => ofVulnerability('2027-04-01'),
    mark: '!',
    says: text`
      ! the waiver of 'CVE-2026-12345' ended on 2027-03-31: images that have it are no longer signed and deployed
        at      services.payments-api.source.vulnerabilityWaivers.CVE-2026-12345
        given   "2027-03-31"
        fix     update the package and remove the waiver, or set 'until' to a later day with a reason that still holds
        see     charthouse explain vulnerability-waiver-expired
    `,
  },
  'invalid-date': {
    provoke: () => problemsOfService({ waivers: { envoy: { problem: 'image-without-digest', reason: 'a test', until: '2027-02-29' } } }),
    says: text`
      x '2027-02-29' is not a day
        at      services.payments-api.waivers.envoy.until
        given   "2027-02-29"
        allowed YYYY-MM-DD
        fix     write for example '2027-03-31'
        see     charthouse explain invalid-date
    `,
  },
} satisfies Cases;
