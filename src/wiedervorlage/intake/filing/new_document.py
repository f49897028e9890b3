"""A paper as a document of a case: who wrote to whom and when, and where its files go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.checking_quotes import READ
from wiedervorlage.case.kept_findings import kept
from wiedervorlage.intake.placed_findings import found_at

if TYPE_CHECKING:
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.intake.filing.received import Received
    from wiedervorlage.intake.reading import Reading

_REPLIES: Final = ("reply letter", "interim reply", "e-mail")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """A document that the case does not have yet. Days are ISO; a field is empty where the paper does not say.

    Attributes:
        id: its name in the case.
        file: where the original goes, and ``text_file`` its text as read (empty for text files).
        attachment: what it is called in the mail that is its file; empty where the file is the paper itself.
        by, to: the body or person that wrote, and the one written to.
        decided_by: who decides in it: of minutes the body that sat, else who wrote.
        on: the day of the paper, for minutes that of the sitting.
        is_reply: whether it answers.
        is_of_sitting: whether it tells what a body resolved in its sitting.
        is_laid_before: whether it only proposes what a body may resolve.
        asked_on: the day of what a reply answers; of a paper that asks, its own.
        matter: its subject, where it decides one thing only and the subject therefore names what is decided.
        findings: what was wrong or doubtful when it was read, as it stands in case.yaml.
    """

    id: str
    file: str
    attachment: str
    text_file: str
    kind: str
    by: str
    to: str
    decided_by: str
    on: str
    received: str
    references: tuple[str, ...]
    sha256: str
    is_reply: bool
    is_of_sitting: bool
    is_laid_before: bool
    asked_on: str
    matter: str
    findings: tuple[dict[str, Plain], ...]

    def item(self) -> dict[str, Plain]:
        """Return it as it stands in case.yaml, empty fields included."""
        return {
            "id": self.id,
            "file": self.file,
            "attachment": self.attachment,
            "text": self.text_file,
            "kind": self.kind,
            "by": self.by,
            "to": self.to,
            "on": self.on,
            "received": self.received,
            "references": list(self.references),
            "sha256": self.sha256,
            "findings": list(self.findings),
        }


def new_document(reading: Reading, received: Received, name: str) -> NewDocument:
    """Return the document, called ``name``, that a paper will be."""
    on = reading.text_of("date") or reading.text_of("paper.session_date")
    is_reply = reading.kind in _REPLIES
    by = _party(reading, "sender") or reading.text_of("paper.body")
    return NewDocument(
        id=name,
        file=received.within or f"documents/{name}{received.suffix}",
        attachment=received.attachment,
        text_file="" if received.is_text else f"documents/{name}{READ}",
        kind=reading.kind,
        by=by,
        to=_party(reading, "recipient"),
        decided_by=(reading.text_of("paper.body") if reading.kind == "minutes" else "") or by,
        on=on,
        received=reading.text_of("received_stamp.date"),
        references=tuple(str(item.value) for item in reading.fields if item.name.startswith("our_reference")),
        sha256=received.sha256,
        is_reply=is_reply,
        is_of_sitting=reading.kind == "minutes",
        is_laid_before=reading.is_laid_before,
        asked_on=_answered_day(reading) if is_reply else on,
        matter=reading.text_of("subject.0") if len(reading.decisions) == 1 else "",
        findings=tuple(kept(found, received.name) for found in found_at(reading)),
    )


def _party(reading: Reading, who: str) -> str:
    return reading.text_of(f"{who}.body") or reading.text_of(f"{who}.person")


def _answered_day(reading: Reading) -> str:
    """Return the day of the letter that a reply answers: as its head says, or as the first letter it refers to."""
    referred = (str(item.value) for item in reading.fields if item.name.endswith(".date") and item.rule == "letter")
    return reading.text_of("your_letter_date") or next(filter(None, referred), "")
