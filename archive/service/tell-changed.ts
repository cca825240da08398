// Telling clients of many articles that changed at once.
import type { ServiceContext } from './context.ts';

/** Clients are told of so many articles one by one; of more, that the archive changed. */
const toldOneByOne = 20;

/** Tells that `articles` are not as they were; where there are none, that the archive as a whole is not. */
export function tellChanged(changed: ServiceContext['changed'], articles: Iterable<string>): void {
  const all = [...articles];
  if (all.length > 0 && all.length <= toldOneByOne) all.forEach(changed);
  else changed(null);
}
