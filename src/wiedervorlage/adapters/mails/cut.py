"""Whether a mail was cut off before its end, by a failed download or a full disk, and which attachment with it."""

from __future__ import annotations

import re
from email import errors
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from email.message import EmailMessage

    from wiedervorlage.foundation.findings import Finding

_NO_END: Final = (errors.CloseBoundaryNotFoundDefect, errors.StartBoundaryNotFoundDefect)
_HALF_A_CODE: Final = (errors.InvalidBase64PaddingDefect, errors.InvalidBase64LengthDefect)
_HEAD_ENDS: Final = re.compile(rb"\r?\n\r?\n|\r\r")
_WITHIN_A_CODE: Final = re.compile(r"=[0-9A-Fa-f]?\Z")
_OF_THE_MAIL: Final = Text(de="das Ende der E-Mail fehlt", en="the end of the mail is missing")
_OF_WHAT_IS_IN_IT: Final = Text(
    de="die E-Mail, in der sie lag, ist abgeschnitten", en="the mail that it came in is cut off"
)


def is_cut(content: bytes, message: EmailMessage) -> bool:
    """Say whether a mail has no end. Its parts are unpacked by now: only then it shows that a code ends halfway."""
    if _HEAD_ENDS.search(content) is None:
        return True
    return any(isinstance(defect, _NO_END) for part in message.walk() for defect in part.defects) or (
        not message.is_multipart() and is_cut_part(message)
    )


def is_cut_part(part: EmailMessage) -> bool:
    """Say whether the code in which a part is packed ends halfway."""
    if any(isinstance(defect, _HALF_A_CODE) for defect in part.defects):
        return True
    packed = str(part.get("Content-Transfer-Encoding", "")).lower().strip() == "quoted-printable"
    payload = part.get_payload()
    return packed and isinstance(payload, str) and _WITHIN_A_CODE.search(payload) is not None


def last_part(message: EmailMessage) -> EmailMessage:
    """Return the part in which a mail ends."""
    return list(message.walk())[-1]


def mail_is_cut(name: str) -> Finding:
    """Return the finding that a mail is cut off."""
    return finding(MESSAGES, "INT-073", Place(file=name), problem=_OF_THE_MAIL)


def attachment_is_cut(name: str) -> Finding:
    """Return the finding that an attachment is cut off."""
    return finding(MESSAGES, "INT-073", Place(file=name), problem=_OF_WHAT_IS_IN_IT)
