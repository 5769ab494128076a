import { spawnSync } from 'node:child_process';

type Json = Readonly<Record<string, any>>;

/**
 * A stack whose resources are `terraform_data`, which Terraform has built in: everything else is as it was, so that Terraform can carry it out without GitHub.
 * A resource `github_repository.cart` becomes `terraform_data.github_repository-cart`.
 */
export function asTerraformData(text: string): string {
  const { resource, removed, terraform } = JSON.parse(withReferences(text)) as Json;
  const data: Record<string, Json> = {};
  for (const [type, byName] of Object.entries(resource as Json)) {
    for (const [name, { '//': _, lifecycle, ...input }] of Object.entries<Json>(byName)) {
      data[`${type}-${name}`] = { input, ...(lifecycle && { lifecycle: { prevent_destroy: lifecycle.prevent_destroy } }) };
    }
  }
  const { required_providers: __, ...settings } = terraform as Json;
  return JSON.stringify({
    resource: { terraform_data: data },
    ...(removed && { removed: (removed as Json[]).map((block) => ({ ...block, from: `terraform_data.${block.from.replace('.', '-')}` })) }),
    terraform: settings,
  });
}

/** What a resource says of itself is its `output`; what GitHub says of a team that is managed elsewhere is left out. */
const withReferences = (text: string): string =>
  text
    .replace(/\$\{data\.(.*?)\}/g, '$1')
    .replace(/\$\{(\w+)\.([\w-]+)\.id\}/g, '${terraform_data.$1-$2.id}')
    .replace(/\$\{(github_\w+)\.([\w-]+)\.(\w+)\}/g, '${terraform_data.$1-$2.output.$3}');

/** Runs Terraform in a folder. It reads nothing else, and asks nobody. */
export function terraform(folder: string, ...args: string[]): string {
  const { error, status, stdout, stderr } = spawnSync('terraform', [...args, '-no-color'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' },
  });
  if (error) throw new Error("this test runs Terraform 1.7 or later: install it, so that 'terraform' is on PATH", { cause: error });
  if (status !== 0) throw new Error(`terraform ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}
