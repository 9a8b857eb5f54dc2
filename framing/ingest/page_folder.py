"""A folder of fetched pages: the pages as they came, `corpus.csv` that names them, and `fetch.log`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from filelock import FileLock, Timeout

from framing.files import file_name, guarded, unguarded, writable, write_whole
from framing.reading.encoding import decode, encoding_of
from framing.reading.rows import delimiter_of, table_rows

CORPUS, LOG, PAGES = "corpus.csv", "fetch.log", "pages"
_LOCK = ".fetching.lock"
_COLUMNS = ("file", "url", "outlet", "event", "published", "title", "charset")
_NAME = 60


class PageFolder:
    """Pages that are there and those to come; what a person changed in `corpus.csv` stays."""

    def __init__(self, folder: Path, further: Sequence[str]) -> None:
        self._folder = folder
        path = folder / CORPUS
        if path.exists():
            self._encoding, self._delimiter, self._header, self.known = _read(path, folder)
        else:
            self._encoding, self._delimiter, self.known = "utf-8", ",", frozenset[str]()
            self._header = [*_COLUMNS, *(name for name in further if name not in _COLUMNS)]

    def keep(self, page: bytes, said: Mapping[str, str]) -> str:
        """Keep a page, and name it in `corpus.csv` with what is said of it; the name of its file."""
        name = f"{PAGES}/{page_name(said['url'])}"
        (self._folder / PAGES).mkdir(exist_ok=True)
        write_whole(self._folder / name, page)
        path = self._folder / CORPUS
        row = {**said, "file": name}
        if not path.exists():
            write_whole(path, "\ufeff" + self._line(self._header))
        with path.open("a", encoding=self._encoding, errors="replace", newline="") as file:
            file.write(self._line([row.get(column, "") for column in self._header]))
        return name

    def log(self, line: str) -> None:
        """Write a line of the log."""
        with (self._folder / LOG).open("a", encoding="utf-8", newline="\n") as file:
            file.write(" ".join(line.split()) + "\n")

    def _line(self, cells: Sequence[str]) -> str:
        line = io.StringIO()
        csv.writer(line, delimiter=self._delimiter, lineterminator="\r\n").writerow(map(guarded, cells))
        return line.getvalue()


def page_name(address: str) -> str:
    """The name of the file of a page: readable, and another one for every address.

    >>> page_name("https://www.post.com/news/2020/the-dam.html?x=1")
    'www.post.com-the-dam-e7897700.html'
    """
    parts = urlsplit(address)
    last = parts.path.rstrip("/").rpartition("/")[2].removesuffix(".html").removesuffix(".htm")
    slug = file_name(f"{parts.hostname} {last}")[:_NAME].rstrip(".-")
    return f"{slug}-{sha256(address.encode()).hexdigest()[:8]}.html"


@contextmanager
def page_folder(folder: Path, further: Sequence[str]) -> Iterator[PageFolder]:
    """The folder, for one run at a time; raises ValueError for one that other things lie in."""
    made_here = (folder / LOG).exists() or not folder.is_dir()
    if not made_here and any(entry.name != _LOCK for entry in folder.iterdir()):
        raise ValueError(
            f"{folder}: holds files that framing fetch did not write; name a new folder with --out."
        )
    writable(folder).mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / _LOCK, timeout=0):
            yield PageFolder(folder, further)
        with suppress(OSError):  # some systems remove it with the lock, and none of them needs it
            (folder / _LOCK).unlink()
    except Timeout:
        raise ValueError(f"{folder}: another run is fetching into it; wait for it.") from None


def _read(path: Path, folder: Path) -> tuple[str, str, list[str], frozenset[str]]:
    """Encoding, delimiter, header and fetched addresses of a corpus file, perhaps edited by a person."""
    data = path.read_bytes()
    with path.open("rb") as file:
        encoding = encoding_of(file).replace("utf-8-sig", "utf-8")
    text = decode(data)
    rows = table_rows(str(path), io.StringIO(text, newline=""), lambda _: None)
    header = [name.strip().lower() for name in next(rows, (1, []))[1]]
    if not {"file", "url"} <= {*header}:
        raise ValueError(f"{path}: has no columns file and url any more; put them back.")
    if data and not data.endswith(b"\n"):
        with path.open("a", encoding=encoding, newline="") as file:
            file.write("\r\n")
    entries = (dict(zip(header, row, strict=False)) for _, row in rows)
    there = (one for one in entries if (folder / one.get("file", "")).is_file() and one.get("file"))
    return (
        encoding,
        delimiter_of(text.partition("\n")[0]),
        header,
        frozenset(unguarded(one["url"]) for one in there),
    )
