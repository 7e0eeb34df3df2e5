<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CountedTexts</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) left out: {reason}</source>
        <translation>
            <numerusform>%n contact left out: {reason}</numerusform>
            <numerusform>%n contacts left out: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) left out: {reason}</source>
        <translation>
            <numerusform>%n step left out: {reason}</numerusform>
            <numerusform>%n steps left out: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message numerus="yes">
        <source>The open steps of %n contact(s) move.</source>
        <translation>
            <numerusform>The open steps of %n contact move.</numerusform>
            <numerusform>The open steps of %n contacts move.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n contact(s)</source>
        <translation>
            <numerusform>Stop %n contact</numerusform>
            <numerusform>Stop %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesWork</name>
    <message numerus="yes">
        <source>“{name}” started for %n contact(s)</source>
        <translation>
            <numerusform>“{name}” started for %n contact</numerusform>
            <numerusform>“{name}” started for %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message numerus="yes">
        <source>%n contact(s) chosen</source>
        <translation>
            <numerusform>%n contact chosen</numerusform>
            <numerusform>%n contacts chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
