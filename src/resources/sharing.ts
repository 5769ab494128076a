import { equal } from '../files/equal';
import type { WorkloadModel } from '../model/service-model';

/**
 * Remembers what `render` gave for a workload, and gives it again for every other one that is alike in each property that
 * `render` looked at. Most environments differ in little, and cdk8s takes its time; nobody has to say what depends on what.
 */
export function sharing<R>(render: (workload: WorkloadModel) => R): (workload: WorkloadModel) => R {
  const earlier: { readonly seen: ReadonlyMap<keyof WorkloadModel, unknown>; readonly result: R }[] = [];
  return (workload) => {
    const alike = earlier.find(({ seen }) => [...seen].every(([property, value]) => equal(workload[property], value)));
    if (alike) return alike.result;
    const seen = new Map<keyof WorkloadModel, unknown>();
    const result = render(
      new Proxy(workload, {
        get(target, property: keyof WorkloadModel) {
          seen.set(property, target[property]);
          return target[property];
        },
      }),
    );
    earlier.push({ seen, result });
    return result;
  };
}
