// The article reader: the whole text with every find underlined by its kind.
const reader = document.getElementById("reader");
const pageText = document.getElementById("text");
const where = document.getElementById("where");
const kinds = [...reader.querySelectorAll(".kinds input")];
let finds = [];
let at = -1;

const go = (to) => {
  if (!finds.length) return;
  finds[at]?.classList.remove("here");
  at = (to + finds.length) % finds.length;
  finds[at].classList.add("here");
  finds[at].scrollIntoView({ block: "center" });
  where.textContent = `${at + 1} of ${finds.length}`;
};

// Which finds are underlined, and can be gone through.
const choose = () => {
  const chosen = new Set(kinds.filter((box) => box.checked).map((box) => box.value));
  for (const piece of pageText.querySelectorAll("span")) {
    piece.className = [...piece.dataset.kinds].filter((kind) => chosen.has(kind)).map((kind) => `kind-${kind}`).join(" ");
  }
  // A find begins where a kind begins; its other pieces belong to it.
  finds = [...pageText.querySelectorAll('span[class*="kind-"]')].filter((piece) => {
    const before = piece.previousElementSibling?.dataset.kinds ?? "";
    return [...piece.dataset.kinds].some((kind) => chosen.has(kind) && !before.includes(kind));
  });
  at = -1;
  where.textContent = `${finds.length} finds`;
};

function read(article, start) {
  document.getElementById("reader-title").textContent = article.headline;
  document.getElementById("reader-place").textContent = [article.group, article.date, article.address].filter(Boolean).join(" · ");
  let sought = null;
  pageText.replaceChildren(...article.pieces.map(([from, text, found]) => {
    const piece = made(found ? "span" : "i", text);
    if (found) piece.dataset.kinds = found;
    if (from <= start) sought = piece;
    return piece;
  }));
  choose();
  if (!reader.open) reader.showModal();
  if (finds.includes(sought)) go(finds.indexOf(sought));
  else sought?.scrollIntoView({ block: "center" });
  sought?.classList.add("here");
}

kinds.forEach((box) => box.addEventListener("change", choose));
document.getElementById("next").addEventListener("click", () => go(at + 1));
document.getElementById("previous").addEventListener("click", () => go(Math.max(at, 0) - 1));
document.getElementById("shut").addEventListener("click", () => reader.close());
for (const row of document.querySelectorAll("#articles .wide:first-of-type tbody tr")) {
  const article = [...texts.values()].find((one) => one.row === row.rowIndex);
  if (article) row.cells[2].replaceChildren(button(row.cells[2].textContent, () => read(article, 0)));
}
