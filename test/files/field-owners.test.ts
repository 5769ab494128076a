import { allOwnedFields } from '../../src/files/field-owners';
import type { Manifest } from '../../src/files/manifest';

const target = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop' };
const object = (apiVersion: string, kind: string, spec: object, namespace?: string): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'added', namespace },
  spec,
});
const fields = (...objects: Manifest[]) => allOwnedFields(objects).map(({ kind, name, fields: said }) => [kind, name, ...said]);
const count = ['Deployment', 'shop', '/spec/replicas'];

describe('the number of replicas', () => {
  it.each<[string, Manifest]>([
    ['a HorizontalPodAutoscaler', object('autoscaling/v2', 'HorizontalPodAutoscaler', { scaleTargetRef: target })],
    ['an older HorizontalPodAutoscaler', object('autoscaling/v1', 'HorizontalPodAutoscaler', { scaleTargetRef: target })],
    ['a ScaledObject', object('keda.sh/v1alpha1', 'ScaledObject', { scaleTargetRef: target })],
    ['a ScaledObject that says no kind', object('keda.sh/v1alpha1', 'ScaledObject', { scaleTargetRef: { name: 'shop' } })],
    ['an autoscaler that nobody knows', object('example.com/v1', 'Scaler', { scaleTargetRef: target })],
    ['a DatadogPodAutoscaler', object('datadoghq.com/v1alpha2', 'DatadogPodAutoscaler', { targetRef: target })],
    ['a Rollout', object('argoproj.io/v1alpha1', 'Rollout', { workloadRef: { ...target, scaleDown: 'onsuccess' } })],
  ])('is chosen by %s', (_, by) => {
    expect(fields(by)).toEqual([count]);
  });

  it.each<[string, Manifest]>([
    ['a VerticalPodAutoscaler, which writes into pods', object('autoscaling.k8s.io/v1', 'VerticalPodAutoscaler', { targetRef: target })],
    ['a policy', object('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', { targetRef: target })],
    ['a Rollout that leaves the Deployment alone', object('argoproj.io/v1alpha1', 'Rollout', { workloadRef: target })],
    ['an autoscaler in another namespace', object('autoscaling/v2', 'HorizontalPodAutoscaler', { scaleTargetRef: target }, 'elsewhere')],
    ['an autoscaler of a Rollout', object('autoscaling/v2', 'HorizontalPodAutoscaler', { scaleTargetRef: { ...target, kind: 'Rollout' } })],
    ['another group', object('autoscaling/v2', 'HorizontalPodAutoscaler', { scaleTargetRef: { ...target, apiVersion: 'x.io/v1' } })],
    ['what has no name', object('autoscaling/v2', 'HorizontalPodAutoscaler', { scaleTargetRef: { kind: 'Deployment' } })],
    [
      'what only recommends',
      object('datadoghq.com/v1alpha2', 'DatadogPodAutoscaler', { targetRef: target, applyPolicy: { mode: 'Preview' } }),
    ],
  ])('is not chosen by %s', (_, by) => {
    expect(fields(by)).toEqual([]);
  });

  it('and the Service are those of Flagger where it has a Canary', () => {
    const canary = (service: object) => object('flagger.app/v1beta1', 'Canary', { targetRef: target, service });
    expect(fields(canary({ port: 80 }))).toEqual([count, ['Service', 'shop', '/spec/ports', '/spec/selector']]);
    expect(fields(canary({ port: 80, name: 'front' }))).toEqual([count, ['Service', 'front', '/spec/ports', '/spec/selector']]);
  });
});
