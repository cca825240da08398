// The calls that the host answers itself, before they come to the service: which they are, and their end of the wire.
// Knows nothing of what they do.
import { type CallName, hostCalls, type ParsedParams, type Value } from '../archive/contract.ts';
import { dispatch, type Dispatcher } from '../archive/dispatch.ts';
import type { Result } from '../archive/model/result.ts';
import type { Progress } from '../archive/model/progress.ts';
import type { Service } from '../archive/service.ts';
import type { Message, Request } from '../archive/wire.ts';

type HostCall = keyof typeof hostCalls & CallName;

/** What a call may use while it runs. */
export interface HostWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** One page's: each handler knows whose it is. */
export type HostHandlers = {
  readonly [N in HostCall]: (params: ParsedParams<N>, work: HostWork) => Promise<Result<Value<N>>>;
};

/** Whether the request is a call of the host's. */
export function isHostCall(request: Request): boolean {
  return request.type === 'call' && Object.hasOwn(hostCalls, request.name);
}

/** The host's end of one page's wire; it parses and answers as the service's does. To be given `isHostCall`s alone. */
export function dispatchHostCalls(handlers: HostHandlers, post: (message: Message) => void): Dispatcher {
  const handle = (name: HostCall, params: never, work: HostWork): Promise<Result<unknown>> =>
    handlers[name](params, work);
  return dispatch({ handle: handle as unknown as Service['handle'], subscribe: () => () => undefined }, post);
}
