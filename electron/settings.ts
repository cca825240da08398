// What the desktop host remembers between starts: where its window stood, which archive was open,
// and what its user set in the file by hand.
// Losing it does no harm, so whatever cannot be read counts as nothing.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const settingsSchema = z.object({
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1), maximised: z.boolean() })
    .optional(),
  archive: z.string().optional(),
  /** The archives that were open, the newest first. */
  recent: z.array(z.string()).optional(),
  /** How many days a verification of the archive is good for, before one is done by itself; 0 for never. */
  auditDays: z.number().min(0).optional(),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** `file` is absolute and need not exist. */
export function readSettings(file: string): Settings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Leaves the whole old file or the whole new one. */
export function writeSettings(file: string, settings: Settings): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify(settings, null, 2));
  renameSync(temporary, file);
}

/** How many archives are remembered. */
const remembered = 10;

/** What is to be remembered once an archive was opened. */
export function withArchive({ recent = [] }: Settings, location: string): Pick<Settings, 'archive' | 'recent'> {
  return {
    archive: location,
    recent: [location, ...recent.filter((other) => other !== location)].slice(0, remembered),
  };
}
