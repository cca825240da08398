// What the browser's storage of this device holds under a name, as values that have yet to be looked at.

/** The values under `key`, by name; none where nothing is there or it cannot be read. */
export function storedValues(storage: Pick<Storage, 'getItem'>, key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
