"""The suite's own guard: any warning of Python, Qt or the log fails the test that caused it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent

CASES = """
from __future__ import annotations
import logging, os, warnings
import pytest
from PySide6.QtCore import qWarning

def test_python():
    warnings.warn("careless", UserWarning)

def test_qt():
    qWarning("careless")

def test_log():
    logging.getLogger("argmap.any").warning("careless")

@pytest.fixture
def careless():
    yield
    logging.getLogger("argmap.any").warning("careless")

def test_log_after(careless):
    pass

@pytest.mark.logs_warnings
def test_expected(caplog):
    logging.getLogger("argmap.any").warning("expected")
    assert caplog.messages == ["expected"]

def test_home(own_home):
    assert os.environ["XDG_CONFIG_HOME"].startswith(str(own_home))
    assert not own_home.exists()
"""


def test_a_warning_of_any_kind_fails_a_test(tmp_path: Path) -> None:
    (tmp_path / "test_cases.py").write_text(CASES, "utf-8")
    settings = [
        "-c",
        str(TESTS.parent / "pyproject.toml"),
        "-p",
        "conftest",
        "-p",
        "no:cacheprovider",
    ]
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            *settings,
            "-rA",
            "--tb=no",
            "--rootdir",
            ".",
            "test_cases.py",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(TESTS), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
    )
    outcomes = {
        line.split("::")[1].split(" ")[0]: line.split(" ")[0]
        for line in result.stdout.splitlines()
        if line.startswith(("PASSED", "FAILED", "ERROR"))
    }
    assert outcomes == {
        "test_python": "FAILED",
        "test_qt": "FAILED",
        "test_log": "FAILED",
        "test_log_after": "ERROR",
        "test_expected": "PASSED",
        "test_home": "PASSED",
    }, result.stdout + result.stderr
