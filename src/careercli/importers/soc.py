"""The Standard Occupational Classification: the form of its codes, and its 23 major groups."""

from __future__ import annotations

import re

MAJOR_GROUPS = {
    "11": "Management",
    "13": "Business and Financial Operations",
    "15": "Computer and Mathematical",
    "17": "Architecture and Engineering",
    "19": "Life, Physical, and Social Science",
    "21": "Community and Social Service",
    "23": "Legal",
    "25": "Educational Instruction and Library",
    "27": "Arts, Design, Entertainment, Sports, and Media",
    "29": "Healthcare Practitioners and Technical",
    "31": "Healthcare Support",
    "33": "Protective Service",
    "35": "Food Preparation and Serving Related",
    "37": "Building and Grounds Cleaning and Maintenance",
    "39": "Personal Care and Service",
    "41": "Sales and Related",
    "43": "Office and Administrative Support",
    "45": "Farming, Fishing, and Forestry",
    "47": "Construction and Extraction",
    "49": "Installation, Maintenance, and Repair",
    "51": "Production",
    "53": "Transportation and Material Moving",
    "55": "Military Specific",
}
"""The major groups of the 2018 SOC by the first two digits of their codes, without the word
"Occupations"."""

MILITARY = "55"
"""The major group that civilian statistics leave out."""


def is_onet(code: str) -> bool:
    """Whether `code` has the form of an O*NET-SOC code: 29-1212.00."""
    return re.fullmatch(r"\d\d-\d{4}\.\d\d", code) is not None


def soc_of(code: str) -> str:
    """The SOC code that an O*NET-SOC code refines."""
    return code[:7]


def major_group(code: str) -> str:
    """The title of a code's major group; a code outside of them gets its first digits."""
    return MAJOR_GROUPS.get(code[:2], f"SOC group {code[:2]}")
