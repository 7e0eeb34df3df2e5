<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%n open, {weighted} weighted</source>
        <translation>
            <numerusform>%n open, {weighted} weighted</numerusform>
            <numerusform>%n open, {weighted} weighted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for an answer, {amount}</source>
        <translation>
            <numerusform>%n waiting for an answer, {amount}</numerusform>
            <numerusform>%n waiting for an answer, {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by the same day last year</source>
        <translation>
            <numerusform>%n by the same day last year</numerusform>
            <numerusform>%n by the same day last year</numerusform>
        </translation>
    </message>
</context>
</TS>
