import { Chart, Testing } from 'cdk8s';
import { ApplicationSet } from '../../../src/delivery/argo-cd/kinds/application-set/construct';
import { examples, propsOf, setOf } from './examples';

describe('the construct ApplicationSet', () => {
  it('puts the object that the engine writes into a chart of cdk8s', () => {
    const chart = Testing.chart();
    new ApplicationSet(chart, 'payments-api', propsOf(examples.payments));
    expect(Testing.synth(chart)).toEqual([setOf(examples.payments)]);
  });

  it('takes the namespace of its chart where it is given none', () => {
    const { spec } = propsOf(examples.payments);
    const chart = new Chart(Testing.app(), 'delivery', { namespace: 'delivery' });
    new ApplicationSet(chart, 'payments-api', { metadata: { name: 'payments-api' }, spec });
    expect(Testing.synth(chart)[0].metadata).toEqual({ name: 'payments-api', namespace: 'delivery' });
  });
});
