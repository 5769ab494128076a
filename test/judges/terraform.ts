import schema from '../fixtures/terraform-provider-github.json';

/** The provider's own schema, as far as we use it. */
type Type = string | readonly unknown[];
interface Attribute {
  readonly type: Type;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly deprecated?: boolean;
}
interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly blocks?: Readonly<Record<string, Block & { readonly least?: number; readonly most?: number }>>;
}
type Json = Readonly<Record<string, any>>;

/** What Terraform knows in every resource, whatever the provider. */
const metaArguments = new Set(['//', 'count', 'depends_on', 'for_each', 'lifecycle', 'provider']);
const sections: Readonly<Record<string, Readonly<Record<string, Block>>>> = {
  resource: schema.resources,
  data: schema.data,
};

/**
 * What is wrong with a Terraform stack in JSON, in the eyes of the GitHub provider: what it does not know, what is missing, what it alone
 * sets, what is deprecated, wrong types, too few or too many blocks, and references to nothing.
 */
export function judgeTerraform(text: string): string[] {
  const document = JSON.parse(text) as Json;
  const { version, source } = document.terraform?.required_providers?.github ?? {};
  return [
    ...(version === schema.version && source === schema.provider
      ? []
      : [`terraform: wants ${source} ${version}, judged by ${schema.version}`]),
    ...unknownSections(document),
    ...(document.provider?.github ?? []).flatMap((each: Json) => judgeBlock(each, schema.configuration, 'provider.github')),
    ...Object.entries(sections).flatMap(([section, schemas]) => judgeSection(section, document[section] ?? {}, schemas)),
    ...(document.removed ?? []).flatMap((each: Json) => judgeRemoved(each, document)),
    ...danglingReferences(text, document),
  ];
}

/** Terraform refuses a block for what is in the stack, or what is no address of a resource. */
function judgeRemoved({ from, lifecycle, ...others }: Json, document: Json): string[] {
  const [type, name, ...more] = String(from).split('.');
  return [
    ...(schema.resources[type as keyof typeof schema.resources] && name && more.length === 0 ? [] : [`removed.${from}: no address`]),
    ...(document.resource?.[type!]?.[name!] ? [`removed.${from}: still in the stack`] : []),
    ...(JSON.stringify(lifecycle) === '{"destroy":false}' ? [] : [`removed.${from}: would be destroyed`]),
    ...Object.keys(others).map((key) => `removed.${from}.${key}: unknown`),
  ];
}

const unknownSections = (document: Json): string[] =>
  Object.keys(document)
    .filter((section) => !['//', 'terraform', 'provider', 'removed', 'resource', 'data'].includes(section))
    .map((section) => `${section}: unknown`);

const judgeSection = (section: string, types: Json, schemas: Readonly<Record<string, Block>>): string[] =>
  Object.entries(types).flatMap(([type, instances]) =>
    Object.entries(instances as Json).flatMap(([name, body]) => {
      const where = `${section}.${type}.${name}`;
      const block = schemas[type];
      if (!block) return [`${where}: unknown`];
      const named = /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) ? [] : [`${where}: no name for Terraform`];
      const own = Object.fromEntries(Object.entries(body as Json).filter(([key]) => !metaArguments.has(key)));
      return [...named, ...judgeBlock(own, block, where)];
    }),
  );

function judgeBlock(body: Json, { attributes = {}, blocks = {} }: Block, where: string): string[] {
  const given = Object.entries(body).flatMap(([name, value]) => {
    const place = `${where}.${name}`;
    const attribute = attributes[name];
    if (attribute) return judgeAttribute(value, attribute, place);
    const block = blocks[name];
    if (!block) return [`${place}: unknown`];
    const items: Json[] = Array.isArray(value) ? value : [value];
    const { least = 0, most = Infinity } = block;
    const counted = items.length < least || items.length > most ? [`${place}: ${items.length} blocks, not ${least} to ${most}`] : [];
    return [...counted, ...items.flatMap((item, index) => judgeBlock(item, block, `${place}[${index}]`))];
  });
  const missing = [
    ...Object.keys(attributes).filter((name) => attributes[name]!.required && (body[name] === undefined || body[name] === null)),
    ...Object.keys(blocks).filter((name) => blocks[name]!.least && body[name] === undefined),
  ];
  return [...given, ...missing.map((name) => `${where}.${name}: missing`)];
}

function judgeAttribute(value: unknown, { type, required, optional, deprecated }: Attribute, place: string): string[] {
  if (!required && !optional) return [`${place}: only the provider sets this`];
  return [...(deprecated ? [`${place}: deprecated`] : []), ...judgeType(value, type, place)];
}

/** A reference may become any type: Terraform converts it. */
function judgeType(value: unknown, type: Type, place: string): string[] {
  if (value === null || (typeof value === 'string' && value.includes('${'))) return [];
  const wrong = [`${place}: ${JSON.stringify(value)} is no ${JSON.stringify(type)}`];
  if (typeof type === 'string') return typeof value === (type === 'bool' ? 'boolean' : type) ? [] : wrong;
  if (type[0] === 'map') return typeof value === 'object' && !Array.isArray(value) ? [] : wrong;
  if (!Array.isArray(value)) return wrong;
  return value.flatMap((item, index) => judgeType(item, type[1] as Type, `${place}[${index}]`));
}

/** Every `${type.name.attribute}` must name a resource of the stack, and an attribute that it has. */
const danglingReferences = (text: string, document: Json): string[] =>
  [...new Set([...text.matchAll(/\$\{(.*?)\}/g)].map(([, reference]) => reference!))].flatMap((reference) => {
    const parts = reference.split('.');
    const [section, type, name, attribute] = parts[0] === 'data' ? parts : ['resource', ...parts];
    const known = document[section!]?.[type!]?.[name!] && sections[section!]![type!]?.attributes?.[attribute!];
    return known ? [] : [`${reference}: refers to nothing`];
  });
