import { cacheFor } from '../steps/cache';
import { commandStep } from '../steps/command-step';
import type { CodePlace, LanguageTools } from './language-tools';

/** Rust, with the toolchain in rust-toolchain.toml. rustup comes with the runner. Vulnerabilities are searched for by Cargo.lock. */
export const rust = ({ path, version }: CodePlace): LanguageTools => ({
  setup: [
    commandStep('Set up Rust', path, 'rustup toolchain install\nrustup component add clippy rustfmt\n'),
    cacheFor('cargo', ['~/.cargo/registry', '~/.cargo/git'], 'Cargo.lock', { path, version }),
  ],
  ...(version === undefined ? {} : { env: { RUSTUP_TOOLCHAIN: version } }),
  checks: {
    format: 'cargo fmt --all --check',
    lint: 'cargo clippy --locked --all-targets -- --deny warnings',
    test: 'cargo test --locked',
  },
  scansFiles: true,
  codeql: { language: 'rust', buildMode: 'none' },
});
