from __future__ import annotations

import itertools
import json

import pytest

from argmap import resources
from argmap.render.theme import CAMP_TOKENS, TOKENS, Theme, contrast, load, read

THEMES = sorted(path.stem for path in resources.path("themes").glob("*.json"))
SPINES = ("pro", "con", "neutral", *CAMP_TOKENS)
# Machado, Oliveira and Fernandes (2009), severity 1: what the two common blindnesses make of RGB.
PROTAN = ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052))
DEUTAN = ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969))
PLAIN = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load(request.param)


def lab(colour: str, seen: tuple[tuple[float, float, float], ...]) -> tuple[float, float, float]:
    linear = []
    for at in (1, 3, 5):
        part = int(colour[at : at + 2], 16) / 255
        linear.append(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
    r, g, b = (min(max(sum(k * c for k, c in zip(row, linear, strict=True)), 0), 1) for row in seen)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089

    def f(t: float) -> float:
        return t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116

    return 116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))


def test_there_is_a_light_and_a_dark_theme() -> None:
    assert {"light", "dark"} <= set(THEMES)
    assert load("dark").dark
    assert not load("light").dark


def test_every_theme_is_named_like_its_file_and_gives_every_colour(theme: Theme) -> None:
    assert theme.name in THEMES
    assert set(TOKENS) <= set(theme.colours)


@pytest.mark.parametrize("ground", ["card", "canvas", "chrome", "window", "group"])
def test_what_must_be_read_has_a_contrast_of_4_5(theme: Theme, ground: str) -> None:
    read = ["ink", "soft", "faint", "pro", "con", "neutral", "accent"]
    read += ["holds", "fails", "open", "blocked", *CAMP_TOKENS]
    colours = theme.colours
    weak = {t: round(contrast(colours[t], colours[ground]), 2) for t in read}
    assert {t: c for t, c in weak.items() if c < 4.5} == {}


def test_text_on_filled_pills_and_buttons_is_read(theme: Theme) -> None:
    colours = theme.colours
    for fill in ("holds", "fails", "blocked"):
        assert contrast(colours["on-fill"], colours[fill]) >= 4.5
    assert contrast(colours["on-accent"], colours["accent"]) >= 4.5
    for text in ("ink", "soft"):
        assert contrast(colours[text], colours["selection"]) >= 4.5
        assert contrast(colours[text], colours["hover"]) >= 4.5


def test_what_is_drawn_to_be_told_apart_has_a_contrast_of_3(theme: Theme) -> None:
    colours = theme.colours
    for token in ("outline", *SPINES, "accent"):
        assert contrast(colours[token], colours["card"]) >= 3, token
        assert contrast(colours[token], colours["canvas"]) >= 3, token


def test_camps_are_told_apart_by_colour(theme: Theme) -> None:
    """Also with red-green blindness; the camp's name stands on every card for the rest."""
    for seen, least in ((PLAIN, 20), (PROTAN, 6), (DEUTAN, 6)):
        for one, other in itertools.combinations(SPINES, 2):
            a, b = lab(theme.colours[one], seen), lab(theme.colours[other], seen)
            far = sum((p - q) ** 2 for p, q in zip(a, b, strict=True)) ** 0.5
            assert far >= least, (one, other, round(far, 1))


def test_for_and_against_are_told_apart_by_everyone(theme: Theme) -> None:
    for seen in (PLAIN, PROTAN, DEUTAN):
        a, b = lab(theme.colours["pro"], seen), lab(theme.colours["con"], seen)
        assert sum((p - q) ** 2 for p, q in zip(a, b, strict=True)) ** 0.5 > 60


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_broken_theme_says_what_is_wrong() -> None:
    good = json.loads(resources.read_text("themes", "light.json"))
    del good["colours"]["pro"]
    good["colours"]["ink"] = "black"
    with pytest.raises(ValueError, match=r"missing colours: \['pro'\]; not #rrggbb: \['ink'\]"):
        read(json.dumps(good))
    with pytest.raises(ValueError, match="JSON object"):
        read("[]")
    with pytest.raises(OSError, match="nowhere"):
        load("nowhere")
