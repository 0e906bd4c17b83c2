"""Small releases of our own making, in the form of O*NET's, ESCO's and BLS's: none of their
text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

Rows = Sequence[Sequence[str]]
Tables = Mapping[str, Rows]

RATINGS = (
    "O*NET-SOC Code",
    "Element ID",
    "Element Name",
    "Scale ID",
    "Data Value",
    "Date",
    "Domain Source",
)


def onet(version: str = "90.1") -> dict[str, Rows]:
    """Four occupations: one that a bundled career may be, two under one SOC code, one with nothing
    but a definition."""
    interests = [
        [code, f"1.B.1.{letter}", name, "OI", value, "11/2025", "Machine Learning"]
        for code, values in {"47-9001.00": "1.5 2 3 4 5 6.5", "29-9001.00": "2 7 1 5 2 3"}.items()
        for letter, name, value in zip("abcdef", "RIASEC", values.split(), strict=True)
    ]
    return {
        "Read Me": [[f"O*NET {version} Database"], ["December 2025 Release"]],
        "Occupation Data": [
            ["O*NET-SOC Code", "Title", "Description"],
            ["29-9001.00", "Kite Doctors", "Mend kites that were hurt. Write bills."],
            [
                "47-9001.00",
                "Kite Builders",
                "Build kites of paper, e.g. for fairs. Test them on hills.",
            ],
            ["47-9001.01", "Stunt Kite Builders", "Build kites that turn."],
            [
                "53-9001.00",
                "Kite Carriers, All Other",
                "All who carry kites and are listed nowhere else.",
            ],
        ],
        "Task Statements": [
            [
                "O*NET-SOC Code",
                "Task ID",
                "Task",
                "Task Type",
                "Incumbents Responding",
                "Date",
                "Domain Source",
            ],
            [
                "47-9001.00",
                "1",
                "Glue paper to frames, using brushes or thumbs.",
                "Core",
                "9",
                "08/2025",
                "Incumbent",
            ],
            [
                "47-9001.00",
                "2",
                "Measure wind to choose a tail.",
                "Core",
                "9",
                "08/2025",
                "Incumbent",
            ],
            ["47-9001.00", "3", "Sweep the floor.", "Supplemental", "9", "08/2025", "Incumbent"],
            ["47-9001.01", "4", "Bend carbon rods.", "n/a", "n/a", "08/2025", "Analyst"],
        ],
        "Task Ratings": [
            [
                "O*NET-SOC Code",
                "Task ID",
                "Scale ID",
                "Category",
                "Data Value",
                "Recommend Suppress",
            ],
            ["47-9001.00", "1", "IM", "n/a", "3.1", "N"],
            ["47-9001.00", "2", "IM", "n/a", "4.8", "N"],
            ["47-9001.00", "1", "FT", "1", "99", "N"],
        ],
        "Interests": [RATINGS, *interests],
        "Job Zones": [
            ["O*NET-SOC Code", "Job Zone", "Date", "Domain Source"],
            ["29-9001.00", "5", "08/2025", "Analyst"],
            ["47-9001.00", "2", "08/2025", "Analyst"],
        ],
        "Alternate Titles": [
            ["O*NET-SOC Code", "Alternate Title", "Short Title", "Source(s)"],
            ["29-9001.00", "Kite Physician (KP)", "KP", "08"],
            ["29-9001.00", "Kite Healer", "n/a", "08"],
            ["47-9001.00", "Paper Bird Maker", "n/a", "08"],
            ["47-9001.00", "Kite Worker", "n/a", "08"],
            ["47-9001.00", "Kite Hand", "n/a", "08"],
            ["47-9001.01", "Kite Worker", "n/a", "08"],
            ["47-9001.01", "Kite Hand", "n/a", "08"],
            ["47-9001.01", "Kite Builders", "n/a", "08"],
        ],
        "Sample of Reported Titles": [
            ["O*NET-SOC Code", "Reported Job Title", "Shown in My Next Move"],
            ["47-9001.01", "Kite Hand", "Y"],
        ],
        "Related Occupations": [
            ["O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", "Index"],
            ["47-9001.00", "47-9001.01", "Primary-Long", "2"],
            ["47-9001.00", "29-9001.00", "Primary-Short", "1"],
        ],
        "Education, Training, and Experience": [
            [
                "O*NET-SOC Code",
                "Element ID",
                "Element Name",
                "Scale ID",
                "Category",
                "Data Value",
                "Recommend Suppress",
                "Date",
            ],
            [
                "47-9001.00",
                "2.D.1",
                "Required Level of Education",
                "RL",
                "2",
                "61.5",
                "N",
                "08/2025",
            ],
            [
                "47-9001.00",
                "2.D.1",
                "Required Level of Education",
                "RL",
                "6",
                "38.5",
                "N",
                "08/2025",
            ],
            ["47-9001.00", "3.A.1", "Related Work Experience", "RW", "9", "100", "N", "08/2025"],
        ],
        "Work Styles": [
            RATINGS,
            ["47-9001.00", "1.D.1", "Patience", "WI", "2.5", "11/2025", "Expert"],
        ],
        "Work Values": [
            RATINGS,
            ["47-9001.00", "1.B.2", "Independence", "EX", "6", "11/2025", "Analyst"],
        ],
        "Skills": [
            RATINGS,
            ["47-9001.00", "2.A.1", "Folding", "IM", "4.5", "11/2025", "Analyst"],
            ["47-9001.00", "2.A.2", "Gluing", "IM", "3", "11/2025", "Analyst"],
            ["47-9001.00", "2.A.3", "Speaking", "IM", "2.9", "11/2025", "Analyst"],
            ["47-9001.00", "2.A.1", "Folding", "LV", "6", "11/2025", "Analyst"],
        ],
        "Work Context": [
            RATINGS,
            ["47-9001.00", "4.C.1", "Outdoors", "CX", "4.2", "11/2025", "Incumbent"],
        ],
    }


def tsv(rows: Rows, newline: str = "\r\n") -> bytes:
    return "".join("\t".join(row) + newline for row in rows).encode()


def folder(path: Path, tables: Tables, newline: str = "\r\n") -> Path:
    """The release as a folder."""
    path.mkdir(exist_ok=True)
    for name, rows in tables.items():
        (path / f"{name}.txt").write_bytes(tsv(rows, newline))
    return path


def archive(path: Path, tables: Tables, inside: str = "db_90_1_text/") -> Path:
    """The release as a zip file, its members in a folder as onetcenter.org has them."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        for name, rows in tables.items():
            written.writestr(f"{inside}{name}.txt", tsv(rows))
    return path


OEWS = """\
OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90
00-0000,All,total,"1,000",10,20,30,40,50
29-9000,Menders,broad,500,1,2,3,4,5
29-9001,Kite Menders,detailed,"1,200","20,000","30,000","40,000",#,#
47-9001,Builders of Kites,detailed,900,21000,31000,41000,51000,61000
53-9001,Carriers,detailed,**,*,*,*,*,*
"""

PROJECTIONS = """\
2024 National Employment Matrix title,2024 National Employment Matrix code,Occupation type,"Employment change, percent, 2024–34","Occupational openings, 2024–34 annual average"
"Total, all",00-0000,Summary,3.1,18863.3
Kite menders[1],29-9001,Line item,-2.5,0
Builders of kites,47-9001,Line item,4,1.2
"""  # noqa: E501


def workbook(path: Path, rows: Sequence[Sequence[str | float]], numbered: bool = True) -> Path:
    """The rows as an Excel workbook: text as shared strings, numbers as numbers, empty cells left
    out."""
    strings: list[str] = []
    lines = []
    for number, row in enumerate(rows, 1):
        cells = []
        for column, value in enumerate(row):
            place = f'r="{chr(65 + column)}{number}"'
            if isinstance(value, str) and value:
                strings.append(value)
                cells.append(f'<c {place} t="s"><v>{len(strings) - 1}</v></c>')
            elif value != "":
                cells.append(f"<c {place}><v>{value}</v></c>")
        lines.append(
            f'<row r="{number}">{"".join(cells)}</row>'
            if numbered
            else f"<row>{''.join(cells)}</row>"
        )
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr(
            "xl/worksheets/sheet1.xml",
            f"<worksheet {space}><sheetData>{''.join(lines)}</sheetData></worksheet>",
        )
        shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
        written.writestr("xl/sharedStrings.xml", f"<sst {space}>{shared}</sst>")
    return path


ESCO = {
    "occupations_en.csv": (
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,modifiedDate,description,code\n"
        'Occupation,http://x/o1,7318,kite sewer,"sail sewer\nkite tailor",2024-05-01T00:00:00Z,'
        '"Kite sewers sew kites.\n\nThey mend them too.",7318.2\n'
        "Occupation,http://x/o2,7318,kite tailor,,2024-06-01T00:00:00Z,,7318.10\n"
        "Occupation,http://x/o3,2250,kite doctor,wind healer,2024-01-01T00:00:00Z,Kite doctors "
        "mend kites.,2250.1\n"
    ),
    "ISCOGroups_en.csv": "conceptType,code,preferredLabel\nISCOGroup,73,Hand "
    "trades\nISCOGroup,7318,Textile trades\n",
    "skills_en.csv": "conceptType,conceptUri,preferredLabel\nSkill,http://x/s1,sew straight\nSkill,http://x/s2,whistle\n",
    "occupationSkillRelations_en.csv": (
        "occupationUri,relationType,skillUri\nhttp://x/o1,essential,http://x/s1\nhttp://x/o1,optional,http://x/s2\n"
        "http://x/o1,essential,http://x/gone\n"
    ),
}


def esco(path: Path) -> Path:
    """An ESCO release as a folder."""
    path.mkdir(exist_ok=True)
    for name, content in ESCO.items():
        (path / name).write_text(content, encoding="utf-8")
    return path


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip file of these members, in memory."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()
