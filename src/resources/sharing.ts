import { equal } from '../files/equal';

/** The properties of a subject that were looked at, with their values. */
type Seen = ReadonlyMap<PropertyKey, unknown>;

/**
 * Remembers what `render` gave for its subjects, and gives it again for any others that are alike in each property that
 * `render` looked at. Most environments differ in little, and cdk8s takes its time; nobody has to say what depends on what.
 */
export function sharing<Subjects extends readonly object[], Result>(
  render: (...subjects: Subjects) => Result,
): (...subjects: Subjects) => Result {
  const earlier: { readonly seen: readonly Seen[]; readonly result: Result }[] = [];
  return (...subjects) => {
    const alike = earlier.find(({ seen }) => seen.every((properties, index) => isAlike(subjects[index]!, properties)));
    if (alike) return alike.result;
    const seen = subjects.map(() => new Map<PropertyKey, unknown>());
    const result = render(...(subjects.map((subject, index) => watched(subject, seen[index]!)) as unknown as Subjects));
    earlier.push({ seen, result });
    return result;
  };
}

function isAlike(subject: object, properties: Seen): boolean {
  for (const [property, value] of properties) if (!equal(Reflect.get(subject, property), value)) return false;
  return true;
}

const watched = (subject: object, seen: Map<PropertyKey, unknown>): object =>
  new Proxy(subject, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      seen.set(property, value);
      return value;
    },
  });
