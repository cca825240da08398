// Where Variorum keeps its things on each system: the same place for the desktop application and the command line.
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What the place depends on; the running process where nothing else is said. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

const ours = (): Surroundings => ({ platform: process.platform, env: process.env, home: homedir() });

/**
 * The folder for the application's own data, absolute; it need not exist. Windows: `%APPDATA%\Variorum`, macOS:
 * `~/Library/Application Support/Variorum`, elsewhere `$XDG_CONFIG_HOME/Variorum` or `~/.config/Variorum`: what
 * Electron calls userData.
 */
export function dataFolder({ platform, env, home }: Surroundings = ours()): string {
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Variorum');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Variorum');
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'Variorum');
}

/** The archive that is opened where none is named. */
export function defaultArchiveFolder(surroundings: Surroundings = ours()): string {
  return join(dataFolder(surroundings), 'archive');
}
