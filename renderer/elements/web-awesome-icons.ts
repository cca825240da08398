// Gives Web Awesome its icons from our bundle, and lets it parse those, and nothing else, under Trusted Types.
import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import checkUrl from 'lucide-static/icons/check.svg?url';
import checkSource from 'lucide-static/icons/check.svg?raw';
import chevronUrl from 'lucide-static/icons/chevron-right.svg?url';
import chevronSource from 'lucide-static/icons/chevron-right.svg?raw';
import crossUrl from 'lucide-static/icons/x.svg?url';
import crossSource from 'lucide-static/icons/x.svg?raw';

interface BundledIcon {
  readonly url: string;
  readonly source: string;
}

const check: BundledIcon = { url: checkUrl, source: checkSource };
const chevron: BundledIcon = { url: chevronUrl, source: chevronSource };
const cross: BundledIcon = { url: crossUrl, source: crossSource };

/** The names that Web Awesome's own parts ask for; any other gets no icon and no request. */
const byName: ReadonlyMap<string, BundledIcon> = new Map([
  ['check', check],
  ['chevron-right', chevron],
  ['xmark', cross],
]);

/** Call once, before the first Web Awesome element is drawn. */
export function registerWebAwesomeIcons(): void {
  const accepted = new Set<string>();
  // `<wa-icon>` sets the SVG it fetched as HTML, reads it back, and parses that. Both strings are known beforehand.
  const policy = window.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => {
      if (accepted.has(markup)) return markup;
      throw new TypeError('Only the icons of the bundle may be parsed as HTML.');
    },
  });
  for (const { source } of byName.values()) {
    accepted.add(source);
    const parsed = document.createElement('div');
    parsed.innerHTML = (policy?.createHTML(source) ?? source) as string;
    accepted.add(parsed.firstElementChild?.outerHTML ?? source);
  }
  const resolver = (name: string): string => byName.get(name)?.url ?? '';
  registerIconLibrary('default', { resolver });
  registerIconLibrary('system', { resolver });
}
