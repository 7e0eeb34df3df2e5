<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ChoiceBar</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrossSellingPage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParetoPage</name>
    <message numerus="yes">
        <source>%n customer(s) cost more than they brought: {loss}.</source>
        <translation>
            <numerusform>%n customer cost more than they brought: {loss}.</numerusform>
            <numerusform>%n customers cost more than they brought: {loss}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RhythmPage</name>
    <message numerus="yes">
        <source>%n customer(s) should have ordered by now: the days since the last order lie {least} or more spreads above their usual interval.</source>
        <translation>
            <numerusform>%n customer should have ordered by now: the days since the last order lie {least} or more spreads above their usual interval.</numerusform>
            <numerusform>%n customers should have ordered by now: the days since the last order lie {least} or more spreads above their usual interval.</numerusform>
        </translation>
    </message>
</context>
</TS>
