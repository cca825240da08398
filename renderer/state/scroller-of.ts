// Which pane an element scrolls in, through the shadow roots around it.

/** The nearest ancestor that can scroll up and down; null where only the window does. */
export function scrollerOf(element: Element): HTMLElement | null {
  const root = element.getRootNode();
  const parent = element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  if (!parent) return null;
  const scrolls = ['auto', 'scroll'].includes(getComputedStyle(parent).overflowY);
  return scrolls && parent instanceof HTMLElement ? parent : scrollerOf(parent);
}
