<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>TodayCounts</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prospect(s) never contacted</source>
        <translation>
            <numerusform>%n prospect never contacted</numerusform>
            <numerusform>%n prospects never contacted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) in the seven days to come</source>
        <translation>
            <numerusform>%n task in the seven days to come</numerusform>
            <numerusform>%n tasks in the seven days to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup on the second place is %n day(s) old</source>
        <translation>
            <numerusform>The backup on the second place is %n day old</numerusform>
            <numerusform>The backup on the second place is %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
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
        <source>chased %n time(s)</source>
        <translation>
            <numerusform>chased %n time</numerusform>
            <numerusform>chased %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sent %n day(s) ago</source>
        <translation>
            <numerusform>sent %n day ago</numerusform>
            <numerusform>sent %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) to mend</source>
        <translation>
            <numerusform>%n address to mend</numerusform>
            <numerusform>%n addresses to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the list of tasks</source>
        <translation>
            <numerusform>%n more in the list of tasks</numerusform>
            <numerusform>%n more in the list of tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for today</source>
        <translation>
            <numerusform>%n for today</numerusform>
            <numerusform>%n for today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} in %n day(s), {weekday}</source>
        <translation>
            <numerusform>{name} in %n day, {weekday}</numerusform>
            <numerusform>{name} in %n days, {weekday}</numerusform>
        </translation>
    </message>
</context>
</TS>
