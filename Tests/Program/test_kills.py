"""What was acknowledged is there after the program was killed, and counts once."""

from kills import run


def test_nothing_acknowledged_is_lost():
    report = run(20, seed=1)
    assert report.problems == []
    # The respondents did get somewhere, and were cut off while at it.
    assert report.sent >= 5
    assert report.screens >= 50
    assert report.sent <= report.counted <= report.sent + report.unknown
