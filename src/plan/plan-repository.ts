import { posix } from 'node:path';
import { sha256 } from '../data/sha256';
import type { Checkout, Entry } from '../files/checkout';
import { environmentOfPath, isImageTagFile, terraformFolder } from '../names/paths';
import { problem, type Problem } from '../problems/problem';
import { keepLeft } from './keep-left';
import { readKnownFiles, type KnownFiles } from './known-files';
import { OtherCases } from './other-case';
import type { FileChange, RepositoryPlan } from './repository-plan';
import { FileServices } from './file-services';
import { keepTags } from './tag-file';

/** A repository as it is to be. */
export interface RenderedRepository {
  /** Name of the platform. */
  readonly platform: string;
  readonly repository: string;
  /** The text of each file, by its path in the repository; none where the repository is rendered no more. */
  readonly files: ReadonlyMap<string, string>;
}

/** Compares a repository as it is to be with a checkout of it. */
export function planRepository(rendered: RenderedRepository, checkout: Checkout): RepositoryPlan {
  const known = readKnownFiles(checkout, rendered.files);
  const { files, warnings } =
    rendered.repository === terraformFolder
      ? keepLeft(rendered.files, known.repository, checkout)
      : { files: rendered.files, warnings: [] };
  return { ...new Planner({ ...rendered, files }, checkout, known).plan(), warnings };
}

/** What a file is found to be, by its path and texts. */
type Found = Pick<FileChange, 'path' | 'kind' | 'before' | 'after'>;

class Planner {
  private readonly found: Found[] = [];
  private readonly kept: string[] = [];
  private readonly problems: Problem[];
  private readonly otherCases: OtherCases;
  private unchanged = 0;

  constructor(
    private readonly rendered: RenderedRepository,
    private readonly checkout: Checkout,
    private readonly known: KnownFiles,
  ) {
    this.problems = [...known.problems];
    this.otherCases = new OtherCases(checkout.within?.checkout ?? checkout);
  }

  plan(): Omit<RepositoryPlan, 'warnings'> {
    for (const [path, text] of this.rendered.files) this.compare(path, text);
    for (const path of this.known.checksums.keys()) if (!this.rendered.files.has(path)) this.remove(path);
    const foreign = this.foreignLedger();
    const { within } = this.checkout;
    const services = new FileServices(this.rendered.files, this.known.services);
    const belonging = (path: string): Pick<FileChange, 'services' | 'environment'> => {
      const own = services.of(path);
      return { services: own, environment: environmentOfPath(path, own[0]) };
    };
    return {
      repository: this.rendered.repository,
      folder: this.checkout.folder,
      ...(within && { within: { folder: within.checkout.folder, path: within.path } }),
      ledger: foreign ? 'foreign' : this.known.hasLedger ? 'own' : 'none',
      files: this.found.sort((a, b) => (a.path < b.path ? -1 : 1)).map((each) => ({ ...each, ...belonging(each.path) })),
      kept: this.kept.map((path) => ({ path, ...belonging(path) })),
      unchanged: this.unchanged,
      found: this.known.hasLedger ? [] : this.foreignFiles(),
      problems: this.problems,
      foreign,
    };
  }

  private compare(path: string, rendered: string): void {
    const entry = this.checkout.find(path);
    if (entry?.kind === 'file') return this.compareTexts(path, entry.text, rendered);
    if (entry && !this.isRemovedFile(entry)) return this.refuse(path, entry);
    const other = this.otherCases.find(this.checkout.within ? `${this.checkout.within.path}/${path}` : path);
    if (other !== undefined) this.problems.push(problem('another-case', this.at(path), { name: other }));
    this.add(path, this.known.checksums.has(path) ? 'deleted' : 'created', undefined, rendered);
  }

  private compareTexts(path: string, before: string, rendered: string): void {
    if (before === rendered) return void this.unchanged++;
    const isOurs = this.known.checksums.has(path);
    if (isImageTagFile(path)) return this.compareTags(path, before, rendered, isOurs || !this.known.hasLedger);
    this.add(path, !isOurs ? 'in the way' : this.isEdited(path, before) ? 'edited' : 'changed', before, rendered);
  }

  private compareTags(path: string, before: string, rendered: string, isOurs: boolean): void {
    if (!isOurs) return this.add(path, 'in the way', before, rendered);
    const tags = keepTags(this.at(path), rendered, before);
    if (tags.problem) this.problems.push(tags.problem);
    else if (tags.text !== before) this.add(path, 'changed', before, tags.text);
    else this.kept.push(path);
  }

  private remove(path: string): void {
    const entry = this.checkout.find(path);
    // Our file is gone where a folder is now.
    if (!entry || (entry.kind === 'taken' && entry.at === path && entry.by === 'a folder')) return;
    if (entry.kind !== 'file') return this.refuse(path, entry);
    this.add(path, this.isEdited(path, entry.text) ? 'edited' : 'removed', entry.text, undefined);
  }

  private add(path: string, kind: FileChange['kind'], before: string | undefined, after: string | undefined): void {
    this.found.push({ path, kind, before, after });
  }

  private isEdited(path: string, text: string): boolean {
    const checksum = this.known.checksums.get(path);
    return checksum !== undefined && checksum !== sha256(text);
  }

  /** Where a folder is to be lies a file that is ours, and that goes. */
  private isRemovedFile(entry: Entry): boolean {
    return entry.kind === 'taken' && entry.by === 'a file' && this.known.checksums.has(entry.at) && !this.rendered.files.has(entry.at);
  }

  private refuse(path: string, entry: Exclude<Entry, { kind: 'file' }>): void {
    this.problems.push(
      entry.kind === 'taken'
        ? // It may stand above the folder of a checkout.
          problem('path-taken', posix.join(this.checkout.folder, entry.at), { by: entry.by })
        : problem('unreadable-file', this.at(path), { reason: entry.reason }),
    );
  }

  private foreignLedger(): Problem | undefined {
    const found = this.known.repository;
    const { platform, repository } = this.rendered;
    return found === undefined || (found.platform === platform && found.repository === repository)
      ? undefined
      : problem('foreign-ledger', this.checkout.folder, { platform, repository, found });
  }

  /** What lies in generated folders and is not generated. `.github/` may have files of other tools. */
  private foreignFiles(): string[] {
    const folders = new Set([...this.rendered.files.keys()].flatMap((path) => (path.includes('/') ? path.split('/', 1)[0]! : [])));
    folders.delete('.github');
    return [...folders].sort().flatMap((folder) => this.checkout.filesBelow(folder).filter((path) => !this.rendered.files.has(path)));
  }

  private at(path: string): string {
    return `${this.checkout.folder}/${path}`;
  }
}
