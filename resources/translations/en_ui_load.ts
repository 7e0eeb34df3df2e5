<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>LevellingDialog</name>
    <message numerus="yes">
        <source>Move %n task(s)</source>
        <translation>
            <numerusform>Move %n task</numerusform>
            <numerusform>Move %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) move</source>
        <translation>
            <numerusform>%n task move</numerusform>
            <numerusform>%n tasks move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later step(s) go along</source>
        <translation>
            <numerusform>%n later step go along</numerusform>
            <numerusform>%n later steps go along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) stay peaks</source>
        <translation>
            <numerusform>%n day stay peaks</numerusform>
            <numerusform>%n days stay peaks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadFooter</name>
    <message numerus="yes">
        <source>%n task(s) marked</source>
        <translation>
            <numerusform>%n task marked</numerusform>
            <numerusform>%n tasks marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peak(s)</source>
        <translation>
            <numerusform>%n peak</numerusform>
            <numerusform>%n peaks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n task(s) here: {place}</source>
        <translation>
            <numerusform>Leave %n task here: {place}</numerusform>
            <numerusform>Leave %n tasks here: {place}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadTexts</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other task(s)</source>
        <translation>
            <numerusform>%n other task</numerusform>
            <numerusform>%n other tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them by phone</source>
        <translation>
            <numerusform>%n of them by phone</numerusform>
            <numerusform>%n of them by phone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a day</source>
        <translation>
            <numerusform>%n a day</numerusform>
            <numerusform>%n a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadTools</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadWork</name>
    <message numerus="yes">
        <source>Move %n task(s)</source>
        <translation>
            <numerusform>Move %n task</numerusform>
            <numerusform>Move %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) moved: levelled out</source>
        <translation>
            <numerusform>%n task moved: levelled out</numerusform>
            <numerusform>%n tasks moved: levelled out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) handed over</source>
        <translation>
            <numerusform>%n task handed over</numerusform>
            <numerusform>%n tasks handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) moved to {day}</source>
        <translation>
            <numerusform>%n task moved to {day}</numerusform>
            <numerusform>%n tasks moved to {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them later, as their series says</source>
        <translation>
            <numerusform>%n of them later, as its series says</numerusform>
            <numerusform>%n of them later, as their series says</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later step(s) went along</source>
        <translation>
            <numerusform>%n later step went along</numerusform>
            <numerusform>%n later steps went along</numerusform>
        </translation>
    </message>
</context>
</TS>
