// What is wider than its place says so; it scrolls sideways.
for (const wide of document.querySelectorAll(".wide, .chart")) {
  const hint = made("p", "Wider than the page: scroll sideways for the rest", "reach");
  hint.hidden = true;
  wide.before(hint);
  const look = new ResizeObserver(() => {
    hint.hidden = wide.scrollWidth <= wide.clientWidth + 1;
    wide.classList.toggle("cut", !hint.hidden);
  });
  look.observe(wide);
  if (wide.firstElementChild) look.observe(wide.firstElementChild);
}
