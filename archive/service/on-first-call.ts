// Calls whose code is loaded with the first of them. Who only reads an archive does not load the readers of foreign
// forms and what else is most of the program by size.
import type { CallName, Value } from '../contract.ts';
import type { Result } from '../model/result.ts';
import type { Handlers, Work } from './context.ts';

/** The handlers of `names`, which `load` brings; it is called once. */
export function onFirstCall<N extends CallName>(names: readonly N[], load: () => Promise<Handlers<N>>): Handlers<N> {
  let loading: Promise<Handlers<N>> | undefined;
  const handle =
    (name: N) =>
    async (params: never, work: Work): Promise<Result<Value<N>>> => {
      loading ??= load();
      return (await loading)[name](params, work);
    };
  return Object.fromEntries(names.map((name) => [name, handle(name)])) as Handlers<N>;
}
