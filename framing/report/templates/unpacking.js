// What the page holds as data: the articles, each passage once, and the lists of passages; a long report's is compressed.
const parsed = (id) => JSON.parse(document.getElementById(id).textContent);

const unpacked = async (packed) => {
  const state = document.getElementById("unpacking");
  if (!("DecompressionStream" in window)) {
    state.textContent = "This browser is too old to unpack them; the folder tables beside this page has them.";
    return null;
  }
  const bytes = Uint8Array.from(atob(packed.textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const data = await new Response(stream).json();
  state.remove();
  packed.remove();
  return data;
};

const packed = document.getElementById("packed");
const held = packed ? await unpacked(packed) : parsed("held");
const articles = held?.texts ?? [];
