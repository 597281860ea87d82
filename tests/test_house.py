"""The rules of the house that a machine can check: rooms, imports, addresses, sizes, versions."""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "argmap"
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
TEXT_LIMIT = 2_000_000


@cache
def tracked() -> tuple[Path, ...]:
    """Files under version control, or all that look like it where there is no git."""
    git = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if git.returncode == 0:
        found = [ROOT / name for name in git.stdout.split("\0") if name]
    else:
        hidden = {".venv", ".git", "out", "build", "dist", "node_modules", "__pycache__"}
        found = [p for p in ROOT.rglob("*") if not hidden & set(p.relative_to(ROOT).parts)]
    return tuple(path for path in found if path.is_file())


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Name and content of every tracked text file."""
    found: list[tuple[str, str]] = []
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data and len(data) < TEXT_LIMIT:
            found.append((str(path.relative_to(ROOT)), data.decode("utf-8", "replace")))
    return tuple(found)


@cache
def modules() -> tuple[tuple[Path, ast.Module], ...]:
    """Every module of the package, parsed."""
    return tuple((p, ast.parse(p.read_text("utf-8"))) for p in sorted(SOURCE.rglob("*.py")))


def room(path: Path) -> str:
    """The package of `argmap` that a module belongs to: `ui`, `model`, `__main__` …"""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Names of modules imported anywhere in the tree, in functions and for types too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno


def places(found: dict[str, set[str]], *, but: tuple[str, ...] = ()) -> list[str]:
    """`file:line imports module` for imports of the given top-level names outside `but`."""
    lines: list[str] = []
    for path, tree in modules():
        name = str(path.relative_to(SOURCE))
        if name.startswith(but):
            continue
        wanted = found.get(room(path), found.get("*", set()))
        lines += [
            f"{name}:{line} imports {module}"
            for module, line in imported(tree)
            if module.split(".")[0] in wanted
        ]
    return lines


# --- rooms -------------------------------------------------------------------------------------


def test_the_import_contract_is_kept() -> None:
    # a process of its own: the linter switches off every logger that is there
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports("
    code += "config_filename='pyproject.toml', cache_dir=None, no_cache=True))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_qt_is_imported_in_ui_only() -> None:
    assert places({"*": {"PySide6", "shiboken6"}}, but=("ui/",)) == []


def test_networkx_is_imported_in_one_module_only() -> None:
    assert places({"*": {"networkx"}}, but=("analysis/graph.py",)) == []


def test_the_rooms_that_only_compute_do_not_touch_files() -> None:
    outside = {"os", "pathlib", "io", "shutil", "tempfile", "socket", "subprocess", "urllib"}
    pure = ("model", "analysis", "layout", "render", "edit")
    assert places(dict.fromkeys(pure, outside)) == []
    opened = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path, tree in modules()
        if room(path) in pure
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "open"
    ]
    assert opened == []


def test_pyright_is_strict_in_every_room_but_ui() -> None:
    strict = set(PYPROJECT["tool"]["pyright"]["strict"])
    rooms = {f"src/argmap/{p.parent.name}" for p in SOURCE.glob("*/__init__.py")}
    assert rooms - {"src/argmap/ui"} <= strict
    assert "src/argmap/*.py" in strict


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = {"PySide6", "networkx", "numpy", "pydantic"}
    code = f"import sys, argmap; print(sorted({heavy!r} & set(sys.modules)))"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert result.stdout.strip() == "[]"


# --- code --------------------------------------------------------------------------------------


def test_no_module_is_longer_than_400_lines() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path, _ in modules()
    }
    assert {name: lines for name, lines in lengths.items() if lines > 400} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}
    assert [str(p) for p, _ in modules() if empty & {p.stem, p.parent.name}] == []


def mutable(node: ast.expr | None) -> bool:
    """Whether an expression makes something that can be changed in place."""
    if isinstance(node, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp):
        return True
    made = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
    return made in {"list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict"}


def test_no_module_keeps_state() -> None:
    """A table in capitals is a constant; anything else that can change must live in an object."""
    found: list[str] = []
    for path, tree in modules():
        name = path.relative_to(SOURCE)
        for node in tree.body:
            targets = (
                node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            )
            names = {target.id for target in targets if isinstance(target, ast.Name)}
            changing = {n for n in names if not n.isupper() and not n.startswith("__")}
            if changing and mutable(getattr(node, "value", None)):
                found.append(f"{name}:{node.lineno} {changing}")
        found += [f"{name}:{n.lineno} global" for n in ast.walk(tree) if isinstance(n, ast.Global)]
    assert found == []


TEXT_ARGUMENT = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1, "QT_TR_NOOP": 0}


def assembled(node: ast.expr) -> bool:
    """Whether a string is put together at run time, so that no translator ever sees it whole."""
    if isinstance(node, ast.JoinedStr | ast.BinOp):
        parts = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
        return any(isinstance(part, str) for part in parts) or isinstance(node, ast.JoinedStr)
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"format", "join", "replace"}
    )


def badly_marked(tree: ast.AST) -> list[int]:
    """Lines where the text given to a translating call is assembled inside the call."""
    lines: list[int] = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
        at = TEXT_ARGUMENT.get(name)
        if at is not None and len(node.args) > at and assembled(node.args[at]):
            lines.append(node.lineno)
    return lines


def test_the_check_for_assembled_texts_sees_them() -> None:
    wrong = 'tr(f"{a}")\nself.tr("%s" % a)\nQt.translate("C", "{}".format(a))\n'
    right = 'tr("a").format(a=1)\npainter.translate(1, x - y)'
    assert badly_marked(ast.parse(wrong + right)) == [1, 2, 3]


def test_texts_for_translation_are_whole_sentences() -> None:
    found = [f"{p.relative_to(SOURCE)}:{n}" for p, tree in modules() for n in badly_marked(tree)]
    assert found == []


def test_no_file_content_can_reach_qt_as_rich_text() -> None:
    rich = {"setHtml", "insertHtml", "appendHtml", "RichText", "setMarkdown"}
    found = [
        f"{path.relative_to(SOURCE)}:{node.lineno} {node.attr}"
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in rich
    ]
    own_words = f"{Path('ui/dialogs/reading.py')}"  # it reads shipped pages, by a closed list
    assert [each for each in found if each.partition(":")[0] != own_words] == []
    assert len(found) == 1


# --- the repository ----------------------------------------------------------------------------


def test_no_path_of_a_machine_is_in_the_repository() -> None:
    # The brackets keep this file from finding itself.
    machine = re.compile(r"(?m)(^|[^a-zA-Z0-9.~}])/([w]ork|[f]arm|[r]oot|(home|Users)/\w+)/")
    assert [f"{n}: {m[0]}" for n, text in texts() if (m := machine.search(text))] == []


def test_no_registry_is_named_in_the_repository() -> None:
    hosts = r"[p]ypi\.|python[h]osted|[n]pmjs|deb\.[d]ebian|[a]rtifactory"
    registry = re.compile(rf"(?i)https?://[^\s\"]*(?:{hosts})|--(?:extra-)?[i]ndex-url")
    assert [f"{n}: {m[0]}" for n, text in texts() if (m := registry.search(text))] == []


def test_nothing_is_copied_from_the_samples(samples: Path) -> None:
    ours = {hashlib.sha256(p.read_bytes()).digest(): p for p in tracked()}
    copied = [
        f"{ours[digest]} is {path}"
        for path in samples.rglob("*")
        if path.is_file() and path.stat().st_size > 64
        if (digest := hashlib.sha256(path.read_bytes()).digest()) in ours
    ]
    assert copied == []


def words(text: str) -> list[str]:
    """Words in lower case, without accents or punctuation, look-alike Cyrillic letters folded."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[a-z0-9]+", folded.translate(str.maketrans("асеіорух", "aceiopyx")))


def test_no_passage_of_the_paper_is_in_the_repository(paper: Path) -> None:
    run = 12
    paragraphs = paper.read_text("utf-8").split("\n\n")
    passages: set[tuple[str, ...]] = set()
    for paragraph in paragraphs:
        if re.match(r"\s*\[\d", paragraph):
            found = words(paragraph)[2:]
            passages |= {tuple(found[i : i + run]) for i in range(len(found) - run + 1)}
    assert passages
    copied: list[str] = []
    for name, text in texts():
        found = words(text)
        hits = (tuple(found[i : i + run]) for i in range(len(found) - run + 1))
        if hit := next((h for h in hits if h in passages), None):
            copied.append(f"{name}: {' '.join(hit)}")
    assert copied == []


# --- versions ----------------------------------------------------------------------------------


def constraints() -> dict[str, Version]:
    """Names and versions of constraints.txt; fails on a line that is anything else."""
    found: dict[str, Version] = {}
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines():
        match = re.fullmatch(r"([A-Za-z0-9][\w.-]*)==([0-9][\w.]*)", line)
        assert match, f"not a name and a version: {line!r}"
        found[canonicalize_name(match[1])] = Version(match[2])
    return found


def test_the_constraints_are_in_the_ranges_of_the_project() -> None:
    project = PYPROJECT["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["test"]
    fixed = constraints()
    for requirement in map(Requirement, wanted):
        name = canonicalize_name(requirement.name)
        assert name in fixed, f"{name} is missing from constraints.txt"
        assert fixed[name] in requirement.specifier, f"{name} {fixed[name]}"


def test_the_version_is_the_same_everywhere() -> None:
    version = PYPROJECT["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    released = re.findall(r"(?m)^## \[([0-9][^\]]*)\]", changelog)
    assert released[0] == version
    assert re.findall(r"(?m)^version: (\S+)$", citation) == [version]


# --- Qt's binding ------------------------------------------------------------------------------


def test_qt_calls_leave_the_references_of_none_alone(qapp: object) -> None:
    """PySide6 6.12.0 lost one on every call that returns nothing, and so aborted Python 3.11."""
    from PySide6.QtGui import QBrush, QImage, QPainter

    brush = QBrush()
    image = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    try:
        painter.setBrush(brush)
        before = sys.getrefcount(None)
        for _ in range(300):
            painter.setBrush(brush)
        drift = sys.getrefcount(None) - before
    finally:
        painter.end()
    assert abs(drift) < 50
