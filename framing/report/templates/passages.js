// Passages and what stands around them, made from the columns of the data when they are asked for.
const AROUND = 240; // characters on either side; a sentence ends earlier

const added = (steps) => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};

for (const article of articles) {
  article.text = article.pieces.map(([text]) => text).join("");
  article.edges = added(article.sentences); // where a sentence begins, where it ends, where the next begins ...
  article.verbOf = new Map(article.verbs.map(([start, end, ...verb]) => [`${start} ${end}`, verb]));
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
  const end = start + held.passages.length[number];
  return {
    article,
    start,
    end,
    verb: article.verbOf.get(`${start} ${end}`), // where the verb of a quote begins and ends
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

// Where what stands around a place begins and ends: its sentence, with that of its verb; a line where no sentence holds it.
const around = ({ article, start, end, verb }) => {
  const { text, edges } = article;
  const [from, to] = [Math.min(start, verb?.[0] ?? start), Math.max(end, verb?.[1] ?? end)];
  const at = before(edges, from);
  const until = before(edges, to - 1);
  const first = at % 2 ? edges[at - 1] : text.lastIndexOf("\n", from - 1) + 1;
  const last = until % 2 ? edges[until] : (text.indexOf("\n", to) + text.length + 1) % (text.length + 1);
  const left = from - first > AROUND ? Math.max(first, text.indexOf(" ", from - AROUND) + 1) : first;
  const right = last - to > AROUND ? Math.max(to, text.lastIndexOf(" ", to + AROUND)) : Math.max(last, to);
  return [left, right, left > first, right < last];
};

// The stretches of a passage that are marked, in their order: what is counted, and the verb of a quote.
const marksOf = ({ start, end, verb }) => {
  if (!verb) return [[start, end, "counted"]];
  const [from, to] = verb;
  const own = [[start, Math.min(end, from), "counted"], [Math.max(start, to), end, "counted"]];
  const parts = from < end && start < to ? own : [[start, end, "counted"]];
  return [...parts, [from, to, "verb"]].filter(([first, last]) => first < last).sort((a, b) => a[0] - b[0]);
};

const placeOf = ({ article, start, voice, mark }) => {
  const line = article.text.slice(0, start).split("\n").length;
  return [article.article, `line ${line}`, valueAt(article.zones, start), voice || valueAt(article.voices, start)]
    .filter(Boolean).join(", ") + (mark ? ` · ${mark}` : "");
};
