// Shuts what the application does not need: navigation, windows, embedded pages, permissions, and the network.
// Every rule holds for all web contents and sessions, also those that nobody meant to create.
import type { App, Session, WebContents } from 'electron';
import { appOrigin, appScheme } from './protocol.ts';

/** Before the application is ready. */
export function restrictProcess(app: App): void {
  // Root, as in a container, has no sandbox to give; it says so by this switch, and enabling one would contradict it.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Chromium's own errands: component updates, field trials, reports. And no name is ever resolved.
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('session-created', restrictSession);
}

/**
 * For every web contents. A link to the web is offered to `openOutside`, which asks the user; everything else that
 * would leave the page is refused.
 */
export function restrictContents(app: App, openOutside: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    // Of all that a page can do, only calls between browsers go past the session's own rule on requests.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (isWebAddress(url)) openOutside(url);
      return { action: 'deny' };
    });
  });
}

/** Copying text is all that a page may do beyond showing itself. */
const permissions: readonly string[] = ['clipboard-sanitized-write'];

function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(permissions.includes(permission)));
  session.setPermissionCheckHandler((_contents, permission) => permissions.includes(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !staysHere(details.url) }));
  session.on('will-download', (event, item) => {
    // What the page made itself; Electron then asks where to save it.
    if (!item.getURL().startsWith(`blob:${appOrigin}/`)) event.preventDefault();
  });
}

/** Whether a request can be answered within the program: its own files, what the page made, the developer tools. */
export function staysHere(url: string): boolean {
  const scheme = url.slice(0, url.indexOf(':'));
  if (scheme === 'blob') return url.startsWith(`blob:${appOrigin}/`);
  return [appScheme, 'data', 'devtools', 'chrome-extension'].includes(scheme);
}

/** Whether it is our one page; what stands after "#" is the page's own affair. */
export function isOwnPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}` === appOrigin && pathname === '/';
}

/** Whether it is an address that a browser may be asked to open. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol);
}
