"""The command line in this process: what goes to stdout, what to stderr, and the exit codes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from careercli.base.folders import bundled_path
from careercli.catalog.catalog import Catalog
from careercli.cli.options import Format
from careercli.dataset.fields import SECTIONS
from careercli.views.welcome import TRY
from tests.conftest import career, dataset
from tests.sample import SAMPLE

Careers = Callable[..., Result]


@pytest.fixture
def sample(write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    path = write(SAMPLE, "sample.json")
    monkeypatch.setenv("CAREERS_DATA", str(path))
    return path


USAGE = {
    "no arguments to show": (["show"], "CAREER"),
    "an unknown command": (["lst"], "'list'"),
    "an unknown option": (["list", "--jsn"], "--json"),
    "an unknown section": (["show", "baker", "--section", "diet"], "overview, facts, duties"),
    "an unknown format": (["list", "--format", "yaml"], "table, json, jsonl, csv, markdown"),
    "an unknown category": (["list", "--category", "Sea"], "Trades"),
    "an unknown dataset": (["list", "--dataset", "x"], "sample"),
    "an unknown field": (["list", "--fields", "titel"], "did you mean title"),
    "an unknown field to sort by": (["list", "--sort", "-pay"], "no field 'pay'"),
    "a sort by an object": (["list", "--sort", "facts.pay"], "sort by one of them"),
    "a condition that isn't one": (["list", "--where", "x"], "FIELD OPERATOR VALUE"),
    "two forms at once": (["list", "--json", "--format", "csv"], "contradict"),
    "a limit of nothing": (["list", "--limit", "0"], "--limit"),
    "one career to compare": (["compare", "baker"], "2 to 4 careers, not 1"),
    "five careers to compare": (["compare", *["baker"] * 5], "2 to 4 careers, not 5"),
    "the same career twice": (["compare", "baker", "bread maker"], "both baker"),
    "fields of a table": (["show", "baker", "--fields", "id"], "--json"),
}


@pytest.mark.parametrize("case", USAGE)
def test_wrong_usage_is_a_line_on_stderr_and_exit_2(
    case: str, careers: Careers, sample: Path
) -> None:
    arguments, said = USAGE[case]
    result = careers(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert result.stderr.startswith("careers: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", [["show"], ["compare", "miller"]])
def test_a_missing_career_is_exit_3_with_what_was_meant(
    command: list[str], careers: Careers, sample: Path
) -> None:
    result = careers(*command, "bakr")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == "careers: no career 'bakr'; did you mean baker?\n"


@pytest.mark.parametrize(
    ("content", "code"),
    [('{"careers": [', 4), ("", 4), (b"\xff\xfe", 4), (json.dumps(dataset()), 4), (None, 5)],
)
def test_a_dataset_that_cannot_be_used(
    content: str | bytes | None, code: int, careers: Careers, write: Callable[..., Path]
) -> None:
    path = write(content) if content is not None else Path("missing.json")
    for arguments in (["list"], ["show", "a"], ["compare", "a", "b"]):
        result = careers(*arguments, "--data", str(path))
        assert (result.exit_code, result.stdout) == (code, "")
        assert result.stderr.count("\n") == 1


def test_list_is_a_line_for_each_career_with_tabs(careers: Careers, sample: Path) -> None:
    result = careers("list")
    lines = [line.split("\t") for line in result.stdout.splitlines()]
    assert [line[0] for line in lines] == ["baker", "pastry-cook", "miller"]
    assert lines[0] == [
        "baker",
        "Baker",
        "Trades",
        "Mixes, proves and bakes bread before most people are awake.",
    ]
    assert result.stderr == ""


def test_list_can_be_narrowed_sorted_and_cut(careers: Careers, sample: Path) -> None:
    assert careers("list", "--category", "trades", "--limit", "1").stdout.startswith("baker\t")
    found = careers("list", "--where", "facts.pay.median>=40000", "--where", "title~cook", "--json")
    assert [record["id"] for record in json.loads(found.stdout)] == ["pastry-cook"]
    by_growth = careers(
        "list",
        "--sort",
        "-facts.outlook.growth_percent",
        "--fields",
        "id,facts.outlook.growth_percent",
    )
    assert by_growth.stdout == "baker\t-1.5\npastry-cook\t-1.5\nmiller\t–\n"
    assert by_growth.stderr == "1 career has no facts.outlook.growth_percent: listed last\n"
    left_out = careers("list", "--where", "facts.employment.count>0")
    assert "1 career has no facts.employment.count: left out" in left_out.stderr


def test_no_result_is_an_empty_list_in_json_and_nothing_in_text(
    careers: Careers, sample: Path
) -> None:
    nothing = ["list", "--where", "title=nobody"]
    assert json.loads(careers(*nothing, "--json").stdout) == []
    assert careers(*nothing).stdout == ""
    assert careers(*nothing).exit_code == 0


def test_json_is_the_datasets_own_shape(careers: Careers, sample: Path) -> None:
    shown = json.loads(careers("show", "baker", "--json").stdout)
    given = SAMPLE["careers"][0]
    assert {key: value for key, value in shown.items() if key in given} == given
    assert shown["dataset"] == "sample"
    assert json.loads(careers("list", "--json").stdout)[0] == shown
    several = json.loads(careers("show", "baker", "miller", "--json").stdout)
    assert [record["id"] for record in several] == ["baker", "miller"]


def test_what_is_printed_as_json_can_be_read_back_as_a_dataset(
    careers: Careers, sample: Path, write: Callable[..., Path]
) -> None:
    records = json.loads(careers("list", "--json").stdout)
    again = write({**SAMPLE, "careers": records}, "again.json")
    assert (
        json.loads(careers("show", "baker", "--json", "--data", str(again)).stdout)["dataset"]
        == "again"
    )


def test_a_section_alone_in_every_form(careers: Careers, sample: Path) -> None:
    assert json.loads(careers("show", "baker", "--section", "types", "--json").stdout).keys() == {
        "id",
        "title",
        "types",
    }
    plain = careers("show", "baker", "--section", "types", "--section", "duties").stdout
    assert plain.startswith("Baker\n\nWHAT THEY DO\n")
    assert "KINDS" in plain
    assert "QUICK FACTS" not in plain


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_can_be_asked_for(section: str, careers: Careers, sample: Path) -> None:
    result = careers("show", "baker", "--section", section)
    assert result.exit_code == 0
    assert result.stdout.count("\n") > 2


COMMANDS = {"list": ["list"], "show": ["show", "baker"], "compare": ["compare", "baker", "miller"]}


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_every_form(
    command: str, form: Format, careers: Careers, sample: Path
) -> None:
    result = careers(*COMMANDS[command], "--format", form)
    assert result.exit_code == 0
    match form:
        case Format.JSON:
            assert json.loads(result.stdout)
        case Format.JSONL:
            assert all(isinstance(json.loads(line), dict) for line in result.stdout.splitlines())
        case Format.CSV:
            rows = list(csv.DictReader(io.StringIO(result.stdout)))
            assert rows
            assert all(None not in row and None not in row.values() for row in rows)
        case Format.MARKDOWN:
            assert "#" in result.stdout or "|" in result.stdout
        case Format.TABLE:
            assert "─" not in result.stdout


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("command", [["list"], ["show", "miller"], ["compare", "baker", "miller"]])
def test_what_a_dataset_says_is_never_acted_on(
    command: list[str], form: Format, careers: Careers, sample: Path
) -> None:
    shown = careers(*command, "--format", form).stdout
    assert not any(character in shown for character in "\x1b\x07\u202e\x9b")
    forced = careers(*command, "--format", form, env={"FORCE_COLOR": "1", "COLUMNS": "100"}).stdout
    assert "\x1b[31m" not in forced
    assert "\u202e" not in forced
    if form is Format.MARKDOWN:
        assert "<b>" not in shown
        assert "| and" not in shown.replace("\\|", "")


def test_a_comparison_as_csv_and_swapped(careers: Careers, sample: Path) -> None:
    there = list(
        csv.DictReader(
            io.StringIO(careers("compare", "baker", "pastry-cook", "--format", "csv").stdout)
        )
    )
    back = list(
        csv.DictReader(
            io.StringIO(careers("compare", "pastry-cook", "baker", "--format", "csv").stdout)
        )
    )
    assert sorted(map(str, there)) == sorted(map(str, back))
    assert {
        "topic": "Pay",
        "career": "baker",
        "said": "$36,000 median; $18,000 to $72,000, 10th to 90th percentile",
    } in there


def test_two_figures_of_one_group_are_not_set_against_each_other(
    careers: Careers, sample: Path
) -> None:
    shown = careers("compare", "pastry-cook", "miller").stdout
    assert "stand in the same group, Production Workers, All Other (51-9199)" in shown


def test_options_may_stand_before_the_command(careers: Careers, write: Callable[..., Path]) -> None:
    path = write(dataset(career("smith")), "smiths.json")
    assert careers("--data", str(path), "list").stdout.startswith("smith\t")
    forced = {"FORCE_COLOR": "1", "COLUMNS": "80"}
    assert "╭" in careers("show", "dentist", env=forced).stdout
    for plain in (["--plain", "show", "dentist"], ["show", "dentist", "--plain"]):
        assert "╭" not in careers(*plain, env=forced).stdout


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_a_dumb_terminal_and_accessible_get_plain_text(
    env: dict[str, str], careers: Careers
) -> None:
    shown = careers("show", "dentist", env={"FORCE_COLOR": "1", **env}).stdout
    assert "\x1b" not in shown
    assert "╭" not in shown


def test_no_color_keeps_the_layout_without_colours(careers: Careers) -> None:
    shown = careers(
        "show", "dentist", env={"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": "80"}
    ).stdout
    assert "╭" in shown
    assert not any(f"\x1b[{code}m" in shown for code in (31, 32, 33, 34, 35, 36))


def test_sources_put_a_footnote_to_each_figure(careers: Careers, sample: Path) -> None:
    shown = careers("show", "baker", "--sources").stdout
    assert "Pay: $36,000 median a year [1]" in shown
    assert "[1] Survey of Trades, Office of Trades, May 2025. https://trades.example/" in shown
    assert "[2] Rules of the Guild" in shown


def test_version_and_help(careers: Careers) -> None:
    from careercli import __version__

    assert careers("--version").stdout == f"careers {__version__}\n"
    assert "Usage" in careers("--help").stdout
    alone = careers()
    assert alone.exit_code == 0
    assert "careers show electrician" in alone.stdout
    assert f"{len(Catalog([bundled_path()]))} careers" in alone.stdout


def test_every_command_of_the_welcome_works(careers: Careers) -> None:
    for command, _ in TRY:
        if command != "careers test":  # it needs a terminal to ask at
            assert careers(*command.split()[1:]).exit_code == 0, command


def test_an_unknown_facet_is_an_error_with_the_nearest(careers: Careers) -> None:
    result = careers("list", "--where", "preferences.facets.tecnology>80")
    assert result.exit_code == 2
    assert "did you mean preferences.facets.technology?" in result.stderr
    assert len(result.stderr) < 400


def test_the_beginning_of_one_title_wins_over_the_insides_of_others(careers: Careers) -> None:
    assert careers("show", "docto", "--json").exit_code == 0


def test_a_shared_name_leads_to_a_choice(careers: Careers) -> None:
    result = careers("show", "nurse")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "registered-nurse" in result.stderr


def test_a_list_can_be_narrowed_by_field_category_and_years(careers: Careers) -> None:
    everything = careers("list").stdout.splitlines()
    health = careers("list", "health").stdout.splitlines()
    nursing = careers("list", "nursing").stdout.splitlines()
    assert len(everything) > len(health) > len(nursing) > 2
    soon = json.loads(careers("list", "nursing", "--max-years", "2", "--json").stdout)
    assert soon
    assert all(one["preparation"]["years_min"] <= 2 for one in soon)
    wrong = careers("list", "helth")
    assert wrong.exit_code == 2
    assert "did you mean Health" in wrong.stderr


def test_the_fields_of_work_are_shown_with_their_numbers(careers: Careers) -> None:
    rows = json.loads(careers("fields", "--json").stdout)
    assert sum(row["careers"] for row in rows) == len(careers("list").stdout.splitlines())
    assert careers("fields").stdout.splitlines()[0].split("\t")[0] == "Health"


def test_completion_offers_ids_with_titles(careers: Careers) -> None:
    env = {"_CAREERS_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "careers show tele"}
    assert '"telemedicine-physician":"Telemedicine Physician"' in careers(env=env).stdout
    broken = {**env, "CAREERS_DATA": "missing.json"}
    result = careers(env=broken)
    assert result.exit_code == 0
    assert "telemedicine" not in result.stdout


def test_a_defect_is_a_line_too(careers: Careers, monkeypatch: pytest.MonkeyPatch) -> None:
    from careercli.catalog.catalog import Catalog

    def broken(*arguments: object) -> None:
        raise RuntimeError("on\nfire")

    monkeypatch.setattr(Catalog, "briefs", broken)
    result = careers("list")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "RuntimeError: on fire" in result.stderr
    with pytest.raises(RuntimeError):
        careers("list", env={"CAREERS_TRACEBACK": "1"})


def test_a_groups_figure_is_marked_where_a_list_ranks_by_it(careers: Careers, sample: Path) -> None:
    screen = {"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": "100"}
    shown = careers(
        "list", "--sort", "facts.pay.median", "--fields", "id,facts.pay.median", env=screen
    ).stdout
    assert "42000 (group)" in shown
    assert "36000 (group)" not in shown
    piped = careers("list", "--sort", "facts.pay.median", "--fields", "id,facts.pay.median").stdout
    assert piped == "baker\t36000\npastry-cook\t42000\nmiller\t42000\n"
