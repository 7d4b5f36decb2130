import type { Command } from 'commander';
import type { VerifyProofOptions } from './run-verify-proof';

const help = `
Examples
  ballast verify proof merkle_proof_file.json
  ballast verify proof proofs/*.json --json > verdicts.json
  ballast verify proof proof.json --root 22abd8da…  the root from the exchange's page
  ballast verify proof user_inclusion_proof.json sum_proof_data.json   with the report's public file
  ballast verify proof user_inclusion_proof.json por_508787475_proof_data.zip   packed as OKX gives it
  ballast verify proof ~/Downloads/okx-audit/   every proof in a folder, with the public files there
  ballast verify proof liabilities.json roots.json --with credential=credential.txt
  pbpaste | ballast verify proof -                  what was copied from the exchange's page

The kind of proof is recognised from its content, also where an answer of the exchange's site stands
round it ({"data": …}, a list of one). Files are read up to 16 MB, - is standard input. Of folders (4
levels deep) and archives (zip, tar, gzip) the .json, .txt and .csv files are read; those that are neither
a proof nor go with one are passed over. Nothing is stored and nothing is asked of a network.

Each part of a proof (structure, own leaf, path, sums, no negative amounts, published root) is told
apart. Files that go with a proof (a report's public file) are recognised too and serve every proof in
the call; of those of several reports, the one under which a proof holds is taken. --root holds every
proof against that one root; without it the published root is not known here, which alone is no failure.

--json prints a list with one object a file: {file, milliseconds, verdict} or {file, error}; the fields
are described in docs/proofs.md.

Exit codes
  0  every proof passed
  1  a check failed
  2  no check failed, but a file could not be read or decided, or the command line was wrong`;

/** `ballast verify proof <file…>`. */
export function registerVerifyProof(verify: Command): void {
  verify
    .command('proof <file...>')
    .description('inclusion proofs as an exchange gives them to its users')
    .option('--root <hex>', 'the root that the exchange published: every proof must lead to it')
    .option('--with <name=file...>', 'a further file that the kind of proof takes, by its name')
    .option('--steps', 'print every step, not only those that failed')
    .option('--json', 'print one JSON array instead of text')
    .addHelpText('after', help)
    .action(async (files: string[], options: VerifyProofOptions) => {
      const { runVerifyProof } = await import('./run-verify-proof');
      await runVerifyProof(files, options);
    });
}
