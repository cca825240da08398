// What people called their devices and the colours of notes.
import type { Annotation } from '../../model/annotation.ts';
import type { ArchiveEvent } from '../../model/event.ts';
import { deviceOf } from '../clock.ts';

export interface GivenNames {
  /** By device; those without a name of their own are not there. */
  readonly devices: ReadonlyMap<string, string>;
  readonly colours: ReadonlyMap<Annotation['colour'], string>;
}

/** The last name of each that `events` (those that stand, in the order of their clocks) give; an empty one takes it back. */
export function foldGivenNames(events: readonly ArchiveEvent[]): GivenNames {
  const devices = new Map<string, string>();
  const colours = new Map<Annotation['colour'], string>();
  for (const { clock, event } of events) {
    // A device is named at the device itself: it is the one that its event's clock was read on.
    if (event.type === 'device-named') name(devices, deviceOf(clock), event.name);
    else if (event.type === 'colour-named') name(colours, event.colour, event.name);
  }
  return { devices, colours };
}

function name<T>(names: Map<T, string>, of: T, given: string): void {
  if (given === '') names.delete(of);
  else names.set(of, given);
}
