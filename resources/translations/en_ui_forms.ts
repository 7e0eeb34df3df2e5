<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CriteriaPreview</name>
    <message numerus="yes">
        <source>contact(s) meet these criteria</source>
        <translation>
            <numerusform>contact meet these criteria</numerusform>
            <numerusform>contacts meet these criteria</numerusform>
        </translation>
    </message>
</context>
</TS>
