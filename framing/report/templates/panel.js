// The panel beside the page: the passages behind a number, or those that were searched for.
const texts = new Map(articles.map((one) => [one.article, one]));
const panel = document.getElementById("panel");
const list = document.getElementById("list");
const told = document.getElementById("told");
const heading = document.getElementById("panel-title");
let opener = null;

const made = (name, text, className) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
};

const button = (text, act) => {
  const element = made("button", text);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
};

const citation = (article, said) =>
  [`“${said}”`, article.group, article.headline, article.date, article.address].filter(Boolean).join(", ");

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = "Copied.";
  } catch {
    told.textContent = text; // where a browser lets no page copy, it can be copied by hand
  }
};

// A passage as the panel shows it: with its article, and what can be done with it.
const card = (item) => {
  const article = texts.get(item.dataset.article);
  const shown = made("article");
  shown.append(made("h3", article.group));
  shown.append(made("p", [article.date, article.headline, article.address].filter(Boolean).join(" · "), "quiet"));
  const text = made("p");
  for (const node of item.childNodes) if (node.className !== "place") text.append(node.cloneNode(true));
  const said = text.textContent.trim();
  shown.append(text, made("p", item.querySelector(".place").textContent.trim(), "quiet"));
  const acts = made("p");
  acts.append(
    button("Open in the article", () => read(article, Number(item.dataset.start))),
    " ",
    button("Copy citation", () => copy(citation(article, said))),
  );
  shown.append(acts);
  return shown;
};

const show = (title, items, more, from) => {
  heading.textContent = title;
  told.textContent = more;
  list.replaceChildren(...items.map(card));
  panel.hidden = false;
  panel.scrollTop = 0;
  document.body.classList.add("beside");
  if (from) {
    opener = from;
    heading.focus();
  }
};

const hide = () => {
  panel.hidden = true;
  document.body.classList.remove("beside");
  if (opener?.isConnected) opener.focus();
  opener = null;
};

const showGroup = (id, from) => {
  const group = document.getElementById(id);
  if (!group?.classList.contains("group")) return false;
  const more = group.querySelector("p.quiet")?.textContent ?? "";
  show(group.querySelector("summary").textContent.trim(), [...group.querySelectorAll("li")], more, from);
  return true;
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const place = link?.getAttribute("href") ?? "";
  if (place.startsWith("#passages-") && showGroup(place.slice(1), link)) event.preventDefault();
});
document.getElementById("close").addEventListener("click", hide);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden && !document.getElementById("reader").open) hide();
});
showGroup(location.hash.slice(1), document.querySelector("h1"));
