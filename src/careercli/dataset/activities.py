"""The closed list of the kinds of activity that a duty can be: what comparing, relating and
filtering rest on.

The kinds are O*NET's 41 generalized work activities in plain words, each with its element id. Three
are told apart further, because people choose between them: operating on a body from other care,
performing from serving the public, and tending living things from handling dead ones. A duty has
one activity, the main one.
"""

from __future__ import annotations

from careercli.base.frozen import frozen


@frozen()
class Activity:
    """A kind of activity."""

    words: str
    """What it is, in plain words: "repairing and servicing mechanical things"."""
    element: str
    """The element of O*NET's Content Model that it is or is a part of, such as 4.A.3.b.4."""


ACTIVITIES: dict[str, Activity] = {
    "gathering-information": Activity(
        "getting information from people, records and the world", "4.A.1.a.1"
    ),
    "watching": Activity("watching over a process, a machine, a place or a patient", "4.A.1.a.2"),
    "diagnosing": Activity("telling what something is, or what is wrong with it", "4.A.1.b.1"),
    "inspecting": Activity("inspecting equipment, structures or materials", "4.A.1.b.2"),
    "estimating": Activity("estimating amounts, sizes, times or costs", "4.A.1.b.3"),
    "judging": Activity("judging the quality or worth of things, services or people", "4.A.2.a.1"),
    "processing-information": Activity(
        "sorting, coding, tallying and checking information", "4.A.2.a.2"
    ),
    "checking-rules": Activity("checking whether rules and standards are met", "4.A.2.a.3"),
    "analyzing": Activity("analyzing data", "4.A.2.a.4"),
    "solving-problems": Activity("solving problems and deciding", "4.A.2.b.1"),
    "creating": Activity("inventing, designing and composing", "4.A.2.b.2"),
    "keeping-up": Activity("keeping up with the field", "4.A.2.b.3"),
    "setting-goals": Activity("setting goals and strategy", "4.A.2.b.4"),
    "scheduling": Activity("scheduling people, work and events", "4.A.2.b.5"),
    "planning": Activity("planning and ordering the work", "4.A.2.b.6"),
    "physical-work": Activity("lifting, climbing, digging and other bodily work", "4.A.3.a.1"),
    "handling": Activity("handling, shaping and placing things with the hands", "4.A.3.a.2"),
    "running-machines": Activity("setting up and running machines and processes", "4.A.3.a.3"),
    "driving": Activity("driving, flying, steering vehicles and mobile equipment", "4.A.3.a.4"),
    "computing": Activity("programming and working with computers", "4.A.3.b.1"),
    "drafting": Activity("drawing plans and specifying how something is made", "4.A.3.b.2"),
    "fixing-machines": Activity("repairing and servicing mechanical things", "4.A.3.b.4"),
    "fixing-electronics": Activity(
        "repairing and servicing electrical and electronic things", "4.A.3.b.5"
    ),
    "recording": Activity("writing down, documenting and reporting", "4.A.3.b.6"),
    "explaining": Activity("explaining what information means", "4.A.4.a.1"),
    "talking-with-coworkers": Activity("passing word among coworkers and supervisors", "4.A.4.a.2"),
    "talking-with-outsiders": Activity(
        "speaking for the organization to people outside it", "4.A.4.a.3"
    ),
    "building-relationships": Activity("building and keeping working relationships", "4.A.4.a.4"),
    "caring": Activity("helping, caring for and treating people", "4.A.4.a.5"),
    "procedures": Activity("operating and other procedures on a body", "4.A.4.a.5"),
    "selling": Activity("selling and persuading", "4.A.4.a.6"),
    "negotiating": Activity("settling conflicts and negotiating", "4.A.4.a.7"),
    "serving-public": Activity("waiting on and dealing with the public", "4.A.4.a.8"),
    "performing": Activity("performing before an audience", "4.A.4.a.8"),
    "coordinating": Activity("coordinating what others do", "4.A.4.b.1"),
    "building-teams": Activity("building teams", "4.A.4.b.2"),
    "teaching": Activity("teaching and training", "4.A.4.b.3"),
    "supervising": Activity("directing and supervising people one is responsible for", "4.A.4.b.4"),
    "coaching": Activity("coaching people to get better", "4.A.4.b.5"),
    "advising": Activity("advising and consulting", "4.A.4.b.6"),
    "administering": Activity("forms, files and other office work", "4.A.4.c.1"),
    "hiring": Activity("hiring and staffing", "4.A.4.c.2"),
    "budgeting": Activity("minding money, supplies and equipment", "4.A.4.c.3"),
    "tending-living-things": Activity("growing plants and tending animals", "4.A.3.a.2"),
}
"""The kinds of activity by their keys, in the order of O*NET's generalized work activities."""
