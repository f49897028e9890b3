"""The parts of a mail: which are its words, and what lies beside them.

Programs nest them as they please: signed mails wrap the whole, Apple puts a PDF into the midst of the words and goes on
with text behind it, Outlook hides what is shown within the words in a part of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from email.policy import EmailPolicy
from typing import TYPE_CHECKING, Final, Self, cast

if TYPE_CHECKING:
    from email.message import EmailMessage

_WORDS: Final = ("text/plain", "text/html")
_AS_IT_CAME: Final = EmailPolicy(refold_source="none")
_DECORATION: Final = 50_000
"""A picture shown within the words that takes fewer bytes is a logo; a scan put there takes more."""


@dataclass(slots=True)
class MailParts:
    """The parts that are read as the words of a mail, and those that are attached to it, in their order."""

    words: list[EmailMessage] = field(default_factory=list)
    attached: list[EmailMessage] = field(default_factory=list)

    def __iadd__(self, other: MailParts) -> Self:
        """Take in what follows."""
        self.words += other.words
        self.attached += other.attached
        return self


def parts_of_mail(message: EmailMessage) -> MailParts:
    """Sort the parts of a mail; a lone text with a name of its own is the words, too."""
    parts = _sorted(message)
    if not parts.words:
        lone = next((part for part in parts.attached if _is_text(part) and not part.is_attachment()), None)
        if lone is not None:
            parts.attached.remove(lone)
            parts.words.append(lone)
    return parts


def bytes_of(part: EmailMessage) -> bytes | None:
    """Return what is attached as it was before it was packed; None where it cannot be unpacked."""
    try:
        if is_mail(part):
            inner = cast("EmailMessage", part.get_payload(0))
            return inner.as_bytes(policy=_AS_IT_CAME)
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, AttributeError, TypeError):
        return None
    return payload if isinstance(payload, bytes) else None


def is_mail(part: EmailMessage) -> bool:
    """Say whether another mail is attached as such, as programs forward them."""
    return part.get_content_type() in {"message/rfc822", "message/global"} and part.is_multipart()


def name_of(part: EmailMessage) -> str:
    """Return what an attachment is called: its file name, a mail's subject, or else the kind it is said to be."""
    name = part.get_filename()
    if name:
        return name
    if is_mail(part):
        subject = str(cast("EmailMessage", part.get_payload(0))["Subject"] or "").strip()
        return f"{subject.replace('/', '-') or 'mail'}.eml"
    return part.get_content_type()


def _sorted(part: EmailMessage) -> MailParts:
    kind = part.get_content_type()
    if not part.is_multipart() or part.get_content_maintype() != "multipart":
        is_words = _is_text(part) and not part.is_attachment() and not part.get_filename()
        return MailParts(words=[part]) if is_words else MailParts(attached=[part])
    inner = [_sorted(cast("EmailMessage", child)) for child in part.iter_parts()]
    if kind == "multipart/alternative":
        return _chosen(inner)
    gathered = MailParts()
    for each in inner:
        gathered += each
    if kind == "multipart/related":
        gathered.attached = [each for each in gathered.attached if not _is_decoration(each)]
    return gathered


def _chosen(versions: list[MailParts]) -> MailParts:
    """Return one version of the words, plain before HTML, and what is attached to any; a calendar is but a version."""
    spoken = [each for each in versions if each.words]
    plain = [each for each in spoken if each.words[0].get_content_type() == "text/plain"]
    chosen = (plain or spoken or [MailParts()])[0]
    attached = [part for each in versions for part in each.attached if part.get_content_maintype() != "text"]
    return MailParts(words=list(chosen.words), attached=attached)


def _is_text(part: EmailMessage) -> bool:
    return part.get_content_type() in _WORDS


def _is_decoration(part: EmailMessage) -> bool:
    return part.get_content_maintype() == "image" and len(bytes_of(part) or b"") < _DECORATION
