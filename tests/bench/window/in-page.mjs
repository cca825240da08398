// What runs in the page to measure it. Each of these stands alone: it is sent to the page as it is written.

/** @typedef {import('../../../renderer/elements/article-text.ts').VariorumArticleText} ArticleText */
/** @typedef {{ done: Promise<number> }} Painted Milliseconds from a key's event to the frame after it being drawn. */

/**
 * Waits for the next key, then for the frame that has another version of the text; for the next frame where there is no
 * text to look at, since the page draws within the key's own event.
 * @param {ArticleText | null} text
 * @returns {Painted}
 */
export function nextPainted(text) {
  const before = text?.content.id;
  const done = new Promise((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = () => {
          if (text !== null && text.content.id === before) return void requestAnimationFrame(look);
          // A message comes after the frame that this callback belongs to has been drawn.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - timeStamp), { once: true });
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
  return { done };
}

/**
 * Lays a page of nothing but the text's paragraphs over the window: what is drawn when a key is pressed that does no
 * more than to show another text in it. It goes with the place that the window is at.
 * @param {ArticleText} text
 */
export function layBarePage(text) {
  const paragraphs = text.content.text.split('\n\n');
  const cover = document.createElement('div');
  cover.id = 'bare';
  cover.style.cssText = 'position: fixed; inset: 0; overflow: auto; background: white; color: black; z-index: 1000';
  const page = document.createElement('article');
  page.style.cssText = 'width: 38rem; margin: auto; font: 18px/1.5 serif';
  cover.append(page);
  document.body.append(cover);
  const draw = (/** @type {readonly string[]} */ shown) =>
    page.replaceChildren(
      ...shown.map((words) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = words;
        return paragraph;
      }),
    );
  draw(paragraphs);
  let turned = 0;
  cover.tabIndex = -1;
  cover.focus();
  cover.addEventListener('keydown', (event) => {
    event.stopPropagation();
    turned += 1;
    draw(paragraphs.map((words) => `${turned} ${words}`));
  });
}

/** Begins to keep the time between one frame and the next, and the tasks that the browser calls long: over 50 ms. */
export function watchFrames() {
  const watched = { frames: /** @type {number[]} */ ([]), tasks: /** @type {number[]} */ ([]), on: true };
  const keep = (/** @type {PerformanceObserverEntryList} */ list) =>
    watched.tasks.push(...list.getEntries().map(({ duration }) => duration));
  const observer = new PerformanceObserver(keep);
  observer.observe({ type: 'longtask' });
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    watched.frames.push(now - last);
    last = now;
    if (watched.on) return void requestAnimationFrame(frame);
    for (const { duration } of observer.takeRecords()) watched.tasks.push(duration);
    observer.disconnect();
  };
  requestAnimationFrame(frame);
  return watched;
}

/**
 * Ends what `watchFrames` began.
 * @param {ReturnType<typeof watchFrames>} watched
 */
export async function takeFrames(watched) {
  watched.on = false;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { frames, tasks } = watched;
  // The first began before anything was done.
  return { frames: frames.slice(1), tasks };
}

/**
 * Scrolls on by so many pixels in every frame, and back at the ends.
 * @param {Element} scroller
 * @param {{ step: number, frames: number }} wanted
 */
export async function scrollOn(scroller, { step, frames }) {
  let by = step;
  for (let frame = 0; frame < frames; frame += 1) {
    const before = scroller.scrollTop;
    scroller.scrollTop += by;
    if (scroller.scrollTop === before) by = -by;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
