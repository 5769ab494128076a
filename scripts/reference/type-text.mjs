import ts from 'typescript';

/** What the type parameters of the definitions stand for. */
const parameters = { C: 'cluster', E: 'environment', T: 'team', W: 'sync window' };

/** Types that stand for a changed one: how to say it of the text of the one, with the names that are given beside it. */
const changed = {
  Readonly: (text) => text,
  NoInfer: (text) => text,
  Partial: (text) => `any part of ${text}`,
  Override: (text) => `any part of ${text}`,
  Omit: (text, names) => `${text} without ${names}`,
  Pick: (text, names) => `${names} of ${text}`,
  Record: () => 'a map of any data',
};

/** A type in words, as Markdown; `link` makes the mention of a definition that has a section of its own. */
export function typeText(type, definitions, link) {
  const text = (inner) => typeText(inner, definitions, link);
  if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) return text(type.type);
  if (ts.isUnionTypeNode(type)) return alternatives(type.types.map(text));
  if (ts.isLiteralTypeNode(type)) return `\`${type.getText()}\``;
  if (ts.isArrayTypeNode(type)) return `list of ${plural(text(type.elementType))}`;
  if (ts.isFunctionTypeNode(type)) return `function of ${type.parameters.map((each) => text(each.type)).join(' and ')}`;
  if (ts.isMappedTypeNode(type)) return mapText(type.typeParameter.name.text, text(type.type));
  if (ts.isTypeLiteralNode(type)) return text(type.members[0]);
  if (ts.isIndexSignatureDeclaration(type)) return mapText(type.parameters[0].name.text, text(type.type));
  if (type.kind === ts.SyntaxKind.UnknownKeyword) return 'any data';
  return ts.isTypeReferenceNode(type) || ts.isExpressionWithTypeArguments(type) ? referenceText(type, definitions, link) : type.getText();
}

function referenceText(type, definitions, link) {
  const text = (inner) => typeText(inner, definitions, link);
  const name = (type.typeName ?? type.expression).getText();
  const [first, second] = type.typeArguments ?? [];
  if (name in changed) return changed[name](text(first), second && text(second).replaceAll("'", ''));
  if (name in parameters) return `name of ${/^[aeiou]/.test(parameters[name]) ? 'an' : 'a'} ${parameters[name]}`;
  const definition = definitions.get(name);
  if (definition && isFewWords(definition)) return text(definition.type);
  return definition ? link(name) : `\`${name}\``;
}

/** Whether a type is a choice between texts: it is said where it is used. */
export const isFewWords = ({ type }) => type !== undefined && ts.isUnionTypeNode(type) && type.types.every(ts.isLiteralTypeNode);

const mapText = (key, value) => `map from ${key} to ${value}`;

/** Several of what a text says, where that is a word of ours. */
const plural = (text) => text.replace(/^(?:string|number|boolean)$/, '$&s').replace(/^name of an? (.*)$/, 'names of $1s');

/** `null` comes last, and behind a comma where the rest is more than one word. */
function alternatives(texts) {
  const rest = texts.filter((text) => text !== '`null`');
  const first = rest.length < 2 ? rest.join('') : `${rest.slice(0, -1).join(', ')} or ${rest.at(-1)}`;
  if (rest.length === texts.length) return first;
  const comma = first.includes('`null`') ? ';' : ',';
  return `${first}${/ (?:or|to|of) /.test(first) ? comma : ''} or \`null\``;
}
