// The one IPC channel between the renderer and the main process; both directions carry archive/wire.ts.
export const channel = 'variorum';
