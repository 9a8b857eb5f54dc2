// Each chart as a file that stands alone: SVG, PNG of 200 dots an inch, and the numbers behind it as CSV.
const EDGE = 12; // points
const DOTS = 200 / 72; // for each point
const DENSITY = new Uint8Array([ // the part of a PNG file that says 200 dots an inch: 7874 for each metre
  0, 0, 0, 9, 112, 72, 89, 115, 0, 0, 30, 194, 0, 0, 30, 194, 1, 110, 208, 117, 62,
]);
const HEAD = 33; // bytes of a PNG file before it
const FAMILY = 'Charts, "DejaVu Sans", Verdana, sans-serif';
const numbers = parsed("numbers");
const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => rule.cssText).join("\n");

// The lines of a text, none wider than `room` points.
const wrapped = (text, size, weight, room) => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${weight} ${size}px ${FAMILY}`;
  const lines = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && pen.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

// The drawing with its title above, and how to read it and its source below.
const alone = (figure) => {
  const svg = [...figure.querySelectorAll("svg")].find((one) => one.checkVisibility()).cloneNode(true);
  const [left, top, wide, high] = svg.getAttribute("viewBox").split(" ").map(Number);
  for (const link of svg.querySelectorAll("a")) link.removeAttribute("href");
  for (const name of ["tabindex", "role", "aria-pressed"]) {
    for (const mark of svg.querySelectorAll(`[${name}]`)) mark.removeAttribute(name);
  }
  const say = (texts, from, size, weight, fill) => texts.flatMap((text) => wrapped(text, size, weight, 0.97 * wide))
    .map((line, at) => svg.append(inSvg("text", { x: left, y: from + (at + 1) * size * 1.4, "font-size": size, "font-weight": weight, fill }, line)))
    .length * size * 1.4;
  const title = wrapped(figure.dataset.title, 12, 700, 0.97 * wide).length * 12 * 1.4;
  say([figure.dataset.title], top - title - 8, 12, 700, "#222");
  const below = say([figure.querySelector("figcaption").textContent, document.body.dataset.source], top + high + 6, 7.5, 400, "#555");
  const size = [wide + 2 * EDGE, high + title + 14 + below + 2 * EDGE];
  svg.setAttribute("viewBox", [left - EDGE, top - title - 8 - EDGE, ...size].join(" "));
  svg.setAttribute("font-family", FAMILY);
  svg.setAttribute("width", `${size[0]}pt`);
  svg.setAttribute("height", `${size[1]}pt`);
  svg.prepend(inSvg("style", {}, faces));
  // The colours of a page in the dark are not those of a file.
  const drawing = new XMLSerializer().serializeToString(svg).replace(/var\(--c-\w+,\s*(#\w+)\)/g, "$1");
  return [drawing, ...size];
};

const painted = async (figure) => {
  const [svg, ...size] = alone(figure);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = size.map((side) => Math.round(side * DOTS));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return [bytes.subarray(0, HEAD), DENSITY, bytes.subarray(HEAD)];
};

const FILES = {
  PNG: ["image/png", painted],
  SVG: ["image/svg+xml", (figure) => alone(figure).slice(0, 1)],
  CSV: ["text/csv", (figure) => [numbers[figure.dataset.key]]],
};

for (const figure of document.querySelectorAll("figure[data-key]")) {
  const bar = made("div", "", "files");
  const state = made("output", "", "quiet");
  const buttons = Object.entries(FILES).map(([name, [type, content]]) => {
    const save = button(name, async () => {
      const link = made("a");
      link.download = `${figure.dataset.key}.${name.toLowerCase()}`;
      try {
        link.href = URL.createObjectURL(new Blob(await content(figure), { type }));
      } catch {
        state.textContent = "This browser cannot draw the chart as a picture; choose SVG.";
        return;
      }
      link.click();
      state.textContent = `Saved as ${link.download}.`;
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    });
    save.setAttribute("aria-label", `Save as ${name}: ${figure.dataset.title}`);
    return save;
  });
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", `Save the chart: ${figure.dataset.title}`);
  bar.append(...buttons, state);
  figure.append(bar);
  roving(bar, () => buttons);
}
