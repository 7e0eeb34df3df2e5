<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>PageView</name>
    <message numerus="yes">
        <source>Preview of %n page(s)</source>
        <translation>
            <numerusform>Preview of %n page</numerusform>
            <numerusform>Preview of %n pages</numerusform>
        </translation>
    </message>
</context>
</TS>
