"""Each article has an id of its own, whatever its file calls it."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from framing.article import Article
from framing.reading.notices import Tell
from framing.reading.record import ArticleRecord


class Ids:
    """The ids of articles, one after the other.

    What its reader numbered like an article of another place gets a number of its own. The same id for
    another text in another file does too, with a notice: tables of several months often all begin with 1.
    Within one table, and for the same text, the article that comes later is left out.
    """

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._first: dict[str, str] = {}
        self._texts: set[int] = set()

    def own(self, article: Article, record: ArticleRecord) -> Article | None:
        """The article with an id that no earlier one has; None for one that is left out."""
        place, text = self._first.get(article.id), hash((article.id, article.text))
        again = text in self._texts or (place is not None and _is_of_group(place, record.group))
        mend = "give each article its own id or file name"
        if place is not None and record.numbered and place != record.place:
            article = replace(article, id=self._free(article.id))
        elif place is not None and again:
            what = "is already the id of {detail}, so this one is left out"
            self._tell(record.notice(what, mend, "id", article.id, place))
            return None
        elif place is not None:
            free = self._free(article.id)
            what = "is also the id of another text ({detail}"
            told = f'{place}), so this one is read as "{free}"'
            self._tell(record.notice(what, mend, "id", article.id, told))
            article = replace(article, id=free)
        self._first[article.id] = record.place
        self._texts.add(text)
        return article

    def _free(self, name: str) -> str:
        """An id that no article has yet."""
        return next(free for number in count(2) if (free := f"{name} ({number})") not in self._first)


def _is_of_group(place: str, group: str) -> bool:
    """Whether a place lies in a table or folder."""
    return place.startswith((f"{group}, ", f"{group}/", f"{group}\\"))
