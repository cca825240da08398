// Which versions something stands on, in words.

/** The versions that are true, as people write them: `1–3, 5`. */
export function versionSpans(stands: readonly boolean[]): string {
  const spans: string[] = [];
  for (let at = 0; at < stands.length; at++) {
    if (!stands[at]) continue;
    const first = at + 1;
    while (stands[at + 1]) at++;
    spans.push(first === at + 1 ? String(first) : `${first}–${at + 1}`);
  }
  return spans.join(', ');
}
