"""What the surroundings decide, read once and then frozen: place of the data, database, keys, hosts, sign-on."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

_POSTGRES: Final = ("postgres", "postgresql")
MEGABYTE: Final = 1024 * 1024


class EnvironmentProblem(ValueError):  # noqa: N818 - read as a sentence by whoever starts the server
    """A variable of the environment cannot be used; the message says which, and what it should be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOn:
    """An OpenID Connect provider: the house's own sign-on."""

    name: str
    server: str
    client: str
    secret: str

    @property
    def origin(self) -> str:
        """Return scheme and host of the provider."""
        parts = urlsplit(self.server)
        return f"{parts.scheme}://{parts.netloc}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The frozen surroundings.

    Attributes:
        data: folder of the database (SQLite) and the secret key where none is given.
        database: database URL; empty: SQLite in ``data``.
        production: behind TLS, with secure cookies and HSTS; never with debug pages.
        second_factor: whether signing in needs a second factor (TOTP).
        upload_limit: largest upload in bytes.
        contact: where people report barriers (mail or telephone), for the accessibility statement.
        proxies: how many proxies of the house stand before the server (each adds one address to X-Forwarded-For).
    """

    data: Path
    database: str
    secret_key: str
    hosts: tuple[str, ...]
    origins: tuple[str, ...]
    production: bool
    second_factor: bool
    upload_limit: int
    contact: str
    proxies: int
    sign_on: SignOn | None


def read_environment(variables: Mapping[str, str] | None = None) -> Environment:
    """Read the variables ``WIEDERVORLAGE_…`` and ``DATABASE_URL``.

    Raises:
        EnvironmentProblem: production without a secret key or hosts, or a figure that is none.
    """
    values = os.environ if variables is None else variables
    data = Path(values.get("WIEDERVORLAGE_DATA") or "wiedervorlage-data").absolute()
    production = values.get("WIEDERVORLAGE_PRODUCTION", "") == "1"
    hosts = _list(values.get("WIEDERVORLAGE_HOSTS", ""))
    key = values.get("WIEDERVORLAGE_SECRET_KEY", "")
    if production and not (key and hosts):
        raise EnvironmentProblem("in production, set WIEDERVORLAGE_SECRET_KEY (50 characters) and WIEDERVORLAGE_HOSTS")
    return Environment(
        data=data,
        database=values.get("DATABASE_URL", ""),
        secret_key=key or _own_key(data),
        hosts=hosts or ("127.0.0.1", "localhost", "[::1]"),
        origins=tuple(f"https://{host}" for host in hosts),
        production=production,
        second_factor=values.get("WIEDERVORLAGE_SECOND_FACTOR", "1" if production else "0") == "1",
        upload_limit=_whole(values, "WIEDERVORLAGE_UPLOAD_MB", 50) * MEGABYTE,
        contact=values.get("WIEDERVORLAGE_CONTACT", ""),
        proxies=_whole(values, "WIEDERVORLAGE_PROXIES", 1 if production else 0),
        sign_on=_sign_on(values),
    )


def database_settings(environment: Environment) -> dict[str, object]:
    """Return Django's settings for the database: SQLite by default, PostgreSQL by URL.

    What follows ``?`` goes to libpq (``sslmode=verify-full``); ``host=/run/postgresql`` names a socket's folder.

    Raises:
        EnvironmentProblem: the URL is of neither.
    """
    if not environment.database:
        return _sqlite(environment.data / "wiedervorlage.sqlite3")
    url = urlsplit(environment.database)
    if url.scheme == "sqlite":
        return _sqlite(Path(unquote(url.path)))
    if url.scheme not in _POSTGRES:
        raise EnvironmentProblem(f"DATABASE_URL begins with {url.scheme!r}; known are postgresql:// and sqlite:///")
    options = dict(parse_qsl(url.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path.lstrip("/")),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": options.pop("host", unquote(url.hostname or "")),
        "PORT": str(url.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def _sqlite(path: Path) -> dict[str, object]:
    """Writers queue up at the start of a transaction (IMMEDIATE), so none fails halfway; readers never wait (WAL)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def _own_key(data: Path) -> str:
    """Return the key kept beside the data, made at the first start, readable by its owner alone."""
    file = data / "secret-key"
    if not file.exists():
        data.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(48), encoding="ascii")
    return file.read_text(encoding="ascii").strip()


def _sign_on(values: Mapping[str, str]) -> SignOn | None:
    server = values.get("WIEDERVORLAGE_OIDC_SERVER", "")
    if not server:
        return None
    return SignOn(
        name=values.get("WIEDERVORLAGE_OIDC_NAME", "Anmeldung des Hauses"),
        server=server,
        client=values.get("WIEDERVORLAGE_OIDC_CLIENT", ""),
        secret=values.get("WIEDERVORLAGE_OIDC_SECRET", ""),
    )


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _whole(values: Mapping[str, str], name: str, default: int) -> int:
    text = values.get(name, str(default))
    if not text.isdigit():
        raise EnvironmentProblem(f"{name} is {text!r}; it should be a whole number")
    return int(text)
