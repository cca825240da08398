// Which commands were chosen last, kept in the browser's storage: the palette lists them first.
const key = 'variorum-recent-commands';
const kept = 12;

/** The identifiers of the commands chosen last, the latest first. */
export function recentCommands(storage: Pick<Storage, 'getItem'>): readonly string[] {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers that a command was chosen. */
export function noteCommand(storage: Pick<Storage, 'getItem' | 'setItem'>, id: string): void {
  const others = recentCommands(storage).filter((other) => other !== id);
  storage.setItem(key, JSON.stringify([id, ...others].slice(0, kept)));
}
