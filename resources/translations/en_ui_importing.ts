<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ColumnsPage</name>
    <message numerus="yes">
        <source>Keep all %n unknown</source>
        <translation>
            <numerusform>Keep the unknown one</numerusform>
            <numerusform>Keep all %n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>new contact(s)</source>
        <translation>
            <numerusform>new contact</numerusform>
            <numerusform>new contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>company(ies) named in the rows, made too</source>
        <translation>
            <numerusform>company named in the rows, made too</numerusform>
            <numerusform>companies named in the rows, made too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact(s) updated</source>
        <translation>
            <numerusform>contact updated</numerusform>
            <numerusform>contacts updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) already there, nothing new</source>
        <translation>
            <numerusform>row already there, nothing new</numerusform>
            <numerusform>rows already there, nothing new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) left out</source>
        <translation>
            <numerusform>row left out</numerusform>
            <numerusform>rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) rejected</source>
        <translation>
            <numerusform>row rejected</numerusform>
            <numerusform>rows rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message numerus="yes">
        <source>%n other sheet(s) hold rows too</source>
        <translation>
            <numerusform>%n other sheet holds rows too</numerusform>
            <numerusform>%n other sheets hold rows too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import it (them) as well</source>
        <translation>
            <numerusform>Import it as well</numerusform>
            <numerusform>Import them as well</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCounts</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n row(s)</source>
        <translation>
            <numerusform>about %n row</numerusform>
            <numerusform>about %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n card(s)</source>
        <translation>
            <numerusform>about %n card</numerusform>
            <numerusform>about %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) with content</source>
        <translation>
            <numerusform>%n column with content</numerusform>
            <numerusform>%n columns with content</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recognised</source>
        <translation>
            <numerusform>%n recognised</numerusform>
            <numerusform>%n recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out ({names})</source>
        <translation>
            <numerusform>%n left out ({names})</numerusform>
            <numerusform>%n left out ({names})</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingsDialog</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchRuleRow</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingPage</name>
    <message numerus="yes">
        <source>%n row(s) look like a contact that is there, or like an earlier row, without being sure</source>
        <translation>
            <numerusform>%n row looks like a contact that is there, or like an earlier row, without being sure</numerusform>
            <numerusform>%n rows look like a contact that is there, or like an earlier row, without being sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are surely contacts that are there</source>
        <translation>
            <numerusform>%n row is surely a contact that is there</numerusform>
            <numerusform>%n rows are surely contacts that are there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%n contact imported</numerusform>
            <numerusform>%n contacts imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultWork</name>
    <message numerus="yes">
        <source>%n contact(s) taken back</source>
        <translation>
            <numerusform>%n contact taken back</numerusform>
            <numerusform>%n contacts taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n company(ies) named in the rows will be made too</source>
        <translation>
            <numerusform>%n company named in the rows will be made too</numerusform>
            <numerusform>%n companies named in the rows will be made too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) with people named in the rows</source>
        <translation>
            <numerusform>%n relation with people named in the rows</numerusform>
            <numerusform>%n relations with people named in the rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsPane</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesList</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message numerus="yes">
        <source>Count again with %n decision(s)</source>
        <translation>
            <numerusform>Count again with %n decision</numerusform>
            <numerusform>Count again with %n decisions</numerusform>
        </translation>
    </message>
</context>
</TS>
