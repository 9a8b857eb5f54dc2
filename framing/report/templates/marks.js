// The marks of a chart: the arrows go through them, and the one in focus says what it counts, as its title does on hover.
const tip = document.getElementById("tip");

const saidOf = (mark) => mark.querySelector("title")?.textContent ?? "";

const tell = (mark) => {
  const place = mark.getBoundingClientRect();
  tip.textContent = saidOf(mark);
  tip.hidden = !tip.textContent;
  tip.style.left = `${Math.max(8, Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${place.bottom + 8 + tip.offsetHeight > window.innerHeight ? place.top - tip.offsetHeight - 8 : place.bottom + 8}px`;
};

for (const chart of document.querySelectorAll(".chart")) {
  // A number and its dot say the same: one stop for both.
  const seen = new Set();
  const own = [...chart.querySelectorAll("svg [tabindex]")].filter((mark) => {
    const said = saidOf(mark) || mark.getAttribute("href");
    return !seen.has(said) && seen.add(said);
  });
  if (!own.length) continue;
  chart.removeAttribute("tabindex"); // its first mark is the stop
  const stops = new Set(own);
  roving(chart, () => [...chart.querySelectorAll("svg [tabindex]")].filter((mark) => stops.has(mark))); // as they stand now
  chart.addEventListener("focusin", (event) => tell(event.target));
  chart.addEventListener("focusout", () => { tip.hidden = true; });
}
window.addEventListener("scroll", () => {
  const mark = document.activeElement;
  if (mark.closest?.(".chart svg")) tell(mark); // the focus itself may have scrolled the page
  else tip.hidden = true;
}, { passive: true });
