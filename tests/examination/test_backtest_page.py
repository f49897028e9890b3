"""The page on adding a case to the back-test, followed to the letter in a fresh folder."""

from __future__ import annotations

import json
import re

from wiedervorlage.cli import main


def test_the_page_leads_a_newcomer_to_a_back_tested_case(root, tmp_path, capsys):
    """Every block of the page goes where it says; the case has no error and cause before the turn in both views."""
    page = (root / "docs" / "how-to" / "add-a-case-to-the-back-test.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```(yaml|csv)\n(.*?)```", page, re.DOTALL)
    head, decided, measures, later = [text for kind, text in blocks if kind == "yaml"]
    regions, figures = [text for kind, text in blocks if kind == "csv"]
    folder = tmp_path / "care-point"
    (folder / "evidence").mkdir(parents=True)
    decisions, reasons = decided.split("reasons:")
    (folder / "case.yaml").write_text(f"{head}{decisions}{later}reasons:{reasons}{measures}", encoding="utf-8")
    (folder / "evidence" / "regions.csv").write_text(regions, encoding="utf-8")
    (folder / "evidence" / "figures.csv").write_text(figures, encoding="utf-8")
    assert main(["check", str(folder)]) == 0
    capsys.readouterr()
    assert main(["backtest", str(folder), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(t["view"], t["first_due"], t["alarm"], t["lead_days"]) for t in found["trials"]] == [
        ("public", "2017-04-24", "ahead", 588),
        ("Kreis Moorau", "2017-01-23", "ahead", 679),
    ]
    assert {kind["kind"]: (kind["reasons"], kind["fell"], kind["stood_at_turn"]) for kind in found["kinds"]} == {
        "need": (2, 2, 0),
        "substitute": (2, 2, 0),
    }
