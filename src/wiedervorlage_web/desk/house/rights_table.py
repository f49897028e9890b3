"""The table view × role as the pages declare it: for the documentation and for the tests that walk it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import URLPattern, URLResolver, get_resolver

from wiedervorlage_web.people.rights import RIGHT_OF_PAGE, RIGHTS, Right, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class UndeclaredPageError(Exception):
    """A page declares no right; the message names its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredPage:
    """A page with its address as a pattern, the kinds of its parts by name, and what it declares."""

    name: str
    address: str
    parts: Mapping[str, object]
    sees: Right
    sends: Right
    methods: tuple[str, ...]

    def needs(self, method: str) -> Right:
        """Return the right that a request needs."""
        return self.sees if method in {"GET", "HEAD"} else self.sends

    def open_to(self, role: Role | None, method: str) -> bool:
        """Say whether a role may (None: a stranger)."""
        needed = self.needs(method)
        return needed is Right.PUBLIC or (role is not None and needed in RIGHTS[role])


def declared_pages() -> tuple[DeclaredPage, ...]:
    """Return all pages by address.

    Raises:
        UndeclaredPageError: one declares no right.
    """
    return tuple(sorted(_pages(get_resolver(), "/", {}), key=lambda page: page.address))


def _pages(resolver: URLResolver, before: str, parts: Mapping[str, object]) -> Iterator[DeclaredPage]:
    for entry in resolver.url_patterns:
        address, named = before + str(entry.pattern), {**parts, **entry.pattern.converters}
        if isinstance(entry, URLResolver):
            yield from _pages(entry, address, named)
        elif isinstance(entry, URLPattern):
            declared = getattr(entry.callback, RIGHT_OF_PAGE, None)
            if declared is None:
                raise UndeclaredPageError(address)
            sees, sends, methods = declared
            yield DeclaredPage(
                name=entry.name or "", address=address, parts=named, sees=sees, sends=sends, methods=methods
            )
