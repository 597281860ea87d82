"""The grounded labelling (Dung 1995; Caminada 2006) in time linear in arguments and attacks.

Plain lists and no numpy: arrays are quicker on bushy graphs and many times slower on long chains
(measured in bench/engines.py), and a map has both.
"""

from __future__ import annotations

from argmap.analysis.reasoning.framework import IN, OUT, Framework, Label


def label(framework: Framework) -> list[Label]:
    """By argument: in, out or undecided in the grounded labelling.

    Each argument counts its attackers that are not out; at none it is in, and what it attacks is
    out.
    """
    size = framework.size
    targets: list[list[int]] = [[] for _ in range(size)]
    against = [0] * size
    for attacker, target in framework.attacks:
        targets[attacker].append(target)
        against[target] += 1
    labels: list[Label] = [0] * size
    ready = [number for number, count in enumerate(against) if not count]
    for number in ready:
        labels[number] = IN
    for number in ready:  # it grows while it is read
        for target in targets[number]:
            if not labels[target]:
                labels[target] = OUT
                for freed in targets[target]:
                    against[freed] -= 1
                    # one that is out has an attacker that is in, so its count stays above nought
                    if not against[freed]:
                        labels[freed] = IN
                        ready.append(freed)
    return labels


def extension(framework: Framework) -> list[int]:
    """The arguments that are in, ascending."""
    return [number for number, label_ in enumerate(label(framework)) if label_ == IN]
