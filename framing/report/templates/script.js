"use strict";
// Adds to a page that can be read without it: passages fold, a number unfolds its own, and they can be searched.
const groups = [...document.querySelectorAll("details.group")];
const unfold = () => {
  const group = document.getElementById(location.hash.slice(1));
  if (group instanceof HTMLDetailsElement) {
    group.open = true;
    group.scrollIntoView();
  }
};
groups.forEach((group) => { group.open = false; });
window.addEventListener("hashchange", unfold);
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#passages-"]');
  if (link && link.hash === location.hash) unfold();
});
window.addEventListener("beforeprint", () => groups.forEach((group) => { group.open = true; }));
unfold();

const box = document.getElementById("search");
const found = document.getElementById("found");
box.closest("p").hidden = false;
box.addEventListener("input", () => {
  const sought = box.value.trim().toLocaleLowerCase();
  let hits = 0;
  for (const group of groups) {
    let here = 0;
    for (const passage of group.querySelectorAll("li")) {
      const hit = passage.textContent.toLocaleLowerCase().includes(sought);
      passage.hidden = !hit;
      here += hit;
    }
    group.hidden = !here;
    group.open = sought !== "" && here > 0;
    hits += here;
  }
  for (const part of document.querySelectorAll(".part")) {
    part.hidden = ![...part.querySelectorAll("details")].some((group) => !group.hidden);
  }
  found.textContent = sought ? `${hits} passages` : "";
});
