"""What a desktop and pip make of the project: its file type, its menu entry, its wheel."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap import resources
from argmap.app.views import GUIDES

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def run(*command: str | Path, **options: object) -> str:
    """What a command prints; fails with all it said when it fails."""
    result = subprocess.run(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        **options,
    )
    assert result.returncode == 0, result.stdout
    return result.stdout


def test_both_endings_of_a_map_are_one_file_type() -> None:
    tree = ET.parse(PACKAGING / "argmap-mime.xml")
    (kind,) = tree.iter(f"{MIME}mime-type")
    assert {glob.get("pattern") for glob in kind.iter(f"{MIME}glob")} == {
        "*.argmap",
        "*.argmap.json",
    }
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.read(PACKAGING / "argmap.desktop", encoding="utf-8")
    assert kind.get("type") in entry["Desktop Entry"]["MimeType"].split(";")


def test_the_resources_are_those_of_the_checkout() -> None:
    assert resources.path("icons") == ROOT / "resources" / "icons"
    assert resources.maps() == ROOT / "maps"
    assert resources.guide("semantics") == (ROOT / "docs" / "semantics.md").read_text("utf-8")


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-file"):
        resources.read_text("no-such-file")


@pytest.mark.peers
def test_the_desktop_accepts_the_menu_entry() -> None:
    assert run("desktop-file-validate", PACKAGING / "argmap.desktop") == ""


@pytest.mark.peers
def test_the_desktop_knows_a_map_by_its_ending(tmp_path: Path) -> None:
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(PACKAGING / "argmap-mime.xml", packages / "argmap.xml")
    run(
        "update-mime-database", tmp_path / "mime", env={**os.environ, "PKGSYSTEM_ENABLE_FSYNC": "0"}
    )
    globs = (tmp_path / "mime" / "globs2").read_text("utf-8")
    assert "80:application/vnd.argmap+json:*.argmap.json\n" in globs
    assert "60:application/vnd.argmap+json:*.argmap\n" in globs


@pytest.mark.peers
@pytest.mark.parametrize("width", [16, 128])
def test_the_icon_is_drawn_at_any_size(tmp_path: Path, width: int) -> None:
    picture = tmp_path / "icon.png"
    run("rsvg-convert", "-w", str(width), PACKAGING / "argmap.svg", "-o", picture)
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that pip builds from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.peers
def test_the_wheel_has_all_that_the_program_ships(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("resources", "maps"):
        ours = {
            f"argmap/_data/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file()
        }
        assert ours
        assert ours <= names
    assert {f"argmap/_data/docs/{page}.md" for page, _ in GUIDES} <= names
    code = {f"argmap/{p.relative_to(ROOT / 'src/argmap').as_posix()}" for p in modules()}
    assert code <= names
    assert not {name for name in names if name.startswith(("tests/", "bench/"))}


def modules() -> list[Path]:
    """Every module of the package."""
    return sorted((ROOT / "src/argmap").rglob("*.py"))


@pytest.mark.peers
def test_the_installed_program_finds_what_it_ships(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    run(sys.executable, "-m", "pip", "install", "-q", "--no-deps", "-t", installed, wheel)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    options = {"cwd": tmp_path, "env": {**os.environ, "PYTHONPATH": str(installed)}}
    argmap = (sys.executable, "-m", "argmap")
    assert version in run(*argmap, "--version", **options)
    example = installed / "argmap" / "_data" / "maps" / "joint-patrols.argmap.json"
    picture = tmp_path / "map.svg"
    run(*argmap, "export", example, "-o", picture, **options)
    assert ET.parse(picture).getroot().tag == "{http://www.w3.org/2000/svg}svg"
    ask = "import argmap.resources as r; print(r.maps()); print(r.path())"
    found = run(sys.executable, "-c", ask, **options).split()
    data = installed / "argmap" / "_data"
    assert found == [str(data / "maps"), str(data / "resources")]


@pytest.mark.peers
def test_the_scripts_have_no_known_pitfall() -> None:
    scripts = ("run", "test", ".ci/run", "packaging/prepare.sh")
    assert run("shellcheck", "-x", *scripts, cwd=ROOT) == ""
