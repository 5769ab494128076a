import { calendarDate } from '../formats/calendar-date';
import { vulnerabilityId, waiverReason } from '../formats/vulnerability';
import { map, object, oneOf, optional, required, string, withDefault, type Properties } from '../shape/shape';
import type { ScanDefinition, VulnerabilityWaiverDefinition } from './scan-definition';

const vulnerabilityWaiver = object<VulnerabilityWaiverDefinition>('the waiver of a vulnerability', {
  reason: required(string(waiverReason)),
  until: required(string(calendarDate)),
});

/** See {@link ScanDefinition}. */
export const scanProperties = {
  scanner: withDefault(oneOf('grype', 'trivy'), 'grype'),
  vulnerabilityWaivers: optional(map(vulnerabilityId, vulnerabilityWaiver)),
} satisfies Properties<ScanDefinition>;
