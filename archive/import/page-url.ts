// The one address of a page among the many it is linked by.

const tracking = /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|cmpid|at_(medium|campaign))$/i;

/**
 * `url` as an absolute web address without fragment and tracking parameters, or null where it is none, carries a
 * password, or names a site's front page, which no article is told by. `base` resolves a relative one.
 */
export function canonicalPageUrl(url: string, base?: string): string | null {
  const page = parse(url, base);
  if (page === null || !/^https?:$/.test(page.protocol) || page.href.split('/')[2]?.includes('@')) return null;
  page.hash = '';
  for (const name of [...page.searchParams.keys()]) if (tracking.test(name)) page.searchParams.delete(name);
  return page.pathname === '/' && page.search === '' ? null : page.href;
}

/** `url` as it is where it is an absolute web address, or null. */
export function webAddress(url: string): string | null {
  const page = parse(url);
  return page !== null && /^https?:$/.test(page.protocol) ? page.href : null;
}

function parse(url: string, base?: string): URL | null {
  try {
    return base === undefined ? new URL(url) : new URL(url, base);
  } catch {
    return null;
  }
}
