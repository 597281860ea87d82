"""The verbs of argmap, by noun: typed functions that return a ``Verb`` (edit/verb.py).

A verb is a ``Command`` (transaction → ids to select, or None to leave the selection) that carries
the label of its undo step and, where typing on is one step, a merge key. ``Editor.run(verb,
selection=…)`` runs it; ``Editor.applies(verb)`` says why not. What does not fit is refused with
``NotApplicable`` and a plain sentence; a verb that finds all as it should be changes nothing.

statements  add(kind, words, question=, at=) · add_sibling(beside, before=) · insert_between(below)
            · add_conclusion(of)
arguments   add_reason(to, words, kind) · add_objection · add_evidence · add_rebuttal
            · add_undercut · add_underpin · add_premise(to, kind, role) · add_assumption(to)
            · add_position(to); all at=
text        set_text(id, words) · set_label(id, name, when_true=, when_false=)
            · set_notes(id, words) · set_title(words) · set_header(**fields)
fields      set_kind · set_question · set_camp · set_origin · set_weight · set_value · set_standard
            · set_tags · add_tags · remove_tags · set_aspect · set_scheme; all (ids, value)
watching    set_owner · set_signpost · set_review · set_shaping · set_hedging · set_confidence;
            all (ids, value), of assumptions
premises    set_role(statement, role, argument=) · set_negated · set_implicit
            · change(argument, index, role=, negated=, implicit=)
citations   cite(ids, source, locator, selector, keep_origin=) · change_citation(id, index, …)
            · remove_citation(id, index)
links       link(source, target, polarity) · unlink(ids) · unlink_premise(argument, statement)
            · reverse(ids) · set_polarity(ids, polarity) · join(ids) · split(ids)
            · join_or_split(ids)
moving      reparent(ids, target, relation, before=, after=) · promote(ids) · demote(ids)
            · reorder(ids, "up"|"down")
deleting    delete(ids, with_what_hangs=)
clipboard   copy_records(document, ids) and copy_outline(document, ids) → text · cut(ids)
            · paste(content, onto) · duplicate(ids); all but paste with_what_hangs=
groups      group(ids, title) · ungroup(ids) · add_to(group, ids) · take_out(ids)
places      move({id: (x, y)}, nudge=) · release(ids) · release_all()
records     add · put · change(id, **fields) · remove(ids) · move(id, after) · shift(id, by)
            · add_camp · set_stance · add_source
steps       stepping: add · add_all · duplicate · delete · move · shift · rename · change · show
            · reveal; parking: park · reword · place · remove
scenarios   add(title, values, weights) · duplicate · rename · delete · set_values · set_weights

What is added to a map with sources is *inferred* until its first citation makes it *text*; a map
without sources marks nothing. A reason takes the camp of what it supports, an objection none.

For a selected statement, verbs about a *step* (undercut, premise, aspect, reverse …) take the only
argument through which it bears, and ask for the arrow where there are several. What hangs on a node
is what bears on it and on nothing else; on an argument, what bears on that argument.
"""
