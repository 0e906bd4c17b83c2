"""`careers data`: the commands from end to end."""

from __future__ import annotations

import json
import os
import pty
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from careercli.base.errors import ExitCode
from careercli.base.folders import bundled_path
from careercli.catalog.catalog import Catalog
from careercli.dataset import reading as datasets
from tests import release
from tests.conftest import career, dataset
from tests.sample import SAMPLE

Careers = Callable[..., Result]
Write = Callable[..., Path]


@pytest.fixture
def onet(tmp_path: Path) -> Path:
    return release.folder(tmp_path / "onet", release.onet())


def answer(result: Result) -> Any:
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_importing_brings_careers_beside_the_bundled_ones(careers: Careers, onet: Path) -> None:
    before = len(answer(careers("list", "--json")))
    result = careers("data", "import", "onet", str(onet))
    assert result.stdout.startswith("4 careers added: careers list --dataset onet shows them.\n")
    assert result.stderr == ""
    assert len(answer(careers("list", "--json"))) == before + 4
    assert {one["id"] for one in answer(careers("list", "--dataset", "onet", "--json"))} >= {
        "kite-doctors",
        "kite-builders",
    }
    shown = careers("show", "paper bird maker").stdout
    assert "From the dataset onet." in shown
    assert "careercli has modified" in shown
    both = answer(careers("compare", "kite-builders", "dentist", "--json"))
    assert [one["id"] for one in both["careers"]] == ["kite-builders", "dentist"]


def test_importing_again_changes_nothing_and_says_so(careers: Careers, onet: Path) -> None:
    careers("data", "import", "onet", str(onet))
    file = Path(os.environ["CAREERS_HOME"]) / "datasets" / "onet.json"
    before = file.read_bytes(), file.stat().st_mtime_ns
    result = careers("data", "import", "onet", str(onet))
    assert result.stdout.startswith("onet holds its 4 careers already: nothing changed.")
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert answer(careers("data", "import", "onet", str(onet), "--json"))["changed"] is False


def test_a_later_release_replaces_the_earlier_one_and_says_what_changed(
    careers: Careers, onet: Path, tmp_path: Path
) -> None:
    careers("data", "import", "onet", str(onet))
    later = release.onet("91.0")
    later["Occupation Data"] = [
        ["O*NET-SOC Code", "Title", "Description"],
        ["29-9001.00", "Kite Physicians", "Mend kites that were hurt. Write bills."],
        [
            "47-9001.00",
            "Kite Builders",
            "Build kites of paper, e.g. for fairs. Test them on hills.",
        ],
        ["47-9001.01", "Stunt Kite Builders", "Build kites that turn fast."],
        ["53-9002.00", "Kite Sellers", "Sell kites."],
    ]
    later["Job Zones"] = [
        [*row[:1], "3", *row[2:]] if row[0] == "47-9001.00" else row for row in later["Job Zones"]
    ]
    path = release.archive(tmp_path / "db_91_0_text.zip", later)
    change = answer(careers("data", "import", "onet", str(path), "--json"))["difference"]
    assert change["new"] == [{"id": "kite-sellers", "title": "Kite Sellers"}]
    assert change["gone"] == [
        {"id": "kite-carriers-all-other", "title": "Kite Carriers, All Other"}
    ]
    assert [(one["old_id"], one["id"]) for one in change["renamed"]] == [
        ("kite-doctors", "kite-physicians")
    ]
    assert [(one["id"], one["field"], one["old"], one["new"]) for one in change["moved"]] == [
        ("kite-builders", "facts.job_zone.value", 2, 3),
        ("kite-builders", "preferences.facets.long_training", 7, 13),
    ]
    assert {
        "id": "stunt-kite-builders",
        "title": "Stunt Kite Builders",
        "fields": ["summary", "description"],
    } in change["edited"]
    careers("data", "import", "onet", str(onet))
    shown = careers("data", "import", "onet", str(path)).stdout
    for said in (
        "4 careers in place of the earlier ones",
        "NEW (1)",
        "GONE (1)",
        "RENAMED (1)",
        "job zone value 2 → 3",
    ):
        assert said in shown
    assert answer(careers("data", "sources", "--json"))[-1]["title"] == "O*NET 91.0 Database"


def test_the_report_names_what_was_decided(careers: Careers, onet: Path, tmp_path: Path) -> None:
    (onet / "Skills.txt").unlink()
    report = answer(careers("data", "import", "onet", str(onet), "--json"))["report"]
    assert report["release"] == "O*NET 90.1 Database, December 2025"
    assert report["missing"] == ["Skills"]
    assert {
        "kind": "shared-name",
        "place": "47-9001.00",
        "detail": "Kite Worker is also listed for 47-9001.01",
    } in report["remarks"]
    shown = careers("data", "import", "onet", str(onet)).stdout
    assert "Not in this copy: Skills" in shown
    assert "Kite Worker is also listed for 47-9001.01" in shown


def test_figures_are_added_on_request(careers: Careers, onet: Path, write: Write) -> None:
    oews, projections = (
        write(release.OEWS, "national_M2031_dl.csv"),
        write(release.PROJECTIONS, "table.csv"),
    )
    careers(
        "data", "import", "onet", str(onet), "--oews", str(oews), "--projections", str(projections)
    )
    record = answer(careers("show", "kite-doctors", "--json"))
    assert record["facts"]["pay"]["median"] == 40000
    assert "May 2031" in careers("show", "kite-doctors", "--sources").stdout


def test_esco_is_imported_beside_it(careers: Careers, onet: Path, tmp_path: Path) -> None:
    careers("data", "import", "onet", str(onet))
    result = careers("data", "import", "esco", str(release.esco(tmp_path / "esco-1.9.0")))
    assert result.stdout.startswith("3 careers added")
    assert [one["name"] for one in answer(careers("data", "list", "--json"))] == [
        "bundled",
        "esco",
        "onet",
    ]
    assert "sew straight" in careers("show", "kite sewer", "--section", "skills").stdout
    assert "European Commission" in careers("show", "kite sewer").stdout


@pytest.mark.parametrize("kind", ["onet", "esco"])
def test_a_release_that_cannot_be_read_changes_nothing(
    kind: str, careers: Careers, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    for path, code in (
        (tmp_path / "nowhere", ExitCode.FILE),
        (tmp_path / "empty", ExitCode.DATASET),
        (write(b"PK\x03\x04 broken", "x.zip"), ExitCode.DATASET),
    ):
        result = careers("data", "import", kind, str(path))
        assert (result.exit_code, result.stdout) == (code, "")
        assert result.stderr.startswith("careers: ")
        assert result.stderr.count("\n") == 1
    assert not (Path(os.environ["CAREERS_HOME"]) / "datasets").exists()


def test_a_bar_is_shown_on_a_terminal_alone(onet: Path, tmp_path: Path) -> None:
    seen = b""

    def read(descriptor: int) -> bytes:
        nonlocal seen
        seen += (data := os.read(descriptor, 65536))
        return data

    import sys

    status = pty.spawn(
        [sys.executable, "-m", "careercli", "data", "import", "onet", str(onet)], read
    )
    assert os.waitstatus_to_exitcode(status) == 0
    assert b"Reading the release" in seen
    assert b"100%" in seen


def test_the_template_can_be_added_as_it_is(careers: Careers, write: Write) -> None:
    template = write(careers("data", "template").stdout, "template.json")
    result = careers("data", "add", str(template))
    assert result.stdout == "1 career added: careers list --dataset my-careers shows them.\n"
    shown = careers("show", "kite builder").stdout
    assert "Kite Maker" in shown
    assert "From the dataset my-careers." in shown


def test_every_error_of_a_file_is_said(careers: Careers, write: Write) -> None:
    path = write(dataset({"id": "a", "titel": "A"}, career("b", summary=3)))
    result = careers("data", "add", str(path))
    assert result.exit_code == ExitCode.DATASET
    assert result.stdout == ""
    for said in (
        "careers[0].titel (a) is not a field",
        "careers[0].title (a) is missing",
        "careers[0].category (a) is missing",
        "careers[1].summary (b) must be a string",
    ):
        assert said in result.stderr
    assert len(answer(careers("data", "list", "--json"))) == 1


def test_adding_over_another_needs_a_word(careers: Careers, write: Write) -> None:
    careers("data", "add", str(write(career("yodeler"))), "--name", "mine")
    other = write(career("miller"), "other.json")
    assert careers("data", "add", str(other), "--name", "mine").exit_code == ExitCode.USAGE
    shown = careers("data", "add", str(other), "--name", "mine", "--replace").stdout
    assert "Miller" in shown
    assert "Yodeler" in shown


def test_removing_what_is_there_and_what_is_not(careers: Careers, write: Write) -> None:
    careers("data", "add", str(write(career("yodeler"))), "--name", "mine")
    assert careers("data", "remove", "mine").stdout.startswith("Removed mine, which was ")
    assert careers("data", "remove", "mine").exit_code == ExitCode.NOT_FOUND
    assert careers("data", "remove", "bundled").exit_code == ExitCode.USAGE
    assert careers("show", "yodeler").exit_code == ExitCode.NOT_FOUND


def test_a_broken_dataset_is_named_and_can_be_removed(careers: Careers) -> None:
    folder = Path(os.environ["CAREERS_HOME"]) / "datasets"
    folder.mkdir(parents=True)
    (folder / "broken.json").write_text("{")
    assert careers("list").exit_code == ExitCode.DATASET
    assert "broken.json" in careers("list").stderr
    listed = answer(careers("data", "list", "--json"))
    assert [(one["name"], "problem" in one) for one in listed] == [
        ("bundled", False),
        ("broken", True),
    ]
    assert "broken can't be used" in careers("data", "list", "--format", "markdown").stdout
    assert careers("data", "remove", "broken").exit_code == 0
    assert careers("list").exit_code == 0


def test_info_tells_what_is_in_use_and_where(careers: Careers, write: Write) -> None:
    careers("data", "add", str(write(career("yodeler", category="Crafts"))), "--name", "mine")
    found = answer(careers("data", "info", "--json"))
    assert found["data_folder"] == str(Path(os.environ["CAREERS_HOME"]) / "datasets")
    bundled, mine = found["datasets"]
    assert (bundled["name"], bundled["careers"]) == ("bundled", len(Catalog([bundled_path()])))
    assert (mine["name"], mine["careers"], mine["categories"], mine["with"]["pay"]) == (
        "mine",
        1,
        {"Crafts": 1},
        0,
    )
    assert "Crafts (1)" in careers("data", "info").stdout


def test_sources_tell_how_many_facts_rest_on_each(careers: Careers, write: Write) -> None:
    sample = write(SAMPLE, "sample.json")
    found = answer(careers("--data", str(sample), "data", "sources", "--json"))
    counted = {one["key"]: (one["facts"], one["careers"]) for one in found}
    records = answer(careers("--data", str(sample), "list", "--json"))
    for key, (facts, having) in counted.items():
        said = [json.dumps(record).count(f'"source": "{key}"') for record in records]
        assert (sum(said), sum(map(bool, said))) == (facts, having)
    assert any(facts for facts, _ in counted.values())
    shown = careers("--data", str(sample), "data", "sources").stdout
    assert all(one["title"] in shown for one in found)


def test_the_schema_is_that_of_the_dataset(careers: Careers) -> None:
    schema = answer(careers("data", "schema"))
    assert schema == datasets.json_schema()
    assert schema["$schema"].endswith("2020-12/schema")


def test_diff_tells_two_files_apart(careers: Careers, write: Write) -> None:
    old, new = (
        write(dataset(career("a"), career("b"))),
        write(dataset(career("b", summary="Other.")), "new.json"),
    )
    change = answer(careers("data", "diff", str(old), str(new), "--json"))
    assert [one["id"] for one in change["gone"]] == ["a"]
    rows = careers("data", "diff", str(old), str(new), "--format", "csv").stdout.splitlines()
    assert rows == ["change,id,title,field,old,new", "gone,a,A,,,", "edited,b,B,summary,,"]
    assert careers("data", "diff", str(old), str(old)).stdout == "The careers are the same.\n"
    assert careers("data", "diff", str(old), "nowhere").exit_code == ExitCode.FILE


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown"])
@pytest.mark.parametrize("command", ["info", "list", "sources", "check"])
def test_every_form_of_every_command(command: str, form: str, careers: Careers) -> None:
    result = careers("data", command, "--format", form)
    assert result.exit_code == 0
    assert result.stdout or command == "check"
    assert (
        careers(
            "data", command, "--format", form, env={"FORCE_COLOR": "1", "COLUMNS": "60"}
        ).exit_code
        == 0
    )


def test_escapes_in_added_text_never_reach_the_terminal(careers: Careers, write: Write) -> None:
    path = write(dataset(career("evil", title="\x1b]0;x\x07Evil", category="\x1b[2J"), sources={}))
    for arguments in (
        ["data", "add", str(path)],
        ["list"],
        ["show", "evil"],
        ["data", "info"],
        ["data", "check"],
    ):
        result = careers(*arguments)
        assert result.exit_code == 0
        assert "\x1b" not in result.output
        assert "\x07" not in result.output
