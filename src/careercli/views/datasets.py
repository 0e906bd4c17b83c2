"""Datasets themselves: which are in use, what they hold and rest on, what an import did."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from careercli.dataset.codec import encode
from careercli.views import dataset_changes
from careercli.views.blocks import Document, Entries, Entry, Line, Prose, Records, Section, Span
from careercli.views.text import counted, visible

if TYPE_CHECKING:
    from careercli.catalog.catalog import InUse
    from careercli.catalog.sources import Cited, Summary
    from careercli.catalog.user_datasets import AddedFile, Saved
    from careercli.dataset.changes import DatasetDifference
    from careercli.importers.report import Report

Record = dict[str, Any]

LISTED = ("name", "careers", "released", "path")
"""The columns of the list of datasets."""

SAVED = ("dataset", "careers", "changed", "path")
"""The columns of what adding or importing did."""

SOURCES = (
    "dataset",
    "key",
    "title",
    "publisher",
    "period",
    "licence",
    "attribution",
    "url",
    "facts",
    "careers",
)
"""The columns of the list of sources."""

EXAMPLES = 4
"""How many remarks of a kind a screen shows; --json has all."""


def listed(used: Sequence[InUse], added: Sequence[AddedFile]) -> list[Record]:
    """The datasets as records: those in use, then the added ones that can't be used, with the
    reason."""
    seen = {one.path for one in used}
    records: list[Record] = [{name: getattr(one, name) for name in LISTED} for one in used]
    return [*records, *(encode(one) for one in added if one.path not in seen)]


def listing(records: Sequence[Record]) -> Document:
    """The list of datasets."""
    rows = tuple(_listed(record) for record in records)
    notes: list[Line] = [
        f"{record['name']} can't be used: {record['problem']}"
        for record in records
        if record.get("problem")
    ]
    return Document((Section("", (Records(("dataset", "careers", "file"), rows),)),), tuple(notes))


def lines(records: Sequence[Record]) -> Iterator[str]:
    """A line for each dataset, with tabs between its parts, and last the reason why it can't be
    used."""
    for record in records:
        yield "\t".join(
            visible(str(record.get(column, "–")))
            for column in (*LISTED, *(("problem",) if "problem" in record else ()))
        )


def _listed(record: Record) -> tuple[Line, ...]:
    count = record.get("careers", 0)
    careers = (
        "unusable" if record.get("problem") else f"{counted(count, 'career')}, {record['released']}"
    )
    return (record["name"], careers, record["path"])


def info(found: Sequence[Summary], folder: str | None, cache: str | None, version: str) -> Document:
    """What each dataset in use holds, and where things are kept."""
    sections = [Section(summary.name, (Entries(tuple(_summary(summary))),)) for summary in found]
    places = (
        Entry("Added datasets", folder or "no folder"),
        Entry("Index", cache or "kept in memory"),
        Entry("careers", f"version {version}"),
    )
    return Document((*sections, Section("Kept in", (Entries(places),))))


def info_record(
    found: Sequence[Summary], folder: str | None, cache: str | None, version: str
) -> Record:
    """What the datasets in use hold, and where things are kept, as a JSON object."""
    return {
        "version": version,
        "data_folder": folder,
        "cache_folder": cache,
        "datasets": encode(list(found)),
    }


def _summary(summary: Summary) -> Iterator[Entry]:
    yield Entry("Careers", f"{summary.careers:,}")
    yield Entry("Released", summary.released)
    has = [f"{count:,} {name.replace('_', ' ')}" for name, count in summary.with_.items() if count]
    if has:
        yield Entry("Of these have", ", ".join(has))
    yield Entry(
        "Categories",
        "; ".join(f"{name} ({count})" for name, count in summary.categories.items()) or "none",
    )
    yield Entry("File", summary.path)
    yield Entry("Digest", summary.digest)


def source_records(found: Iterable[Cited]) -> list[Record]:
    """The sources as records."""
    return [
        {
            "dataset": one.dataset,
            "key": one.key,
            **encode(one.source),
            "facts": one.facts,
            "careers": one.careers,
        }
        for one in found
    ]


def sources(found: Sequence[Cited]) -> Document:
    """The sources, a dataset's together."""
    return Document(
        tuple(
            Section(f"Sources of {dataset}", (Entries(tuple(map(_source, group))),))
            for dataset, group in itertools.groupby(found, key=lambda one: one.dataset)
        )
        or (Section("", (Prose(("No dataset in use names a source.",)),)),)
    )


def _source(one: Cited) -> Entry:
    source = one.source
    rests = (
        f"{counted(one.facts, 'fact')} of {counted(one.careers, 'career')}"
        if one.facts
        else "no fact rests on it"
    )
    parts = [f"{source.publisher}, {source.period}. {source.licence}. {source.url} · {rests}."]
    if source.attribution:
        parts.append(source.attribution)
    return Entry(source.title, " ".join(parts), one.key)


def saved_record(
    saved: Saved, change: DatasetDifference | None, report: Report | None = None
) -> Record:
    """What adding or importing did, as a JSON object."""
    record: Record = {
        "dataset": saved.name,
        "path": saved.path,
        "careers": saved.careers,
        "changed": saved.changed,
    }
    if report is not None:
        record["report"] = encode(report)
    if change is not None:
        record["difference"] = encode(change)
    return record


def saved(done: Saved, change: DatasetDifference | None, report: Report | None = None) -> Document:
    """What adding or importing did."""
    count = counted(done.careers, "career")
    if not done.changed:
        said = f"{done.name} holds its {count} already: nothing changed."
    else:
        said = f"{count} added" if change is None else f"{count} in place of the earlier ones"
        said += f": careers list --dataset {done.name} shows them."
    sections = [
        Section(
            "",
            (
                Prose(
                    (said, *((f"Read from {report.release}.",) if report is not None else ())),
                ),
            ),
        )
    ]
    if report is not None and (read := tuple(_read(report))):
        sections.append(Section("How it was read", (Entries(read),)))
    if change is not None and done.changed:
        sections += dataset_changes.sections(change)
    return Document(tuple(sections))


def _read(report: Report) -> Iterator[Entry]:
    from careercli.importers.report import KINDS

    if report.missing:
        yield Entry("Not in this copy", "; ".join(report.missing))
    if report.merged:
        gained = sum(one.aliases for one in report.merged)
        names = ", ".join(f"{one.title} → {one.id}" for one in report.merged[:EXAMPLES])
        more = f" and {len(report.merged) - EXAMPLES} more" if len(report.merged) > EXAMPLES else ""
        yield Entry(
            "Already there",
            f"{len(report.merged)} occupations are careers in use, which gain {gained} names: "
            f"{names}{more}",
        )
    for kind, meaning in KINDS.items():
        found = [remark for remark in report.remarks if remark.kind == kind]
        if found:
            examples = "; ".join(f"{remark.place}: {remark.detail}" for remark in found[:EXAMPLES])
            more = (
                f" and {len(found) - EXAMPLES:,} more (--json has all)"
                if len(found) > EXAMPLES
                else ""
            )
            yield Entry(
                kind.replace("-", " ").capitalize(),
                f"{meaning}: {examples}{more}",
                f"{len(found):,}",
            )


def removed(name: str, path: str) -> Document:
    """That a dataset was removed."""
    return Document(
        (Section("", (Prose((("Removed ", Span(name, "strong"), f", which was {path}."),)),)),)
    )
