// An option that may be given several times.

/** For commander: what was given before, with what is given now. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
