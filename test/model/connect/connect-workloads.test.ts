import { connectWorkloads } from '../../../src/model/connect/connect-workloads';
import type { WorkloadModel } from '../../../src/model/types/workload-model';
import { containerModel, networkModel, podModel, portModel, workloadModel } from '../../resources/model';

const closed = networkModel();
const listening = (name: string, changes: Partial<WorkloadModel> = {}): WorkloadModel =>
  workloadModel({
    name,
    pod: podModel({ containers: [containerModel({ ports: [portModel()] })] }),
    network: { ...closed, ports: [{ port: 8080, protocol: 'TCP' }] },
    ...changes,
  });
const silent = (name: string): WorkloadModel => workloadModel({ name, network: closed });
const peer = (workload?: string) => ({ namespace: undefined, workload });
const callOf = (workload: string) => ({ peer: peer(workload), ports: [{ port: 8080, protocol: 'TCP' }] });
const networks = (...workloads: WorkloadModel[]) =>
  connectWorkloads(workloads).map(({ network }) => network && [network.ingress, network.calls]);

describe('the workloads of one service', () => {
  it('reach each other, where they listen', () => {
    expect(networks(listening('shop'), listening('shop-cache'), silent('shop-worker'))).toEqual([
      [[peer('shop-cache'), peer('shop-worker')], [callOf('shop-cache')]],
      [[peer('shop'), peer('shop-worker')], [callOf('shop')]],
      [[], [callOf('shop'), callOf('shop-cache')]],
    ]);
  });

  it('say no more where the whole namespace is let in', () => {
    const open = { ...closed, ingress: [peer()], ports: [{ port: 8080, protocol: 'TCP' } as const] };
    expect(networks(listening('shop', { network: open }), silent('shop-worker'))[0]).toEqual([[peer()], []]);
  });

  it('are left alone where there is one, and where nothing is closed', () => {
    const alone = [listening('shop')];
    expect(connectWorkloads(alone)).toBe(alone);
    expect(networks(listening('shop', { network: undefined }), silent('shop-worker'))).toEqual([undefined, [[], [callOf('shop')]]]);
  });

  it('are the pods of a StatefulSet, too, each of which is a part', () => {
    expect(networks(listening('queue', { kind: 'StatefulSet' }))).toEqual([[[peer('queue')], [callOf('queue')]]]);
  });
});
