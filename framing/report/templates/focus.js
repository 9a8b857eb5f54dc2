// One stop of the keyboard for many things; the arrows go from one to the next, Home and End to the ends.
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const roving = (box, items) => {
  items().forEach((item, at) => item.setAttribute("tabindex", at ? -1 : 0));
  box.addEventListener("keydown", (event) => {
    const every = items();
    const here = every.indexOf(document.activeElement);
    if (here < 0) return;
    const next = { Home: every[0], End: every.at(-1) }[event.key] ?? every[here + STEPS[event.key]];
    if (!next) return;
    event.preventDefault();
    every[here].setAttribute("tabindex", -1);
    next.setAttribute("tabindex", 0);
    next.focus();
  });
};
