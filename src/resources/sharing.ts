import { equal } from '../files/equal';

/** The properties of a subject that were looked at, with their values. */
type Seen = ReadonlyMap<PropertyKey, unknown>;

/**
 * Remembers what `render` gave for its subjects, and gives it again for any other that is alike in each property that
 * `render` looked at. Most environments differ in little, and cdk8s takes its time; nobody has to say what depends on what.
 */
export function sharing<Subject extends object, Result>(render: (subject: Subject) => Result): (subject: Subject) => Result {
  const earlier: { readonly seen: Seen; readonly result: Result }[] = [];
  return (subject) => {
    for (const { seen, result } of earlier) if (isAlike(subject, seen)) return result;
    const seen = new Map<PropertyKey, unknown>();
    const result = render(watched(subject, seen));
    earlier.push({ seen, result });
    return result;
  };
}

function isAlike(subject: object, properties: Seen): boolean {
  for (const [property, value] of properties) if (!equal(valueOf(subject, property), value)) return false;
  return true;
}

const watched = <Subject extends object>(subject: Subject, seen: Map<PropertyKey, unknown>): Subject =>
  new Proxy(subject, {
    get(target, property) {
      const value = valueOf(target, property);
      seen.set(property, value);
      return value;
    },
  });

const valueOf = (subject: object, property: PropertyKey): unknown => (subject as Readonly<Record<PropertyKey, unknown>>)[property];
