"""Days as people type them into answers."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.filing.typed_days import plain_span


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("18.05.1998", "1998-05-18"), ("18. Mai 1998", "1998-05-18"), ("18.5.98", "1998-05-18"),
        ("am 18. Mai 1998", "1998-05-18"), ("Mai 1998", "1998-05"), ("05/1998", "1998-05"), ("5.1998", "1998-05"),
        ("1998", "1998"), ("Jahr 1998", "1998"), ("1997 bis 1999", "1997/1999"), ("um 2016", "2016~"),
        ("1.1.1998 bis 30.6.1998", "1998-01-01/1998-06-30"), ("2. Halbjahr 1998", "1998-07/1998-12"),
        ("III. Quartal 1998", "1998-07/1998-09"), ("1998-05-18", "1998-05-18"), ("2016~", "2016~"),
        ("2012-09/2012-10", "2012-09/2012-10"),
    ],
)  # fmt: skip
def test_a_day_or_span_is_read_as_germans_write_it(typed, plain):
    assert plain_span(typed) == plain


@pytest.mark.parametrize("typed", ["", "gestern", "31.02.1998", "18. Mai", "05/06/1998", "1997/98", "1998-13", "j"])
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(ValueError, match=r"date|month"):
        plain_span(typed)
