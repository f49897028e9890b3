"""How findings are compared: what is wrong with a paper counts, a doubt about its print does not."""

from wiedervorlage.intake.scoring.comparing import compare


def test_a_doubt_about_the_print_is_no_false_finding():
    read = {"findings": [{"code": "INT-030", "about": "file"}, {"code": "INT-002", "about": "received stamp"}]}

    assert [(verdict.group, verdict.outcome) for verdict in compare({"findings": []}, read)] == [("findings", "false")]
