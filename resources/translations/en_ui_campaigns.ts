<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>FollowPage</name>
    <message numerus="yes">
        <source>%n recipient(s) neither answered nor ordered yet.</source>
        <translation>
            <numerusform>%n recipient neither answered nor ordered yet.</numerusform>
            <numerusform>%n recipients neither answered nor ordered yet.</numerusform>
        </translation>
    </message>
</context>
</TS>
