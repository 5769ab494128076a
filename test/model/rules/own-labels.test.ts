import { said, wrong } from '../resolved';

const name = 'app.kubernetes.io/name';
const partOf = 'app.kubernetes.io/part-of';

describe('the labels by which pods are found', () => {
  it('are nobody’s to choose', () => {
    expect(wrong({ podLabels: { [name]: 'other', [partOf]: 'everything', tier: 'web' } })).toEqual([
      ['reserved-name', `services.shop.podLabels.${name}`],
    ]);
    expect(wrong({ workloads: { worker: { podLabels: { [partOf]: 'other' } } } })).toEqual([
      ['reserved-name', `services.shop.workloads.worker.podLabels.${partOf}`],
    ]);
    expect(said({ podLabels: { [name]: 'other' } })).toEqual([`'${name}' is reserved: pods are found by the label of that name`]);
  });

  it('are no others, whatever they are called', () => {
    expect(wrong({ podLabels: { toString: 'x', constructor: 'y', hasOwnProperty: 'z' } })).toEqual([]);
  });

  it('may be switched off, which changes nothing', () => {
    expect(wrong({ podLabels: { [name]: null } })).toEqual([]);
  });
});
