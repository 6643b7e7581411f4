/**
 * The pictures as large as they can be with every part of them in sight above the buttons, so that nobody says yes to what
 * lies below these. Where the window is too small for that, the buttons stand at the end of the page instead.
 */

/** Less than this shows too little of a picture, in CSS pixels. */
const LEAST = 240;
/** Between the pictures and the buttons, in CSS pixels. */
const GAP = 8;

/**
 * @param main gets the class `roomy` where there is room, and in `--room` how much
 * @param section holds the two pictures
 * @param bar holds the buttons
 */
export function keepRoom(main: HTMLElement, section: HTMLElement, bar: HTMLElement): void {
  const pictures = section.querySelectorAll('.picture');
  function measure(): void {
    // It is lower where there are two rows of pictures, or where all stands further apart.
    main.classList.add('roomy');
    const tops = [...pictures].map((picture) => picture.getBoundingClientRect().top + scrollY);
    const room = innerHeight - Math.max(...tops) - bar.getBoundingClientRect().height - GAP;
    main.classList.toggle('roomy', room >= LEAST && new Set(tops).size === 1);
    main.style.setProperty('--room', `${Math.floor(room)}px`);
    // Who comes to something with the Tab key sees it.
    const covered = main.classList.contains('roomy') ? bar.offsetHeight : 0;
    document.documentElement.style.scrollPaddingBlockEnd = `${covered}px`;
  }
  const watcher = new ResizeObserver(measure);
  for (const part of [document.documentElement, section, bar]) watcher.observe(part);
}
