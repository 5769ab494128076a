import { ownedOnce, type SharedObject } from '../../src/checks/owned-once';

const role: SharedObject = { service: 'shop', environment: 'dev', cluster: 'eu', object: "ClusterRole 'reader'" };
const messages = (...objects: Partial<SharedObject>[]) =>
  ownedOnce(objects.map((each) => ({ ...role, ...each }))).map(({ message, at }) => [message, ...at]);

describe('an object', () => {
  it('belongs to one service in one environment, on each cluster', () => {
    expect(messages({}, { cluster: 'us' }, { object: "ClusterRole 'writer'" })).toEqual([]);
    expect(messages({}, {})).toEqual([]);
  });

  it('does not belong to two services', () => {
    expect(messages({}, { service: 'cart' }, { service: 'orders', environment: 'test' })).toEqual([
      [
        "service 'cart' in 'dev', service 'orders' in 'test' and service 'shop' in 'dev' would own the same ClusterRole 'reader' on cluster 'eu'",
        ...['services.cart.extend', 'services.orders.extend', 'services.shop.extend'],
      ],
    ]);
  });

  it('does not belong to two environments on one cluster', () => {
    expect(messages({}, { environment: 'test' })).toEqual([
      [
        "service 'shop' in 'dev' and service 'shop' in 'test' would own the same ClusterRole 'reader' on cluster 'eu'",
        'services.shop.extend',
      ],
    ]);
  });
});
