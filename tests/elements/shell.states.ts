// The elements that stand in every room, in their states.
import '../../renderer/elements/command-palette.ts';
import '../../renderer/elements/drop-overlay.ts';
import '../../renderer/elements/editable-name.ts';
import '../../renderer/elements/empty-state.ts';
import '../../renderer/elements/failure-notice.ts';
import '../../renderer/elements/icon.ts';
import { icons, type IconName } from '../../renderer/elements/icons.ts';
import '../../renderer/elements/keys-dialog.ts';
import '../../renderer/elements/name-dialog.ts';
import '../../renderer/elements/recent-archives.ts';
import '../../renderer/elements/settings-menu.ts';
import '../../renderer/elements/step-card.ts';
import '../../renderer/elements/toast-stack.ts';
import { type CommandId, commands } from '../../commands/commands.ts';
import { errorCodes } from '../../archive/model/result.ts';
import { commandKeys, commandName } from '../../renderer/localisation/command-names.ts';
import { firstSteps } from '../../renderer/state/first-steps.ts';
import type { ShownStep } from '../../renderer/state/first-steps-guide.ts';
import { type Family, statesOf } from './element-states.ts';
import { diskFull, hostileFailure, tooLarge } from './sample/failures.ts';
import { hostileText, longHeadline, longWord, rightToLeft } from './sample/texts.ts';

function textIn(element: HTMLElement, ...texts: readonly string[]): void {
  element.append(
    ...texts.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
}

async function ask(
  element: HTMLElementTagNameMap['variorum-name-dialog'],
  heading: string,
  value: string,
): Promise<void> {
  await element.updateComplete;
  void element.ask({ heading, value, action: 'OK' });
}

const step: ShownStep = { step: 'read', number: 1, total: 5, taken: false, way: null, led: true, locked: false };

/** The window itself: what it asks, tells and offers wherever one is. */
export const shell: Family = {
  name: 'Everywhere',
  elements: [
    statesOf('variorum-icon', {
      all: (element) => {
        const names = Object.keys(icons) as IconName[];
        element.name = names[0] ?? 'info';
        element.after(
          ...names.slice(1).map((name) => {
            const icon = document.createElement('variorum-icon');
            icon.name = name;
            icon.title = name;
            return icon;
          }),
        );
      },
    }),
    statesOf('variorum-editable-name', {
      shown: (element) => {
        element.textContent = 'Revner i bropiller: Nørrevig er delt i to';
        element.label = 'Title';
        element.value = element.textContent;
      },
      'being written': async (element) => {
        element.textContent = 'Revner i bropiller';
        element.label = 'Title';
        element.value = 'Revner i bropiller';
        await element.updateComplete;
        element.edit();
      },
      'read only': (element) => {
        element.textContent = 'Revner i bropiller';
        element.label = 'Title';
        element.value = 'Revner i bropiller';
        element.locked = true;
      },
      'long and hostile': (element) => {
        element.textContent = `${hostileText} ${longWord}`;
        element.label = 'Title';
        element.value = element.textContent;
      },
    }),
    statesOf('variorum-empty-state', {
      'with text': (element) => {
        element.heading = 'Nothing here yet';
        element.icon = 'folder';
        textIn(element, 'Import an article, and it will stand here.');
      },
      'long words': (element) => {
        element.heading = longWord;
        textIn(element, hostileText, longWord, rightToLeft);
      },
    }),
    statesOf('variorum-failure-notice', {
      'can be tried again': (element) => {
        element.failure = diskFull;
        element.retry = true;
      },
      'with a long file name': (element) => {
        element.failure = tooLarge;
      },
      hostile: (element) => {
        element.failure = hostileFailure;
      },
      ...Object.fromEntries(
        errorCodes.map((code) => [
          code,
          (element: HTMLElementTagNameMap['variorum-failure-notice']) => {
            element.failure = { code, message: 'What the service says.', remedy: 'What can be done.' };
          },
        ]),
      ),
    }),
    statesOf('variorum-step-card', {
      ...Object.fromEntries(
        firstSteps.flatMap((name, index) =>
          [false, true].map((taken) => [
            taken ? `${name}, done` : name,
            (element: HTMLElementTagNameMap['variorum-step-card']) => {
              element.step = { ...step, step: name, number: index + 1, taken };
            },
          ]),
        ),
      ),
      'to be taken elsewhere': (element) => {
        element.step = { ...step, step: 'note', number: 3, way: { room: 'read' } };
      },
      'no article': (element) => {
        element.step = { ...step, step: 'yours', total: 1, led: false };
      },
      'nothing can be changed': (element) => {
        element.step = { ...step, step: 'yours', number: 4, total: 4, locked: true };
      },
      'not shown': (element) => {
        element.step = null;
      },
    }),
    statesOf(
      'variorum-toast-stack',
      {
        one: (element) => {
          element.show({ message: 'Noten blev flyttet.', action: { label: 'Fortryd', run: () => {} } });
        },
        'three, long and hostile': (element) => {
          for (const message of [hostileText, longWord, longHeadline.slice(0, 300)]) {
            element.show({ message, action: { label: 'Fortryd', run: () => {} } });
          }
        },
      },
      'window',
    ),
    statesOf(
      'variorum-command-palette',
      {
        'every command': async (element) => {
          const items = (Object.keys(commands) as CommandId[]).map((id) => ({
            id,
            name: commandName(id),
            detail: '',
            keys: commandKeys(id),
          }));
          element.groups = [{ heading: 'Commands', icon: 'chevron-right', items }];
          await element.updateComplete;
          element.show();
        },
        'nothing found': async (element) => {
          await element.updateComplete;
          element.show();
        },
        'long and hostile': async (element) => {
          const items = [hostileText, longWord, rightToLeft, longHeadline].map((name) => ({
            id: name,
            name,
            detail: name,
            keys: [],
          }));
          element.groups = [{ heading: longWord, icon: 'file-text', items }];
          await element.updateComplete;
          element.show();
        },
      },
      'window',
    ),
    statesOf(
      'variorum-keys-dialog',
      {
        'in a browser': async (element) => {
          await element.updateComplete;
          element.show();
        },
        'on the desktop': async (element) => {
          element.desktop = true;
          await element.updateComplete;
          element.show();
        },
      },
      'window',
    ),
    statesOf(
      'variorum-name-dialog',
      {
        empty: (element) => ask(element, 'A new collection', ''),
        'long words': (element) => ask(element, longWord, hostileText),
      },
      'window',
    ),
    statesOf('variorum-recent-archives', {
      none: () => {},
      'here, elsewhere, gone': (element) => {
        element.here = '/home/karen/arkiv';
        element.archives = [
          { location: '/home/karen/arkiv', isOpen: true, isThere: true },
          { location: 'C:\\Arkiver\\Storme', isOpen: true, isThere: true },
          { location: `/media/disk/${longWord}`, isOpen: false, isThere: true },
          { location: `/media/væk/${hostileText}`, isOpen: false, isThere: false },
        ];
      },
    }),
    statesOf('variorum-settings-menu', { closed: () => {} }),
    statesOf(
      'variorum-drop-overlay',
      {
        'nothing dragged': () => {},
        'files over the window': async (element) => {
          await element.updateComplete;
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(['x'], 'bro.html'));
          window.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
        },
      },
      'window',
    ),
  ],
};
