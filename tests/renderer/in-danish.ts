// The interface in Danish, outside a browser.
import { vi } from 'vitest';

/** Says everything in Danish until what it gives is called: `beforeAll(speakDanish)`. */
export async function speakDanish(): Promise<() => Promise<void>> {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', { documentElement: {} });
  const { showLanguage } = await import('../../renderer/localisation/locale.ts');
  await showLanguage('da');
  return async () => {
    await showLanguage('en');
    vi.unstubAllGlobals();
  };
}
