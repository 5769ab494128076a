import { planJson } from '../src/plan/print/plan-json';
import { planMarkdown } from '../src/plan/print/plan-markdown';
import { planText } from '../src/plan/print/plan-text';
import { refusalsOf } from '../src/plan/plan-checkouts';
import { goldenExamples } from './golden-examples';
import { generate, planBetween, released } from './plan-of-change';
import { afterChange, typicalChanges } from './typical-changes';

/** The plan of a typical change in each format, by the name of its golden file. */
export function goldenPlan(name: string): Readonly<Record<string, string>> {
  const change = typicalChanges[name]!;
  const before = goldenExamples[change.example]!.definitions();
  const plan = planBetween(released(generate(before).files), afterChange(before, change));
  const refusals = refusalsOf(plan);
  return {
    [`${name}.txt`]: `${planText(plan, refusals)}\n`,
    [`${name}.md`]: planMarkdown(plan, refusals).comment,
    [`${name}.json`]: `${planJson(plan, refusals)}\n`,
  };
}
