"""The desk as it runs in an office: gunicorn with two processes, on a database of the test's choice."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import requests

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PREPARE = (
    "import json, sys; from pathlib import Path; from wiedervorlage_web import serving\n"
    "print(json.dumps({one.role: [one.username, one.password] for one in serving.prepare(Path(sys.argv[1]))}))"
)
ASK = (
    "import json, os, sys; os.environ['DJANGO_SETTINGS_MODULE'] = 'wiedervorlage_web.settings'\n"
    "import django; django.setup()\n"
    "from wiedervorlage_web.records.models import *\n"
    "from wiedervorlage_web.records.events import verify_chain\n"
    "print(json.dumps(eval(sys.argv[1])))"
)
READY_SECONDS = 120


@dataclass(kw_only=True)
class Office:
    """A desk with its data; started, killed and started again."""

    folder: Path
    root: Path
    port: int
    database: str = ""
    logins: dict[str, list[str]] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        known = {"WIEDERVORLAGE_DATA": str(self.folder), "PYTHONPATH": str(self.root / "src")}
        if self.database:
            known["DATABASE_URL"] = self.database
        return {**{name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}, **known}

    def prepare(self) -> None:
        """Make the database with people and the packaged cases."""
        done = self._python("-c", PREPARE, str(self.folder))
        self.logins = json.loads(done.splitlines()[-1])

    def start(self) -> None:
        command = [sys.executable, "-m", "gunicorn", "wiedervorlage_web.wsgi", "--bind", f"127.0.0.1:{self.port}",
                   "--workers", "2", "--threads", "4", "--timeout", "120", "--log-level", "warning"]  # fmt: skip
        log = (self.folder.parent / "gunicorn.log").open("ab")
        self.process = subprocess.Popen(command, env=self.environment, stderr=log, start_new_session=True)
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            try:
                requests.get(f"{self.address}/konto/login/", timeout=30)
            except requests.RequestException:
                time.sleep(0.2)
            else:
                return
        raise TimeoutError(self.address)

    def kill(self) -> None:
        """Kill all its processes at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def ask(self, expression: str) -> object:
        """Evaluate an expression over the records in a process of its own."""
        return json.loads(self._python("-c", ASK, expression).splitlines()[-1])

    def verify(self) -> str:
        """Return what ``wv audit verify`` prints."""
        return self._python("-m", "wiedervorlage", "audit", "verify", "--data", str(self.folder))

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None:
            os.killpg(self.process.pid, how)
            self.process.wait(timeout=60)
            self.process = None

    def _python(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments], env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-3000:] + done.stdout[-500:]
        return done.stdout


@contextmanager
def office(folder: Path, root: Path, port: int, database: str = "") -> Iterator[Office]:
    """Return a running desk with people and cases."""
    made = Office(folder=folder / "data", root=root, port=port, database=database)
    made.prepare()
    made.start()
    try:
        yield made
    finally:
        made.stop()


class Visitor:
    """Somebody at a browser, who fills in forms."""

    def __init__(self, office: Office, role: str = "clerk") -> None:
        self.address = office.address
        self.session = requests.Session()
        self.session.headers["Connection"] = "close"  # as a proxy asks; a kept one may be closed just when it is used
        self.page("/konto/login/")
        name, password = office.logins[role]
        answer = self.send("/konto/login/", login=name, password=password)
        assert answer.status_code == 302, answer.status_code

    def page(self, path: str) -> str:
        answer = self.session.get(self.address + path, timeout=120)
        answer.raise_for_status()
        found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', answer.text)
        self.token = found[1] if found else ""
        return answer.text

    def send(self, path: str, **fields: str) -> requests.Response:
        fields["csrfmiddlewaretoken"] = self.token
        return self.session.post(self.address + path, data=fields, timeout=120, allow_redirects=False)
