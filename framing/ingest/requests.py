"""Requests over the network: the only place that makes any."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from protego import Protego

NAME = "framing"
"""The name by which robots.txt may speak of these requests."""

_HEADERS = {
    "User-Agent": f"{NAME}/{version('framing')}",
    "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
}
_LARGEST = 20_000_000
_LARGEST_ROBOTS = 500_000
_SECONDS = 30.0
_MOST_HOPS = 5
_LONGEST_DELAY = 60.0
_MOVED = frozenset({301, 302, 303, 307, 308})


class Refused(Exception):
    """A page that was not fetched; the message says why."""


@dataclass(frozen=True)
class Answer:
    """What a server sent: bytes as they came, and where they were in the end."""

    status: int
    kind: str
    data: bytes
    address: str

    @property
    def charset(self) -> str:
        """The charset that the server declared, "" where it declared none."""
        return self.kind.lower().partition("charset=")[2].partition(";")[0].strip().strip("\"'")


class Pace:
    """Lets requests to one host begin at least a second apart, or as far as its robots.txt asks."""

    def __init__(
        self,
        seconds: float = 1.0,
        sleep: Callable[[float], object] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._seconds, self._sleep, self._clock = seconds, sleep, clock
        self._next: dict[str, float] = {}

    def ready(self, host: str) -> float:
        """When the next request to a host may begin."""
        return self._next.get(host, 0.0)

    def wait(self, host: str, delay: float = 0.0) -> None:
        """Wait until a request to a host may begin."""
        left = self.ready(host) - self._clock()
        if left > 0:
            self._sleep(left)
        self._next[host] = self._clock() + max(self._seconds, delay)


class Web:
    """Fetches pages: robots.txt obeyed, hosts not hurried."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._robots: dict[str, Protego | None] = {}
        self._pools: dict[str, urllib3.PoolManager] = {}

    def page(self, address: str) -> Answer:
        """The page at an address, redirects followed; raises `Refused` with the reason why there is none."""
        for _ in range(_MOST_HOPS):
            robots = self._rules(address)
            if robots is None:
                raise Refused("the robots.txt of its site cannot be read now")
            if not robots.can_fetch(address, NAME):
                raise Refused("the robots.txt of its site does not allow it")
            delay = min(_LONGEST_DELAY, robots.crawl_delay(NAME) or 0.0)
            answer = self._get(address, _LARGEST, delay)
            if answer.status not in _MOVED:
                return answer
            address = answer.address
        raise Refused("it is redirected again and again")

    def _rules(self, address: str) -> Protego | None:
        """What a site allows; everything where it has no robots.txt, None where that cannot be read."""
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._rules_of(f"{site}/robots.txt")
        return self._robots[site]

    def _rules_of(self, place: str) -> Protego | None:
        for _ in range(_MOST_HOPS):
            try:
                answer = self._get(place, _LARGEST_ROBOTS)
            except Refused:
                return None
            if answer.status not in _MOVED:
                break
            place = answer.address
        if answer.status >= 500 or answer.status == 429:
            return None
        return Protego.parse(answer.data.decode("utf-8", "replace") if answer.status == 200 else "")

    def _get(self, address: str, most: int, delay: float = 0.0) -> Answer:
        """One answer; where it is a redirect, its address is where to go on."""
        self._pace.wait(host_of(address), delay)
        try:
            answer = self._pool(address).request(
                "GET", address, headers=_HEADERS, redirect=False, preload_content=False
            )
            try:
                data = answer.read(most + 1, decode_content=True)
            finally:
                answer.close()
        except (urllib3.exceptions.HTTPError, ValueError, UnicodeError) as fault:
            raise Refused(f"the site does not answer ({type(fault).__name__})") from None
        if len(data) > most:
            raise Refused(f"it is larger than {most // 1_000_000} MB")
        moved = answer.headers.get("Location") if answer.status in _MOVED else None
        if moved:
            address = urljoin(address, moved)
            if urlsplit(address).scheme not in ("http", "https"):
                raise Refused("it is redirected to no web page")
        elif answer.status in _MOVED:
            raise Refused("it is redirected to nowhere")
        return Answer(answer.status, answer.headers.get("Content-Type", ""), data, address)

    def _pool(self, address: str) -> urllib3.PoolManager:
        parts = urlsplit(address)
        proxy = "" if proxy_bypass(parts.hostname or "") else getproxies().get(parts.scheme, "")
        if proxy not in self._pools:
            wait = urllib3.Timeout(_SECONDS)
            self._pools[proxy] = (
                urllib3.ProxyManager(proxy, timeout=wait, retries=False)
                if proxy
                else urllib3.PoolManager(timeout=wait, retries=False)
            )
        return self._pools[proxy]

    def close(self) -> None:
        """Close every connection."""
        for pool in self._pools.values():
            pool.clear()


def host_of(address: str) -> str:
    """The host of an address, which is not to be hurried.

    >>> host_of("https://www.post.com:8080/a")
    'www.post.com:8080'
    """
    return urlsplit(address).netloc.lower().rpartition("@")[2]
