from __future__ import annotations

from argmap.analysis.schemes import asked
from argmap.app.schemes import catalogue
from argmap.edit.commands import clipboard, deleting, questioning
from argmap.model.records import Answer, Argument, Statement
from edit.checking import check_command, map_of, says, step, steps, why_not

SCHEMES = catalogue()
SIGN = SCHEMES.schemes["sign"]
DOING = SCHEMES.schemes["practical-reasoning"]
MAP = map_of(says("a"), says("b"), says("p", "position"), step("r", "a", "b"), step("s", "b", "p"))


def turned(move: str, argument: str = "s") -> tuple[list[str], Argument]:
    question = next(q for q in DOING.questions if q.move == move)
    after = check_command(MAP, questioning.turn(argument, question))
    (new,) = (one for one in after.arguments.values() if one.id not in MAP.arguments)
    assert after.statements[new.premises[0].statement].text == question.stub
    assert after.statements[new.premises[0].statement].kind == "rebuttal"
    assert after.arguments[argument].answers[question.id] == Answer(state="open", by=new.id)
    return steps(after), new


def test_an_argument_follows_a_scheme_and_lets_the_answers_of_another_go() -> None:
    after = check_command(MAP, questioning.follow("r", SIGN))
    assert after.arguments["r"].scheme == "sign"
    answered = check_command(after, questioning.answer("r", "found", "answered"))
    other = check_command(answered, questioning.follow("r", DOING))
    assert other.arguments["r"].answers == {}
    none = check_command(other, questioning.follow("r", None))
    assert none.arguments["r"].scheme is None


def test_a_question_is_answered_left_open_or_forgotten() -> None:
    after = check_command(MAP, questioning.answer("r", "found", "answered", " It\r\n is. "))
    assert after.arguments["r"].answers["found"] == Answer(state="answered", notes=" It\n is. ")
    again = check_command(after, questioning.answer("r", "found", "open"))
    assert again.arguments["r"].answers["found"].notes == " It\n is. "
    gone = check_command(again, questioning.answer("r", "found", None))
    assert gone.arguments["r"].answers == {}
    assert why_not(MAP, questioning.answer("r", "found", "perhaps")).startswith("That value")


def test_a_question_turns_into_the_attack_that_it_is() -> None:
    assert turned("premise")[1].conclusion == "b"
    assert turned("undercut")[1].conclusion == "s"
    assert turned("objection")[1].conclusion == "p"
    able = turned("feasibility")[1]
    assert (able.conclusion, able.aspect, able.polarity) == ("p", "feasibility", "attack")
    assert turned("feasibility", "r")[1].aspect == "desirability", "b is no position"


def test_a_question_is_turned_once_and_again_when_its_attack_is_gone() -> None:
    question = SIGN.questions[0]
    after = check_command(MAP, questioning.turn("r", question))
    assert "already" in why_not(after, questioning.turn("r", question))
    by = after.arguments["r"].answers[question.id].by
    assert by is not None
    attack = after.arguments[by]
    left = check_command(
        after, deleting.delete([attack.premises[0].statement], with_what_hangs=True)
    )
    assert left.arguments["r"].answers[question.id] == Answer(state="open")
    check_command(left, questioning.turn("r", question))


def test_a_copy_of_an_argument_names_its_own_attack_not_the_first_ones() -> None:
    question = SIGN.questions[0]
    after = check_command(MAP, questioning.turn("r", question))
    twice = check_command(after, clipboard.duplicate(["b"]))
    copies = [a for a in twice.arguments.values() if a.answers and a.id != "r"]
    (copy,) = copies
    by = copy.answers[question.id].by
    assert by is not None
    assert by not in after.arguments
    assert twice.arguments[by].conclusion == copy.id


def test_what_is_no_argument_is_refused() -> None:
    assert why_not(MAP, questioning.turn("a", SIGN.questions[0])) == "Select an argument first."
    assert isinstance(MAP.statements["a"], Statement)
    followed = check_command(MAP, questioning.follow("r", SIGN))
    assert len(asked(followed, followed.arguments["r"], SCHEMES)) == len(SIGN.questions)
