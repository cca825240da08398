// What the program was started with: an archive to open, files to take in. Knows nothing of what is done with them.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface Launch {
  /** The archive's folder, absolute; left out where none was named. */
  readonly archive?: string;
  /** Files to import, absolute. */
  readonly files: readonly string[];
}

/**
 * Reads the arguments that follow the program (and, in development, the folder of the application). Switches that are
 * not ours are Chromium's and are passed over; all of those that take a value carry it after "=".
 */
export function parseLaunch(args: readonly string[], workingFolder: string): Launch {
  const files: string[] = [];
  let archive: string | undefined;
  let onlyFiles = false;
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (onlyFiles || !argument.startsWith('-')) files.push(absolute(argument, workingFolder));
    else if (argument === '--') onlyFiles = true;
    else if (argument.startsWith('--archive=')) archive = absolute(argument.slice('--archive='.length), workingFolder);
    else if (argument === '--archive' && args[index + 1] !== undefined) {
      index += 1;
      archive = absolute(args[index] ?? '', workingFolder);
    }
  }
  return archive === undefined ? { files } : { archive, files };
}

const toldSchema = z.object({ archive: z.string().optional(), files: z.array(z.string()) });

/** What a later start tells the first one. It may be of another release: what is not understood asks for nothing. */
export function launchTold(told: unknown): Launch {
  const { archive, files } = toldSchema.safeParse(told).data ?? { files: [] };
  return archive === undefined ? { files } : { archive, files };
}

/** The arguments meant for us. Started as a plain Electron, the application's folder stands before them. */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const args = argv.slice(1);
  if (isPackaged) return args;
  const folder = args.findIndex((argument) => !argument.startsWith('-'));
  return folder === -1 ? [] : args.slice(folder + 1);
}

/** Desktops hand over files as URLs. One that names no file here is taken for a name, which is then said not to exist. */
function absolute(argument: string, workingFolder: string): string {
  if (!argument.startsWith('file:')) return resolve(workingFolder, argument);
  try {
    return fileURLToPath(argument);
  } catch {
    return resolve(workingFolder, argument);
  }
}
