import { waivableCodes } from '../problems/waiver';
import { calendarDate } from './formats/calendar-date';
import { dnsLabel } from './formats/names';
import { words } from './formats/words';
import { map, object, oneOf, optional, required, string, type Properties } from './shape/shape';
import type { WaiverDefinition, WaiversDefinition } from './waiver-definition';

/** See {@link WaiverDefinition}. */
export const waiverProperties = {
  problem: required(oneOf(...waivableCodes)),
  given: optional(string()),
  reason: required(string(words)),
  until: optional(string(calendarDate)),
} satisfies Properties<WaiverDefinition>;

/** See {@link WaiversDefinition}. */
export const waiversProperties = {
  waivers: optional(map(dnsLabel, object<WaiverDefinition>('a waiver', waiverProperties))),
} satisfies Properties<WaiversDefinition>;
