// A client that remembers what cannot change, answers about versions, which are named by their content; and answers about
// an article that change only with what the archive tells of.
import type { CallName, CallOptions, Client, Params, Value } from '../../archive/contract.ts';
import type { Result } from '../../archive/model/result.ts';

const unchanging: ReadonlySet<CallName> = new Set<CallName>([
  'version.get',
  'version.compare',
  'version.changeClasses',
  'version.attributions',
  'version.attributionDifference',
]);

/** Answers that stay the same as long as the article does that the parameters name. */
const ofArticle: ReadonlySet<CallName> = new Set<CallName>([...unchanging, 'article.summaries']);

interface Remembered {
  readonly answer: Promise<Result<unknown>>;
  /** The article that it is about; null where it cannot change. */
  readonly article: string | null;
}

/**
 * The same client, but the newest `capacity` good answers to such calls are given at once the next time.
 * Failures are not remembered, nor is anything from before a purge, nor of an article from before it changed.
 */
export function rememberingClient(client: Client, capacity = 400): Client {
  const answers = new Map<string, Remembered>();
  client.subscribe((notice) => {
    if (notice.type === 'purged') answers.clear();
    if (notice.type !== 'changed') return;
    for (const [key, { article }] of answers) {
      if (article !== null && (notice.article ?? article) === article) answers.delete(key);
    }
  });
  return {
    call<N extends CallName>(name: N, params: Params<N>, options?: CallOptions): Promise<Result<Value<N>>> {
      const article = ofArticle.has(name) && 'article' in params ? (params.article ?? null) : null;
      if (article === null && !unchanging.has(name)) return client.call(name, params, options);
      const key = `${name} ${JSON.stringify(params)}`;
      const known = answers.get(key);
      answers.delete(key);
      // A caller's signal must not cancel the answer for the others that wait for it.
      const remembered = known ?? { answer: client.call(name, params), article };
      answers.set(key, remembered);
      if (!known) {
        void remembered.answer.then((result) => {
          if (!result.ok && answers.get(key) === remembered) answers.delete(key);
        });
        const oldest = answers.keys().next().value;
        if (answers.size > capacity && oldest !== undefined) answers.delete(oldest);
      }
      return remembered.answer as Promise<Result<Value<N>>>;
    },
    subscribe: (listener) => client.subscribe(listener),
  };
}
