// What of a page does not fit its window, or was not meant to be read. Runs inside the page.

/**
 * A line for each fault on the stage, with the state that it is in: what sticks out of the window with nothing around it
 * that could be scrolled, what is cut off without an ellipsis, and text that `mistaken`, a regular expression, matches.
 */
export function layoutFaults(mistaken: string): string[] {
  const wrong = new RegExp(mistaken);
  const faults: string[] = [];
  for (const section of document.querySelectorAll<HTMLElement>('[data-state]')) look(section, section, false);
  return faults;

  function look(element: Element, section: HTMLElement, within: boolean): void {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // What only a screen reader reads is cut off on purpose, and drawings and fields have room of their own.
    const isRead = element.checkVisibility() && box.width > 1 && style.clipPath === 'none';
    if (!isRead || element instanceof SVGElement || element instanceof HTMLInputElement) return;
    const name = `${section.dataset['state'] ?? ''} <${element.localName} class="${element.className}">`;
    const sticksOut = !within && box.right > window.innerWidth + 1;
    if (sticksOut) faults.push(`${name} sticks out by ${String(Math.round(box.right - window.innerWidth))} px`);
    const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
    if (clips && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`${name} cuts off ${String(element.scrollWidth - element.clientWidth)} px`);
    }
    for (const node of (element.shadowRoot ?? element).childNodes) {
      if (node instanceof Text && wrong.test(node.data)) faults.push(`${name} says "${node.data.trim()}"`);
    }
    const isAround = within || sticksOut || style.overflowX !== 'visible';
    for (const child of (element.shadowRoot ?? element).children) look(child, section, isAround);
    if (element.shadowRoot)
      for (const child of element.children) if (child.assignedSlot) look(child, section, isAround);
  }
}
