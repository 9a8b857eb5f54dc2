"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_whole(path: Path, data: bytes | str) -> None:
    """Write a file beside its place and move it there, so that a stopped run leaves the old one whole.

    Text is written as UTF-8 with its line ends as they are.
    """
    content = data.encode("utf-8") if isinstance(data, str) else data
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:40]}.", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            os.chmod(file.name, 0o666 & ~_umask())
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise


def _umask() -> int:
    """The permissions that this process leaves out of new files; temporary files have fewer."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
