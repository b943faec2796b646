"""Telling a language by its words and script, and saying nothing where it cannot be told."""

from __future__ import annotations

import pytest

from reader.importers.language_guess import guess_language
from reader.library.front_matter import split
from tests.fakes import CONTENT


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Take the pill with food and do not stop on your own. It may take two weeks for you to feel better."),
        ("es", "Tome la pastilla con comida y no la deje por su cuenta. Puede tardar dos semanas en sentirse mejor, y eso es normal para los adultos."),
        ("fr", "Prenez le comprimé avec de la nourriture et ne vous arrêtez pas de vous-même. Il faut deux semaines pour que les effets se fassent sentir."),
        ("pt", "Tome o comprimido com comida e não pare por conta própria. Pode levar duas semanas para você se sentir melhor com o remédio."),
        ("de", "Nehmen Sie die Tablette mit dem Essen und hören Sie nicht von sich aus auf. Es kann zwei Wochen dauern, bis es Ihnen besser geht."),
        ("ht", "Pran grenn nan ak manje epi pa sispann li pou kont ou. Li ka pran de semèn pou ou santi ou pi byen ak medikaman sa a."),
        ("vi", "Uống thuốc với thức ăn và không được tự ý ngừng thuốc. Có thể mất hai tuần để bạn cảm thấy khỏe hơn khi dùng các thuốc này."),
        ("tl", "Inumin ang gamot kasama ng pagkain at huwag ihinto ito nang mag-isa. Maaari itong tumagal ng dalawang linggo para sa mga tao."),
        ("ko", "약은 음식과 함께 드시고 스스로 중단하지 마십시오. 나아지기까지 이주가 걸릴 수 있습니다."),
        ("zh", "请随餐服药，不要自行停药。可能需要两周才能感觉好转。如果您有任何问题，请给我们打电话。"),
        ("ja", "食事と一緒に薬を飲んでください。自分でやめないでください。"),
        ("ru", "Принимайте таблетку во время еды и не прекращайте приём самостоятельно. Улучшение наступит через две недели."),
        ("ar", "تناول الدواء مع الطعام ولا تتوقف من تلقاء نفسك. قد يستغرق الأمر أسبوعين."),
        ("fa", "قرص را با غذا بخورید و خودسرانه قطع نکنید. چند هفته طول می‌کشد تا پزشک نتیجه را ببیند."),
        ("he", "קחו את הכדור עם אוכל ואל תפסיקו על דעת עצמכם. זה יכול לקחת שבועיים."),
    ],
)  # fmt: skip
def test_a_few_sentences_are_enough(language: str, text: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    "text", ["", "Words.", "988", "Sertraline (Zoloft) 25 mg, 50 mg, 100 mg", "la la la", "?" * 5000]
)
def test_what_cannot_be_told_is_not_said(text: str) -> None:
    assert guess_language(text) == ""


def test_our_own_articles_are_told_apart() -> None:
    for path in sorted(CONTENT.rglob("*.md")):
        assert guess_language(split(path.read_text("utf-8"))[1]) == path.relative_to(CONTENT).parts[0], path
