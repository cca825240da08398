// How long the page's thread was kept busy at a stretch, in time of its own: a busy machine makes it wait, not work.
import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The milliseconds of processor time that the longest task took while something was done, and `settle` after it. */
export async function longestTask(page: Page, act: () => Promise<void>, settle = 1500): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('Tasks are only told of in the browser: name the test file *.browser.spec.ts.');
  const session = await browser.newBrowserCDPSession();
  await session.send('Tracing.start', { transferMode: 'ReturnAsStream', categories: 'toplevel,__metadata' });
  await act();
  await page.waitForTimeout(settle);
  const events = await endTrace(session);
  await session.detach();
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = events.filter(
    (event) =>
      event.ph === 'X' && event.name.endsWith('RunTask') && mains.has(threadOf(event)) && event.tdur !== undefined,
  );
  if (tasks.length === 0) throw new Error('The browser told of no task.');
  return Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000;
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

async function endTrace(session: CDPSession): Promise<readonly TraceEvent[]> {
  const complete = new Promise<{ stream?: string }>((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  const handle = (await complete).stream ?? '';
  let text = '';
  for (;;) {
    const { data, eof, base64Encoded } = await session.send('IO.read', { handle });
    text += base64Encoded === true ? Buffer.from(data, 'base64').toString() : data;
    if (eof) break;
  }
  await session.send('IO.close', { handle });
  return (JSON.parse(text) as { traceEvents: readonly TraceEvent[] }).traceEvents;
}
