// Nothing leaves: whatever a hostile capture got the page to run, the network, Node and other pages stay out of reach.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './application.ts';

let listener: Server;
let hits: string[];
let outside: string;

test.beforeEach(async () => {
  hits = [];
  listener = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('export {};');
  });
  listener.on('upgrade', (request, socket) => {
    hits.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  outside = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
});
test.afterEach(() => new Promise((resolve) => listener.close(resolve)));

test('a reader at work asks for nothing but the application’s own files @desktop', async ({ page, application }) => {
  // Loaded once more: of the first time, a quick window has told nobody yet who could look on.
  await page.reload();
  await page.getByRole('navigation', { name: 'Articles' }).getByRole('link').first().click();
  await expect(page.getByRole('article').first()).toBeVisible();
  const own = new URL(page.url());
  const others = application.requests.filter((address) => {
    const { protocol, host } = new URL(address);
    return protocol !== 'data:' && protocol !== 'blob:' && (protocol !== own.protocol || host !== own.host);
  });
  expect(application.requests.length).toBeGreaterThan(0);
  expect(others).toEqual([]);
  expect(application.complaints).toEqual([]);
});

test('no request of the page gets out, by whatever means @desktop', async ({ page }) => {
  const outcomes = await page.evaluate(async (address) => {
    const loads = (element: HTMLElement & { src?: string }, path: string): Promise<string> =>
      new Promise((resolve) => {
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('refused'));
        try {
          element.src = `${address}/${path}`;
        } catch {
          resolve('refused');
        }
        document.body.append(element);
        setTimeout(() => resolve('refused'), 1500);
      });
    const tries = (work: () => Promise<unknown>): Promise<string> =>
      work().then(
        () => 'loaded',
        () => 'refused',
      );
    return {
      fetch: await tries(() => fetch(`${address}/fetch`, { mode: 'no-cors' })),
      import: await tries(() => import(`${address}/import.js`)),
      image: await loads(document.createElement('img'), 'image.png'),
      script: await loads(document.createElement('script'), 'script.js'),
      socket: await new Promise<string>((resolve) => {
        try {
          const socket = new WebSocket(`${address.replace('http', 'ws')}/socket`);
          socket.addEventListener('error', () => resolve('refused'));
          socket.addEventListener('open', () => resolve('loaded'));
        } catch {
          resolve('refused');
        }
      }),
      beacon: navigator.sendBeacon(`${address}/beacon`, 'x'),
    };
  }, outside);
  expect(outcomes).toMatchObject({ fetch: 'refused', import: 'refused', image: 'refused', script: 'refused' });
  expect(outcomes.socket).toBe('refused');
  // A beacon says nothing of its fate; nor does anything else that was sent while nobody looked.
  await page.waitForTimeout(300);
  expect(hits).toEqual([]);
});

test('no text becomes markup or code without passing the policy @desktop', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    // What is evaluated from outside may do more than a script of the page; what it leaves to a timer may not.
    await new Promise((resolve) => setTimeout(resolve));
    const throws = (work: () => unknown): boolean => {
      try {
        work();
        return false;
      } catch {
        return true;
      }
    };
    return {
      html: throws(() => (document.createElement('div').innerHTML = '<img src=x>')),
      frame: throws(() => (document.createElement('iframe').srcdoc = '<p>')),
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what must fail
      code: throws(() => new Function('return 1')()),
      handler: throws(() => document.createElement('p').setAttribute('onclick', 'alert(1)')),
      policy: throws(() =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy('mine', {}),
      ),
    };
  });
  expect(refused).toEqual({ html: true, frame: true, code: true, handler: true, policy: true });
});

test('the page has nothing of Node @desktop', async ({ page }) => {
  const reached = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter((name) => name in window),
  );
  expect(reached).toEqual([]);
});
