import type { Command } from 'commander';
import { registerVerifyProof } from './verify-proof';
import { registerVerifyWallets } from './verify-wallets';

/** `ballast verify …`: checks published files without storing anything. */
export function registerVerify(program: Command): void {
  const verify = program
    .command('verify')
    .description('check what an exchange publishes; needs no database');
  registerVerifyWallets(verify);
  registerVerifyProof(verify);
}
