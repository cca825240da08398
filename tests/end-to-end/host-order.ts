// What a host is asked to start, and where its data goes.
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Start } from './application.ts';

export interface HostOrder extends Start {
  /** A folder for this test alone. */
  readonly folder: string;
  /** A BCP 47 tag, as `en-GB`. */
  readonly language: string;
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null;
  /** An IANA name, as `Europe/Copenhagen`; the system's own where left out. In a browser only. */
  readonly zone: string | undefined;
  /** Pixels for each CSS pixel; 1 where left out. In a browser only. */
  readonly density: number | undefined;
  /** To be told of the page before anything happens in it. */
  readonly look: (page: Page) => void;
}

/** The arguments that both hosts take. */
export function startArguments({ archive, emptyArchive, files, folder }: Start & Pick<HostOrder, 'folder'>): string[] {
  const named = archive ?? (emptyArchive ? join(folder, 'empty archive') : undefined);
  return [...(named === undefined ? [] : ['--archive', named]), ...(files ?? [])];
}

/** To be called before anything is loaded: whoever does not ask for the first steps has left them before. */
export async function passFirstSteps(context: BrowserContext, { firstSteps = false }: Start): Promise<void> {
  if (firstSteps) return;
  await context.addInitScript((key) => {
    const preferences = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
    localStorage.setItem(key, JSON.stringify({ firstSteps: 'left', ...preferences }));
  }, 'variorum-preferences');
}

/** The environment, without what this machine's user has set for the application. */
export function cleanEnvironment(): Record<string, string> {
  const env = Object.entries(process.env).filter(([name, value]) => value !== undefined && !dropped.has(name));
  return Object.fromEntries(env) as Record<string, string>;
}

const dropped: ReadonlySet<string> = new Set(['VARIORUM_ARCHIVE', 'ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']);
