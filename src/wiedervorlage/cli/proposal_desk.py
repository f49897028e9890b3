"""The proposals of a case on disk: change, accept, reject, then write all of it or nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.cases.case_folder import read_case_folder
from wiedervorlage.adapters.cases.case_store import store_case
from wiedervorlage.case.accepting import in_order
from wiedervorlage.case.editing import edit_case
from wiedervorlage.case.edits import AcceptProposal, RejectProposal, SetField
from wiedervorlage.case.source_text import SourceError, read_source
from wiedervorlage.flow import open_case
from wiedervorlage.foundation.errors import SaidError
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.typed_fields import field_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from wiedervorlage.case.edits import Edit
    from wiedervorlage.case.model import Case
    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.rules.programme import Programme

ALL: Final = "all"
Changes = dict[tuple[str, ...], "Plain"]
_DONE: Final = {
    "accepted": Text(de="angenommen: {id} → {became}", en="accepted: {id} → {became}"),
    "rejected": Text(de="verworfen: {id}", en="rejected: {id}"),
    "changed": Text(de="geändert: {id}", en="changed: {id}"),
}
_OF_PROPOSAL: Final = ("supports", "conceded")


class UsageError(SaidError):
    """What was given on the command line names nothing, or not one thing."""


class ProposalDesk:
    """The proposals of one case folder, with edits gathered until they are committed."""

    def __init__(self, path: Path, programmes: Mapping[str, Programme]) -> None:
        self._path = path
        self._programmes = programmes
        self._edits: list[Edit] = []
        self.refused: tuple[Finding, ...] = ()
        self._open()

    def _open(self) -> None:
        self._folder = read_case_folder(self._path)
        opened = open_case(self._folder.texts, self._programmes)
        self.case: Case | None = opened.case
        if opened.case is None:
            self.refused = opened.findings
        self._done: list[Edit] = []

    @property
    def open_case(self) -> Case:
        """Return the case, which has been read."""
        if self.case is None:
            raise UsageError(Text(de="Der Vorgang ist nicht lesbar.", en="the case cannot be read"))
        return self.case

    @property
    def texts(self) -> Mapping[str, str]:
        """Return the texts of the folder."""
        return self._folder.texts

    def waiting(self) -> tuple[ProposedItem, ...]:
        """Return the open proposals: requests, offers, decisions, then reasons."""
        return in_order(proposal for proposal in self.open_case.proposals.values() if proposal.is_open)

    def change(self, name: str, changes: Changes) -> None:
        """Change fields of a proposal's item."""
        proposal = self._named(name)
        for path, value in changes.items():
            field = path if path[0] in _OF_PROPOSAL else ("item", *path)
            self._edits.append(SetField(section="proposals", id=proposal, field=field, value=value))

    def accept(self, names: Sequence[str]) -> None:
        """Take proposals into the case; ``all`` stands for every open one that is not being rejected."""
        rejected = {edit.id for edit in self._edits if isinstance(edit, RejectProposal)}
        wanted = {self._named(name) for name in names if name != ALL}
        if ALL in names:
            wanted |= {proposal.id for proposal in self.waiting()} - rejected
        chosen = [proposal for proposal in self.open_case.proposals.values() if proposal.id in wanted]
        self._edits += [AcceptProposal(id=proposal.id) for proposal in in_order(chosen)]

    def reject(self, names: Iterable[str], why: str = "") -> None:
        """Set proposals aside."""
        self._edits += [RejectProposal(id=self._named(name), why=why) for name in names]

    def commit(self) -> bool:
        """Write what was gathered; where it cannot stand, write nothing and keep why in ``refused``."""
        edits, self._edits = self._edits, []
        edited = edit_case(self._folder.texts, edits, self._programmes)
        if not edited.is_done:
            self.refused = tuple(item for item in edited.findings if item.severity is Severity.ERROR)
            return False
        store_case(self._folder, edited.texts)
        self._open()
        self._done = edits
        self.refused = ()
        return True

    def print_done(self, language: Language) -> None:
        """Say what was committed."""
        told: set[str] = set()
        for edit in self._done:
            name = edit.id if isinstance(edit, AcceptProposal | RejectProposal | SetField) else ""
            became = self.open_case.proposals[name].became if name in self.open_case.proposals else ""
            kind = "accepted" if isinstance(edit, AcceptProposal) else "rejected"
            kind = "changed" if isinstance(edit, SetField) else kind
            line = _DONE[kind].in_language(language).format(id=name, became=became)
            if line not in told:
                print(line)
            told.add(line)

    def print_findings(self, language: Language) -> None:
        """Say on standard error why nothing was written."""
        for found in self.refused:
            print(f"{self._path}/{found.line(language)}", file=sys.stderr)

    def _named(self, name: str) -> str:
        """Return the proposal of that id, of that item's id, or the only one that begins so."""
        proposals = self.open_case.proposals
        if name in proposals:
            return name
        near = [p.id for p in proposals.values() if p.item.get("id") == name and p.is_open]
        near = near or [p.id for p in proposals.values() if p.id.startswith(name) and p.is_open]
        if len(near) != 1:
            listed = ", ".join(near or [proposal.id for proposal in self.waiting()]) or "–"
            german, english = ("Keinen", "no") if not near else ("Mehr als einen", "more than one")
            raise UsageError(
                Text(
                    de=f"{german} Vorschlag „{name}“ gibt es; offen sind: {listed}",
                    en=f"{english} proposal {name!r}: {listed}",
                )
            )
        return near[0]


def changes_of(fields: Iterable[str]) -> Changes:
    """Read ``field=value`` as given on the command line or at a question.

    Raises:
        UsageError: there is no "=", or the value is a list or mapping that cannot be read.
    """
    changes: Changes = {}
    for field in fields:
        name, mark, written = field.partition("=")
        if not mark or not name.strip():
            raise UsageError(Text(de=f"„{field}“ hat nicht die Form feld=wert", en=f"{field!r} is no field=value"))
        changes[tuple(name.strip().split("."))] = field_value(name.strip(), _value(written.strip()))
    return changes


def _value(written: str) -> Plain:
    if not written.startswith(("[", "{")) and written not in {"true", "false"}:
        return written
    try:
        return read_source(written, "").data
    except SourceError as error:
        raise UsageError(Text(de=f"„{written}“: {error.problem}", en=f"{written!r}: {error.problem}")) from error
