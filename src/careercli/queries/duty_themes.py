"""What duties and settings are about, so that two careers' own words for the same thing can be laid
side by side.

A theme is recognised by the beginnings of words: in the name, else in the text. It is a coarse key
for comparing pages, made for the wording of health careers, and no classification of work: what it
doesn't recognise stays under its own name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Themes = Mapping[str, tuple[str, ...]]


def _stems(themes: Mapping[str, str]) -> Themes:
    return {name: tuple(stems.split()) for name, stems in themes.items()}


DUTIES: Themes = _stems(
    {
        "Examining and diagnosing": "examin diagnos assess evaluat histor workup workups "
        "working-up working-out sorting "
        "recogni full-skin bedside listens asks investigat unexplained complaint interview "
        "exposure admitting headache",
        "Images and laboratory tests": "imag xray scan scans ct mri ultrasound echo echoes "
        "radiograph slide slides smear "
        "microscop ecg ecgs eeg emg laborator spirometr blood-test testing tests specimen frozen "
        "biops toxicolog gene "
        "genes genetic mammogra",
        "Operating": "operat surg incision resect transplant bypass hysterectom cesarean graft "
        "bunion implant stomas "
        "reconstruct fractures suture scalpel anastomos laparoscop robot screws plates",
        "Procedures": "procedur scope endoscop colonoscop bronchoscop cathet inject needle "
        "nerve-block blocks laser lumbar "
        "puncture filling fillings crown crowns extract adjusting spinals epidural airway "
        "dialysis drain lines casts",
        "Treating with medicines": "prescrib medicat drug drugs chemotherap infus antibiotic "
        "insulin dose doses pills "
        "immunotherap inhaler steroid anticoagul thinner thinners biologic antibodies deprescrib",
        "Emergencies": "emergenc urgent resuscitat trauma crisis bleed bleeding hemorrhage "
        "stroke shock acute deteriorat "
        "arrest poison overdose",
        "Following people over time": "follow-up followup chronic long-term monitor "
        "watching-readings readings surveillance "
        "recovery rehabilit aftercare decades steering postoperative discharging",
        "Explaining and deciding together": "explain counsel advis decid decision consent famil "
        "parents talking "
        "conversation goals news worries reassur persuad",
        "Prevention": "prevent vaccin screening wellness lifestyle immuniz hygien hazard safety "
        "sealants exercise",
        "Working with other clinicians": "clinicians consult consultant consultants referr refer "
        "referring coordinat "
        "colleague team handoff orchestrat comanag tumor-board directing sending-people pharmacist",
        "Records, law and certificates": "record records recording chart document report reports "
        "court testif testimony "
        "evidence law legal licens certify certifying signing coding disability capacity claims",
        "Running a practice": "running office business staff schedul billing price payroll "
        "budget keeping-a-practice",
        "Teaching and learning": "teach teaching research trial trials learning lectures "
        "keeping-up",
        "The end of life": "dying hospice palliative death deaths autops bereave",
    }
)
"""Themes of duties."""

SETTINGS: Themes = _stems(
    {
        "Hospital": "hospital ward wards inpatient bedside medical-center academic teaching "
        "university veterans va",
        "Operating room": "operating theater or surgery surgical",
        "Emergency department and intensive care": "emergency intensive icu trauma",
        "Office or clinic": "office clinic practice outpatient private group consulting",
        "Outpatient procedure center": "ambulatory endoscopy cath catheterization infusion "
        "dialysis lab suite surgery-center",
        "Laboratory or reading room": "laboratory lab reading morgue microscope autopsy",
        "Home and screen": "home homes virtual tele telehealth remote house mobile",
        "Long-term care": "nursing long-term assisted hospice rehabilitation",
        "Public service": "public government military health-department county state prison jail "
        "courthouse court",
        "School or sport": "school schools college sport sports team teams sideline training-room",
        "Company or research": "company industry plant research insurance employer",
    }
)
"""Themes of workplace settings."""

TELLING = 2
"""How many words of a text must tell a theme that the name doesn't."""


def of(name: str, text: str, themes: Themes) -> tuple[str, ...]:
    """The themes that a name and its text are about: those the name tells, else those the text
    tells clearly.

    Empty when neither tells any.
    """
    in_name, in_text = _words(name), _words(text)
    told = tuple(theme for theme, stems in themes.items() if _hits(in_name, stems))
    return told or tuple(
        theme for theme, stems in themes.items() if _hits(in_text, stems) >= TELLING
    )


def _words(text: str) -> str:
    """The text as hyphenated words between spaces, so that a stem may hold two words."""
    return " " + " ".join(re.findall(r"[a-z]+", text.lower().replace("x-ray", "xray"))) + " "


def _hits(text: str, stems: tuple[str, ...]) -> int:
    return sum(text.count(f" {stem.replace('-', ' ')}") for stem in stems)
