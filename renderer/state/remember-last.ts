// Keeps what a pure function last gave, for what is drawn again and again from the same things.

/** The same function; called with the very arguments of the call before, it gives that call's result. */
export function rememberLast<A extends readonly unknown[], R>(compute: (...given: A) => R): (...given: A) => R {
  let last: { readonly given: A; readonly result: R } | undefined;
  return (...given) => {
    if (last?.given.every((value, at) => value === given[at]) !== true) last = { given, result: compute(...given) };
    return last.result;
  };
}
