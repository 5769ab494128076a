import type { DeliveryDefinition, WindowExemption } from '../../../src/definition/service/delivery-definition';
import type { ExamplesOf } from '../examples-of';

export const deliveryExamples = {
  DeliveryDefinition: {
    syncWindows: { christmas: true, nightly: { exempt: 'fixes to payments go out at night' } },
    retired: true,
  } satisfies ExamplesOf<DeliveryDefinition>,

  WindowExemption: {
    exempt: 'fixes to payments go out at night',
  } satisfies ExamplesOf<WindowExemption>,
};
