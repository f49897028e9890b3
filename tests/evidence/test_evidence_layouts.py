"""Layouts by small self-made samples: each reads without the official files at hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wiedervorlage.evidence.importing.assemble import Imported
from wiedervorlage.evidence.importing.layout import Grid, Row
from wiedervorlage.evidence.importing.office import mapping_from_json
from wiedervorlage.evidence.importing.recognise import Unconfirmed, Wanted, import_bytes, import_grids

TABLE = """GENESIS-Tabelle: 12411-02-03-4
Bevölkerung nach Geschlecht;;;
Stichtag 31.12.2022;;;
;;Bevölkerung;Bevölkerung
;;Insgesamt;männlich
;;Anzahl;Anzahl
05566;  Steinfurt, Kreis;456464;226000
05554;  Borken, Kreis;.;-
__________
"© Statistische Ämter des Bundes und der Länder, Deutschland, 2024.
Dieses Werk ist lizenziert unter der Datenlizenz Deutschland
- Namensnennung - Version 2.0."
Stand: 29.06.2024 / 10:00:00
"""


def imported(result: Imported | Unconfirmed) -> Imported:
    assert isinstance(result, Imported), result
    return result


def test_a_table_with_its_day_in_the_title_keeps_place_cell_and_symbol() -> None:
    result = imported(import_bytes(TABLE.encode("latin-1"), "t.csv"))
    rows = result.facts.select("region", "name", "period", "value", "symbols", "raw", "line", "column").rows()
    assert rows[0] == ("05566", "Steinfurt, Kreis", "2022-12-31", 456464.0, "", "456464", 7, 3)
    assert rows[2][3:] == (None, ".", ".", 8, 3)
    assert (result.layout.table, result.layout.retrieved, result.layout.licence) == (
        "12411-02-03-4",
        "2024-06-29",
        "dl-de/by-2-0",
    )


def test_a_table_with_its_years_in_the_head_gives_a_period_per_column() -> None:
    text = TABLE.replace(";;Insgesamt;männlich", ";;2021;2022").replace("Stichtag 31.12.2022;;;\n", "")
    facts = imported(import_bytes(text.encode("latin-1"), "t.csv")).facts
    assert facts["period"].to_list() == ["2021", "2022", "2021", "2022"]
    assert set(facts["measure"]) == {"population"}


def gv_line(key: str, name: str, hectares: int, population: int, male: int) -> str:
    """A record of type 60, built from the record description."""
    line = f"60{'20221231'}{key}0000{name:<50}{'':<50}6300  {hectares:>11}{population:>11}{male:>11}    48431"
    return f"{line:<220}"


def test_the_fixed_width_directory_is_read_by_position() -> None:
    text = "\n".join(
        [f"{'102022123105Nordrhein-Westfalen':<220}", gv_line("05566076", "Rheine, Stadt", 14486, 77893, 38500)]
    )
    result = imported(import_bytes(text.encode("latin-1"), "GV100AD_31122022.ASC"))
    assert dict(result.facts.select("measure", "value").rows()) == {
        "area_ha": 14486.0, "population": 77893.0, "population{GES=GESM}": 38500.0,
    }  # fmt: skip
    assert set(result.facts["region"]) == {"05566076"}
    assert result.facts["period"].unique().to_list() == ["2022-12-31"]


def test_a_fixed_width_record_that_is_too_short_is_said() -> None:
    text = gv_line("05566076", "Rheine, Stadt", 14486, 77893, 38500) + "\n" + "602022123105566004"
    result = imported(import_bytes(text.encode(), "gv.txt"))
    assert [(one.code, one.place.line) for one in result.findings] == [("EVI-006", 2)]


def gv_sheet() -> Grid:
    rows = [
        ("Gemeinden in Deutschland nach Fläche, Bevölkerung und Postleitzahl am 30.06.2024 (2. Quartal)",),
        ("Satz-art", "Text-kenn-zeichen", "Amtlicher Regionalschlüssel", "", "", "", "", "Gemeindename",
         "Fläche km2", "Bevölkerung", "", "", ""),
        ("Satzart", "", "Land", "RB", "Kreis", "VB", "Gem", "", "", "insgesamt", "männlich", "weiblich", "je km2"),
        ("10", "", "05", "", "", "", "", "Nordrhein-Westfalen"),
        ("60", "63", "05", "5", "66", "0076", "076", "Rheine, Stadt", "145,01", "77893", "38500", "39393", "537"),
        ("Bevölkerung: Fortschreibung auf Grundlage des Zensus 2011, Stand 31.12.2022",),
    ]  # fmt: skip
    return Grid(rows=tuple(Row(n, cells) for n, cells in enumerate(rows, start=1)), file="gv.xlsx", sheet="Gemeinden")


def test_the_excerpt_of_the_directory_joins_the_key_and_tells_two_days_apart() -> None:
    result = imported(import_grids([gv_sheet()], "gv.xlsx"))
    rows = result.facts.select("measure", "region", "period", "value").rows()
    assert rows == [
        ("area_km2", "05566076", "2024-06-30", 145.01), ("population", "05566076", "2022-12-31", 77893.0),
        ("population{GES=GESM}", "05566076", "2022-12-31", 38500.0),
        ("population{GES=GESW}", "05566076", "2022-12-31", 39393.0),
    ]  # fmt: skip


CENSUS = (
    "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;"
    "1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label;value_q\n"
    "1000A;Bevölkerung;STAG;Stichtag;2022-05-15;GEOGM1;Gemeinden;055660076076;Rheine, Stadt;76218;Anzahl;PRS018;Personen;e\n"
)


def test_a_census_table_with_a_long_key_gives_the_key_of_the_municipality() -> None:
    facts = imported(import_bytes(CENSUS.encode("utf-8-sig"), "1000A-0000.csv")).facts
    assert facts.select("region", "measure", "value", "symbols", "unit").rows() == [
        ("05566076", "PRS018", 76218.0, "e", "Anzahl")
    ]


def test_an_unknown_measure_is_imported_under_its_code_and_said() -> None:
    found = imported(import_bytes(CENSUS.encode(), "1000A-0000.csv")).findings
    assert [one.code for one in found if one.code == "EVI-017"] == ["EVI-017"]


OFFICE = "Gemeinde;Schlüssel;Einwohner 31.12.2022;Ausländeranteil in %\nRheine;5566076;77.893;11,2\nGreven;5566012;37.900;8,1\nSumme;;115.793;\n"


def test_an_office_table_is_guessed_shown_and_imported_only_when_confirmed() -> None:
    first = import_bytes(OFFICE.encode("cp1252"), "office.csv")
    assert isinstance(first, Unconfirmed)
    assert first.guess is not None
    assert [(value.measure, value.unit, value.period) for value in first.guess.values] == [
        ("population", "persons", "31.12.2022"), ("foreign_share_stated", "percent", ""),
    ]  # fmt: skip
    wanted = Wanted(mapping=replace(first.guess, period="2022"))
    second = imported(import_bytes(OFFICE.encode("cp1252"), "office.csv", wanted))
    assert second.facts.filter(region="05566076", measure="population").select("value", "period", "line").rows() == [
        (77893.0, "2022-12-31", 2)
    ]
    assert "EVI-048" not in {one.code for one in second.findings}


def test_a_row_of_totals_that_does_not_fit_is_said_at_its_line() -> None:
    first = import_bytes(OFFICE.replace("115.793", "115.794").encode(), "office.csv")
    assert isinstance(first, Unconfirmed)
    result = imported(
        import_bytes(
            OFFICE.replace("115.793", "115.794").encode(),
            "office.csv",
            Wanted(mapping=replace(first.guess, values=first.guess.values[:1])),
        )
    )
    assert [(one.place.line, one.place.column) for one in result.findings if one.code == "EVI-048"] == [(4, 3)]


def test_names_without_keys_are_looked_up_and_ambiguous_ones_are_left_out() -> None:
    text = "Stadt;Jahr;Einwohner\nRheine;2022;77893\nNeuenkirchen;2022;14000\nAtlantis;2022;5\n"
    first = import_bytes(text.encode(), "office.csv")
    assert isinstance(first, Unconfirmed)
    result = imported(import_bytes(text.encode(), "office.csv", Wanted(mapping=first.guess)))
    assert result.facts["region"].to_list() == ["05566076", "05566060"]
    assert [(one.code, one.place.line) for one in result.findings if one.code == "EVI-044"] == [("EVI-044", 4)]


def test_a_saved_mapping_is_read_back_and_a_wrong_one_refused() -> None:
    text = '{"header_line": 1, "values": [{"index": 2, "measure": "population"}], "key_column": 1}'
    assert mapping_from_json(text).values[0].measure == "population"
    with pytest.raises(TypeError):
        mapping_from_json('{"header_line": 1, "values": [], "columns": 3}')


@pytest.mark.parametrize("raw", [b"", b"   \n", b"<html><body>Fehler</body></html>"])
def test_nothing_and_web_pages_are_no_tables(raw: bytes) -> None:
    result = import_bytes(raw, "x.csv")
    assert isinstance(result, Unconfirmed)
    assert result.findings[-1].code == "EVI-045"
