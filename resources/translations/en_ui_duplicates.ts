<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CasesPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge all %n</source>
        <translation>
            <numerusform>Merge this one</numerusform>
            <numerusform>Merge all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message numerus="yes">
        <source>Merge %n contact(s)</source>
        <translation>
            <numerusform>Merge %n contact</numerusform>
            <numerusform>Merge %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPanel</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) new or changed since the search</source>
        <translation>
            <numerusform>%n contact new or changed since the search</numerusform>
            <numerusform>%n contacts new or changed since the search</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesWork</name>
    <message numerus="yes">
        <source>Making %n household(s)</source>
        <translation>
            <numerusform>Making a household</numerusform>
            <numerusform>Making %n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) made</source>
        <translation>
            <numerusform>%n household made</numerusform>
            <numerusform>%n households made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merging %n case(s)</source>
        <translation>
            <numerusform>Merging %n case</numerusform>
            <numerusform>Merging %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) merged</source>
        <translation>
            <numerusform>%n duplicate merged</numerusform>
            <numerusform>%n duplicates merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) left to review</source>
        <translation>
            <numerusform>%n case left to review</numerusform>
            <numerusform>%n cases left to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishPage</name>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n merged</numerusform>
            <numerusform>%n merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not duplicates</source>
        <translation>
            <numerusform>%n not a duplicate</numerusform>
            <numerusform>%n not duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues</source>
        <translation>
            <numerusform>%n case of colleagues</numerusform>
            <numerusform>%n cases of colleagues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left for later</source>
        <translation>
            <numerusform>%n left for later</numerusform>
            <numerusform>%n left for later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review the %n left for later</source>
        <translation>
            <numerusform>Review the one left for later</numerusform>
            <numerusform>Review the %n left for later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LikelyHouseholdsPage</name>
    <message numerus="yes">
        <source>Make all %n household(s)</source>
        <translation>
            <numerusform>Make the household</numerusform>
            <numerusform>Make all %n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) made</source>
        <translation>
            <numerusform>%n household made</numerusform>
            <numerusform>%n households made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LikelyModel</name>
    <message numerus="yes">
        <source>{new} joins {present}</source>
        <translation>
            <numerusform>{new} joins {present}</numerusform>
            <numerusform>{new} join {present}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge all %n</source>
        <translation>
            <numerusform>Merge this one</numerusform>
            <numerusform>Merge all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) that are not duplicates</source>
        <translation>
            <numerusform>%n pair that are not duplicates</numerusform>
            <numerusform>%n pairs that are not duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThresholdsCard</name>
    <message numerus="yes">
        <source>%n sure case(s)</source>
        <translation>
            <numerusform>%n sure case</numerusform>
            <numerusform>%n sure cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) less</source>
        <translation>
            <numerusform>%n contact less</numerusform>
            <numerusform>%n contacts less</numerusform>
        </translation>
    </message>
</context>
</TS>
