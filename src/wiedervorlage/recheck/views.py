"""How the views are called, and which of them tell the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wiedervorlage.foundation.text import Language


def view_name(view: str, language: Language) -> str:
    """Return how a view is called: what the public could know, or a body's own house."""
    if view == PUBLIC:
        return Text(de="öffentlich bekannt", en="publicly known").in_language(language)
    return Text(de=f"im Haus bekannt ({view})", en=f"known in the house ({view})").in_language(language)


def views_name(views: Iterable[str], language: Language) -> str:
    """Return how several views are called that tell the same."""
    return worded(language, " und ebenso ", " and likewise ").join(view_name(view, language) for view in views)


def alike(views: Iterable[str], told: Callable[[str], object]) -> tuple[tuple[str, ...], ...]:
    """Return the views in their order, those together of which ``told`` says the same."""
    groups: list[tuple[object, list[str]]] = []
    for view in views:
        tells = told(view)
        group = next((group for same, group in groups if same == tells), None)
        if group is None:
            groups.append((tells, [view]))
        else:
            group.append(view)
    return tuple(tuple(group) for _, group in groups)
