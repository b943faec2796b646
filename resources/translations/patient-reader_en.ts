<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupFlow</name>
    <message numerus="yes">
        <source>%n article(s), the sign-offs and the settings are in {name}.</source>
        <translation>
            <numerusform>%n article, the sign-offs and the settings are in {name}.</numerusform>
            <numerusform>%n articles, the sign-offs and the settings are in {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) come back.</source>
        <translation>
            <numerusform>%n file comes back.</numerusform>
            <numerusform>%n files come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are replaced.</source>
        <translation>
            <numerusform>%n file is replaced.</numerusform>
            <numerusform>%n files are replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that are not in the backup are taken away.</source>
        <translation>
            <numerusform>%n file that is not in the backup is taken away.</numerusform>
            <numerusform>%n files that are not in the backup are taken away.</numerusform>
        </translation>
    </message>
</context>
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
    <name>ImportDonePage</name>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>%n article imported.</numerusform>
            <numerusform>%n articles imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>&amp;Undo import of %n article(s)</source>
        <translation>
            <numerusform>&amp;Undo import of %n article</numerusform>
            <numerusform>&amp;Undo import of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{when}: %n article(s) from {source}</source>
        <translation>
            <numerusform>{when}: %n article from {source}</numerusform>
            <numerusform>{when}: %n articles from {source}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message numerus="yes">
        <source>%n article(s) will be added or changed. Nothing is written yet.</source>
        <translation>
            <numerusform>%n article will be added or changed. Nothing is written yet.</numerusform>
            <numerusform>%n articles will be added or changed. Nothing is written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n article(s)</source>
        <translation>
            <numerusform>Import %n article</numerusform>
            <numerusform>Import %n articles</numerusform>
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
    <name>LookOverPage</name>
    <message numerus="yes">
        <source>%n more message(s) will be in the report.</source>
        <translation>
            <numerusform>%n more message will be in the report.</numerusform>
            <numerusform>%n more messages will be in the report.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) changed</source>
        <translation>
            <numerusform>%n paragraph changed</numerusform>
            <numerusform>%n paragraphs changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move the %n other article(s) of its topic as well</source>
        <translation>
            <numerusform>Move the %n other article of its topic as well</numerusform>
            <numerusform>Move the %n other articles of its topic as well</numerusform>
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
        <source>%n article(s) are marked as reviewed.</source>
        <translation>
            <numerusform>%n article is marked as reviewed.</numerusform>
            <numerusform>%n articles are marked as reviewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were left: their text changed a moment ago. Read them again.</source>
        <translation>
            <numerusform>%n article was left: its text changed a moment ago. Read it again.</numerusform>
            <numerusform>%n articles were left: their text changed a moment ago. Read them again.</numerusform>
        </translation>
    </message>
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
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
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
<context>
    <name>WorklistDesk</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorklistDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
</TS>
