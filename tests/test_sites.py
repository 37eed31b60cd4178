"""What repeats across a corpus: the same profile from any split, and what it cuts and leaves."""

from __future__ import annotations

import json
import pickle
import random
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import cleaner
from cleaner.cli import main
from cleaner.errors import CleanerError
from cleaner.sites import merge as merging
from cleaner.sites.count import PageCount, Passage, count_page, hash_text
from cleaner.sites.merge import Counts, merge
from cleaner.sites.mirrors import find_injections
from cleaner.sites.profile import load_profile, make_profile, write_profile
from tests.sites import MadePage, article, crawl, edited, said

_SITE = "https://www.paper.example/"
_FIRM = "Meridian Physiotherapy Ltd"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def pages() -> list[MadePage]:
    return list(crawl(60, 3))


@pytest.fixture(scope="module")
def rows(pages: list[MadePage], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rows") / "rows.jsonl"
    lines = [json.dumps({"url": page.url, "text": page.text}) for page in pages]
    path.write_text("\n".join(lines) + "\n", encoding="utf8")
    return path


@pytest.fixture(scope="module")
def profile(rows: Path) -> Path:
    path = rows.with_name("profile")
    done = run("learn", str(rows), "-o", str(path))
    assert done.exit_code == 0, done.output
    return path


def made_counts(number: int) -> Counts:
    """Counts of one page, of few hashes, so that pages, keys and sites coincide and overflow."""
    generator = random.Random(number)
    counts = Counts()
    name = generator.randrange(12)
    page = PageCount(name, name, "en", b"", ("line",), (f"window {name}",))
    passages = {
        generator.randrange(9): Passage(name, "s", "en", f"text {generator.randrange(3)}")
        for _ in range(2)
    }
    counts.add(f"site{name % 5}.example", page, passages)
    return counts


def shape(counts: Counts) -> object:
    sites = {site: sorted(own.items()) for site, own in sorted(counts.sites.items())}
    passages = sorted(counts.passages.items())
    return sites, passages, counts.bar, counts.pages


@settings(deadline=None)
@given(st.lists(st.integers(0, 400), min_size=1, max_size=40), st.randoms(), st.integers(2, 9))
def test_any_split_and_order_gives_the_same_counts(
    numbers: list[int], shuffler: random.Random, room: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (
            *(("MAX_PAGES", room), ("MAX_KEYS", 4), ("COPIES", 2)),
            *(("PAGES_A_SITE", 3), ("_SHOWN", 1)),
        ):
            patch.setattr(merging, name, value)
        whole = Counts()
        for number in numbers:
            whole.take(made_counts(number))
        whole.cut()
        parts = [made_counts(number) for number in numbers]
        while len(parts) > 1:
            shuffler.shuffle(parts)
            parts.append(merge(parts.pop(), parts.pop()))
        parts[0].cut()
        assert shape(parts[0]) == shape(whole)
        assert sum(map(len, whole.sites.values())) <= room
        assert len(whole.passages) <= 4


def test_what_is_kept_does_not_grow_with_the_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    bounds = (("MAX_PAGES", 40), ("MAX_KEYS", 60), ("PAGES_A_SITE", 5))
    for name, value in bounds:
        monkeypatch.setattr(merging, name, value)
    total = Counts()
    sizes = []
    for number in range(4000):
        one = Counts()
        page = PageCount(number * 2654435761 % 2**32, number, "en", b"12345678", ("line",), ("x",))
        passages = {
            hash_text(f"{number % 100} {n}"): Passage(page.page, "s", "en", "t") for n in range(3)
        }
        one.add(f"site{number % 90}.example", page, passages)
        total.take(one)
        assert sum(map(len, total.sites.values())) <= 1.5 * 40 + 1
        assert len(total.passages) <= 1.5 * 60 + 3
        sizes.append(len(pickle.dumps(total)))
    assert max(sizes[2000:]) <= 1.1 * max(sizes[:2000])


def test_the_profile_is_the_same_for_any_jobs_and_order(
    rows: Path, profile: Path, tmp_path: Path
) -> None:
    lines = rows.read_text(encoding="utf8").splitlines(keepends=True)
    random.Random(1).shuffle(lines)
    for number, part in enumerate((lines[:25], lines[25:])):
        (tmp_path / f"part{number}.jsonl").write_text("".join(part), encoding="utf8")
    again = tmp_path / "again"
    inputs = [str(tmp_path / f"part{number}.jsonl") for number in (1, 0)]
    assert run("learn", *inputs, "-o", str(again), "--jobs", "2").exit_code == 0
    assert tree(again) == tree(profile)


def test_footers_and_a_spliced_name_go_and_the_papers_own_name_stays(
    pages: list[MadePage], profile: Path
) -> None:
    learned = cleaner.Cleaner(profile=str(profile))
    spliced = [page for page in pages if page.spans and not page.mirror]
    hit = 0
    for page in spliced:
        result = learned.clean(page.text, kind="text", url=page.url)
        assert result.restore() == page.text
        assert not any(line in result.text for line in page.foot)
        (start, end) = page.spans[0]
        hit += page.text[start:end].strip() not in result.text
        named = [removal for removal in result.removals if "Courier" in removal.text]
        assert all(removal.rule == "boilerplate.site" for removal in named)
    assert hit >= 0.9 * len(spliced) > 5


def test_cuts_carry_their_counts_and_need_the_address(pages: list[MadePage], profile: Path) -> None:
    learned = cleaner.Cleaner(profile=str(profile))
    page = next(page for page in pages if page.spans and not page.mirror)
    cuts = {r.rule: r for r in learned.clean(page.text, kind="text", url=page.url).removals}
    assert "pages of paper1.example" in cuts["boilerplate.site"].evidence
    elsewhere = learned.clean(page.text, kind="text", url="https://other.example/1")
    assert all(r.rule != "boilerplate.site" for r in elsewhere.removals)


def test_cleaning_again_changes_nothing(pages: list[MadePage], profile: Path) -> None:
    learned = cleaner.Cleaner(profile=str(profile))
    for page in pages[:25]:
        once = learned.clean(page.text, kind="text", url=page.url)
        for title in (once.title, None):
            again = learned.clean(once.text, kind="text", url=page.url, title=title)
            assert again.text == once.text


def test_fewer_pages_than_the_bound_prove_nothing() -> None:
    counts = Counts()
    generator = random.Random(3)
    for number in range(7):
        body = article(generator)
        body[1] = body[1].replace(",", f", {_FIRM}", 1)
        text = "\n".join((*body, "Printed on paper from Harrow, by the old press"))
        url = f"{_SITE}{number}"
        counts.add(*count_page(cleaner.clean(text, kind="text", url=url), url))
    counts.cut()
    assert not make_profile(counts, 8).blocks
    assert not make_profile(counts, 8).strings
    assert len(make_profile(counts, 7).blocks["paper.example"]) == 1


@pytest.mark.parametrize(
    "own",
    [
        "Councillor Edith Marlowe {did} {what} {when}, and said so at length.",
        "{who} {did} {what}, as every week in these garden notes, {when}.",
        "{who} {did} {what} on the Saltmarsh Railway {when}.",
        "{who} told the Pellow Courier that {what} had gone missing {when}.",
        "{who} of Bennett and Sons Ltd {did} {what} {when}.",
    ],
)
def test_what_a_paper_says_in_every_article_stays(own: str) -> None:
    generator = random.Random(9)
    counts = Counts()
    for number in range(24):
        body = article(generator, 4)
        body[number % 4] += " " + said(own, generator)
        url = f"{_SITE}{number}"
        counts.add(*count_page(cleaner.clean("\n".join(body), kind="text", url=url), url))
    counts.cut()
    made = make_profile(counts, 8)
    assert not made.strings
    assert not made.blocks


def test_one_article_under_many_addresses_stays_whole(tmp_path: Path) -> None:
    text = "\n".join(article(random.Random(5)))
    counts = Counts()
    for number in range(12):
        page, url = f"{text}\nLetter {number} of the year", f"{_SITE}{number}"
        counts.add(*count_page(cleaner.clean(page, kind="text", url=url), url))
    counts.cut()
    made = make_profile(counts, 8)
    assert not made.blocks
    assert not made.copies
    write_profile(made, str(tmp_path / "p"))
    learned = cleaner.Cleaner(profile=str(tmp_path / "p"))
    assert learned.clean(text, kind="text", url=f"{_SITE}x").text == text


@pytest.mark.parametrize("offer", ["we buy and sell cone crusher in Noida", _FIRM])
@pytest.mark.parametrize("seed", [11, 12, 13])
def test_copies_tell_an_offer_from_what_an_editor_added(
    offer: str, seed: int, tmp_path: Path
) -> None:
    generator = random.Random(seed)
    body = "\n".join(article(generator))
    at = body.index(",") + 1
    spliced = f"{body[:at]} {offer}{body[at:]}"
    copies = (body, spliced, edited(body, generator))
    counts = Counts()
    for number, text in enumerate(copies):
        url = f"https://site{number}.example/"
        counts.add(*count_page(cleaner.clean(text, kind="text", url=url), url))
    counts.cut()
    assert [one.text for one in find_injections(counts.passages)] == [offer]
    write_profile(make_profile(counts, 8), str(tmp_path / "p"))
    learned = cleaner.Cleaner(profile=str(tmp_path / "p"))
    texts = [learned.clean(text, kind="text").text for text in copies]
    assert texts == [body, body, copies[2]]


def test_a_changed_profile_and_none_are_refused(profile: Path, tmp_path: Path) -> None:
    with pytest.raises(CleanerError, match="no profile here"):
        cleaner.Cleaner(profile=str(tmp_path))
    copy = tmp_path / "copy"
    write_profile(load_profile(str(profile)), str(copy))
    (copy / "blocks.jsonl").write_text("", encoding="utf8")
    with pytest.raises(CleanerError, match="was changed"):
        cleaner.Cleaner(profile=str(copy))


def test_the_config_covers_the_profile(profile: Path) -> None:
    assert cleaner.Cleaner(profile=str(profile)).config != cleaner.Cleaner().config


def test_clean_with_a_profile_by_workers_then_recut_and_restore(
    rows: Path, profile: Path, tmp_path: Path
) -> None:
    out = {jobs: tmp_path / f"{jobs}.jsonl" for jobs in ("1", "2")}
    for jobs, path in out.items():
        done = run("clean", str(rows), "-o", str(path), "--profile", str(profile), "--jobs", jobs)
        assert done.exit_code == 0, done.output
    assert out["1"].read_bytes() == out["2"].read_bytes()
    direct, recut, back = (tmp_path / name for name in ("d.jsonl", "r.jsonl", "b.jsonl"))
    options = ["--keep", "boilerplate"]
    run("clean", str(rows), "-o", str(direct), "--profile", str(profile), *options)
    assert run("recut", str(out["1"]), "-o", str(recut), *options).exit_code == 0
    assert recut.read_bytes() == direct.read_bytes()
    assert run("restore", str(out["1"]), "-o", str(back)).exit_code == 0
    texts = [json.loads(line)["text"] for line in back.read_text(encoding="utf8").splitlines()]
    assert texts == [json.loads(line)["text"] for line in rows.read_text().splitlines()]


def test_learn_replaces_nothing_but_a_profile_it_is_told_to(rows: Path, tmp_path: Path) -> None:
    assert run("learn", str(rows), "-o", str(tmp_path)).exit_code == 2
    assert run("learn", str(rows), "-o", str(tmp_path), "--force").exit_code == 2
    assert tmp_path.is_dir()


def test_a_batch_is_counted_as_its_pages_are(pages: list[MadePage]) -> None:
    pa = pytest.importorskip("pyarrow")
    from cleaner.sites.learn import count_batch

    batch = pa.RecordBatch.from_pylist([{"url": p.url, "text": p.text} for p in pages[:6]])
    whole = Counts()
    for page in pages[:6]:
        result = cleaner.clean(page.text, kind="text", url=page.url)
        whole.add(*count_page(result, page.url))
    whole.cut()
    assert shape(count_batch(batch)) == shape(whole)
