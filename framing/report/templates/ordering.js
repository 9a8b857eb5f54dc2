// A chart of rows and columns: a click on the name of a column orders the rows by it, a second one as they were.
const rowOf = (part) => Number(part.dataset.row);

// The numbers of a tile: how many, and in brackets how many of their words stand in quotation marks.
const sizeOf = (label) => (label?.querySelector("text")?.textContent.match(/[\d,]+/g) ?? [])
  .map((number) => Number(number.replace(/,/g, "")));

const ordering = (svg, said) => {
  const parts = [...svg.querySelectorAll("[data-row]")];
  const rows = [...new Set(parts.map(rowOf))].map((at) => {
    const own = parts.filter((part) => rowOf(part) === at);
    const tiles = own.filter((part) => part.querySelector("path")).map((part) => part.getBBox());
    const top = Math.min(...tiles.map((tile) => tile.y));
    const high = Math.max(...tiles.map((tile) => tile.y + tile.height)) - top;
    const labels = new Map(own.filter((part) => part.dataset.column).map((part) => [part.dataset.column, sizeOf(part)]));
    return { own, top, high, labels, last: own[0].dataset.last !== undefined };
  });
  const gap = Math.min(...rows.slice(1).map((row, at) => row.top - rows[at].top - rows[at].high));
  const bands = [...svg.querySelectorAll("[data-band]")];
  const first = Math.min(rows[0].top, ...bands.map((band) => band.getBBox().y)); // no band stands above an ordered row
  const heads = new Map();
  for (const part of svg.querySelectorAll("[data-column]:not([data-row])")) {
    heads.set(part.dataset.column, [...(heads.get(part.dataset.column) ?? []), part]);
  }

  const order = (column) => {
    const by = (row) => (row.last ? [] : row.labels.get(column) ?? []);
    const sorted = column === null ? rows : [...rows].sort((a, b) =>
      a.last - b.last || (by(b)[0] ?? 0) - (by(a)[0] ?? 0) || (by(b)[1] ?? 0) - (by(a)[1] ?? 0));
    let top = first;
    for (const row of sorted) {
      for (const part of row.own) {
        part.setAttribute("transform", `translate(0 ${column === null ? 0 : top - row.top})`);
        part.parentNode.append(part); // the keyboard goes through the rows as they stand
      }
      top += row.high + gap;
    }
    for (const band of bands) band.setAttribute("visibility", column === null ? "visible" : "hidden");
    for (const [name, lines] of heads) lines[0].setAttribute("aria-pressed", name === column);
    said(column === null ? "" : heads.get(column)[0].getAttribute("aria-label"));
  };

  for (const [column, lines] of heads) {
    const [head] = lines;
    for (const line of lines.slice(1)) head.append(...line.childNodes); // a name of several lines is one head
    const name = [...head.querySelectorAll("text")].map((line) => line.textContent).join(" ").replace(/- /g, "");
    const { x, y, width, height } = head.getBBox();
    const room = { x: x - 4, y: y - 4, width: width + 8, height: height + 8, fill: "transparent" };
    head.prepend(inSvg("rect", room, ""));
    for (const [key, value] of Object.entries({ role: "button", tabindex: -1, "aria-label": name })) head.setAttribute(key, value);
    head.append(inSvg("title", {}, `Order the rows by ${name}`));
    const turn = () => order(head.getAttribute("aria-pressed") === "true" ? null : column);
    head.addEventListener("click", turn);
    head.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      turn();
      head.focus();
    });
    head.setAttribute("aria-pressed", "false");
  }
};

for (const svg of document.querySelectorAll('.chart svg:has([data-row]):has([data-column="1"])')) {
  const hint = made("p", "", "order quiet");
  hint.setAttribute("role", "status");
  const tell = (name) => {
    hint.textContent = name
      ? `Ordered by ${name}, among these rows. Choose it once more for the order over all columns.`
      : "Ordered over all columns. Choose the name of one to order the rows by it.";
  };
  tell("");
  ordering(svg, tell);
  svg.closest(".chart").before(hint);
}
