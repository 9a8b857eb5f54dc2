// The article reader: the whole text with every find underlined by its kind, or with the word that was searched for.
const reader = document.getElementById("reader");
const pageText = document.getElementById("text");
const where = document.getElementById("where");
const kinds = [...reader.querySelectorAll(".kinds input")];
let finds = [];
let at = -1;

const tellWhere = () => {
  const what = pageText.querySelector("mark.sought") ? "place" : "find";
  where.textContent = at < 0 ? counted(finds.length, what) : `${at + 1} of ${counted(finds.length, what)}`;
};

const go = (to) => {
  if (!finds.length) return;
  finds[at]?.classList.remove("here");
  at = (to + finds.length) % finds.length;
  finds[at].classList.add("here");
  finds[at].scrollIntoView({ block: "center" });
  tellWhere();
};

// Which finds are underlined, and can be gone through: the words that were searched for, where there are some.
const choose = () => {
  const chosen = new Set(kinds.filter((box) => box.checked).map((box) => box.value));
  for (const piece of pageText.querySelectorAll("span")) {
    piece.className = [...piece.dataset.kinds].filter((kind) => chosen.has(kind)).map((kind) => `kind-${kind}`).join(" ");
  }
  finds = [...pageText.querySelectorAll("mark.sought")];
  if (!finds.length) {
    // A find begins where a kind begins; its other pieces belong to it.
    finds = [...pageText.querySelectorAll('span[class*="kind-"]')].filter((piece) => {
      const earlier = piece.previousElementSibling?.dataset.kinds ?? "";
      return [...piece.dataset.kinds].some((kind) => chosen.has(kind) && !earlier.includes(kind));
    });
  }
  at = -1;
  tellWhere();
};

// The stretches that are marked: the words that were searched for, else the passage itself.
const marked = (article, passage, sought) => {
  const places = sought ? placesIn(article.text, sought) : [];
  if (places.length) return places.map((start) => [start, start + sought.length, "sought"]);
  return passage ? marksOf(passage) : [];
};

function read(article, passage, sought) {
  document.getElementById("reader-title").textContent = article.headline;
  document.getElementById("reader-place").textContent = [article.group, article.date, article.address].filter(Boolean).join(" · ");
  const marks = marked(article, passage, sought);
  const edges = marks.flatMap(([start, end]) => [start, end]);
  let from = 0;
  let mark = 0;
  let there = null;
  pageText.replaceChildren(...article.pieces.map(([text, found]) => {
    const piece = made(found ? "span" : "i");
    if (found) piece.dataset.kinds = found;
    const to = from + text.length;
    const cuts = [from, ...edges.filter((edge) => edge > from && edge < to), to];
    for (const [number, start] of cuts.slice(0, -1).entries()) {
      const part = article.text.slice(start, cuts[number + 1]);
      while (marks[mark]?.[1] <= start) mark += 1;
      const inside = marks[mark]?.[0] <= start;
      const node = inside ? made("mark", part, marks[mark][2]) : document.createTextNode(part);
      const own = inside && marks[mark][2] !== "verb";
      if (own && passage && (there === null || start <= passage.start)) there = node;
      piece.append(node);
    }
    from = to;
    return piece;
  }));
  choose();
  if (!reader.open) reader.showModal();
  document.getElementById("reader-title").focus();
  if (!there) return;
  const own = there.closest("span") ?? there;
  const place = finds.includes(there) ? there : finds.includes(own) ? own : null;
  if (place) go(finds.indexOf(place));
  else there.scrollIntoView({ block: "center" });
}

kinds.forEach((box) => box.addEventListener("change", choose));
document.getElementById("next").addEventListener("click", () => go(at + 1));
document.getElementById("previous").addEventListener("click", () => go(Math.max(at, 0) - 1));
document.getElementById("shut").addEventListener("click", () => reader.close());
for (const row of document.querySelectorAll("#articles .wide:first-of-type tbody tr")) {
  const article = articles[row.rowIndex - 1];
  if (article) row.cells[2].replaceChildren(button(row.cells[2].textContent, () => read(article)));
}
