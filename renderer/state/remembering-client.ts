// A client that remembers what can never change: answers about versions, which are named by their content.
import type { CallName, CallOptions, Client, Params, Value } from '../../archive/contract.ts';
import type { Result } from '../../archive/model/result.ts';

const unchanging: ReadonlySet<CallName> = new Set<CallName>([
  'version.get',
  'version.compare',
  'version.changeClasses',
  'version.attributions',
  'version.attributionDifference',
]);

/**
 * The same client, but the newest `capacity` good answers to unchanging calls are given at once the next time.
 * Failures are not remembered, nor is anything from before a purge.
 */
export function rememberingClient(client: Client, capacity = 400): Client {
  const answers = new Map<string, Promise<Result<unknown>>>();
  client.subscribe(({ type }) => {
    if (type === 'purged') answers.clear();
  });
  return {
    call<N extends CallName>(name: N, params: Params<N>, options?: CallOptions): Promise<Result<Value<N>>> {
      if (!unchanging.has(name)) return client.call(name, params, options);
      const key = `${name} ${JSON.stringify(params)}`;
      const known = answers.get(key);
      answers.delete(key);
      // A caller's signal must not cancel the answer for the others that wait for it.
      const answer = known ?? client.call(name, params);
      answers.set(key, answer);
      if (!known) {
        void answer.then((result) => {
          if (!result.ok) answers.delete(key);
        });
        const oldest = answers.keys().next().value;
        if (answers.size > capacity && oldest !== undefined) answers.delete(oldest);
      }
      return answer as Promise<Result<Value<N>>>;
    },
    subscribe: (listener) => client.subscribe(listener),
  };
}
