<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>ActionDialog</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nouvelle action</translation>
    </message>
    <message>
        <source>Keep the action</source>
        <translation>Garder l’action</translation>
    </message>
    <message>
        <source>Add the action</source>
        <translation>Ajouter l’action</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Expected revenue</source>
        <translation>CA attendu</translation>
    </message>
    <message>
        <source>Begin its campaign</source>
        <translation>Commencer sa campagne</translation>
    </message>
    <message>
        <source>Open the campaign</source>
        <translation>Ouvrir la campagne</translation>
    </message>
    <message>
        <source>What was spent and brought in is told by hand: no campaign carries this out.</source>
        <translation>Le dépensé et le rapporté se saisissent à la main&#xa0;: aucune campagne ne réalise cette action.</translation>
    </message>
    <message>
        <source>What was spent and brought in is that of the results of the campaign.</source>
        <translation>Le dépensé et le rapporté viennent des résultats de la campagne.</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>No objective</source>
        <translation>Sans objectif</translation>
    </message>
    <message>
        <source>No campaign</source>
        <translation>Sans campagne</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Rapporté</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>This cannot be read.</source>
        <translation>Cette valeur est illisible.</translation>
    </message>
    <message>
        <source>Say in a few words what is done.</source>
        <translation>Dites en quelques mots ce qui est fait.</translation>
    </message>
    <message>
        <source>Give the day.</source>
        <translation>Indiquez le jour.</translation>
    </message>
    <message>
        <source>An action of this plan begins in {year}.</source>
        <translation>Une action de ce plan commence en {year}.</translation>
    </message>
    <message>
        <source>It ends after it begins, and lasts a year at most.</source>
        <translation>La fin vient après le début, et la durée est d’un an au plus.</translation>
    </message>
    <message>
        <source>An amount of the plan is not below zero.</source>
        <translation>Un montant du plan n’est pas négatif.</translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>New key date</source>
        <translation>Nouvelle date clé</translation>
    </message>
    <message>
        <source>Key date</source>
        <translation>Date clé</translation>
    </message>
    <message>
        <source>Add the date</source>
        <translation>Ajouter la date</translation>
    </message>
    <message>
        <source>Keep the date</source>
        <translation>Garder la date</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Comes back every year</source>
        <translation>Revient chaque année</translation>
    </message>
    <message>
        <source>Where these days come from</source>
        <translation>Source de ces jours</translation>
    </message>
    <message>
        <source>The law says when the sales begin in most departments; put in the days of yours.</source>
        <translation>La loi fixe le début des soldes dans la plupart des départements&#x202f;; indiquez les jours du vôtre.</translation>
    </message>
    <message>
        <source>Give the date a name.</source>
        <translation>Donnez un nom à la date.</translation>
    </message>
    <message>
        <source>It ends after it begins, and lasts a year at most.</source>
        <translation>La fin vient après le début, et la durée est d’un an au plus.</translation>
    </message>
</context>
<context>
    <name>MonthTotals</name>
    <message>
        <source>Actual of the actions</source>
        <translation>Réalisé par les actions</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Expected revenue</source>
        <translation>CA attendu</translation>
    </message>
    <message>
        <source>Orders of the year</source>
        <translation>Commandes de l’année</translation>
    </message>
    <message>
        <source>{name}: {amounts}</source>
        <translation>{name}&#xa0;: {amounts}</translation>
    </message>
    <message>
        <source>thousands of {currency}</source>
        <translation>milliers de {currency}</translation>
    </message>
</context>
<context>
    <name>ObjectiveCard</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} planned in {actions}</source>
        <translation>{share} prévus en {actions}</translation>
    </message>
    <message>
        <source>{share} reached</source>
        <translation>{share} atteints</translation>
    </message>
</context>
<context>
    <name>ObjectiveDialog</name>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>Nouvel objectif</translation>
    </message>
    <message>
        <source>Keep the objective</source>
        <translation>Garder l’objectif</translation>
    </message>
    <message>
        <source>Add the objective</source>
        <translation>Ajouter l’objectif</translation>
    </message>
    <message>
        <source>What is to be reached</source>
        <translation>Ce qu’il faut atteindre</translation>
    </message>
    <message>
        <source>Over which term</source>
        <translation>À quelle échéance</translation>
    </message>
    <message>
        <source>Revenue wanted</source>
        <translation>CA voulu</translation>
    </message>
    <message>
        <source>Expenses allowed</source>
        <translation>Dépenses admises</translation>
    </message>
    <message>
        <source>The actions of the plan are held against it: how much of the revenue they plan, and how much has come in.</source>
        <translation>Les actions du plan y sont comparées&#xa0;: quelle part du CA elles prévoient, et combien est rentré.</translation>
    </message>
    <message>
        <source>Say in a few words what is to be reached.</source>
        <translation>Dites en quelques mots ce qu’il faut atteindre.</translation>
    </message>
    <message>
        <source>Give an amount that is not below zero.</source>
        <translation>Indiquez un montant qui n’est pas négatif.</translation>
    </message>
</context>
<context>
    <name>ObjectiveStrip</name>
    <message>
        <source>Objectives of the year</source>
        <translation>Objectifs de l’année</translation>
    </message>
</context>
<context>
    <name>PlanMenus</name>
    <message>
        <source>Copy the plan of {year}</source>
        <translation>Copier le plan {year}</translation>
    </message>
    <message>
        <source>Put into the agenda</source>
        <translation>Mettre dans l’agenda</translation>
    </message>
    <message>
        <source>Order by days</source>
        <translation>Ranger par dates</translation>
    </message>
    <message>
        <source>Order by objective</source>
        <translation>Ranger par objectif</translation>
    </message>
    <message>
        <source>Order by responsible</source>
        <translation>Ranger par responsable</translation>
    </message>
    <message>
        <source>Print the plan…</source>
        <translation>Imprimer le plan…</translation>
    </message>
    <message>
        <source>Plan as PDF, A4…</source>
        <translation>Plan en PDF, A4…</translation>
    </message>
    <message>
        <source>Plan as PDF, A3…</source>
        <translation>Plan en PDF, A3…</translation>
    </message>
    <message>
        <source>Plan as a workbook (Excel)…</source>
        <translation>Plan en classeur (Excel)…</translation>
    </message>
    <message>
        <source>Plan as a calendar (.ics)…</source>
        <translation>Plan en calendrier (.ics)…</translation>
    </message>
    <message>
        <source>Open the campaign</source>
        <translation>Ouvrir la campagne</translation>
    </message>
    <message>
        <source>Begin its campaign</source>
        <translation>Commencer sa campagne</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Link a campaign…</source>
        <translation>Lier une campagne…</translation>
    </message>
    <message>
        <source>Take the campaign off</source>
        <translation>Délier la campagne</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>New action for it</source>
        <translation>Nouvelle action pour cet objectif</translation>
    </message>
    <message>
        <source>Delete, its actions stay</source>
        <translation>Supprimer, ses actions restent</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Expected revenue</source>
        <translation>CA attendu</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>{amount} spent</source>
        <translation>{amount} dépensés</translation>
    </message>
    <message>
        <source>{amount} brought in</source>
        <translation>{amount} rapportés</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>{amount} by hand</source>
        <translation>{amount} saisis</translation>
    </message>
</context>
<context>
    <name>PlanOutput</name>
    <message>
        <source>Plan to {file}</source>
        <translation>Plan vers {file}</translation>
    </message>
    <message>
        <source>Printing the plan</source>
        <translation>Impression du plan</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) of the plan put into the agenda</source>
        <translation>
            <numerusform>%n date du plan mise dans l’agenda</numerusform>
            <numerusform>%n dates du plan mises dans l’agenda</numerusform>
        </translation>
    </message>
    <message>
        <source>The agenda has the plan of {year} already</source>
        <translation>L’agenda contient déjà le plan {year}</translation>
    </message>
    <message>
        <source>Plan {year}</source>
        <translation>Plan {year}</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Actions of the year</source>
        <translation>Actions de l’année</translation>
    </message>
    <message>
        <source>The plan is being read</source>
        <translation>Lecture du plan</translation>
    </message>
    <message>
        <source>Plan the first action</source>
        <translation>Prévoir la première action</translation>
    </message>
    <message>
        <source>New action of the plan</source>
        <translation>Nouvelle action du plan</translation>
    </message>
    <message>
        <source>New objective of the plan</source>
        <translation>Nouvel objectif du plan</translation>
    </message>
    <message>
        <source>New key date of the plan</source>
        <translation>Nouvelle date clé du plan</translation>
    </message>
    <message>
        <source>Campaign of the action</source>
        <translation>Campagne de l’action</translation>
    </message>
    <message>
        <source>Duplicate the action</source>
        <translation>Dupliquer l’action</translation>
    </message>
    <message>
        <source>Delete the actions</source>
        <translation>Supprimer les actions</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Année précédente</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Année suivante</translation>
    </message>
    <message>
        <source>Plan as PDF, A3…</source>
        <translation>Plan en PDF, A3…</translation>
    </message>
    <message>
        <source>Plan as a workbook (Excel)…</source>
        <translation>Plan en classeur (Excel)…</translation>
    </message>
    <message>
        <source>Plan as a calendar (.ics)…</source>
        <translation>Plan en calendrier (.ics)…</translation>
    </message>
    <message>
        <source>Copy the plan of {year}</source>
        <translation>Copier le plan {year}</translation>
    </message>
    <message>
        <source>Nothing is planned for {year} yet</source>
        <translation>Rien n’est encore prévu pour {year}</translation>
    </message>
    <message>
        <source>Say what you will do, when, for how much, and what it is to bring in. You see the year on one page, hold it against your orders and hang it on the wall.</source>
        <translation>Dites ce que vous ferez, quand, pour combien, et ce que cela doit rapporter. Vous voyez l’année sur une page, vous la comparez à vos commandes et vous l’accrochez au mur.</translation>
    </message>
</context>
<context>
    <name>PlanTools</name>
    <message>
        <source>Yearly plan</source>
        <translation>Plan annuel</translation>
    </message>
    <message>
        <source>Year before (Page up)</source>
        <translation>Année précédente (Page préc.)</translation>
    </message>
    <message>
        <source>Year after (Page down)</source>
        <translation>Année suivante (Page suiv.)</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Key dates</source>
        <translation>Dates clés</translation>
    </message>
    <message>
        <source>Copy, print, export</source>
        <translation>Copier, imprimer, exporter</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>Nouvel objectif</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nouvelle action</translation>
    </message>
    <message>
        <source>New action (N)</source>
        <translation>Nouvelle action (N)</translation>
    </message>
    <message>
        <source>{revenue} planned for {expenses} of expenses</source>
        <translation>{revenue} prévus pour {expenses} de dépenses</translation>
    </message>
    <message>
        <source>{revenue} wanted</source>
        <translation>{revenue} voulus</translation>
    </message>
    <message>
        <source>New key date…</source>
        <translation>Nouvelle date clé…</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Spent: {amount}</source>
        <translation>Dépensé&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Brought in: {amount}</source>
        <translation>Rapporté&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Margin: {amount}</source>
        <translation>Marge&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>told by hand</source>
        <translation>saisi à la main</translation>
    </message>
    <message>
        <source>from the results of “{campaign}”</source>
        <translation>d’après les résultats de «&#xa0;{campaign}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>PlanWork</name>
    <message>
        <source>“{name}” changed</source>
        <translation>«&#xa0;{name}&#xa0;» modifiée</translation>
    </message>
    <message>
        <source>“{name}” added to the plan</source>
        <translation>«&#xa0;{name}&#xa0;» ajoutée au plan</translation>
    </message>
    <message>
        <source>Campaign begun</source>
        <translation>Campagne commencée</translation>
    </message>
    <message>
        <source>Campaign taken off “{name}”</source>
        <translation>Campagne déliée de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>“{name}” moved to {days}</source>
        <translation>«&#xa0;{name}&#xa0;» déplacée&#xa0;: {days}</translation>
    </message>
    <message>
        <source>“{name}” deleted</source>
        <translation>«&#xa0;{name}&#xa0;» supprimée</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) deleted</source>
        <translation>
            <numerusform>%n action supprimée</numerusform>
            <numerusform>%n actions supprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>Objective “{name}” added</source>
        <translation>Objectif «&#xa0;{name}&#xa0;» ajouté</translation>
    </message>
    <message>
        <source>Objective “{name}” changed</source>
        <translation>Objectif «&#xa0;{name}&#xa0;» modifié</translation>
    </message>
    <message>
        <source>Objective “{name}” deleted, its actions stay</source>
        <translation>Objectif «&#xa0;{name}&#xa0;» supprimé, ses actions restent</translation>
    </message>
    <message>
        <source>Key date kept</source>
        <translation>Date clé gardée</translation>
    </message>
    <message>
        <source>Key date deleted</source>
        <translation>Date clé supprimée</translation>
    </message>
    <message>
        <source>Plan of {source} copied</source>
        <translation>Plan {source} copié</translation>
    </message>
</context>
</TS>
