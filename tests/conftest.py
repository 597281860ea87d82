"""What every test runs under: no screen, a home of its own, and no warning of any kind.

Python's warnings are errors by pyproject.toml's `filterwarnings`, Qt's by `qt_log_level_fail`;
this file adds the log's. It must be loaded before Qt is, because Qt reads its platform once.
"""

from __future__ import annotations

import atexit
import gc
import itertools
import logging
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

ROOT = Path(__file__).resolve().parent.parent

os.environ["QT_QPA_PLATFORM"] = os.environ.get("ARGMAP_TEST_PLATFORM", "offscreen")
for _name in (
    "ARGMAP_LANGUAGE",
    "LANGUAGE",
    "LC_MESSAGES",
    "QT_FONT_DPI",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_STYLE_OVERRIDE",
):
    os.environ.pop(_name, None)
os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"

_HOMES = Path(tempfile.mkdtemp(prefix="argmap-tests-"))
atexit.register(shutil.rmtree, _HOMES, ignore_errors=True)
_RUNTIME = _HOMES / "runtime"
_RUNTIME.mkdir(mode=0o700)
os.environ["XDG_RUNTIME_DIR"] = str(_RUNTIME)
_number = itertools.count()

# A slow machine is no defect: no deadlines, and no health check that measures time.
settings.register_profile(
    "dev", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "ci",
    settings.get_profile("dev"),
    max_examples=100,
    derandomize=True,
    database=None,
    print_blob=True,
)
settings.register_profile("long", settings.get_profile("dev"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "dev"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write golden files anew instead of comparing"
    )


@pytest.fixture
def no_pass_within_qt() -> Iterator[None]:
    """The garbage collector comes after the test, not while Qt ends something (ui/collecting)."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


class _Warnings(logging.Handler):
    """Collects what the log says at WARNING or above while one phase of a test runs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def _without_warnings(item: pytest.Item) -> Generator[None, object, object]:
    """Fail a phase of a test that leaves a warning in the log, unless marked `logs_warnings`."""
    handler = _Warnings()
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        result = yield
    finally:
        root.removeHandler(handler)
    if handler.lines and item.get_closest_marker("logs_warnings") is None:
        pytest.fail("the log has warnings:\n" + "\n".join(handler.lines), pytrace=False)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, object, object]:
    return (yield from _without_warnings(item))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    return (yield from _without_warnings(item))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    return (yield from _without_warnings(item))


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, journals and caches of each test start empty; the folder is made when used."""
    home = _HOMES / str(next(_number))
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    return home


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """True when golden files are to be written anew (`pytest --update`)."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def maps() -> Path:
    """The folder of example maps."""
    return ROOT / "maps"


def _outside(variable: str, default: str) -> Path:
    path = Path(os.environ.get(variable) or ROOT.parent / "shared" / default)
    if not path.exists():
        pytest.skip(f"{path} is not there; name it in {variable}")
    return path


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of files by other programs, kept outside the repository."""
    return _outside("ARGMAP_SAMPLES", "samples")


@pytest.fixture(scope="session")
def paper() -> Path:
    """The text, with its `[section.paragraph]` marks, that the example maps are about."""
    return _outside("ARGMAP_PAPER", "paper/paper.md")
