import ts from 'typescript';
import { isFewWords } from './type-text.mjs';

/** The order of the parts of a service definition. Other names come last. */
const order = [
  'ServiceIdentity',
  'ServiceProperties',
  'WorkloadDefinition',
  'ContainerDefinition',
  'PodDefinition',
  'KindDefinition',
  'ScalingDefinition',
  'ConfigurationDefinition',
  'StorageDefinition',
  'NetworkDefinition',
  'IdentityDefinition',
  'ObservabilityDefinition',
  'DeliveryDefinition',
  'ExtensionDefinition',
  'PatchesDefinition',
  'ServiceDefinition',
];

/**
 * A section for `root`, for each of its bases, and for each definition that they mention, unless its name is among `elsewhere`. `part` marks
 * the root and its bases, whose properties are the top-level properties.
 */
export function sectionsOf(root, definitions, elsewhere) {
  const parts = partsOf(root, definitions).sort((one, other) => rank(one) - rank(other));
  const sections = new Map();
  const visit = (name) => {
    if (sections.has(name) || elsewhere.has(name)) return;
    const { bases, ...definition } = definitions.get(name);
    const section = {
      ...definition,
      bases: bases.filter((base) => isExported(base, definitions)),
      properties: propertiesOf(name, definitions),
      part: parts.includes(name),
    };
    sections.set(name, section);
    mentionedBy(section, definitions)
      .filter((mentioned) => !parts.includes(mentioned))
      .forEach(visit);
  };
  parts.forEach(visit);
  return [...sections.values()];
}

const rank = (name) => (order.includes(name) ? order.indexOf(name) : order.length);

/** An interface and all that it extends. */
function partsOf(name, definitions) {
  const bases = definitions.get(name).bases.map((base) => base.expression.getText());
  return [name, ...bases.filter((base) => definitions.get(base)?.exported).flatMap((base) => partsOf(base, definitions))];
}

/** The properties of an interface, and those of bases that have no name outside of their file. */
function propertiesOf(name, definitions) {
  const { bases, properties } = definitions.get(name);
  const hidden = bases.filter((base) => !isExported(base, definitions)).map((base) => base.expression.getText());
  const own = properties.filter(({ type }) => !isStandIn(type, definitions));
  return [...own, ...hidden.flatMap((base) => propertiesOf(base, definitions))];
}

const isExported = (base, definitions) => definitions.get(base.expression.getText())?.exported ?? true;

/** Whether a type only stands in a compile error: nobody can write a value of it. */
function isStandIn(type, definitions) {
  const properties = ts.isTypeReferenceNode(type) ? (definitions.get(type.typeName.getText())?.properties ?? []) : [];
  return properties.length > 0 && properties.every((property) => property.type.kind === ts.SyntaxKind.NeverKeyword);
}

/** The definitions that have a section of their own, in the order in which they are mentioned. */
function mentionedBy({ bases, properties, type, index }, definitions) {
  const names = [];
  const visit = (node) => {
    const name = nameOf(node, definitions);
    const definition = definitions.get(name);
    if (definition?.exported && !isFewWords(definition) && name !== 'Override') names.push(name);
    ts.forEachChild(node, visit);
  };
  [...properties.map((property) => property.type), type, index, ...bases].filter(Boolean).forEach(visit);
  return names;
}

/** The name of a type that is mentioned or extended. */
function nameOf(node, definitions) {
  if (ts.isExpressionWithTypeArguments(node)) return node.expression.getText();
  return ts.isTypeReferenceNode(node) && !isStandIn(node, definitions) ? node.typeName.getText() : undefined;
}
