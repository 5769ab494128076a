import ts from 'typescript';

/**
 * What the comment in front of a declaration says: its text, and the texts of its tags. TypeScript's own reading of comments breaks the
 * address behind `@see` in two, so this one is ours.
 */
export function docComment(node, source) {
  const comments = ts.getLeadingCommentRanges(source.text, node.pos) ?? [];
  const written = comments.map(({ pos, end }) => source.text.slice(pos, end)).findLast((text) => text.startsWith('/**'));
  const [text, ...tags] = withoutStars(written ?? '').split(/(?:^|\s+)@(default|see)\s+/);
  const tag = (name) => tags[tags.indexOf(name) + 1];
  return {
    text: inParagraphs(text),
    default: tags.includes('default') ? inParagraphs(tag('default')) : undefined,
    see: tags.includes('see') ? tag('see').trim() : undefined,
  };
}

const withoutStars = (comment) =>
  comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim();

/** Where a comment breaks its lines is no matter of the page; a blank line is. */
const inParagraphs = (text) =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n');
