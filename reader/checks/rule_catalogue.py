"""Every rule, in the order in which ``check --rules`` lists them. A new rule is a file in ``rules/`` and its name here."""

from reader.checks.rule import Rule
from reader.checks.rules.folders import collection_file, duplicate_slug, glossary_file, stray_file
from reader.checks.rules.freshness import (
    not_reviewed,
    review_due,
    review_lapsed,
    review_overdue,
    translation_missing,
    translation_old,
)
from reader.checks.rules.reading_ease import few_headings, long_paragraph, long_sentence, reading_grade
from reader.checks.rules.safety import no_when_to_call, number_without_source, suicide_wording
from reader.checks.rules.structure import (
    dead_image,
    dead_link,
    foreign_code,
    front_matter_values,
    heading_level,
    heading_skipped,
    missing_alt,
    no_source,
    not_rendered,
)
from reader.checks.rules.tidiness import front_matter_order, punctuation, spacing
from reader.checks.rules.wording import abbreviation, click_here, jargon, passive

RULES: tuple[Rule, ...] = tuple(
    module.RULE
    for module in (
        front_matter_values, collection_file, glossary_file, duplicate_slug, stray_file, no_source, heading_level,
        heading_skipped, dead_link, dead_image, missing_alt, not_rendered, foreign_code, suicide_wording, no_when_to_call,
        reading_grade, long_sentence, long_paragraph, few_headings, abbreviation, passive, jargon, click_here, number_without_source,
        punctuation, spacing, front_matter_order, not_reviewed, review_lapsed, review_due, review_overdue,
        translation_missing, translation_old,
    )
)  # fmt: skip

BY_ID = {rule.id: rule for rule in RULES}
