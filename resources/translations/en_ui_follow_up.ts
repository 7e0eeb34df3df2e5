<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CallList</name>
    <message numerus="yes">
        <source>Task for %n contact(s):</source>
        <translation>
            <numerusform>Task for %n contact:</numerusform>
            <numerusform>Task for %n contacts:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The task is done for the %n other contact(s) too</source>
        <translation>
            <numerusform>The task is done for the other contact too</numerusform>
            <numerusform>The task is done for the %n other contacts too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The task is done this time for the %n other contact(s) too</source>
        <translation>
            <numerusform>The task is done this time for the other contact too</numerusform>
            <numerusform>The task is done this time for the %n other contacts too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallListCounts</name>
    <message numerus="yes">
        <source>%n contact(s) stay on the task</source>
        <translation>
            <numerusform>%n contact stays on the task</numerusform>
            <numerusform>%n contacts stay on the task</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallerDialog</name>
    <message numerus="yes">
        <source>%n number(s) begin or end like this</source>
        <translation>
            <numerusform>%n number begins or ends like this</numerusform>
            <numerusform>%n numbers begin or end like this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletionDialog</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactSeries</name>
    <message numerus="yes">
        <source>Turned to %n time(s) so far</source>
        <translation>
            <numerusform>Turned to %n time so far</numerusform>
            <numerusform>Turned to %n times so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactTasks</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedTexts</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} and %n more</numerusform>
            <numerusform>{name} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFiles</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskWork</name>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>%n task done</numerusform>
            <numerusform>%n tasks done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done; it comes again</source>
        <translation>
            <numerusform>%n task done; it comes again</numerusform>
            <numerusform>%n tasks done; it comes again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) dropped</source>
        <translation>
            <numerusform>%n task dropped</numerusform>
            <numerusform>%n tasks dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) left out this time; it comes again</source>
        <translation>
            <numerusform>%n task left out this time; it comes again</numerusform>
            <numerusform>%n tasks left out this time; repeated ones come again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) open again</source>
        <translation>
            <numerusform>%n task open again</numerusform>
            <numerusform>%n tasks open again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) put off to {day}</source>
        <translation>
            <numerusform>%n task put off to {day}</numerusform>
            <numerusform>%n tasks put off to {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) edited</source>
        <translation>
            <numerusform>%n task edited</numerusform>
            <numerusform>%n tasks edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%n task deleted</numerusform>
            <numerusform>%n tasks deleted</numerusform>
        </translation>
    </message>
</context>
</TS>
