/**
 * Writes some forms of our code into the bundles in another way, which has the same value and takes less time. The sources keep the common form, which is easier to read.
 *
 * - `{ ...a, b }` becomes `{ ...__none, ...a, b }`. V8 before version 12, which Node 20 has, gives a copy to which a property is added a hidden class of its own. This takes ten times as long, and every
 *   later access to the object misses V8's caches. An object that does not begin as a copy has no such fault.
 * - `list.flatMap(each)` becomes a call of a function with a loop, which takes a tenth of the time with Node 20, and a third with Node 22 and 24.
 * - `Object.fromEntries(entries)` becomes a call of a function with a loop, which takes a quarter of the time.
 * - `const [a, b] = pair` becomes `const { 0: a, 1: b } = pair` if the type of `pair` is an array, in parameters and loops, too; and a loop over an array becomes one with an index. V8 takes three
 *   times as long, and twice as long, for an iterator, until it optimises the function; most functions of a synth are never optimised.
 */
import ts from 'typescript';

// esbuild would leave out `...undefined`. Functions and variables are hoisted, so that they can be at the end.
const helpers = `
var __none;
function __flatMap(list, each) {
  const all = [];
  for (let index = 0; index < list.length; index++) {
    const found = each(list[index], index, list);
    if (!Array.isArray(found)) all.push(found);
    else for (let inner = 0; inner < found.length; inner++) all.push(found[inner]);
  }
  return all;
}
function __fromEntries(entries) {
  const map = {};
  for (const entry of entries) {
    if (entry[0] === '__proto__') Object.defineProperty(map, '__proto__', { value: entry[1], enumerable: true, configurable: true, writable: true });
    else map[entry[0]] = entry[1];
  }
  return map;
}`;

/** The options of esbuild for bundles of the modules of a program of TypeScript. */
export const fastForms = (program) => ({
  footer: { js: helpers },
  plugin: {
    name: 'fast-forms',
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => ({ loader: 'ts', contents: inFastForms(program, path) })),
  },
});

/** Returns the text of a module in the fast forms. Its lines stay the same ones. */
export function inFastForms(program, path) {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  return fastText(file, { checker, text: file.text, loops: 0 });
}

/** The text of a part of a module in the fast forms. */
function fastText(node, context) {
  const edits = [];
  const visit = (inner, around) => {
    const { is = [], inside = around } = editsOf(inner, around);
    edits.push(...is);
    ts.forEachChild(inner, (child) => visit(child, inside));
  };
  visit(node, context);
  const from = ts.isSourceFile(node) ? 0 : node.getStart();
  return edited(context.text.slice(from, node.getEnd()), edits, from);
}

/** The edits of a node, without those of the nodes in it, and the context of these if it is another one. */
function editsOf(node, context) {
  const { text } = context;
  if (ts.isObjectLiteralExpression(node)) {
    const [first, ...others] = node.properties;
    return first && ts.isSpreadAssignment(first) && others.length > 0 ? { is: [insertion(first.getStart(), '...__none, ')] } : {};
  }
  if (ts.isArrayBindingPattern(node)) return { is: isOfArray(node, context) && !namesOnlyAny(node, context) ? byIndex(node, text) : [] };
  if (ts.isForOfStatement(node)) return isLoopOverArray(node, context) ? indexedLoop(node, context) : {};
  if (!ts.isCallExpression(node) || node.flags & ts.NodeFlags.OptionalChain || !ts.isPropertyAccessExpression(node.expression)) return {};
  const { expression: of, name } = node.expression;
  if (name.text === 'flatMap' && node.arguments.length === 1) {
    const [start, end] = [of.getEnd(), node.arguments[0].getStart()];
    return { is: [insertion(of.getStart(), '__flatMap('), { start, end, by: `, ${lineBreaks(text.slice(start, end))}` }] };
  }
  if (name.text === 'fromEntries' && of.getText() === 'Object') {
    return { is: [{ start: of.getStart(), end: node.expression.getEnd(), by: '__fromEntries' }] };
  }
  return {};
}

const isOfArray = (node, { checker }) => isArray(checker.getTypeAtLocation(node), checker);

/** Whether a pattern only gives names to `any`. TypeScript takes `any` for an array where such a pattern takes it apart. */
const namesOnlyAny = ({ elements }, context) =>
  elements.every((element) => {
    if (ts.isOmittedExpression(element)) return true;
    if (!ts.isIdentifier(element.name)) return namesOnlyAny(element.name, context);
    return (context.checker.getTypeAtLocation(element).flags & ts.TypeFlags.Any) !== 0;
  });

/** Whether all values of a type are arrays. */
function isArray(type, checker) {
  const known = checker.getBaseConstraintOfType(type) ?? type;
  if (known.isUnion()) return known.types.every((each) => isArray(each, checker));
  return checker.isArrayType(known) || checker.isTupleType(known);
}

/** `[, a, b]` as `{ 1: a, 2: b }`. A pattern with a rest, or without any name, stays what it is. */
function byIndex(pattern, text) {
  const named = pattern.elements.flatMap((element, index) => (ts.isOmittedExpression(element) ? [] : [{ element, index }]));
  if (named.length === 0 || named.some(({ element }) => element.dotDotDotToken)) return [];
  const edits = [];
  let end = pattern.getStart();
  for (const [at, { element, index }] of named.entries()) {
    const start = element.getStart();
    edits.push({ start: end, end: start, by: `${at === 0 ? '{ ' : ', '}${lineBreaks(text.slice(end, start))}${index}: ` });
    end = element.getEnd();
  }
  return [...edits, { start: end, end: pattern.getEnd(), by: `${lineBreaks(text.slice(end, pattern.getEnd()))} }` }];
}

/** A loop whose variables are in one line, so that lines stay the same ones when they move. */
const isLoopOverArray = ({ initializer, expression }, context) =>
  ts.isVariableDeclarationList(initializer) && !initializer.getText().includes('\n') && isOfArray(expression, context);

/** `for (const a of list) …` as `for (let __list = list, __at = 0; …) { const a = __list[__at]; … }`. */
function indexedLoop({ initializer, expression, statement }, context) {
  const { text, loops } = context;
  const [list, at] = [`__list${loops}`, `__at${loops}`];
  const between = lineBreaks(text.slice(initializer.getEnd(), expression.getStart()));
  const head = `, ${at} = 0; ${at} < ${list}.length; ${at}++) {${lineBreaks(text.slice(expression.getEnd(), statement.getStart()))} `;
  return {
    is: [
      { start: initializer.getStart(), end: expression.getStart(), by: `let ${list} = ${between}` },
      { start: expression.getEnd(), end: statement.getStart(), by: `${head}${fastText(initializer, context)} = ${list}[${at}]; ` },
      insertion(statement.getEnd(), ' }'),
    ],
    inside: { ...context, loops: loops + 1 },
  };
}

const lineBreaks = (text) => text.replace(/[^\n]/g, '');

const insertion = (at, by) => ({ start: at, end: at, by });

/** Makes edits that do not overlap in a text that begins at a position. Of those at the same place, the outer one comes first. */
function edited(text, edits, from) {
  let done = '';
  let at = from;
  for (const { start, end, by } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    done += text.slice(at - from, start - from) + by;
    at = end;
  }
  return done + text.slice(at - from);
}
