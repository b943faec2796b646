"""From what a segment holds to the arrays that questions are answered from.

Whoosh decodes postings one by one in Python; that, not its index, is what made stock Whoosh slow.
Here every posting is laid out as arrays once, when the segment is written (a test compares them with what Whoosh
alone reads of it).

The arrays, for N documents, T stems, V written words and M names (a title, or one of also_called):

    records, records_at      the packed records, and where each starts
    ids, ids_at              their ids
    category (N)             number in ``categories``
    stems, stems_at          the stems in order, as one blob of UTF-8, and where each starts
    postings_at (T+1)        where each stem's postings lie in postings_doc and postings_worth
    postings_worth           what the stem adds to the document's score (see ``posting_weights``)
    frequencies, lengths     of the stems, field by field, and of the fields: for segments made later
    forms, forms_at          the words as written, in order
    forms_stem (V), forms_count (V)
    names, names_at          the names as written
    names_doc, names_alias   whose name it is, and whether it is one of also_called
    name_stems, name_stems_at   each name's stems in order, those of hyphenated chains in parts only
    naming_at (T+1), naming  the names that each stem is in, the stems of whole chains among them
    keys, keys_name          the names' keys as numbers, in order, and which name (see ``name_keys``)
    pairs, pairs_name        two stems that follow one another in a name, in order, and which name
    sayings_doc              for each phrase of people_say, which document has it
    saying_stems, saying_stems_at  its stems in order, each once
    saying_at (T+1), saying  the phrases that each stem is in
    asides (T)               whether the stem is that of a word that only asks or says of whom
    title_order (N)          the names that are titles, in the order of their folded text
    medicines, medicines_at  the medicines among the names, folded, in order
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from reader.search.completions import title_key
from reader.search.index.arrays import Array, Arrays
from reader.search.index.contents import Contents
from reader.search.index.lexicon import blob, texts, utf8
from reader.search.index.posting_weights import laid_out, statistics_of
from reader.search.index.record import Record
from reader.search.ranking.name_keys import key_number, name_key
from reader.search.spelling.medicines import named_in
from reader.search.words import Analysis


def derive(contents: Contents, others: Sequence[Arrays] = ()) -> dict[str, Array]:
    """Return the arrays of a segment with these *contents*.

    *others* are the arrays of the language's other segments: how rare a word is, is counted over all.
    """
    found = laid_out(contents, [statistics_of(other) for other in others])
    numbers = {stem.decode("utf-8", "surrogatepass"): number for number, stem in enumerate(contents.stems())}
    return {
        **blob("records", contents.packed),
        **texts("ids", (record.id for record in contents.heads)),
        **found,
        **_categories(contents.heads),
        **_forms(contents.chunks, contents.analysis, numbers),
        **_names(contents.heads, contents.analysis, numbers),
        **_sayings(contents.heads, contents.analysis, numbers),
        **texts("medicines", sorted(set(named_in(contents.heads)), key=utf8)),
    }


def _categories(records: Sequence[Record]) -> dict[str, Array]:
    names = sorted({record.category for record in records})
    number = {name: place for place, name in enumerate(names)}
    of = np.array([number[record.category] for record in records], dtype=np.uint16)
    return {"category": of, **texts("categories", names)}


def _forms(chunks: Mapping[str, int], analysis: Analysis, numbers: Mapping[str, int]) -> dict[str, Array]:
    """Return the words as written, sorted, with the stem of each and how often it occurs."""
    counts: dict[str, int] = {}
    stems: dict[str, int] = {}
    for chunk, count in chunks.items():
        for word in analysis.chunk(chunk):
            stem = numbers.get(word.stem)
            if stem is not None:
                stems[word.form] = stem
                counts[word.form] = counts.get(word.form, 0) + count
    forms = sorted(stems, key=utf8)
    return {
        **texts("forms", forms),
        "forms_stem": np.array([stems[form] for form in forms], dtype=np.uint32),
        "forms_count": np.array([counts[form] for form in forms], dtype=np.uint32),
    }


def _names(records: Sequence[Record], analysis: Analysis, numbers: Mapping[str, int]) -> dict[str, Array]:
    """Return the names of all documents, and which stems each has."""
    names: list[str] = []
    owners: list[int] = []
    alias: list[bool] = []
    stems: list[int] = []
    at = [0]
    wholes: list[tuple[int, int]] = []
    asking, generic = analysis.stopwords.asking, analysis.stopwords.generic
    for owner, record in enumerate(records):
        for place, name in enumerate(record.names):
            found = analysis.words(name)
            wholes += [(numbers[word.stem], len(names)) for word in found if word.joined and word.stem in numbers]
            words = [word for word in found if not word.joined]
            kept = [word for word in words if word.form not in asking] or words
            if place and len(kept) == 1 < len(words) and kept[0].form in generic:
                kept = []  # "Hers disease" is the name of all diseases, once "hers" is left out
            stems.extend(dict.fromkeys(numbers[word.stem] for word in kept if word.stem in numbers))
            at.append(len(stems))
            names.append(name)
            owners.append(owner)
            alias.append(place > 0)
    of_name = np.repeat(np.arange(len(names)), np.diff(at)) if names else np.zeros(0, dtype=np.int64)
    whole_stems, whole_names = zip(*wholes, strict=True) if wholes else ((), ())
    naming_stems = np.array([*stems, *whole_stems], dtype=np.uint32)
    of_all = np.concatenate((of_name, np.array(whole_names, dtype=np.int64)))
    order = np.argsort(naming_stems, kind="stable")
    pairs, pairs_name = _pairs(np.array(stems, dtype=np.uint64), of_name, len(numbers))
    keys = np.array([key_number(name_key(name)) for name in names], dtype=np.uint64)
    by_key = np.argsort(keys, kind="stable")
    return {
        "keys": keys[by_key],
        "keys_name": by_key.astype(np.uint32),
        "pairs": pairs,
        "pairs_name": pairs_name,
        **texts("names", names),
        "names_doc": np.array(owners, dtype=np.uint32),
        "names_alias": np.array(alias, dtype=np.uint8),
        "name_stems_at": np.array(at, dtype=np.uint32),
        "name_stems": np.array(stems, dtype=np.uint32),
        "naming_at": np.searchsorted(naming_stems[order], np.arange(len(numbers) + 1)).astype(np.uint32),
        "naming": of_all[order].astype(np.uint32),
        "title_order": np.array(_title_order(names, alias), dtype=np.uint32),
    }


def _sayings(records: Sequence[Record], analysis: Analysis, numbers: Mapping[str, int]) -> dict[str, Array]:
    """Return the phrases in which people ask for each document, and which stems each has."""
    owners: list[int] = []
    stems: list[int] = []
    at = [0]
    for owner, record in enumerate(records):
        for phrase in record.people_say:
            words = (word for word in analysis.words(phrase) if not word.joined and word.stem in numbers)
            stems.extend(dict.fromkeys(numbers[word.stem] for word in words))
            at.append(len(stems))
            owners.append(owner)
    of = np.repeat(np.arange(len(owners)), np.diff(at))
    all_stems = np.array(stems, dtype=np.uint32)
    order = np.argsort(all_stems, kind="stable")
    asides = np.zeros(len(numbers), dtype=np.uint8)
    for form in analysis.stopwords.asides:
        number = numbers.get(analysis.stem(form))
        if number is not None:
            asides[number] = 1
    return {
        "sayings_doc": np.array(owners, dtype=np.uint32),
        "saying_stems": all_stems,
        "saying_stems_at": np.array(at, dtype=np.uint32),
        "saying": of[order].astype(np.uint32),
        "saying_at": np.searchsorted(all_stems[order], np.arange(len(numbers) + 1)).astype(np.uint32),
        "asides": asides,
    }


def _pairs(stems: Array, of_name: Array, count: int) -> tuple[Array, Array]:
    inside = np.flatnonzero(of_name[1:] == of_name[:-1])
    pairs = stems[inside] * np.uint64(count) + stems[inside + 1]
    order = np.argsort(pairs, kind="stable")
    return pairs[order], of_name[inside][order].astype(np.uint32)


def _title_order(names: list[str], alias: list[bool]) -> list[int]:
    titles = [number for number, other in enumerate(alias) if not other]
    return sorted(titles, key=lambda number: title_key(names[number]))
