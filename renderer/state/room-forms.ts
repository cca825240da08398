// How a person last had the rooms of comparing and of all versions, kept in the browser's storage of this device.
import type { ApparatusForm } from '../elements/apparatus-text.ts';
import type { FlowColouring } from '../elements/history-flow.ts';
import type { FlowScale } from '../text/flow-frame.ts';
import { storedValues } from './stored-values.ts';

export const versionsForms = ['picture', 'apparatus', 'table'] as const;
export type VersionsForm = (typeof versionsForms)[number];

export interface RoomForms {
  /** Of a comparison: beside each other, and without what did not change. */
  readonly sides: boolean;
  readonly onlyChanges: boolean;
  /** Of all versions. */
  readonly versions: VersionsForm;
  /** Of their picture. */
  readonly scale: FlowScale;
  readonly colouring: FlowColouring;
  /** Of their apparatus: where readings stand, and whether words tell their age. */
  readonly readings: ApparatusForm;
  readonly aged: boolean;
}

const key = 'variorum-room-forms';

/** What each form may be, as first come the one that a room has until a person chooses another. */
const choices: { readonly [Name in keyof RoomForms]: readonly RoomForms[Name][] } = {
  sides: [false, true],
  onlyChanges: [false, true],
  versions: versionsForms,
  scale: ['version', 'time'],
  colouring: ['passage', 'age'],
  readings: ['beneath', 'marks', 'inline'],
  aged: [true, false],
};

/** The forms in `storage`, or what a room begins with for each that is missing or unreadable there. */
export function readRoomForms(storage: Pick<Storage, 'getItem'>): RoomForms {
  const stored = storedValues(storage, key);
  const chosen = <Name extends keyof RoomForms>(name: Name): RoomForms[Name] => {
    const offered: readonly RoomForms[Name][] = choices[name];
    return offered.find((choice) => choice === stored[name]) ?? offered[0]!;
  };
  return {
    sides: chosen('sides'),
    onlyChanges: chosen('onlyChanges'),
    versions: chosen('versions'),
    scale: chosen('scale'),
    colouring: chosen('colouring'),
    readings: chosen('readings'),
    aged: chosen('aged'),
  };
}

/** Keeps `changed` and leaves the others as they are; gives all of them. */
export function changeRoomForms(storage: Pick<Storage, 'getItem' | 'setItem'>, changed: Partial<RoomForms>): RoomForms {
  const forms = { ...readRoomForms(storage), ...changed };
  storage.setItem(key, JSON.stringify(forms));
  return forms;
}
