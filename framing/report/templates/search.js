// The search over all passages, by words, outlet, voice, kind of find and event, with a live count.
const SHOWN = 60;
const form = document.querySelector(".search");
const box = document.getElementById("search");
const count = document.getElementById("found");
const fields = ["outlet", "voice", "kind", "event"].map((id) => document.getElementById(id)).filter(Boolean);
// A passage stands under each number that counts it; it is found once, as each kind that it is.
const passages = new Map();
for (const item of document.querySelectorAll("details.group li")) {
  const key = `${item.dataset.article} ${item.dataset.start} ${item.querySelector("mark")?.textContent}`;
  const { group, event } = texts.get(item.dataset.article);
  const { voice } = item.dataset;
  if (!passages.has(key)) {
    const text = item.textContent.toLocaleLowerCase();
    passages.set(key, { item, text, outlet: [group], voice: [voice], kind: [], event: [event] });
  }
  passages.get(key).kind.push(item.closest(".part").dataset.kind);
}

const search = () => {
  const sought = box.value.trim().toLocaleLowerCase();
  const chosen = fields.filter((field) => field.value);
  if (!sought && !chosen.length) {
    count.textContent = "";
    if (!panel.hidden && !opener) hide();
    return;
  }
  const hits = [...passages.values()].filter((one) =>
    one.text.includes(sought) && chosen.every((field) => one[field.id].includes(field.value)));
  count.textContent = hits.length === 1 ? "1 passage" : `${hits.length} passages`;
  opener = null;
  show("Passages found", hits.slice(0, SHOWN).map((one) => one.item), hits.length > SHOWN ? `The first ${SHOWN} of ${hits.length}.` : "");
};

const bar = document.getElementById("bar");
new ResizeObserver(() => {
  document.documentElement.style.scrollPaddingTop = `${bar.offsetHeight + 8}px`; // no heading below the bar
}).observe(bar);
form.hidden = !articles.length; // none could be unpacked
form.addEventListener("submit", (event) => event.preventDefault());
box.addEventListener("input", search);
for (const field of fields) field.addEventListener("change", search);
const folds = [...document.querySelectorAll("#passages details")];
folds.forEach((fold) => { fold.open = false; });
window.addEventListener("beforeprint", () => folds.forEach((fold) => { fold.open = true; }));
