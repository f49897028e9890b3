"""Mails saved as ``.eml``: head and body as text, each attachment as a document of its own."""

from __future__ import annotations

import email
import html
import re
from email import policy
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from wiedervorlage.adapters.document import Document, Limits, direction, failed
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.foundation.wording import month_name
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from email.message import EmailMessage

_ATTACHMENTS: Final = 20
_HEADS: Final = (("From", "Von"), ("To", "An"), ("Cc", "Cc"))


def read_mail(
    content: bytes, name: str, limits: Limits, read_attachment: Callable[[bytes, str], Document] | None
) -> Document:
    """Read a mail with its attachments.

    Args:
        content: the mail as saved.
        name: of the file, for findings.
        limits: of the text.
        read_attachment: reads the bytes of an attachment of a name; None: they are left, with a finding each.
    """
    try:
        message = email.message_from_bytes(content, policy=policy.default)
        text = "\n".join(_head(message)) + "\n\n" + _body(message)
        parts = list(message.iter_attachments()) if message.is_multipart() else []
    except (ValueError, LookupError, TypeError, KeyError, AttributeError, IndexError, RecursionError) as error:
        return failed(name, "INT-023", problem=str(error)[:120])
    findings: list[Finding] = []
    attachments: list[Document] = []
    for part in parts:
        label = part.get_filename() or part.get_content_type()
        payload = _payload(part)
        if payload is None or len(attachments) >= _ATTACHMENTS or read_attachment is None:
            findings.append(finding(MESSAGES, "INT-031", Place(file=name), name=label))
        else:
            attachments.append(read_attachment(payload, label))
    text = text[: limits.characters]
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


def _body(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    text = str(part.get_content())
    return _plain(text) if part.get_content_type() == "text/html" else text


def _plain(markup: str) -> str:
    """Return the text of an HTML body: paragraphs and breaks kept, everything else dropped."""
    text = re.sub(r"(?is)<(script|style|head)\b.*?</\1>", " ", markup)
    text = re.sub(r"(?i)<br\s*/?>|</(?:div|tr|li)>", "\n", text)
    text = re.sub(r"(?i)</(?:p|h\d|table|ul|ol)>", "\n\n", text)
    return html.unescape(re.sub(r"<[^>]{0,2000}>", "", text))


def _payload(part: EmailMessage) -> bytes | None:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return None
    return payload if isinstance(payload, bytes) else None
