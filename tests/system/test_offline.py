"""With no network everything works and gives the same bytes; each call to open a connection raises."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

NO_NETWORK = """
import socket

def refuse(*args, **kwargs):
    raise RuntimeError("a connection was asked for")

for name in ("connect", "connect_ex", "sendto", "bind"):
    setattr(socket.socket, name, refuse)
for name in ("create_connection", "getaddrinfo", "gethostbyname"):
    setattr(socket, name, refuse)
"""
CHECK = """
try:
    socket.create_connection(("192.0.2.1", 80))
except RuntimeError:
    pass
else:
    raise SystemExit("the network was not shut off")
"""
STUDY = """
import sys
import nltk
nltk.data.path.clear()
import framing
from framing.finders.deeds import deeds
from framing.language import Document, parse

seeds, out = sys.argv[1:]
documents = [Document(article) for article in framing.read(seeds)]
parse(documents)
assert all(document.doc.has_annotation("DEP") and document.names for document in documents)
assert any(deeds(document) for document in documents)
framing.Study(seeds).report(out)
"""


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_whole_study_without_network_is_the_same_to_the_byte(reported: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_NETWORK + CHECK + STUDY, str(ROOT / "seeds"), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
        env=os.environ | {"PYTHONHASHSEED": "1"},
    )
    assert done.returncode == 0, done.stderr
    with_network, without = files(reported), files(tmp_path)
    assert with_network.keys() == without.keys()
    assert "report.pdf" in without
    assert [name for name in without if without[name] != with_network[name]] == []
