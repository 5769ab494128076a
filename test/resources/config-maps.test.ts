import type { ConfigMapModel } from '../../src/model/types/service-spec-model';
import { configMaps } from '../../src/resources/config-maps';
import { specModel, manifestsOf } from './model';

describe('ConfigMaps', () => {
  it('hold files by name', () => {
    const models: ConfigMapModel[] = [
      { name: 'shop-app', data: { 'app.yaml': 'a: 1\n', 'empty.txt': '' } },
      { name: 'shop-empty', data: {} },
    ];
    expect(manifestsOf(configMaps(specModel({ configMaps: models })))).toStrictEqual([
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop-app' }, data: { 'app.yaml': 'a: 1\n', 'empty.txt': '' } },
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop-empty' } },
    ]);
  });
});
