import { Recent } from '../../src/data/recent';

describe('recent answers', () => {
  const asked: string[] = [];
  const recent = new Recent((question) => {
    asked.push(question);
    return question.toUpperCase();
  }, 3);
  const ask = (...questions: string[]): string[] => {
    asked.length = 0;
    expect(questions.map((question) => recent.get(question))).toEqual(questions.map((question) => question.toUpperCase()));
    return [...asked];
  };

  it('are remembered, and also an empty one', () => {
    expect(ask('a', '', 'a', '', 'b')).toEqual(['a', '', 'b']);
  });

  it('are remembered as long as somebody asks, and else forgotten', () => {
    expect(ask('a', 'c', 'd', 'a', 'e', 'a', 'f', 'a', 'g', 'a')).toEqual(['c', 'd', 'e', 'f', 'g']);
    expect(ask('b', 'a')).toEqual(['b']);
  });
});
