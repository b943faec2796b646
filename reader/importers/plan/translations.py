"""Pairing translations: an article and its translations have one slug, each in its own language.

Sources say in many ways that two texts are the same: by a field of a plug-in (Polylang, WPML), by ``hreflang`` links, by an id
that names the other. All of them come here as the keys of a text and those of its translations.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.importers.plan.decisions import Draft
from reader.importers.plan.target import ExistingFile, OriginKey


def paired(
    drafts: Sequence[Draft], same: Mapping[OriginKey, Iterable[str]], existing: Iterable[ExistingFile] = ()
) -> tuple[Draft, ...]:
    """Return *drafts* with one slug for each text and its translations.

    *same* has, for a draft's key, names that it shares with its translations and with nothing else: addresses, ids, the name
    of a group. The slug is that of a translation that is here already, else of the English text, else of the first one.
    A draft whose language another of its group has keeps its own slug.
    """
    group_of = _groups({key: names for key, names in same.items() if names})
    here = {one.key: one.place for one in existing if one.key}
    members: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.key in group_of and draft.reason is None:
            members.setdefault(group_of[draft.key], []).append(draft)
    slugs: dict[OriginKey, str] = {}
    for group in members.values():
        if len({one.language for one in group}) < len(group) or len(group) == 1:
            continue
        known = [here[one.key].slug for one in group if one.key in here]
        first = next((one for one in group if one.language == "en"), group[0])
        slugs |= {one.key: known[0] if known else first.slug for one in group}
    return tuple(replace(one, slug=slugs[one.key]) if one.key in slugs else one for one in drafts)


def _groups(same: Mapping[OriginKey, Iterable[str]]) -> dict[OriginKey, int]:
    """Return a number for each key, equal for keys that share a name, or are joined by others that do."""
    parents: dict[object, object] = {}

    def root(one: object) -> object:
        while parents.setdefault(one, one) != one:
            parents[one] = parents[parents[one]]
            one = parents[one]
        return one

    for key, names in same.items():
        for name in names:
            parents[root(name)] = root(key)
    numbers: dict[object, int] = {}
    return {key: numbers.setdefault(root(key), len(numbers)) for key in same}
