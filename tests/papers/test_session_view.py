"""The view to copy into a session system holds every field, as plain text."""

from tests.papers import samples
from wiedervorlage.papers.session_view import write_session_view


def test_the_fields_come_in_the_order_of_the_entry_masks():
    text = write_session_view(samples.council_parts())
    labels = [part.split(":\n")[0] for part in text.split("\n\n") if ":\n" in part]
    assert labels == ["Art", "Vorlagen-Nr.", "Öffentlichkeit", "Federführung", "Datum", "Betreff", "Beratungsfolge",
                      "Beschlussvorschlag", "Sach- und Rechtslage", "Varianten", "Finanzielle Auswirkungen",
                      "Stellungnahmen der Gemeinden", "Anlagen"]  # fmt: skip


def test_resolutions_tables_figures_and_annexes_are_there():
    text = write_session_view(samples.council_parts())
    for piece in (
        "Alternative 2: Der Kreistag nimmt den Bericht zur Kenntnis.",
        "Musterstadt\t812\t1.204",
        "mehr als das Dreifache",
        "Anlage\u00a01 zu TOP\u00a03.1: Schreiben der Stadt Musterstadt",
        "Ausschuss für Soziales und Gesundheit, 22.\u00a0November\u00a02021, Vorberatung, TOP\u00a03.1",
        "Kreistag, –, Entscheidung",
        "Finanzielle Auswirkungen:\n–",
    ):
        assert piece in text


def test_it_speaks_english_too():
    assert "Proposed resolution:\n" in write_session_view(samples.council_parts(), "en")
