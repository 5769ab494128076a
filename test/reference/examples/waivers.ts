import type { WaiverDefinition, WaiversDefinition } from '../../../src/definition/waiver-definition';
import type { ExamplesOf } from '../examples-of';

export const waiverExamples = {
  WaiversDefinition: {
    waivers: {
      envoy: { problem: 'image-without-digest', given: 'envoyproxy/envoy:v1.34.1', reason: 'our mirror keeps tags immutable' },
    },
  } satisfies ExamplesOf<WaiversDefinition>,

  WaiverDefinition: {
    problem: 'image-without-digest',
    given: 'envoyproxy/envoy:v1.34.1',
    reason: 'the vendor publishes digests with the next version',
    until: '2027-03-31',
  } satisfies ExamplesOf<WaiverDefinition>,
};
