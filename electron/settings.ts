// What the desktop host remembers between starts: which archives were open, where their windows stood,
// and what its user set in the file by hand.
// Losing it does no harm, so whatever cannot be read counts as nothing.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximised: z.boolean(),
});
/** Where a window stands, in pixels of the screen. */
export type WindowPlace = Readonly<z.infer<typeof placeSchema>>;

const settingsSchema = z.object({
  /** Where a window stood last: one that has no place yet begins there. */
  window: placeSchema.optional(),
  /** Where each archive's window stood, by the archive's folder. */
  windows: z.record(z.string(), placeSchema).optional(),
  /** The archives that were open, the one that was used last at the end. */
  open: z.array(z.string()).optional(),
  /** The archives that were ever open, the newest first. */
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
export function withArchive({ recent = [] }: Settings, location: string): Pick<Settings, 'recent'> {
  return { recent: [location, ...recent.filter((other) => other !== location)].slice(0, remembered) };
}

/** What is to be remembered once an archive was struck off. */
export function withoutArchive({ recent = [], windows = {} }: Settings, location: string): Settings {
  return {
    recent: recent.filter((other) => other !== location),
    windows: Object.fromEntries(Object.entries(windows).filter(([other]) => other !== location)),
  };
}

/** What is to be remembered of where an archive's window stands; only of those archives that are remembered at all. */
export function withPlace({ recent = [], windows = {} }: Settings, location: string, place: WindowPlace): Settings {
  const known = Object.entries(windows).filter(([other]) => other !== location && recent.includes(other));
  return { window: place, windows: Object.fromEntries([...known, [location, place]]) };
}

/** The archives to open at a start that names none: those of last time. */
export function archivesOfLastTime({ open, recent = [] }: Settings): readonly string[] {
  return open ?? recent.slice(0, 1);
}
