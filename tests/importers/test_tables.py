"""Reading tables: folder or zip, and everything that hostile or broken input can do."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.base.errors import CareersError, DatasetError, FileError
from careercli.importers import tables as module
from careercli.importers.tables import Tables
from tests.release import zipped

HEADER = b"Code\tTitle\r\n"


def read(path: Path, *columns: str, optional: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    with Tables(path) as tables:
        return [row.cells for row in tables.rows("Things", columns or ("Code", "Title"), optional)]


def in_folder(tmp_path: Path, content: bytes, name: str = "Things.txt") -> Path:
    (tmp_path / "release").mkdir(exist_ok=True)
    (tmp_path / "release" / name).write_bytes(content)
    return tmp_path / "release"


@pytest.mark.parametrize(
    "content",
    [
        b"Code\tTitle\r\n1\tOne\r\n",
        b"Code\tTitle\n1\tOne",
        b"\xef\xbb\xbfCode\tTitle\n1\t One \n\n",
    ],
)
def test_lines_may_end_in_any_way(content: bytes, tmp_path: Path) -> None:
    assert read(in_folder(tmp_path, content)) == [("1", "One")]


def test_commas_are_quoted_and_tabs_are_not(tmp_path: Path) -> None:
    assert read(in_folder(tmp_path, b'Code,Title\r\n1,"a, ""b""\r\nc"\r\n', "things.csv")) == [
        ("1", 'a, "b"\r\nc')
    ]
    assert read(in_folder(tmp_path, b'Code\tTitle\n1\t"a, b\n')) == [("1", '"a, b')]


def test_columns_are_found_in_any_order_and_spelling_and_may_be_absent(tmp_path: Path) -> None:
    path = in_folder(tmp_path, b"TITLE\tmore\tCode\nOne\tx\t1\n")
    assert read(path, "code", "Title", optional=("More", "Absent")) == [("1", "One", "x", "")]


def test_a_zip_file_and_a_folder_of_folders_give_the_same(tmp_path: Path) -> None:
    archive = tmp_path / "release.zip"
    archive.write_bytes(
        zipped({"db_9/Things.txt": HEADER + b"1\tOne\r\n", "db_9/picture.png": b"x"})
    )
    folder = tmp_path / "unpacked"
    (folder / "db_9").mkdir(parents=True)
    (folder / "db_9" / "Things.txt").write_bytes(HEADER + b"1\tOne\r\n")
    assert read(archive) == read(folder) == [("1", "One")]


BROKEN = {
    "empty": (b"", "Things.txt is empty"),
    "no column": (
        b"Code\tName\n1\tOne\n",
        "Things.txt has no column 'Title'; it has 'Code', 'Name'",
    ),
    "too few columns": (
        HEADER + b"1\tOne\r\n2\r\n",
        "Things.txt line 3 has 1 columns, and its header 2",
    ),
    "too many columns": (HEADER + b"1\tOne\tmore\r\n", "Things.txt line 2 has 3 columns"),
    "Latin-1": (HEADER + b"1\tCaf\xe9\r\n", "Things.txt line 2 is not UTF-8: byte 0xe9"),
    "UTF-16": ("Code\tTitle\n".encode("utf-16"), "Things.txt line 1 is not UTF-8"),
    "5 MB line": (
        HEADER + b"1\t" + b"x" * 5_000_000 + b"\r\n",
        "Things.txt line 2 is longer than 1,000,000 bytes",
    ),
    "5 MB without a line break": (b"x" * 5_000_000, "Things.txt line 1 is longer"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_table_is_refused_with_its_place(case: str, tmp_path: Path) -> None:
    content, said = BROKEN[case]
    with pytest.raises(DatasetError) as raised:
        read(in_folder(tmp_path, content))
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("content", "line"), [(b'Code,Title\n1,"never closed\n', 2), (b'Code,Title\n1,"a"b\n', 2)]
)
def test_broken_quotes_are_refused_with_their_line(
    content: bytes, line: int, tmp_path: Path
) -> None:
    with pytest.raises(DatasetError, match=f"Things.csv line {line}: broken CSV"):
        read(in_folder(tmp_path, content, "Things.csv"))


def test_control_characters_are_taken_out_and_told(tmp_path: Path) -> None:
    found: list[tuple[str, str]] = []
    path = in_folder(tmp_path, HEADER + b"1\t\x1b[31mRed\x07\xc2\x9b alert\r\n2\tCR\rinside\r\n")
    with Tables(path) as tables:
        rows = [
            row.cells
            for row in tables.rows(
                "Things", ("Code", "Title"), note=lambda *told: found.append(told)
            )
        ]
    assert rows == [("1", "[31mRed alert"), ("2", "CRinside")]
    assert [place for place, _ in found] == ["Things.txt line 2", "Things.txt line 3"]


def bomb(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "bomb.zip"
    path.write_bytes(zipped({"Things.txt": content}))
    return path


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="would blow up to"):
        Tables(bomb(tmp_path, HEADER + b"0" * 20_000_000))


def test_a_zip_file_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TOTAL", 100)
    with pytest.raises(DatasetError, match=r"unpacked it would have 1,\d+ bytes, more than 100"):
        Tables(bomb(tmp_path, HEADER + b"1\tx\r\n" * 200))


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MEMBERS", 2)
    path = tmp_path / "many.zip"
    path.write_bytes(zipped({f"{number}.txt": b"x" for number in range(3)}))
    with pytest.raises(DatasetError, match="it has 3 files"):
        Tables(path)
    for number in range(4):
        folder = in_folder(tmp_path, b"x", f"{number}.txt")
    with pytest.raises(DatasetError, match="more than 2 files"):
        Tables(folder)


@pytest.mark.parametrize(
    "name",
    ["../Things.txt", "a/../../Things.txt", "/etc/Things.txt", "C:/Things.txt", "..\\Things.txt"],
)
def test_a_member_that_leads_out_is_left_alone_and_nothing_is_unpacked(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / "inside" / "release.zip"
    path.parent.mkdir()
    path.write_bytes(zipped({name: HEADER + b"1\tOne\r\n"}))
    with Tables(path) as tables:
        assert tables.find("Things") is None
        assert tables.ignored == [name]
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["inside", "release.zip"]


def test_of_two_tables_with_the_same_name_the_first_counts(tmp_path: Path) -> None:
    path = tmp_path / "release.zip"
    path.write_bytes(
        zipped({"a/Things.txt": HEADER + b"1\tOne\r\n", "b/things.TXT": HEADER + b"2\tTwo\r\n"})
    )
    with Tables(path) as tables:
        assert tables.ignored == ["things.TXT"]
    assert read(path) == [("1", "One")]


def whole_zip() -> bytes:
    lines = b"".join(
        b"%d\tThing number %d\r\n" % (number, number * 7919 % 4001) for number in range(3000)
    )
    return zipped({"Things.txt": HEADER + lines})


@pytest.mark.parametrize("share", [0.02, 0.3, 0.9, 0.999])
def test_a_truncated_zip_file_is_refused(share: float, tmp_path: Path) -> None:
    path = tmp_path / "cut.zip"
    whole = whole_zip()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(DatasetError, match="neither a folder nor a whole zip file"):
        Tables(path)


def test_a_damaged_member_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "damaged.zip"
    content = bytearray(whole_zip())
    content[2000:2100] = bytes(100)
    path.write_bytes(content)
    with pytest.raises(DatasetError, match=r"Things\.txt is damaged"):
        read(path)


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "locked.zip"
    content = bytearray(zipped({"Things.txt": HEADER}))
    with zipfile.ZipFile(__import__("io").BytesIO(content)) as archive:
        assert archive.infolist()[0].flag_bits == 0
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(DatasetError, match=r"Things\.txt is encrypted"):
        read(path)


def test_what_is_no_release_at_all(tmp_path: Path) -> None:
    (tmp_path / "empty.zip").write_bytes(b"")
    (tmp_path / "text.zip").write_bytes(b"hello")
    with pytest.raises(DatasetError, match="is empty"):
        Tables(tmp_path / "empty.zip")
    with pytest.raises(DatasetError, match="neither a folder nor a whole zip file"):
        Tables(tmp_path / "text.zip")
    with pytest.raises(FileError, match="no such file"):
        Tables(tmp_path / "nowhere")


def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    told: list[float] = []
    path = in_folder(tmp_path, HEADER + b"1\t%s\r\n" % (b"x" * 900_000) * 3)
    with Tables(path, told.append) as tables:
        tables.expect(["Things", "Absent"])
        assert sum(1 for _ in tables.rows("Things", ("Code",))) == 3
    assert told == sorted(told)
    assert len(told) > 2
    assert told[-1] == 1.0


@given(st.binary(max_size=400))
def test_any_bytes_give_rows_or_a_clear_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "Things.txt"
    path.write_bytes(content)
    said = "Things.txt"
    try:
        assert all(
            line >= 1 and all(isinstance(cell, str) for cell in cells)
            for line, cells in module.file_rows(path)
        )
    except CareersError as error:
        said = str(error)
    assert "Things.txt" in said


cell_text = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=20)


@given(st.lists(st.tuples(cell_text, cell_text), max_size=20))
def test_what_was_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("back")
    lines = "".join(f"{one}\t{other}\r\n" for one, other in rows)
    (folder / "Things.txt").write_bytes(HEADER + lines.encode())
    assert read(folder) == [(one.strip(), other.strip()) for one, other in rows]
