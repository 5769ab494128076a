import { ApiObject, type Chart } from 'cdk8s';
import { render } from '../../src/render';
import { platform, service } from '../example-platform';

const most = 262_144;
const said = (changes: Record<string, unknown>): string[] =>
  render({ platform: platform(), services: [service({ environments: { dev: {}, staging: null, production: null }, ...changes })] })
    .problems.filter(({ code }) => code === 'annotations-too-large')
    .map(({ at, given }) => `${at.join(' ')} ${String(given)}`);
const configMap = (bytes: number) => ({
  extend: (chart: Chart) =>
    void new ApiObject(chart, 'a', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a', annotations: { a: 'é'.repeat((bytes - 2) / 2), b: '' } },
    }),
});
const patched = (path: string, bytes: number) => ({
  jsonPatches: {
    large: { target: { kind: 'Deployment' }, operations: [{ op: 'add', path, value: { a: 'x'.repeat(bytes - 1) } }] },
  },
});

describe('annotations of finished objects', () => {
  it('have the bytes that an API server takes, keys and values together', () => {
    // What Argo CD reads is among them.
    expect(said(configMap(most - 100))).toEqual([]);
    expect(said(configMap(most + 2))).toEqual([expect.stringMatching(/^services\.payments-api\.extend 262\d{3}$/)]);
  });

  it.each(['/metadata/annotations', '/spec/template/metadata/annotations'])('have no more by a patch to %s', (path) => {
    expect(said(patched(path, most))).toEqual([]);
    expect(said(patched(path, most + 1))).toEqual([`services.payments-api.jsonPatches.large ${most + 1}`]);
  });
});
