// Tables: sorted by a click on the head of a column, by number where there are numbers; one stop for the keyboard,
// from which the arrows go from head to head and number to number.
const value = (row, at) => {
  const text = row.cells[at].textContent.trim();
  const number = Number.parseFloat(text.replace(/,/g, "").replace("−", "-"));
  return Number.isNaN(number) ? text.toLocaleLowerCase() : number;
};

for (const table of document.querySelectorAll(".wide table")) {
  if (table.tBodies[0].rows.length < 3) continue;
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    if (!head.textContent.trim()) return;
    const sort = button(head.textContent, () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...table.tBodies[0].rows].sort((a, b) => {
        const [one, two] = [value(a, at), value(b, at)];
        const order = typeof one === typeof two ? (one < two ? -1 : Number(one > two)) : (typeof one === "number" ? -1 : 1);
        return down ? -order : order;
      });
      table.tBodies[0].append(...rows);
    });
    head.replaceChildren(sort);
  });
}

for (const wide of document.querySelectorAll(".wide")) {
  const stops = () => [...wide.querySelectorAll("th button, tbody a, tbody button")];
  if (stops().length) wide.removeAttribute("tabindex"); // its first head or number is the stop
  roving(wide, stops);
}

// The index of all lists of passages is one stop too.
const index = document.getElementById("passages");
roving(index, () => [...index.querySelectorAll("summary, [open] > ul a")]);
