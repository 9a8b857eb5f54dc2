// The search over all passages, by words, outlet and voice, with a live count.
const SHOWN = 60;
const form = document.querySelector(".search");
const box = document.getElementById("search");
const outlet = document.getElementById("outlet");
const voice = document.getElementById("voice");
const count = document.getElementById("found");
// A passage stands under each number that counts it; it is found once.
const known = new Set();
const passages = [...document.querySelectorAll("details.group li")].filter((item) => {
  const key = `${item.dataset.article} ${item.dataset.start} ${item.querySelector("mark")?.textContent}`;
  return !known.has(key) && known.add(key);
}).map((item) => ({
  item,
  text: item.textContent.toLocaleLowerCase(),
  outlet: texts.get(item.dataset.article).group,
  voice: item.dataset.voice,
}));

const search = () => {
  const sought = box.value.trim().toLocaleLowerCase();
  if (!sought && !outlet.value && !voice.value) {
    count.textContent = "";
    if (!panel.hidden && !opener) hide();
    return;
  }
  const hits = passages.filter((one) => one.text.includes(sought)
    && (!outlet.value || one.outlet === outlet.value) && (!voice.value || one.voice === voice.value));
  count.textContent = hits.length === 1 ? "1 passage" : `${hits.length} passages`;
  opener = null;
  show("Passages found", hits.slice(0, SHOWN).map((one) => one.item), hits.length > SHOWN ? `The first ${SHOWN} of ${hits.length}.` : "");
};

const bar = document.getElementById("bar");
new ResizeObserver(() => {
  document.documentElement.style.scrollPaddingTop = `${bar.offsetHeight + 8}px`; // no heading below the bar
}).observe(bar);
form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
box.addEventListener("input", search);
for (const field of [outlet, voice]) field.addEventListener("change", search);
const folds = [...document.querySelectorAll("#passages details")];
folds.forEach((fold) => { fold.open = false; });
window.addEventListener("beforeprint", () => folds.forEach((fold) => { fold.open = true; }));
