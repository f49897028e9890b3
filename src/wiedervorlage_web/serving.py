"""``wv serve``: the desk on this machine, with the packaged cases and first people, for trying and for one office."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_SKIMMED: Final = 16 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLogin:
    """A person made at the first start, and the password printed once."""

    username: str
    role: str
    password: str


def prepare(data: Path) -> tuple[FirstLogin, ...]:
    """Make the database and, at the first start, a house with people and the packaged cases.

    Returns:
        The first logins; empty where the house was there already.
    """
    (data / "static").mkdir(parents=True, exist_ok=True)  # where a production server collects its static files
    os.environ.setdefault("WIEDERVORLAGE_DATA", str(data))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wiedervorlage_web.settings")
    import django  # noqa: PLC0415 - Django reads its settings when it is set up, not before

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - as above

    call_command("migrate", verbosity=0)
    return _first_house()


def role_name(role: str, language: str) -> str:
    """Return what a role is called at the desk."""
    from django.utils.translation import override  # noqa: PLC0415 - after ``prepare``

    from wiedervorlage_web.desk.names import ROLE_NAMES  # noqa: PLC0415 - as above
    from wiedervorlage_web.people.rights import Role  # noqa: PLC0415 - as above

    with override(language):
        return str(ROLE_NAMES[Role(role)])


def run(host: str, port: int, say: Callable[[str], None]) -> None:
    """Serve until interrupted; several requests at a time."""
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler  # noqa: PLC0415 - after ``prepare``

    from wiedervorlage_web.wsgi import application  # noqa: PLC0415 - after ``prepare``

    server = ThreadedWSGIServer((host, port), WSGIRequestHandler)
    server.set_app(leaving_unread(application))
    say(f"http://{host}:{server.server_port}/")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.shutdown()


def leaving_unread(application: WSGIApplication) -> WSGIApplication:
    """Let a body that the application refused go unread, apart from its first megabytes.

    Django's server for development would read it into memory to the end. What is skimmed here gives a browser
    that is still sending the chance to see the answer.
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        response = application(environ, start_response)
        body = environ["wsgi.input"]
        skimmed = 0
        while skimmed < _SKIMMED and (piece := body.read(1 << 16)):
            skimmed += len(piece)
        body.limit = 0
        return response

    return answer


def _first_house() -> tuple[FirstLogin, ...]:
    from django.utils import timezone  # noqa: PLC0415 - after ``prepare``

    from wiedervorlage.adapters.cases.case_folder import packaged_cases  # noqa: PLC0415 - as above
    from wiedervorlage.adapters.cases.folder_keeper import FolderKeeper  # noqa: PLC0415 - as above
    from wiedervorlage_web.actions.acting import Acting  # noqa: PLC0415 - as above
    from wiedervorlage_web.actions.cases import import_case  # noqa: PLC0415 - as above
    from wiedervorlage_web.people.first import first_people  # noqa: PLC0415 - as above

    logins, clerk = first_people(secrets.token_urlsafe)
    if clerk is None:
        return ()
    now = timezone.now()
    acting = Acting(membership=clerk, at=now, today=timezone.localdate(now))
    for name, folder in packaged_cases().items():
        import_case(acting, name, FolderKeeper(root=folder.parent).load(name).files)
    return tuple(FirstLogin(username=name, role=role, password=password) for name, role, password in logins)
