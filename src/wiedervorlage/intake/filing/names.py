"""The names in a case: what is taken, and how something new is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.case.model import Case


class Names:
    """The names of a case; each one given is taken from then on."""

    def __init__(self, case: Case, files: Iterable[str]) -> None:
        """Take the names of all items, of those that proposals would become, and of ``files`` in documents/."""
        lists = (case.documents, case.reasons, case.options, case.proposals, case.sources, case.dated())
        self._taken = {name for names in lists for name in names}
        self._taken |= {decision.id for decision in case.laid_before}
        self._taken |= {str(proposal.item.get("id", "")) for proposal in case.proposals.values()}
        self._taken |= {name.split(".", 1)[0] for name in files}

    def fresh(self, base: str) -> str:
        """Give ``base``, or the first of ``base-2``, ``base-3`` … that nothing is called yet."""
        name, number = base, 1
        while name in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._taken.add(name)
        return name
