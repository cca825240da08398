// What the bundler and the desktop host put into this window.
/// <reference types="vite/client" />
import type { Wire } from '../archive/wire.ts';

declare global {
  interface Window {
    /** Exposed by Electron's preload; absent in a browser. */
    readonly variorum?: Wire;
  }
}
