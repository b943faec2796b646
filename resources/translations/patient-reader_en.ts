<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CategoryPage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditingOffers</name>
    <message numerus="yes">
        <source>%n article(s) were not saved the last time.</source>
        <translation>
            <numerusform>%n article was not saved the last time.</numerusform>
            <numerusform>%n articles were not saved the last time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message numerus="yes">
        <source>%n result(s), {shown} shown, for “{query}”</source>
        <translation>
            <numerusform>%n result, {shown} shown, for “{query}”</numerusform>
            <numerusform>%n results, {shown} shown, for “{query}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s), {shown} shown</source>
        <translation>
            <numerusform>%n result, {shown} shown</numerusform>
            <numerusform>%n results, {shown} shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) for “{query}”</source>
        <translation>
            <numerusform>%n result for “{query}”</numerusform>
            <numerusform>%n results for “{query}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutButton</name>
    <message numerus="yes">
        <source>Open the handout: %n article(s)</source>
        <translation>
            <numerusform>Open the handout: %n article</numerusform>
            <numerusform>Open the handout: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutDesk</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutPage</name>
    <message numerus="yes">
        <source>Print %n page(s)</source>
        <translation>
            <numerusform>Print %n page</numerusform>
            <numerusform>Print %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>%n article(s) brought in.</source>
        <translation>
            <numerusform>%n article brought in.</numerusform>
            <numerusform>%n articles brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo import of %n article(s), {when}</source>
        <translation>
            <numerusform>Undo import of %n article, {when}</numerusform>
            <numerusform>Undo import of %n articles, {when}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListColumn</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s), {shown} shown, in {topic} for “{query}”</source>
        <translation>
            <numerusform>%n result, {shown} shown, in {topic} for “{query}”</numerusform>
            <numerusform>%n results, {shown} shown, in {topic} for “{query}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) in {topic} for “{query}”</source>
        <translation>
            <numerusform>%n result in {topic} for “{query}”</numerusform>
            <numerusform>%n results in {topic} for “{query}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s), {shown} shown, for “{query}”</source>
        <translation>
            <numerusform>%n result, {shown} shown, for “{query}”</numerusform>
            <numerusform>%n results, {shown} shown, for “{query}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) for “{query}”</source>
        <translation>
            <numerusform>%n result for “{query}”</numerusform>
            <numerusform>%n results for “{query}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in all topics</source>
        <translation>
            <numerusform>%n more in all topics</numerusform>
            <numerusform>%n more in all topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n digits typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>%n tries left.</numerusform>
            <numerusform>%n tries left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a changed text</source>
        <translation>
            <numerusform>%n with a changed text</numerusform>
            <numerusform>%n with a changed text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n due soon</numerusform>
            <numerusform>%n due soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never reviewed</source>
        <translation>
            <numerusform>%n never reviewed</numerusform>
            <numerusform>%n never reviewed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillHere</name>
    <message numerus="yes">
        <source>This screen will be cleared in %n seconds, so that the next person sees nothing of yours.</source>
        <translation>
            <numerusform>This screen will be cleared in %n seconds, so that the next person sees nothing of yours.</numerusform>
            <numerusform>This screen will be cleared in %n seconds, so that the next person sees nothing of yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message numerus="yes">
        <source>%n long sentence(s)</source>
        <translation>
            <numerusform>%n long sentence</numerusform>
            <numerusform>%n long sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s) to look at</source>
        <translation>
            <numerusform>%n other thing to look at</numerusform>
            <numerusform>%n other things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TileList</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
</TS>
