import { portModel } from '../../model';
import { deployment, told, toldOfContainers } from '../told';

const [http, admin] = [portModel(), portModel({ name: 'admin', containerPort: 9000 })];

describe('the ports of a container', () => {
  it('are new, go, or change', () => {
    expect(toldOfContainers({ ports: [http] }, { ports: [http, admin] })).toEqual(['low: ports: new: admin (9000)']);
    expect(toldOfContainers({ ports: [http, admin] }, { ports: [admin] })).toEqual(['high: ports: gone: http (8080)']);
    expect(toldOfContainers({ ports: [http] }, { ports: [portModel({ containerPort: 8081 })] })).toEqual([
      'high: ports: http 8080 -> 8081',
    ]);
    expect(toldOfContainers({ ports: [http, admin] }, { ports: [admin, http] })).toEqual(['low: ports: another order']);
  });

  it('may be ports of the node', () => {
    const ports = (hostPort?: number) => [deployment({ ports: [{ containerPort: 80, hostPort }] })];
    expect(told([deployment({ ports: [{ containerPort: 80 }] })], ports(8080))).toEqual([
      'high: ports: 80 80 -> 80 on port 8080 of the node',
    ]);
  });

  it('are not told if something else changes', () => {
    expect(toldOfContainers({ ports: [http], image: 'a:1' }, { ports: [http], image: 'a:2' })).toEqual(['low: image: a 1 -> 2']);
  });
});
