"""Every number that decides which articles come first, which correction is believed, and which passage is quoted.

Found by trying on judged questions. Those of the first part are worked into the index when it is written: a change
needs a new ``generations.SCHEMA``. All others count from the next question on.
"""

from __future__ import annotations

from collections.abc import Mapping

# Worked into the index.

FIELDS: Mapping[str, float] = {"title": 3.0, "also": 2.0, "heading": 1.0, "key": 1.0, "said": 2.0, "body": 1.0}
"""What each field counts for."""

K1 = 1.2
B = 0.75
"""How soon more occurrences stop counting, and how far a long field is held against it: the usual values of BM25."""

# What the words of a question are worth in an article.

PHRASE = 0.9
"""What a synonym counts, against the word itself."""
PART = 0.25
"""What a word of a term counts alone: an article with "box" is not about "black box warning"."""
GROWN = 0.7
"""What a longer word counts where the word typed so far may be whole."""
COMPLETE = 1.2
"""What every word of the question being there multiplies a score with."""

# What an article's names are worth.

TITLE = 2.0
ALIAS = 1.25
"""What a fully covered title, or other name, multiplies a score with, beside 1: BM25 alone prefers long articles that
say everything to the short one that is about the thing asked. A part of a name counts by its square."""
EXACT = 4.0
"""What is added for a name that has every word of the question, and no other. A name that is said in full within a
longer question adds the square of how much of the question it is: "what does angiitis mean" is about angiitis."""
EVERYDAY = 0.5
"""What an everyday word counts as part of a name: "how bad is tendonitis" does not ask for "Bad breath"."""
BEGUN = 0.5
"""What a word that only starts like the one typed counts as part of a name."""
WHOLE = 0.99
"""The share of a name that counts as all of it."""
NEIGHBOURS = 0.5
"""What it multiplies a score with, beside 1, when words stand side by side in a name as they do in the question."""
STEP = 20.0
"""What a score is multiplied by for each step that an exact name lifts an article: more than any other difference."""

# What it is worth that people ask for an article in the words of the question.

SAYING = 10.0
"""What it multiplies a score with, beside 1, when the question is a phrase of ``people_say``. One that is only like it counts
by how much of the phrase was asked, times how much of the question the phrase has: no two people ask in the same words."""
WORD_FOR_WORD = 3.0
NEARLY = 0.85
"""What that is multiplied by for a question that is the phrase, nearly no more and no less, and from what share of both on:
"go to sleep and not wake up" is not about sleep, and one "just" more changes nothing."""
ASIDE = 0.5
"""What a word that only asks, or only says of whom, counts in a phrase; other words count what they tell (mostly 1 to 5).
So "people are following my son" is "someone is following me" but for little, and "I feel nothing" is not "feel"."""

# In what order they come.

TURN = 0.7
"""A thing is asked about beside the first one when its name is at least so much of the question, against that one's."""
UNDERSTANDING = 0.5
"""A language is answered in that knows at least this much of the question, against the one that knows most of it."""
OTHER_LANGUAGES = 5
"""One in so many of the hits asked for is kept for other languages, where they have any."""

# Which correction is believed. The values of words are logarithms to base 2 of how often they occur.

SAME_START = 2.0
SAME_NAME = 6.0
NAMING = 4.0
"""What a first letter that is the same, a name shared with a neighbour, and being in a name at all add to a word."""
ERROR = 7.0
"""An error costs as much as being 2**7 times rarer."""
RARER = 20
"""Two words that the library has are one cut in two where one of them is so much rarer than the whole ("child ren")."""

# Which passage is quoted: each different thing that is asked for counts what it tells.

TOPIC = 3.0
"""What a topic counts at least whose words are all asking ones ("how long", "get off")."""
LITERAL = 0.3
"""What the words themselves count still that ask for a topic."""
BESIDE = 0.4
"""What the words that often stand beside those of a topic count, against them: "weeks" are many, but not before it "works"."""
NAMED = 0.05
"""What a thing counts that names the article: it is spoken of everywhere in there."""
NAMED_IN_FULL = 0.99
"""Where every thing that is asked for is named so far, all of them count as ever."""
HEADING = 0.5
"""What a thing adds in the section that has it in its heading."""
SHOWN = 0.1
"""What such a thing adds in a passage that says it once more."""
CHIEF = 0.2
"""A passage is looked for around the things that are worth so much of the one that is worth most."""
REPEATED = 0.05
"""What a word counts once more."""
CLOSE = 0.5
CLOSE_LETTERS = 40
"""What different words add by standing together, and at how many letters only half of it."""

# Whether anything fits.

FITTING = 1.1
"""What the signs together must reach that an article is about what is asked; all of it in names and headings is 1."""
HALF = 0.5
"""The share of a question that an article's name must be to be enough."""
TOGETHER = 120
"""Within so many letters of a text stands what it says together."""
IN_PASSING = 0.3
"""What counts that is said in its text only, against its names, headings, summary and key points."""
STORY = 0.18
LONG_STORY = 5
"""What each thing adds that is asked for, and how many do: in a long story no single word decides."""
