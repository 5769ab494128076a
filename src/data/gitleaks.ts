import { allowed as globally, rules } from './gitleaks-rules';
import type { GitleaksAllowlist, GitleaksPattern, GitleaksRule } from './gitleaks-rule';

/** A finding of a rule. */
interface Finding {
  readonly secret: string;
  readonly match: string;
  readonly line: string;
}

const asciiCodes = 128;

/** A number for two characters of a text; -1 if they are not ASCII, or if there is only one. */
function startAt(text: string, index: number): number {
  const first = text.charCodeAt(index);
  const second = text.charCodeAt(index + 1);
  return first < asciiCodes && second < asciiCodes ? first * asciiCodes + second : -1;
}

/** The keywords of all rules, by the codes of their first two characters, the longest first. */
const keywordsByStart = groupedByStart(new Set(rules.flatMap((rule) => rule.keywords ?? [])));

function groupedByStart(keywords: Iterable<string>): readonly (readonly string[] | undefined)[] {
  const groups: (string[] | undefined)[] = new Array<undefined>(asciiCodes * asciiCodes).fill(undefined);
  for (const keyword of [...keywords].sort((a, b) => b.length - a.length)) (groups[startAt(keyword, 0)] ??= []).push(keyword);
  return groups;
}

const rulesByKeyword = new Map<string, readonly GitleaksRule[]>();

/** The rules for a keyword, and for other keywords with which it begins: found on first use, because most keywords are never needed. */
function rulesOf(keyword: string): readonly GitleaksRule[] {
  const known = rulesByKeyword.get(keyword) ?? rules.filter((rule) => rule.keywords?.some((each) => keyword.startsWith(each)));
  rulesByKeyword.set(keyword, known);
  return known;
}

/** Rules without keywords, which apply to every text; and rules that only need the name of a file. */
const always = rules.filter(({ keywords, pattern }) => keywords === undefined && pattern);
const byPathAlone = rules.filter(({ pattern }) => !pattern);

/**
 * The gitleaks rule that finds a secret in a text, if there is one.
 *
 * @param path of the file with the text: some rules only apply to certain files.
 * @param accepts whether a finding of the rule for secrets of unknown kinds is a secret.
 */
export function gitleaksRule(text: string, path: string, accepts: (secret: string) => boolean): string | undefined {
  for (const rule of rulesFor(text)) if (finds(rule, text, path, accepts)) return rule.id;
  return undefined;
}

/**
 * Rules that can find something in a text, selected by the longest keyword at each position. One expression with all keywords would take
 * longer to compile than all texts of a small platform take to search.
 */
function rulesFor(text: string): Iterable<GitleaksRule> {
  const lower = text.toLowerCase();
  let found: Set<GitleaksRule> | undefined;
  for (let index = 0; index < lower.length; index++) {
    const keyword = keywordsByStart[startAt(lower, index)]?.find((each) => lower.startsWith(each, index));
    if (keyword !== undefined) for (const rule of rulesOf(keyword)) (found ??= new Set(always)).add(rule);
  }
  return found ?? always;
}

/** The rule that recognizes a file with a secret by its name. */
export const gitleaksRuleOfFile = (path: string): string | undefined =>
  path.includes('.') ? byPathAlone.find((rule) => matches(rule.path!, path))?.id : undefined;

/** Every rule that finds a secret in a text, as gitleaks' own tests require. */
export const rulesThatFind = (text: string, path = ''): string[] =>
  [
    ...[...rulesFor(text)].filter((rule) => finds(rule, text, path, () => true)),
    ...byPathAlone.filter((rule) => matches(rule.path!, path)),
  ].map(({ id }) => id);

/** The rule for secrets of unknown kinds: a name that announces a secret, with a value that looks random. */
const generic = 'generic-api-key';

function finds(rule: GitleaksRule, text: string, path: string, accepts: (secret: string) => boolean): boolean {
  if (!rule.pattern || (rule.path && !matches(rule.path, path))) return false;
  for (const found of text.matchAll(compiled(rule.pattern, 'g'))) {
    const finding = findingOf(rule, text, found);
    if (rule.entropy !== undefined && entropyOf(finding.secret) <= rule.entropy) continue;
    if ([...globally, ...(rule.allowed ?? [])].some((list) => isAllowed(list, finding, path))) continue;
    if (rule.id !== generic || accepts(finding.secret)) return true;
  }
  return false;
}

/** The beginning of the assigned name, before the part that the pattern matches. */
const nameBefore = /[\w.-]{0,50}$/;

function findingOf(rule: GitleaksRule, text: string, found: RegExpMatchArray): Finding {
  const { index = 0 } = found;
  const groups = found.slice(1);
  const secret = rule.secretGroup === undefined ? groups.find(Boolean) : groups[rule.secretGroup - 1];
  const before = rule.named ? nameBefore.exec(text.slice(Math.max(0, index - 50), index))![0] : '';
  const end = text.indexOf('\n', index + found[0].length);
  const line = text.slice(text.lastIndexOf('\n', index) + 1, end < 0 ? undefined : end);
  const match = `${before}${found[0]}`.replace(/^\n+|\n+$/g, '');
  return { secret: secret ?? match, match, line };
}

function isAllowed({ target, all, paths, patterns, stopwords }: GitleaksAllowlist, finding: Finding, path: string): boolean {
  const subject = target === 'match' ? finding.match : target === 'line' ? finding.line : finding.secret;
  const lower = finding.secret.toLowerCase();
  const byPattern = patterns?.some((pattern) => matches(pattern, subject));
  const byStopword = stopwords?.some((word) => lower.includes(word));
  if (!all) return Boolean(byPattern || byStopword);
  return [paths?.some((pattern) => matches(pattern, path)), byPattern, byStopword].every((each) => each !== false);
}

/** Shannon entropy in bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / text.length) * Math.log2(count / text.length);
  return entropy;
}

const expressions = new Map<GitleaksPattern, RegExp>();

/** Compiled on first use: most patterns are never needed. */
function compiled(pattern: GitleaksPattern, more = ''): RegExp {
  let expression = expressions.get(pattern);
  if (!expression) expressions.set(pattern, (expression = new RegExp(pattern.source, `${pattern.flags ?? ''}${more}`)));
  return expression;
}

const matches = (pattern: GitleaksPattern, text: string): boolean => compiled(pattern).test(text);
