"""``wv serve``: the first logins, their roles in the words of the desk."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from wiedervorlage.cli import main
from wiedervorlage_web import serving
from wiedervorlage_web.people.rights import Role


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ([], ["Sachbearbeitung", "Prüfung", "Zeichnung", "Lesen", "Verwaltung"]),
        (["--lang", "en"], ["Clerk", "Reviewer", "Signatory", "Reader", "Administration"]),
    ],
)
def test_the_roles_of_the_first_logins_are_in_words(language, names, monkeypatch, tmp_path, capsys):
    logins = [SimpleNamespace(role=role.value, username=f"u-{role.value}", password="geheim") for role in Role]
    monkeypatch.delenv("WV_LANG", raising=False)
    monkeypatch.setattr(serving, "prepare", lambda _data: logins)
    monkeypatch.setattr(serving, "run", lambda _host, _port, say: say("http://127.0.0.1:1/"))
    assert main(["serve", "--data", str(tmp_path), *language]) == 0
    *rows, address = capsys.readouterr().out.splitlines()
    assert [row.split()[0] for row in rows] == names
    assert [row.split()[1] for row in rows] == [f"u-{role.value}" for role in Role]
    assert address == "http://127.0.0.1:1/"
