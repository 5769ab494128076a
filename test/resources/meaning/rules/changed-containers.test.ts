import { containerModel, podModel } from '../../model';
import { deployment, told, toldOfWorkloads } from '../told';

const proxy = containerModel({ name: 'proxy', image: 'envoy:1' });
const setup = containerModel({ name: 'setup', image: 'setup:1' });

describe('the containers of a pod', () => {
  it('are told if they are new or go', () => {
    const [alone, both] = [{}, { pod: podModel({ containers: [containerModel(), proxy] }) }];
    expect(toldOfWorkloads(alone, both)).toEqual(["low: container 'proxy' is new: envoy:1"]);
    expect(toldOfWorkloads(both, alone)).toEqual(["high: container 'proxy' goes"]);
  });

  it('may be init containers, for which pods wait', () => {
    const pod = podModel({ initContainers: [setup] });
    expect(toldOfWorkloads({}, { pod })).toEqual(["high: init container 'setup' is new: setup:1"]);
    const sidecar = podModel({ initContainers: [{ ...proxy, restartPolicy: 'Always' }] });
    expect(toldOfWorkloads({}, { pod: sidecar })).toEqual(["low: container 'proxy' is new: envoy:1"]);
  });

  it('may move', () => {
    const beside = podModel({ containers: [containerModel(), proxy] });
    const native = podModel({ initContainers: [{ ...proxy, restartPolicy: 'Always' }] });
    expect(toldOfWorkloads({ pod: beside }, { pod: native })).toEqual([
      "high: container 'proxy' leaves containers",
      "low: container 'proxy' comes to initContainers: envoy:1",
    ]);
  });

  it('have an order', () => {
    const init = (...initContainers: (typeof setup)[]) => ({ pod: podModel({ initContainers }) });
    const other = { ...setup, name: 'other' };
    expect(toldOfWorkloads(init(setup, other), init(other, setup))).toEqual(['high: order of initContainers: other and setup']);
    expect(
      told(
        [deployment({}, { containers: [{ name: 'a' }, { name: 'b' }] })],
        [deployment({}, { containers: [{ name: 'b' }, { name: 'a' }] })],
      ),
    ).toEqual(['low: order of containers: b and a']);
  });

  it('are not told if only their fields change', () => {
    expect(told([deployment({ image: 'a:1' })], [deployment({ image: 'a:2' })])).toEqual(['low: image: a 1 -> 2']);
  });
});
