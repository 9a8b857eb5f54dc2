// The panel beside the page: the passages that a number counts, or those that were searched for.
const BATCH = 20; // passages shown at once
const panel = document.getElementById("panel");
const list = document.getElementById("list");
const told = document.getElementById("told");
const state = document.getElementById("state");
const legend = document.getElementById("legend");
const step = document.getElementById("step");
const heading = document.getElementById("panel-title");
const closing = document.getElementById("close");
let opener = null;
let current = -1;

const made = (name, text, className) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
};

const SVG = document.querySelector("svg")?.namespaceURI;

const inSvg = (name, attributes, text) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
};

const button = (text, act) => {
  const element = made("button", text);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
};

const counted = (n, one, many = `${one}s`) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

const citation = (article, said) =>
  [`“${said}”`, article.group, article.headline, article.date, article.address].filter(Boolean).join(", ");

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    state.textContent = "Copied.";
  } catch {
    state.textContent = text; // where a browser lets no page copy, it can be copied by hand
  }
};

// A text with the words marked that were searched for.
const marking = (text, sought) => {
  const nodes = [];
  let from = 0;
  for (const at of sought ? placesIn(text, sought) : []) {
    nodes.push(text.slice(from, at), made("mark", text.slice(at, at + sought.length)));
    from = at + sought.length;
  }
  return [...nodes, text.slice(from)];
};

// What stands around a passage, with its marks.
const withMarks = (passage, from, to) => {
  const { text } = passage.article;
  const nodes = [];
  let at = from;
  for (const [start, end, kind] of marksOf(passage)) {
    nodes.push(text.slice(at, start), made("mark", text.slice(start, end), kind));
    at = end;
  }
  return [...nodes, text.slice(at, to)];
};

// A passage as the panel shows it, with what can be done with it.
const card = (passage, sought) => {
  const shown = made("article");
  const [from, to, ...cut] = around(passage);
  const [before, after] = ["… ", " …"].map((dots, at) => (cut[at] ? dots : ""));
  const whole = passage.article.text.slice(from, to);
  const text = made("p");
  if (sought) text.append(before, ...marking(whole, sought), after);
  else if (!passage.verb && passage.end - passage.start >= whole.trim().length) text.append(before, whole, after);
  else text.append(before, ...withMarks(passage, from, to), after);
  const said = text.textContent.replace(/\s+/g, " ").trim();
  const acts = made("p");
  acts.append(
    button("Open in the article", () => read(passage.article, passage, sought)),
    " ",
    button("Copy citation", () => copy(citation(passage.article, said))),
  );
  shown.append(text, made("p", placeOf(passage), "quiet"), acts);
  return shown;
};

const headOf = (article) => {
  const head = made("header");
  const about = [article.date, article.headline, article.address].filter(Boolean).join(" · ");
  head.append(made("h3", article.group), made("p", about, "quiet"));
  return head;
};

// Passages one after the other, each article named once; first some, then more or all.
const fill = (box, passages, sought) => {
  const more = made("p", "", "more");
  let last = null;
  let shown = 0;
  const add = (n, asked) => {
    const made = passages.slice(shown, shown + n).map((passage) => {
      if (passage.article !== last) more.before(headOf(passage.article));
      last = passage.article;
      const one = card(passage, sought);
      more.before(one);
      return one;
    });
    if (asked) made[0].querySelector("button").focus(); // the button that asked goes
    shown = Math.min(passages.length, shown + n);
    const rest = passages.length - shown;
    more.replaceChildren();
    if (rest > BATCH) more.append(button(`Show ${BATCH} more`, () => add(BATCH, true)), " ");
    if (rest) more.append(button(`Show all ${counted(passages.length, "passage")}`, () => add(rest, true)));
    tellStep();
  };
  box.append(more);
  add(BATCH);
};

const cards = () => [...list.querySelectorAll("article")];

const tellStep = () => { step.textContent = current < 0 ? "" : `${current + 1} of ${cards().length} shown`; };

const goTo = (to) => {
  const every = cards();
  if (!every.length) return;
  every[current]?.classList.remove("here");
  current = (to + every.length) % every.length;
  every[current].classList.add("here");
  every[current].scrollIntoView({ block: "center" });
  tellStep();
};

const show = (title, said, about, passages, from, sought) => {
  heading.textContent = title;
  told.textContent = said;
  state.textContent = about;
  legend.hidden = Boolean(sought) || !passages.some(({ verb }) => verb);
  current = -1;
  list.replaceChildren();
  fill(list, passages, sought);
  panel.hidden = false;
  panel.scrollTop = 0;
  // The page makes room after the passages are seen: to lay it out takes longest.
  requestAnimationFrame(() => requestAnimationFrame(() => document.body.classList.toggle("beside", !panel.hidden)));
  opener = from;
  closing.textContent = from ? "Back to the number" : "Close";
  if (from) heading.focus();
};

const hide = () => {
  panel.hidden = true;
  document.body.classList.remove("beside");
  if (opener?.isConnected) opener.focus();
  opener = null;
};

// What a number does not count of the whole that it is a part of, behind a button.
const showRest = (rest, n) => {
  const box = made("div");
  const open = button(`Show the other ${rest.length.toLocaleString("en")}, not counted`, () => {
    const title = made("h3", `Not counted: the other ${rest.length.toLocaleString("en")} of ${n.toLocaleString("en")}`, "rest");
    title.tabIndex = -1;
    open.replaceWith(title);
    fill(box, rest);
    title.focus();
  });
  box.append(open);
  list.append(box);
};

const showList = (id, from) => {
  const found = listOf(id);
  if (!found) return false;
  const whole = listOf(found.whole);
  const own = new Set(found.numbers.map(spanOf)); // the same find may be told of in another way
  const rest = whole ? whole.numbers.filter((number) => !own.has(spanOf(number))) : [];
  const n = found.numbers.length;
  const about = `${counted(n, "passage")}${whole ? ` of ${whole.numbers.length.toLocaleString("en")}` : ""}.`;
  show(found.title, found.told, about, found.numbers.map(passageOf), from);
  if (rest.length) showRest(rest.map(passageOf), whole.numbers.length);
  return true;
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const place = link?.getAttribute("href") ?? "";
  if (place.startsWith("#passages-") && showList(place.slice(1), link)) event.preventDefault();
});
closing.addEventListener("click", hide);
document.getElementById("before").addEventListener("click", () => goTo(Math.max(current, 0) - 1));
document.getElementById("after").addEventListener("click", () => goTo(current + 1));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden && !document.getElementById("reader").open) hide();
});
