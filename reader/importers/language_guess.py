"""Which language a text is in, told by its script and its commonest words. Where that is not plain, nothing is said."""

import re
from collections import Counter

_SHORT = 6
"""Fewer of a language's commonest words than this prove nothing..."""
_SHARE = 0.12
"""... nor do they where they are less than this part of all words."""
_LEAD = 1.6
"""So many times more of them than of any other language."""
_LETTERS_READ = 20_000

_COMMON = {
    "en": "the of and to in is you that it for are with as your have this be not or can may if when from on at by they who what how do",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha si puede usted este cuando",
    "fr": "de la le et les des en un du une que est pour qui dans au sur par pas plus ce il vous ne se votre avec sont ou ces être vos",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas ao ele das à seu você são pode sua ou quando",
    "it": "di e il la che in un è per una non sono si del con della dei le gli da al anche come più alla può questo nel lo suo ma",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an sie werden aus er hat oder wenn",
    "nl": "de van een het en in is dat op te zijn met voor niet aan er om ook als bij maar uw door wordt kunt kan u worden deze of",
    "pl": "i w na z do się nie to jest że o jak dla po od przez lub są może za co ten przy oraz które jego być lek należy",
    "ht": "la yo ou nan li pou ak se pa ki yon sa gen ka fè an w ap mwen nou si te moun sou lè tout kapab oswa sante",
    "tl": "ang ng sa na mga at ay ito para kung hindi ka mo may o ng isang ni siya iyong nang maaari inyong kayo niya pag mula",
    "vi": "và của là có không được cho các một những trong để người bạn với này khi thể bị hoặc như đã thuốc nếu về từ đến",
    "sv": "och att det som en på är av för med den till inte har de ett om kan du eller vid var ska din när",
    "ro": "și de la în a cu pe nu este o un că să din care pentru sunt mai sau se al prin fi poate dacă",
    "tr": "ve bir bu için ile de da olarak olan daha çok ne gibi veya kadar sonra ilaç en değil her olabilir",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", "\u3040-\u30ff"), ("ko", "\uac00-\ud7af\u1100-\u11ff"), ("zh", "\u4e00-\u9fff"), ("he", "\u0590-\u05ff"),
    ("ar", "\u0600-\u06ff\u0750-\u077f"), ("ru", "\u0400-\u04ff"), ("el", "\u0370-\u03ff"), ("th", "\u0e00-\u0e7f"),
    ("hi", "\u0900-\u097f"), ("bn", "\u0980-\u09ff"), ("am", "\u1200-\u137f"), ("hy", "\u0530-\u058f"),
    ("km", "\u1780-\u17ff"), ("my", "\u1000-\u109f"), ("lo", "\u0e80-\u0eff"), ("ne", "\u0970-\u0970"),
)  # fmt: skip
_PATTERNS = tuple((language, re.compile(f"[{letters}]")) for language, letters in _SCRIPTS)
_LETTERS_OF = (
    ("ar", "ur", re.compile("[ٹڈڑےں]")), ("ar", "ps", re.compile("[ټډړښځڅڼې]")), ("ar", "fa", re.compile("[پچژگ]")),
    ("he", "yi", re.compile("[\u05f0-\u05f2]|[\u05b7\u05b8]")), ("ru", "uk", re.compile("[іїєґ]")),
)  # fmt: skip
"""Languages that share a script, by the letters that the commoner one does not have."""


def guess_language(text: str) -> str:
    """Return the language (BCP 47, without region) of *text*, plain words; empty where it cannot be told."""
    text = text[:_LETTERS_READ].lower()
    letters = sum(map(str.isalpha, text))
    counts = Counter({language: len(pattern.findall(text)) for language, pattern in _PATTERNS})
    if letters and counts["ja"] * 10 > letters:
        return "ja"
    script, most = counts.most_common(1)[0]
    if most * 2 > letters and most >= 10:
        for base, other, own in _LETTERS_OF:
            if script == base and len(own.findall(text)) * 60 > most:
                return other
        return script
    words = _WORD.findall(text)
    hits = Counter({language: sum(word in common for word in words) for language, common in _WORDS.items()})
    (first, best), (_, second) = hits.most_common(2)
    is_plain = best >= _SHORT and best >= _SHARE * len(words) and best >= _LEAD * second
    return first if is_plain else ""
