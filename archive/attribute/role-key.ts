// A role as it is compared: in any case, with any article in front.

const article = /^(?:en|et|ett|ein|eine|a|an|the|den|det|der|die|das)\s+/u;

export function roleKey(role: string): string {
  return role.toLowerCase().replace(article, '');
}
