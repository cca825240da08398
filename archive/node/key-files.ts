// The private keys of this computer's devices: one PKCS#8 file a key, for its owner's eyes alone, and never inside an
// archive, which is there to be copied and handed on.
import { createHash, createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyKeeper } from '../model/signing.ts';
import { syncFolder } from './durable-folder.ts';
import { signerWith } from './ed25519.ts';

/** Keys in `folder`, which is made with the first of them. `make` rejects where it cannot be written to. */
export function keyFiles(folder: string): KeyKeeper {
  // Named for its public key too: signing that ended and began again has another key, and none is ever written over.
  const fileOf = (archive: string, device: string, publicKey: string): string =>
    join(folder, `${archive}-${device}-${createHash('sha256').update(publicKey).digest('hex').slice(0, 16)}.pem`);

  return {
    async make(archive, device) {
      const { privateKey } = generateKeyPairSync('ed25519');
      const signer = signerWith(privateKey);
      if (signer === undefined) throw new Error('Node made a key of another kind.');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const unfinished = join(folder, `${randomBytes(6).toString('hex')}.tmp`);
      try {
        const handle = await open(unfinished, 'wx', 0o600);
        try {
          await handle.writeFile(privateKey.export({ format: 'pem', type: 'pkcs8' }));
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(unfinished, fileOf(archive, device, signer.publicKey));
        await syncFolder(folder);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      return signer;
    },

    async find(archive, device, publicKey) {
      try {
        const signer = signerWith(createPrivateKey(await readFile(fileOf(archive, device, publicKey))));
        return signer?.publicKey === publicKey ? signer : undefined;
      } catch {
        // Gone, not to be read, or no key any more: in each case nothing can be signed with it.
        return undefined;
      }
    },
  };
}
