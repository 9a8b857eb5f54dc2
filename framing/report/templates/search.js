// The search over the articles, by words, outlet, event, voice and kind of find, with a live count.
const form = document.querySelector(".search");
const box = document.getElementById("search");
const count = document.getElementById("found");
const fields = Object.fromEntries(["outlet", "event", "voice", "kind"].map((id) => [id, document.getElementById(id)]));
const LETTER = /[\p{L}\p{N}]/u;

// Small letters and plain apostrophes, each where it stood.
const small = (text) => {
  const low = text.toLowerCase();
  const same = low.length === text.length ? low : text.replace(/./gsu, (sign) => {
    const one = sign.toLowerCase();
    return one.length === sign.length ? one : sign;
  });
  return same.replace(/[’‘]/g, "'");
};

const smallOf = (article) => (article.small ??= small(article.text));

// Where a word begins in a text; "kill" is found in "killing", "ill" is not.
function placesIn(text, sought, low = small(text)) {
  const places = [];
  const word = small(sought);
  for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) {
    if (!LETTER.test(low[at - 1] ?? "") || !LETTER.test(word[0])) places.push(at);
  }
  return places;
}

// Each place of the words in what an article itself says; captions, related links and repeats are not counted either.
const wordsFound = (article, sought) => placesIn(article.text, sought, smallOf(article))
  .filter((start) => held.editorial.includes(valueAt(article.zones, start)))
  .map((start) => ({ article, start, end: start + sought.length, voice: valueAt(article.voices, start), mark: "" }));

// Kind -> its passages in the order of the texts, each once.
const ofKinds = new Map();
const ofKind = (kind) => {
  if (ofKinds.has(kind)) return ofKinds.get(kind);
  const found = new Map();
  for (const id of Object.keys(held.lists)) {
    const one = listOf(id);
    if (kind && one.kind !== kind) continue;
    for (const number of one.numbers) {
      const span = spanOf(number);
      if (!found.has(span)) found.set(span, passageOf(number));
    }
  }
  const sorted = [...found.values()].sort((a, b) => a.article.row - b.article.row || a.start - b.start);
  ofKinds.set(kind, sorted);
  return sorted;
};

const chosen = (field) => fields[field]?.value ?? "";

const hitsOf = (sought) => {
  const [outlet, event, voice, kind] = ["outlet", "event", "voice", "kind"].map(chosen);
  const inside = (article) => (!outlet || article.group === outlet) && (!event || article.event === event);
  const said = ({ article, start, end }) => placesIn(article.text.slice(start, end), sought).length;
  const hits = sought && !kind
    ? articles.filter(inside).flatMap((article) => wordsFound(article, sought))
    : ofKind(kind).filter((one) => inside(one.article) && (!sought || said(one)));
  return voice ? hits.filter((one) => (one.voice || valueAt(one.article.voices, one.start)) === voice) : hits;
};

// How many hits each outlet has, those with most first.
const tally = (hits) => {
  const counts = new Map();
  for (const { article } of hits) counts.set(article.group, (counts.get(article.group) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([group, n]) => `${group} ${n.toLocaleString("en")}`).join(", ");
};

const search = () => {
  const sought = box.value.trim();
  if (!sought && !Object.keys(fields).some(chosen)) {
    count.textContent = "";
    if (!panel.hidden && !opener) hide();
    return;
  }
  const hits = hitsOf(sought);
  const inArticles = counted(new Set(hits.map((one) => one.article)).size, "article");
  count.textContent = `${counted(hits.length, "passage")} in ${inArticles}`;
  show(sought ? `“${sought}”` : "Passages found", tally(hits), `${count.textContent}.`, hits, null, sought);
};

const bar = document.getElementById("bar");
new ResizeObserver(() => {
  document.documentElement.style.scrollPaddingTop = `${bar.offsetHeight + 8}px`; // no heading below the bar
}).observe(bar);
form.hidden = !articles.length; // none could be unpacked
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (panel.hidden) return;
  opener = box;
  closing.textContent = "Back to the search";
  heading.focus();
});
box.addEventListener("input", search);
for (const field of Object.values(fields)) field?.addEventListener("change", search);
// The first search is as quick as the others: what it needs is made while nobody waits.
(window.requestIdleCallback ?? setTimeout)(() => articles.forEach(smallOf));
showList(location.hash.slice(1), document.querySelector("h1"));
