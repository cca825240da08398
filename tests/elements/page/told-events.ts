// Hears every event of the interface that is fired in this page, also those that do not bubble, and tells the page around it.

/** What the page around a stage is told of an event. */
export interface ToldEvent {
  readonly kind: 'variorum-element-event';
  readonly type: string;
  /** The tag of whom it was fired on. */
  readonly from: string;
  /** What it says, as JSON cut short. */
  readonly says: string;
}

export function isToldEvent(data: unknown): data is ToldEvent {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'variorum-element-event';
}

/** Tells of every event from now on. */
export function tellEvents(to: Window): void {
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event): boolean {
    if (event.type.startsWith('variorum-')) {
      const from = this instanceof Element ? this.localName : 'window';
      const told: ToldEvent = { kind: 'variorum-element-event', type: event.type, from, says: saidBy(event) };
      to.postMessage(told, location.origin);
    }
    return dispatch.call(this, event);
  };
}

function saidBy(event: Event): string {
  const own = Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'isTrusted'));
  try {
    return JSON.stringify(own).slice(0, 300);
  } catch {
    // Who carries elements or functions has nothing that could be written down.
    return Object.keys(own).join(', ');
  }
}
