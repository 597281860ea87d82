"""Five thousand malformed or forged requests: no state changes and nothing breaks."""

from __future__ import annotations

from workshop.flood import flood


def test_five_thousand_bad_requests_change_nothing() -> None:
    report = flood(5000, seed=4)
    assert report.wrong == []
    assert report.statuses.total() == 5000
    assert {400, 401, 403, 413, 415, 422} <= report.statuses.keys()
    assert 500 not in report.statuses
