"""Short texts made of a release's long ones, and our own words for its levels."""

from __future__ import annotations

import re

from careercli.dataset.checks import SUMMARY_LIMIT

NAME = 56
"""A duty's name is no longer than this, in characters."""

ONET_EDUCATION = {
    1: ("no high school diploma", 0, 0),
    2: ("a high school diploma or its equivalent", 0, 0),
    3: ("a certificate earned after high school", 1, 2),
    4: ("some college courses", 0, 2),
    5: ("an associate's degree", 2, 2),
    6: ("a bachelor's degree", 4, 4),
    7: ("a certificate on top of a bachelor's degree", 4, 5),
    8: ("a master's degree", 5, 7),
    9: ("a certificate on top of a master's degree", 6, 8),
    10: ("a first professional degree, such as in law or medicine", 7, 8),
    11: ("a doctorate", 8, 11),
    12: ("training after the doctorate", 9, 14),
}
"""O*NET's levels of required education, in our words, with the usual years after high school, at
least and at most."""

ONET_ZONES = {
    1: "Little: hardly any experience is asked for, and the work is learned on the spot within "
    "days or a few months.",
    2: "Some: usually a high school diploma, then a few months to a year beside people who know "
    "the work.",
    3: "Medium: a vocational course, an apprenticeship or an associate's degree, or one to two "
    "years of training in the job.",
    4: "Considerable: mostly a four-year degree, and several years of experience or training in "
    "the field.",
    5: "Extensive: mostly graduate school, and often more than five years of experience before "
    "one works independently.",
}
"""O*NET's five job zones, in our words."""

ONET_TIERS = {
    "Primary-Short": "Among the closest to it (O*NET tier Primary-Short)",
    "Primary-Long": "Close to it (O*NET tier Primary-Long)",
    "Supplemental": "Has something in common with it (O*NET tier Supplemental)",
}
"""O*NET's tiers of related occupations, in our words."""


def first_sentence(text: str, limit: int = SUMMARY_LIMIT) -> str:
    """The first sentence of a text; where it is longer than `limit`, cut between two words and
    marked with "…"."""
    text = " ".join(text.split())
    found = re.match(r"(.+?[^\s.]{2}[.!?])(?=\s+[A-Z\"“(]|\s*$)", text, re.DOTALL)
    sentence = found.group(1) if found is not None else text
    if len(sentence) <= limit:
        return sentence
    start = sentence[: limit - 1]
    return (start.rpartition(" ")[0].rstrip(" ,;:–-") or start) + "…"


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, one for each line that isn't blank."""
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())


def short_name(task: str) -> str:
    """A readable name for a task: its first phrase, ended where the sentence turns to means,
    purposes and examples.

    "Confer with board members, organization officials, or staff to discuss issues." gives "Confer
    with board members".
    """
    text = task.rstrip(" .;")
    phrase = _first_phrase(text)
    if len(phrase) <= NAME:
        return phrase
    words = phrase[: NAME + 1].split(" ")[:-1]
    joints = [place for place, word in enumerate(words) if word in ("and", "or") and place >= 4]
    if joints:
        words = words[: joints[-1]]
    while len(words) > 1 and (
        words[-1].lower().strip(",") in _LOOSE or words[-1].endswith(("'s", "s'"))
    ):
        words.pop()
    return " ".join(words).rstrip(" ,;:") or phrase[:NAME]


def _first_phrase(text: str) -> str:
    """The text up to the first turn with enough before it: a verb and what it is done to, or all
    verbs of a list of them."""
    for turn in _TURN.finditer(text):
        head = text[: turn.start()]
        words = head.split()
        if (
            len(words) >= (4 if "," in head else 2)
            and words[-1].lower() not in _LOOSE
            and head.count("(") == head.count(")")
        ):
            return head
    return text


_TURN = re.compile(
    r"\s*[,;:(]\s*|\s+(?:to|by|using|such as|for|so that|in order|according|based "
    r"on|including|through|during|when|while|that|"
    r"which|as|with|from|within|in accordance)\s+"
)

_LOOSE = frozenset(
    {
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "other",
        "the",
        "their",
        "to",
        "with",
    }
    | {"all", "any", "new", "various", "such", "its", "his", "her", "between", "about"}
)
