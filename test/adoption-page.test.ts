import { parse } from 'yaml';
import type { DeclaredService } from '../src/definition/definitions';
import type { Manifest } from '../src/files/manifest';
import { immutableFields } from '../src/ledger/immutable-fields';
import { codeBlocks } from './code-blocks';
import { resolveAll } from './model/resolved';
import { renderObjects } from '../src/resources/render-objects';

const blocks = codeBlocks('docs/adoption.md');
const running = blocks.filter(({ language }) => language === 'yaml').map(({ code }) => parse(code) as Manifest);
const definitions = blocks.filter(({ language }) => language === 'ts').map(({ code }) => declaredIn(code));

/** The service that a block declares. */
function declaredIn(code: string): DeclaredService {
  const [, name, definition] = /new Service\(platform, '(.*?)', (\{[^]*\})\);/.exec(code)!;
  const data = new Function(`return ${definition}`)() as DeclaredService['definition'];
  const source = data.source && { ...data.source, visibility: 'public' as const };
  return { name: name!, definition: { ...data, team: 'payments', source } };
}

describe('the page about adoption', () => {
  it('has as many definitions as objects that run', () => {
    expect([running.length, definitions.length]).toEqual([3, 3]);
  });

  it.each(running.map((object, index) => [object.kind, object, definitions[index]!] as const))(
    'defines a %s that the API server takes over what runs',
    (kind, object, definition) => {
      const [service] = resolveAll([definition]);
      const rendered = [...renderObjects(service!).overlays.values()][0]!.map(({ manifest }) => manifest);
      const adopted = rendered.find((each) => each.kind === kind)!;
      expect(adopted.metadata.name).toBe(object.metadata.name);
      expect(immutableFields(adopted)).toEqual(immutableFields(object));
      if (kind === 'Service') {
        expect(adopted.spec).toEqual(object.spec);
        return;
      }
      const labelsOf = ({ spec }: Manifest) => (spec as { template: Manifest }).template.metadata.labels;
      expect(labelsOf(adopted)).toMatchObject(labelsOf(object)!);
    },
  );
});
