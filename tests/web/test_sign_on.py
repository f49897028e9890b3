"""The house's own sign-on (OpenID Connect), against a provider on this machine: only invited people come in."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from django.test import Client

from wiedervorlage_web.people.models import User

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpResponse
    from pytest_django.fixtures import SettingsWrapper

START = "/konto/haus-anmeldung/haus/"
BACK = "/konto/haus-anmeldung/haus/zurueck/"


class Provider(BaseHTTPRequestHandler):
    """Answers as an OpenID Connect provider does; who signs in there stands in ``person``."""

    person: ClassVar[dict[str, str]] = {}
    asked: ClassVar[list[dict[str, list[str]]]] = []

    def do_GET(self) -> None:
        base = f"http://127.0.0.1:{self.server.server_port}"
        if self.path.startswith("/.well-known/"):
            self._send({
                "issuer": base, "authorization_endpoint": f"{base}/authorize", "token_endpoint": f"{base}/token",
                "userinfo_endpoint": f"{base}/userinfo", "jwks_uri": f"{base}/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            })  # fmt: skip
        else:
            self._send(self.person)

    def do_POST(self) -> None:
        sent = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.asked.append(sent)
        base, now = f"http://127.0.0.1:{self.server.server_port}", int(time.time())
        claims = {**self.person, "iss": base, "aud": "desk", "iat": now, "exp": now + 60}
        token = jwt.encode(claims, "nur für den Test, lang genug für HS256", algorithm="HS256")
        self._send({"access_token": "a", "token_type": "Bearer", "id_token": token})

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _send(self, answer: object) -> None:
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def provider(settings: SettingsWrapper, house: object) -> Iterator[type[Provider]]:
    server = HTTPServer(("127.0.0.1", 0), Provider)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Provider.person, Provider.asked = {"sub": "4711", "preferred_username": "clerk"}, []
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                {
                    "provider_id": "haus",
                    "name": "Anmeldung des Kreises",
                    "client_id": "desk",
                    "secret": "geheim",
                    "settings": {"server_url": f"http://127.0.0.1:{server.server_port}"},
                }
            ],
        }
    }
    yield Provider
    server.shutdown()
    server.server_close()


def go_and_come_back(browser: Client, **altered: str) -> HttpResponse:
    """Go to the provider and come back as from a sign-in there."""
    away = browser.post(START)
    asked = parse_qs(urlsplit(away["Location"]).query)
    return browser.get(BACK, {"code": "c", "state": asked["state"][0], **altered})


def test_the_sign_in_page_offers_it_by_its_name(provider: type[Provider], client: Client) -> None:
    assert "Weiter mit: Anmeldung des Kreises" in client.get("/konto/login/").content.decode()


def test_an_invited_person_comes_in(provider: type[Provider], client: Client) -> None:
    answer = go_and_come_back(client)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.get("/").context["user"].username == "clerk"
    assert "code_verifier" in provider.asked[0]


@pytest.mark.parametrize("name", ["niemand", "", "CLERK"])
def test_whoever_is_not_entered_stays_out_and_is_told(provider: type[Provider], client: Client, name: str) -> None:
    provider.person = {"sub": "1", "preferred_username": name}
    people = User.objects.count()

    answer = go_and_come_back(client)

    assert answer.status_code == 403
    assert "Sie sind hier noch nicht eingetragen" in answer.content.decode()
    assert User.objects.count() == people
    assert client.get("/").status_code == 302


def test_a_locked_person_stays_out(provider: type[Provider], client: Client) -> None:
    go_and_come_back(client)
    User.objects.filter(username="clerk").update(is_active=False)
    other = Client()

    go_and_come_back(other)

    assert other.get("/").status_code == 302


def test_once_tied_the_identity_counts_and_not_the_name(provider: type[Provider], client: Client) -> None:
    go_and_come_back(client)
    provider.person = {"sub": "4711", "preferred_username": "administrator"}
    other = Client()

    go_and_come_back(other)

    assert other.get("/").context["user"].username == "clerk"


@pytest.mark.parametrize("altered", [{"state": "geraten"}, {"error": "access_denied", "code": ""}])
def test_an_altered_or_refused_way_back_opens_nothing(
    provider: type[Provider], client: Client, altered: dict[str, str]
) -> None:
    answer = go_and_come_back(client, **altered)

    assert answer.status_code in {302, 401}
    assert client.get("/").status_code == 302


def test_the_way_back_of_somebody_else_opens_nothing(provider: type[Provider], client: Client) -> None:
    state = parse_qs(urlsplit(Client().post(START)["Location"]).query)["state"][0]

    answer = client.get(BACK, {"code": "c", "state": state})

    assert answer.status_code == 401
    assert client.get("/").status_code == 302


def test_without_a_provider_there_is_no_such_page(house: object, client: Client) -> None:
    assert client.get(START).status_code == 404
