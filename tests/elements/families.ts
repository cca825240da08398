// All elements of the interface that have states to be shown in, by what they are for.
import { comparing } from './comparing.states.ts';
import type { Family } from './element-states.ts';
import { evidence } from './evidence.states.ts';
import { library } from './library.states.ts';
import { notes } from './notes.states.ts';
import { reading } from './reading.states.ts';
import { shell } from './shell.states.ts';
import { sources } from './sources.states.ts';
import { versions } from './versions.states.ts';

export const families: readonly Family[] = [shell, library, reading, notes, comparing, versions, sources, evidence];
