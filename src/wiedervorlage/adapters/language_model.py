"""A local language model as a further proposer of reasons: off by default, and never believed.

It is asked over the OpenAI-compatible interface that local servers offer. What it proposes counts only if
its quote stands word for word in the body of the paper; it is tied to the decision it bears on as the rules tie their
own. The rest is a note.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from urllib import request
from urllib.error import URLError
from urllib.parse import urlsplit

from wiedervorlage.case.vocabulary import ReasonKind, Side
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.reading import Reading, Reason
from wiedervorlage.intake.statements.grounds.bearing import supporting
from wiedervorlage.intake.text.quoting import part_of

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Quote

_SECONDS: Final = 60
_ANSWER_LIMIT: Final = 1_000_000
_SHORTEST: Final = 10
"""A quote of fewer characters may stand anywhere and proves nothing."""
NAME: Final = "local"
"""The model's name where none is given; most local servers hold one model and do not look at it."""
_LOCAL: Final = ("localhost", "127.0.0.1", "::1")
_PROMPT: Final = (
    "Nenne die Gründe, die das folgende Schreiben für oder gegen das Erbetene angibt. Antworte nur mit JSON: "
    '{"reasons": [{"kind": "…", "side": "for|against", "quote": "…"}]}. Jedes quote ist wörtlich aus dem Schreiben. '
    "kind ist eines von: " + ", ".join(ReasonKind) + "."
)


class ModelUnavailableError(WiedervorlageError):
    """The language model's address is not local, does not answer, or answers with something else than JSON."""


def ask_model(reading: Reading, address: str, *, name: str = NAME) -> Reading:
    """Return the reading with what the model found beside it.

    Args:
        reading: what the rules read.
        address: base of the interface, such as ``http://localhost:8080/v1``; only this machine's.
        name: the model's name at that address.

    Raises:
        ModelUnavailableError: the address is not local, or the answer cannot be used.
    """
    if urlsplit(address).hostname not in _LOCAL or urlsplit(address).scheme not in {"http", "https"}:
        raise ModelUnavailableError(f"{address} is no address of this machine: a letter does not leave the house")
    body = "\n\n".join(quote.text for quote in reading.body)
    reasons, findings = list(reading.reasons), list(reading.findings)
    for proposal in _proposals(_ask(address, name, body)):
        _take(proposal, reading, reasons, findings)
    reasons.sort(key=lambda reason: reason.quote.start)
    return replace(reading, reasons=tuple(reasons), findings=tuple(findings))


class _NoRedirect(request.HTTPRedirectHandler):
    """Follows nobody: a local server must not send the letter elsewhere."""

    def redirect_request(self, *_arguments: object) -> None:
        """Refuse."""


def _ask(address: str, name: str, body: str) -> str:
    messages = [{"role": "system", "content": _PROMPT}, {"role": "user", "content": body}]
    data = json.dumps({"model": name, "messages": messages, "temperature": 0}).encode()
    url = f"{address.rstrip('/')}/chat/completions"
    call = request.Request(url, data=data, headers={"Content-Type": "application/json"})  # noqa: S310 - scheme checked above
    # No proxy, whatever the surroundings say: the letter would pass through it.
    opener = request.build_opener(request.ProxyHandler({}), _NoRedirect)
    try:
        with opener.open(call, timeout=_SECONDS) as answer:
            content = json.loads(answer.read(_ANSWER_LIMIT))["choices"][0]["message"]["content"]
    except (URLError, TimeoutError, OSError, ValueError, LookupError, TypeError) as error:
        raise ModelUnavailableError(f"the language model at {address} gave no usable answer: {error}") from error
    return str(content)


def _proposals(content: str) -> list[dict[str, object]]:
    start, end = content.find("{"), content.rfind("}")
    try:
        found = json.loads(content[start : end + 1])
    except ValueError:
        return []
    items = found.get("reasons") if isinstance(found, dict) else None
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _take(proposal: dict[str, object], reading: Reading, reasons: list[Reason], findings: list[Finding]) -> None:
    text = " ".join(str(proposal.get("quote", "")).split())
    quote = _standing(text, reading)
    kind = str(proposal.get("kind"))
    if quote is None or kind not in set(ReasonKind):
        findings.append(finding(MESSAGES, "INT-033", quote=text[:80]))
    elif not any(text in reason.quote.text or reason.quote.text in text for reason in reasons):
        found = Reason(kind=ReasonKind(kind), quote=quote, rule="language model", confidence=0.4)
        reasons.append(_tied(found, str(proposal.get("side")), reading))


def _tied(found: Reason, side: str, reading: Reading) -> Reason:
    """Return a ground with the decision it bears on; its side is what the model says, else that of the decision."""
    (tied,) = supporting([found], reading.decisions, reading.agenda, debated=reading.kind == "minutes")
    return replace(tied, side=Side(side)) if side in set(Side) else tied


def _standing(text: str, reading: Reading) -> Quote | None:
    """Return the stretch of the body that is ``text`` word for word, with its exact places, or None."""
    if len(text) < _SHORTEST:
        return None
    parts = (part_of(paragraph, text, reading.text) for paragraph in reading.body)
    return next((part for part in parts if part is not None), None)
