// What a long report holds compressed, the articles and the passages, is put in its place before anything needs it.
const parsed = (id) => JSON.parse(document.getElementById(id).textContent);

const unpacked = async (packed) => {
  const state = document.getElementById("unpacking");
  if (!("DecompressionStream" in window)) {
    state.textContent = "This browser is too old to unpack them; the folder tables beside this page has them.";
    return [];
  }
  const bytes = Uint8Array.from(atob(packed.textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const held = await new Response(stream).json();
  // A parser of its own runs no script; what articles say is escaped, as everywhere on the page.
  state.replaceWith(...new DOMParser().parseFromString(held.passages, "text/html").body.childNodes);
  packed.remove();
  return held.texts;
};

const packed = document.getElementById("packed");
const articles = packed ? await unpacked(packed) : parsed("texts");
