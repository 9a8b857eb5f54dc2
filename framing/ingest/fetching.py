"""Pages of a list of addresses are fetched into a folder, as they come, one host never hurried."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from framing.ingest.addresses import Entry, addresses_in
from framing.ingest.page_folder import CORPUS, LOG, PageFolder, page_folder
from framing.ingest.requests import Answer, Pace, Refused, Web, host_of
from framing.reading.notices import InputError, Notice, Notices
from framing.reading.outlets import site_of

_PAGES = ("text/html", "application/xhtml+xml", "")


@dataclass
class Fetched:
    """How many pages were fetched, were there before, and were not fetched."""

    folder: Path
    fetched: int = 0
    before: int = 0
    missing: int = 0

    def __str__(self) -> str:
        """The folder, and how many pages came."""
        before = f", {self.before:,} were there before" if self.before else ""
        missing = f", {self.missing:,} not (why: {self.folder / LOG})" if self.missing else ""
        pages = "1 page" if self.fetched == 1 else f"{self.fetched:,} pages"
        return f"{self.folder / CORPUS}: {pages} fetched{before}{missing}"


def fetch(
    addresses: Path,
    out: Path,
    tell: Callable[[str], None],
    *,
    pace: Pace | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    watched: Callable[[int], object] = lambda _: None,
) -> Fetched:
    """Fetch the pages of a list into a folder; those that are there already are not asked for again.

    `watched` is called with 1 after each page. Raises `InputError` when the folder holds no page in the end.
    """
    notices = Notices()
    entries = addresses_in(addresses, notices.add)
    pace = pace or Pace()
    web = Web(pace)
    done = Fetched(out)
    further = [name for name in dict.fromkeys(name for one in entries for name in one)]
    try:
        with page_folder(out, further) as folder:
            waiting = [one for one in entries if one["url"] not in folder.known]
            done.before = len(entries) - len(waiting)
            for entry in in_turn(waiting, pace):
                _fetch_one(entry, web, folder, done, notices, str(addresses), f"{now():%Y-%m-%dT%H:%M:%SZ}")
                watched(1)
    finally:
        web.close()
        for sentence in notices.sentences():
            tell(sentence)
    if not done.fetched + done.before:
        raise InputError(f"{addresses}: none of its {len(entries):,} pages could be fetched.")
    return done


def in_turn(entries: Sequence[Entry], pace: Pace) -> Iterator[Entry]:
    """The addresses so that hosts take turns, the one that may be asked first before the others."""
    hosts: dict[str, deque[Entry]] = {}
    for entry in entries:
        hosts.setdefault(host_of(entry["url"]), deque()).append(entry)
    while hosts:
        host = min(hosts, key=pace.ready)
        yield hosts[host].popleft()
        if not hosts[host]:
            del hosts[host]


def _fetch_one(
    entry: Entry, web: Web, folder: PageFolder, done: Fetched, notices: Notices, group: str, now: str
) -> None:
    address = entry["url"]
    try:
        answer = web.page(address)
        _check(answer)
    except Refused as reason:
        done.missing += 1
        folder.log(f"{now} {address} not fetched: {reason}")
        what, mend = (
            f"{reason}, so the page is not fetched",
            "run this again later, or save the page yourself",
        )
        notices.add(Notice(address, what, mend, group=group, spot=address))
        return
    name = folder.keep(answer.data, _said(entry, answer))
    folder.log(f"{now} {address} -> {name}" + (f" from {answer.address}" * (answer.address != address)))
    done.fetched += 1


def _check(answer: Answer) -> None:
    """Raise `Refused` for what is no web page."""
    if answer.status != 200:
        raise Refused(f"the site answers with status {answer.status}")
    kind = answer.kind.partition(";")[0].strip().lower()
    if kind not in _PAGES:
        raise Refused(f"it is no web page but {kind}")
    if not answer.data.strip():
        raise Refused("the page is empty")


def _said(entry: Entry, answer: Answer) -> Mapping[str, str]:
    """The row of a page; the site is the outlet where the list names none."""
    site = site_of(answer.address)
    return {"charset": answer.charset, **entry, "outlet": entry.get("outlet") or site}
