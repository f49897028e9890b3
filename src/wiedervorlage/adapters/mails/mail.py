"""Mails saved as ``.eml``: head and body as text, each attachment as a document of its own, mails among them."""

from __future__ import annotations

import email
import hashlib
import html
import re
from dataclasses import replace
from email import policy
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final, Protocol

from wiedervorlage.adapters.damage import damaged
from wiedervorlage.adapters.document import Document, direction
from wiedervorlage.adapters.mails.cut import attachment_is_cut, is_cut, is_cut_part, last_part, mail_is_cut
from wiedervorlage.adapters.mails.parts import bytes_of, is_mail, name_of, parts_of_mail
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place, has_errors
from wiedervorlage.foundation.wording import month_name
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from email.message import EmailMessage

_ATTACHMENTS: Final = 20
_HEADS: Final = (("From", "Von"), ("To", "An"), ("Cc", "Cc"))
_HALF_A_LETTER: Final = "\ufffd"
_DAMAGE: Final = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the parser of the standard library raises on damaged mails."""


class AttachmentReader(Protocol):
    """Reads what is attached."""

    def __call__(self, content: bytes, name: str, *, kind: str = "") -> Document:
        """Read the bytes of an attachment; ``kind`` is given where it need not be told by them."""


def read_mail(content: bytes, name: str, read_attachment: AttachmentReader | None) -> Document:
    """Read a mail with its attachments.

    Args:
        content: the mail as saved.
        name: of the file, for findings.
        read_attachment: reads what is attached; None: it is left, with a finding each.
    """
    try:
        message = email.message_from_bytes(content, policy=policy.default)
        parts = parts_of_mail(message)
        text = "\n".join(_head(message)) + "\n\n" + "\n\n".join(map(_words, parts.words))
        attached = [(part, name_of(part), bytes_of(part)) for part in parts.attached]
        cut = is_cut(content, message) or text.endswith(_HALF_A_LETTER)
    except _DAMAGE as error:
        return damaged(name, "mail", error)
    findings: list[Finding] = [mail_is_cut(name)] if cut else []
    attachments: list[Document] = []
    for part, label, payload in attached:
        if payload is None or len(attachments) >= _ATTACHMENTS or read_attachment is None:
            findings.append(finding(MESSAGES, "INT-031", Place(file=name), name=label))
            continue
        document = read_attachment(payload, label, kind="mail" if is_mail(part) else "")
        is_last = cut and last_part(message) in part.walk()
        if (is_last or is_cut_part(part)) and not has_errors(document.findings):
            document = replace(document, findings=(attachment_is_cut(label), *document.findings))
        attachments.append(replace(document, sha256=hashlib.sha256(payload).hexdigest()))
    return Document(name=name, text=text, findings=(*findings, *direction(text, name)), attachments=tuple(attachments))


def _head(message: EmailMessage) -> Iterable[str]:
    for field, label in _HEADS:
        if message[field]:
            yield f"{label}: {message[field]}"
    if message["Date"]:
        yield f"Gesendet: {_written(str(message['Date']))}"
    if message["Subject"]:
        yield f"Betreff: {message['Subject']}"


def _written(value: str) -> str:
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return value
    return f"{moment.day}. {month_name(moment.month)} {moment.year} {moment.hour:02d}:{moment.minute:02d}"


def _words(part: EmailMessage) -> str:
    try:
        text = str(part.get_content())
    except LookupError:
        text = _in_unknown_coding(part.get_payload(decode=True))
    return _plain(text) if part.get_content_type() == "text/html" else text


def _in_unknown_coding(payload: object) -> str:
    """Return text whose coding has a name that nobody knows ("unknown-8bit")."""
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode()
    except UnicodeDecodeError:
        return payload.decode("cp1252", errors="replace")


def _plain(markup: str) -> str:
    """Return the text of an HTML body: paragraphs and breaks kept, everything else dropped."""
    text = re.sub(r"(?is)<(script|style|head)\b.*?</\1>", " ", markup)
    text = re.sub(r"(?i)<br\s*/?>|</(?:div|tr|li)>", "\n", text)
    text = re.sub(r"(?i)</(?:p|h\d|table|ul|ol)>", "\n\n", text)
    return html.unescape(re.sub(r"<[^>]{0,2000}>", "", text))
