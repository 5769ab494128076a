import type { Format } from '../../definition/shape/shape';
import { equal } from '../../files/equal';
import { isMap } from '../../files/is-map';
import { problem } from '../../problems/problem';

/** The part of a CustomResourceDefinition's OpenAPI schema that is checked. Only the API server checks rules in CEL. */
export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
}

/** A requirement on values of certain types. It accepts values of other types. */
interface Constraint {
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
}

/** The requirements of a schema in addition to type and fields; undefined if there are none. */
export function constraintOf(schema: JsonSchema): Format<never> | undefined {
  const constraints = constraintsOf(schema);
  if (constraints.length === 0) return undefined;
  return (value: unknown, at: string) => {
    const broken = constraints.find(({ holds }) => !holds(value));
    return broken && problem('wrong-type', at, { given: value, expected: broken.expected });
  };
}

const constraintsOf = (schema: JsonSchema): Constraint[] => [
  ...ofNumbers(schema),
  ...ofTexts(schema),
  ...ofEntries(schema),
  ...combinations(schema),
];

/** A constraint, if the schema sets it. */
function given<V, L>(
  limit: L | undefined,
  expected: string,
  applies: (value: unknown) => value is V,
  holds: (value: V, limit: L) => boolean,
): Constraint[] {
  if (limit === undefined) return [];
  return [{ expected, holds: (value) => !applies(value) || holds(value, limit) }];
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const ofNumbers = ({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: JsonSchema): Constraint[] => [
  ...(exclusiveMinimum
    ? given(minimum, `more than ${minimum}`, isNumber, (value, limit) => value > limit)
    : given(minimum, `at least ${minimum}`, isNumber, (value, limit) => value >= limit)),
  ...(exclusiveMaximum
    ? given(maximum, `less than ${maximum}`, isNumber, (value, limit) => value < limit)
    : given(maximum, `at most ${maximum}`, isNumber, (value, limit) => value <= limit)),
  ...given(multipleOf, `a multiple of ${multipleOf}`, isNumber, (value, limit) => Number.isInteger(value / limit)),
];

const ofTexts = ({ minLength, maxLength, pattern }: JsonSchema): Constraint[] => [
  ...given(minLength, `a text of at least ${minLength} characters`, isText, (value, limit) => [...value].length >= limit),
  ...given(maxLength, `a text of at most ${maxLength} characters`, isText, (value, limit) => [...value].length <= limit),
  ...given(expressionOf(pattern), `a text that matches ${pattern}`, isText, (value, expression) => expression.test(value)),
];

const ofEntries = ({ minItems, maxItems, uniqueItems, minProperties, maxProperties }: JsonSchema): Constraint[] => [
  ...given(minItems, `a list of at least ${minItems} entries`, isList, (value, limit) => value.length >= limit),
  ...given(maxItems, `a list of at most ${maxItems} entries`, isList, (value, limit) => value.length <= limit),
  ...given(uniqueItems || undefined, 'a list without equal entries', isList, (value) =>
    value.every((item, index) => !value.slice(0, index).some((other) => equal(other, item))),
  ),
  ...given(minProperties, `a map of at least ${minProperties} keys`, isMap, (value, limit) => Object.keys(value).length >= limit),
  ...given(maxProperties, `a map of at most ${maxProperties} keys`, isMap, (value, limit) => Object.keys(value).length <= limit),
];

const isAny = (value: unknown): value is unknown => value !== undefined;

const combinations = ({ allOf, anyOf, oneOf, not }: JsonSchema): Constraint[] => [
  ...given(allOf, `${asked} 'allOf'`, isAny, (value, schemas) => schemas.every((each) => fits(each, value))),
  ...given(anyOf, `${asked} 'anyOf'`, isAny, (value, schemas) => schemas.some((each) => fits(each, value))),
  ...given(oneOf, `${asked} 'oneOf'`, isAny, (value, schemas) => schemas.filter((each) => fits(each, value)).length === 1),
  ...given(not, `${asked} 'not'`, isAny, (value, schema) => !fits(schema, value)),
];

const asked = 'what its CustomResourceDefinition asks for by';

/** Whether a value matches a schema that only has constraints. */
function fits(schema: JsonSchema, value: unknown): boolean {
  if (schema.type !== undefined && !hasType(schema, value)) return false;
  if (schema.enum && !schema.enum.some((each) => equal(each, value))) return false;
  if (!constraintsOf(schema).every(({ holds }) => holds(value))) return false;
  if (isList(value)) return !schema.items || value.every((item) => fits(schema.items!, item));
  if (!isMap(value)) return true;
  const isGiven = (name: string): boolean => value[name] !== undefined && value[name] !== null;
  const properties = Object.entries(schema.properties ?? {});
  return (schema.required ?? []).every(isGiven) && properties.every(([name, each]) => !isGiven(name) || fits(each, value[name]));
}

function hasType({ type }: JsonSchema, value: unknown): boolean {
  if (type === 'object') return isMap(value);
  if (type === 'array') return isList(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

/** Syntax of Go's regular expressions that JavaScript lacks or interprets differently. Such patterns are left to the API server. */
const goAlone = /\(\?[a-zA-Z]|\[\[:|\\[AzQEpPCa]/;

function expressionOf(pattern: string | undefined): RegExp | undefined {
  if (pattern === undefined || goAlone.test(pattern)) return undefined;
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}
