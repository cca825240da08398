// Keys as they are written on keyboards, and as Electron's menus want them, from tinykeys' notation.

const symbols: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  Space: '␣',
};

/** `$mod+Shift+z` as `Ctrl ⇧ Z`, on a Mac as `⌘ ⇧ Z`. A key that Shift is needed for anyhow stands alone: `?`. */
export function keyLabel(keys: string, mac: boolean): string {
  return keys
    .split(' ')
    .map((press) => pressLabel(press, mac))
    .join(' ');
}

function pressLabel(press: string, mac: boolean): string {
  const parts = press.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1).filter((part) => part !== 'Shift' || /^[a-z]$|..|^\d$/i.test(key));
  const names = held.map((part) => (part === '$mod' ? (mac ? '⌘' : 'Ctrl') : part === 'Shift' ? '⇧' : part));
  return [...names, symbols[key] ?? key.toUpperCase()].join(' ');
}

const acceleratorNames: Readonly<Record<string, string>> = {
  $mod: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Enter: 'Return',
};

/** `$mod+Shift+z` as `CmdOrCtrl+Shift+Z` (https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts). */
export function accelerator(keys: string): string {
  const parts = keys.split('+');
  const names = parts.map((part) => acceleratorNames[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return names.at(-1) === '?' ? '?' : names.join('+');
}
