// Parts work that would be felt if it were done in one go.

/** Settles in a task of its own, after what waits by then has had its turn. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Settles once the page was painted as it is now; in a window that is not seen, once it is. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}
