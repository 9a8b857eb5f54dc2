"""Articles of a large corpus as they are needed: each changed, or some chosen, when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import overload

from framing.article import Article

Change = Callable[[Article], Article]


class View(Sequence[Article]):
    """Some articles of a sequence by their places, each changed when it is asked for."""

    def __init__(
        self, articles: Sequence[Article], places: Sequence[int], change: Change | None = None
    ) -> None:
        self._articles, self._places, self._change = articles, places, change

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Article: ...
    @overload
    def __getitem__(self, at: slice) -> list[Article]: ...
    def __getitem__(self, at: int | slice) -> Article | list[Article]:
        """The article at a place, or those of a slice as a list."""
        return [*map(self._one, self._places[at])] if isinstance(at, slice) else self._one(self._places[at])

    def _one(self, place: int) -> Article:
        article = self._articles[place]
        return article if self._change is None else self._change(article)


def changed(articles: Iterable[Article], change: Change) -> Sequence[Article]:
    """Each article changed: those in memory at once, those on disk when they are asked for."""
    if isinstance(articles, Sequence) and not isinstance(articles, (list, tuple)):
        return View(articles, range(len(articles)), change)
    return [*map(change, articles)]


def chosen(articles: Sequence[Article], places: Sequence[int]) -> Sequence[Article]:
    """The articles at these places: those in memory at once, those on disk when they are asked for."""
    if isinstance(articles, (list, tuple)):
        return [articles[place] for place in places]
    return View(articles, places)
