<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CardWords</name>
    <message>
        <source>{amount} the same days last year</source>
        <translation>{amount} aux mêmes jours l’an dernier</translation>
    </message>
    <message numerus="yes">
        <source>%n open, {weighted} weighted</source>
        <translation>
            <numerusform>%n ouverte, {weighted} pondérés</numerusform>
            <numerusform>%n ouvertes, {weighted} pondérés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for an answer, {amount}</source>
        <translation>
            <numerusform>%n en attente de réponse, {amount}</numerusform>
            <numerusform>%n en attente de réponse, {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n à faire aujourd’hui</numerusform>
            <numerusform>%n à faire aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by the same day last year</source>
        <translation>
            <numerusform>%n au même jour l’an dernier</numerusform>
            <numerusform>%n au même jour l’an dernier</numerusform>
        </translation>
    </message>
    <message>
        <source>{margin} of margin so far</source>
        <translation>{margin} de marge à ce jour</translation>
    </message>
</context>
<context>
    <name>CardsDialog</name>
    <message>
        <source>Cards of the dashboard</source>
        <translation>Cartes du tableau de bord</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Afficher celles-ci</translation>
    </message>
    <message>
        <source>As at the beginning</source>
        <translation>Comme au départ</translation>
    </message>
    <message>
        <source>Tick what you want to see, in your order.</source>
        <translation>Cochez ce que vous voulez voir, dans votre ordre.</translation>
    </message>
</context>
<context>
    <name>DashboardCards</name>
    <message>
        <source>Turnover this month</source>
        <translation>CA du mois</translation>
    </message>
    <message>
        <source>Margin this month</source>
        <translation>Marge du mois</translation>
    </message>
    <message>
        <source>Turnover this year</source>
        <translation>CA de l’année</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Affaires ouvertes</translation>
    </message>
    <message>
        <source>Quotes to chase</source>
        <translation>Devis à relancer</translation>
    </message>
    <message>
        <source>Overdue tasks</source>
        <translation>Tâches en retard</translation>
    </message>
    <message>
        <source>New customers this year</source>
        <translation>Nouveaux clients (année)</translation>
    </message>
    <message>
        <source>Dormant customers</source>
        <translation>Clients dormants</translation>
    </message>
    <message>
        <source>Turnover and margin by month</source>
        <translation>CA et marge par mois</translation>
    </message>
    <message>
        <source>New customers by source</source>
        <translation>Nouveaux clients par origine</translation>
    </message>
    <message>
        <source>Opportunities by stage</source>
        <translation>Affaires par étape</translation>
    </message>
</context>
<context>
    <name>DashboardPanel</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Cards…</source>
        <translation>Cartes…</translation>
    </message>
    <message>
        <source>Print or save the dashboard…</source>
        <translation>Imprimer ou enregistrer le tableau de bord…</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>The figures are being read</source>
        <translation>Lecture des chiffres</translation>
    </message>
</context>
</TS>
