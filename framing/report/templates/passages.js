// Passages and what stands around them, made from the columns of the data when they are asked for.
const AROUND = 240; // characters on either side; a sentence ends earlier

const added = (steps) => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};

for (const article of articles) {
  article.text = article.pieces.map(([text]) => text).join("");
  article.edges = added(article.sentences); // where a sentence begins, where it ends, where the next begins ...
}

// How many of the sorted numbers are at most so large.
const before = (numbers, most, of = (one) => one) => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(numbers[middle]) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
};

// What holds at a place: runs say where each value begins.
const valueAt = (runs, place) => runs[before(runs, place, ([start]) => start) - 1]?.[1] ?? "";

const passageOf = (number) => {
  const [article, start] = [articles[held.passages.article[number]], held.passages.start[number]];
  return {
    article,
    start,
    end: start + held.passages.length[number],
    voice: held.voices[held.passages.voice[number]],
    mark: held.marks[held.passages.mark[number]],
  };
};

const spanOf = (number) =>
  ["article", "start", "length"].map((column) => held.passages[column][number]).join(" ");

const listOf = (id) => {
  const found = held?.lists[id];
  if (!found) return null;
  const [title, told, kind, whole, steps] = found;
  return { title, told, kind: held.kinds[kind], whole, numbers: added(steps) };
};

// The text left and right of a place, as far as its sentence goes; in a line where no sentence holds it.
const around = ({ article, start, end }) => {
  const { text, edges } = article;
  const at = before(edges, start);
  const until = before(edges, end - 1);
  const first = at % 2 ? edges[at - 1] : text.lastIndexOf("\n", start - 1) + 1;
  const last = until % 2 ? edges[until] : (text.indexOf("\n", end) + text.length + 1) % (text.length + 1);
  let left = text.slice(first, start);
  let right = text.slice(end, Math.max(last, end));
  if (left.length > AROUND) left = `… ${left.slice(-AROUND).replace(/^\S*\s/, "")}`;
  if (right.length > AROUND) right = `${right.slice(0, AROUND).replace(/\s\S*$/, "")} …`;
  return [left, text.slice(start, end), right];
};

const placeOf = ({ article, start, voice, mark }) => {
  const line = article.text.slice(0, start).split("\n").length;
  return [article.article, `line ${line}`, valueAt(article.zones, start), voice || valueAt(article.voices, start)]
    .filter(Boolean).join(", ") + (mark ? ` · ${mark}` : "");
};
