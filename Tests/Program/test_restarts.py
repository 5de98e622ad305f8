"""PostgreSQL restarted under load: nothing acknowledged is lost, and the service comes back by itself."""

from kills import PEOPLE_AT_ONCE
from restarts import run


def test_nothing_acknowledged_is_lost(tmp_path):
    with open(tmp_path / "log", "wb") as log:
        report, fieldwork = run(6, seed=4, log=log)
    assert report.problems == []
    # The respondents did get somewhere, and noticed.
    assert report.sent >= PEOPLE_AT_ONCE and report.screens >= 20
    assert report.sent <= report.counted <= report.sent + report.unknown
    assert fieldwork.refusals > 0
    assert fieldwork.ready == [503] * 6
    # The operator can read why, and nothing else.
    lines = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    failed = [line for line in lines if 'message="A request failed"' in line]
    assert failed and all("fault=" in line and "route=" in line for line in failed)
    assert [line for line in lines if 'level=error' not in line] == []
    assert not any(respondent.link.split("/")[-1] in line
                   for respondent in fieldwork.respondents if respondent.link for line in lines)
