<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CountedTexts</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) left out: {reason}</source>
        <translation>
            <numerusform>%n contact écarté&#xa0;: {reason}</numerusform>
            <numerusform>%n contacts écartés&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) left out: {reason}</source>
        <translation>
            <numerusform>%n étape écartée&#xa0;: {reason}</numerusform>
            <numerusform>%n étapes écartées&#xa0;: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variante</numerusform>
            <numerusform>%n variantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayBars</name>
    <message>
        <source>Steps by day</source>
        <translation>Étapes par jour</translation>
    </message>
    <message>
        <source>{day}: {count}</source>
        <translation>{day}&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>MemberListModel</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move the anchor day</source>
        <translation>Déplacer le jour de référence</translation>
    </message>
    <message>
        <source>Anchor day</source>
        <translation>Jour de référence</translation>
    </message>
    <message>
        <source>Every open step of everybody in it moves; what is done stays as it is.</source>
        <translation>Toutes les étapes à faire de tous les contacts se déplacent&#x202f;; ce qui est fait reste.</translation>
    </message>
    <message numerus="yes">
        <source>The open steps of %n contact(s) move.</source>
        <translation>
            <numerusform>Les étapes à faire de %n contact se déplacent.</numerusform>
            <numerusform>Les étapes à faire de %n contacts se déplacent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the open steps</source>
        <translation>Déplacer les étapes à faire</translation>
    </message>
</context>
<context>
    <name>RunListModel</name>
    <message>
        <source>Series under way</source>
        <translation>Séries en cours</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>{day} · {active} of {all} under way</source>
        <translation>{day} · {active} sur {all} en cours</translation>
    </message>
</context>
<context>
    <name>RunOutput</name>
    <message>
        <source>Printing “{name}”</source>
        <translation>Impression de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{step} (state)</source>
        <translation>{step} (état)</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>“{name}” to {file}</source>
        <translation>«&#xa0;{name}&#xa0;» vers {file}</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>Series under way</source>
        <translation>Séries en cours</translation>
    </message>
    <message>
        <source>Contacts of the series</source>
        <translation>Contacts de la série</translation>
    </message>
    <message>
        <source>Move the day…</source>
        <translation>Déplacer le jour…</translation>
    </message>
    <message>
        <source>Stop the series</source>
        <translation>Arrêter la série</translation>
    </message>
    <message>
        <source>Print or export who stands where</source>
        <translation>Imprimer ou exporter l’avancement</translation>
    </message>
    <message>
        <source>Find a contact in it</source>
        <translation>Chercher un contact dans la série</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>With a step overdue</source>
        <translation>Avec une étape en retard</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtés</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>Contacts affichés</translation>
    </message>
    <message>
        <source>No series under way</source>
        <translation>Aucune série en cours</translation>
    </message>
    <message>
        <source>Choose a series and start it for a group: its steps become tasks.</source>
        <translation>Choisissez une série et lancez-la pour un groupe&#xa0;: ses étapes deviennent des tâches.</translation>
    </message>
    <message>
        <source>Start a series…</source>
        <translation>Lancer une série…</translation>
    </message>
    <message>
        <source>Nobody like that</source>
        <translation>Personne ne correspond</translation>
    </message>
    <message>
        <source>Show everybody to see the others.</source>
        <translation>Affichez tous les contacts pour voir les autres.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Imprimer la liste…</translation>
    </message>
    <message>
        <source>List as PDF…</source>
        <translation>Liste en PDF…</translation>
    </message>
    <message>
        <source>List as CSV…</source>
        <translation>Liste en CSV…</translation>
    </message>
    <message>
        <source>{active} under way, {finished} finished, {stopped} stopped</source>
        <translation>{active} en cours, {finished} terminés, {stopped} arrêtés</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n affiché</numerusform>
            <numerusform>%n affichés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n contact(s)</source>
        <translation>
            <numerusform>Arrêter %n contact</numerusform>
            <numerusform>Arrêter %n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Ouvrir la fiche</translation>
    </message>
</context>
<context>
    <name>SeriesListModel</name>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Modèle</translation>
    </message>
</context>
<context>
    <name>SeriesPage</name>
    <message>
        <source>Start…</source>
        <translation>Lancer…</translation>
    </message>
    <message>
        <source>Use this sample</source>
        <translation>Utiliser ce modèle</translation>
    </message>
    <message>
        <source>More about this series</source>
        <translation>Autres actions sur cette série</translation>
    </message>
    <message>
        <source>Day of the show</source>
        <translation>Jour du salon</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi elle sert</translation>
    </message>
    <message>
        <source>What the anchor day is</source>
        <translation>Ce qu’est le jour de référence</translation>
    </message>
    <message>
        <source>Steps on days off</source>
        <translation>Étapes tombant un jour chômé</translation>
    </message>
    <message>
        <source>Most steps a day</source>
        <translation>Étapes par jour au plus</translation>
    </message>
    <message>
        <source>As many as there are</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Proposed on Today</source>
        <translation>Proposée dans Aujourd’hui</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Jours avant</translation>
    </message>
    <message>
        <source> days before</source>
        <translation> jours avant</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Say what is to be done, on which day before or after: its first step.</source>
        <translation>Indiquez ce qui est à faire et quel jour, avant ou après&#xa0;: ce sera la première étape.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>It stops for a contact when</source>
        <translation>Elle s’arrête pour un contact</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Préavis</translation>
    </message>
    <message>
        <source>Add a step first</source>
        <translation>Ajoutez d’abord une étape</translation>
    </message>
    <message>
        <source>Before the day “{field}”</source>
        <translation>Avant le jour «&#xa0;{field}&#xa0;»</translation>
    </message>
    <message>
        <source>Days after the last order</source>
        <translation>Après la dernière commande</translation>
    </message>
    <message>
        <source>On entry into “{group}”</source>
        <translation>À l’entrée dans «&#xa0;{group}&#xa0;»</translation>
    </message>
    <message>
        <source> days later</source>
        <translation> jours après</translation>
    </message>
</context>
<context>
    <name>SeriesPanel</name>
    <message>
        <source>Series</source>
        <translation>Séries</translation>
    </message>
    <message>
        <source>Search a series</source>
        <translation>Chercher une série</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>New series</source>
        <translation>Nouvelle série</translation>
    </message>
    <message>
        <source>Start a series…</source>
        <translation>Lancer une série…</translation>
    </message>
    <message>
        <source>The series are being read</source>
        <translation>Lecture des séries en cours</translation>
    </message>
    <message>
        <source>No such series</source>
        <translation>Aucune série de ce nom</translation>
    </message>
    <message>
        <source>Names and purposes are searched.</source>
        <translation>La recherche porte sur le nom et l’usage.</translation>
    </message>
    <message>
        <source>Show every series</source>
        <translation>Afficher toutes les séries</translation>
    </message>
    <message>
        <source>Duplicate the series</source>
        <translation>Dupliquer la série</translation>
    </message>
    <message>
        <source>Import a series…</source>
        <translation>Importer une série…</translation>
    </message>
    <message>
        <source>Export the series…</source>
        <translation>Exporter la série…</translation>
    </message>
    <message>
        <source>Delete the series</source>
        <translation>Supprimer la série</translation>
    </message>
</context>
<context>
    <name>SeriesTexts</name>
    <message>
        <source>D</source>
        <translation>J</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>abandonnée</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>à faire</translation>
    </message>
</context>
<context>
    <name>SeriesWork</name>
    <message>
        <source>New series</source>
        <translation>Nouvelle série</translation>
    </message>
    <message>
        <source>Series “{name}” deleted</source>
        <translation>Série «&#xa0;{name}&#xa0;» supprimée</translation>
    </message>
    <message>
        <source>Export the series</source>
        <translation>Exporter la série</translation>
    </message>
    <message>
        <source>Series (*.smeseries)</source>
        <translation>Séries (*.smeseries)</translation>
    </message>
    <message>
        <source>Series saved as {file}</source>
        <translation>Série enregistrée dans {file}</translation>
    </message>
    <message>
        <source>Import a series</source>
        <translation>Importer une série</translation>
    </message>
    <message>
        <source>Series (*.smeseries *.json)</source>
        <translation>Séries (*.smeseries *.json)</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” started for %n contact(s)</source>
        <translation>
            <numerusform>«&#xa0;{name}&#xa0;» lancée pour %n contact</numerusform>
            <numerusform>«&#xa0;{name}&#xa0;» lancée pour %n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting “{name}”</source>
        <translation>Lancement de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” moved, the open steps with it</source>
        <translation>«&#xa0;{name}&#xa0;» déplacée avec ses étapes à faire</translation>
    </message>
    <message>
        <source>“{name}” stopped; its open steps are dropped</source>
        <translation>«&#xa0;{name}&#xa0;» arrêtée&#x202f;; ses étapes à faire sont abandonnées</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>Exporter vers un fichier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Start a series</source>
        <translation>Lancer une série</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Anchor day</source>
        <translation>Jour de référence</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>The contacts of the list</source>
        <translation>Les contacts de la liste</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) chosen</source>
        <translation>
            <numerusform>%n contact choisi</numerusform>
            <numerusform>%n contacts choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Tous les contacts</translation>
    </message>
    <message>
        <source>Choose a group first.</source>
        <translation>Choisissez d’abord un groupe.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{steps} for {contacts}, on {days}</source>
        <translation>{steps} pour {contacts}, sur {days}</translation>
    </message>
    <message>
        <source>No contact is in it: choose others, or bring contacts in first.</source>
        <translation>Aucun contact concerné&#xa0;: choisissez-en d’autres, ou importez d’abord des contacts.</translation>
    </message>
    <message>
        <source>Every step would lie in the past: choose a later day.</source>
        <translation>Toutes les étapes tomberaient dans le passé&#xa0;: choisissez un jour plus tardif.</translation>
    </message>
    <message>
        <source>Nobody would get a step.</source>
        <translation>Personne ne recevrait d’étape.</translation>
    </message>
    <message>
        <source>Start for {contacts}</source>
        <translation>Lancer pour {contacts}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Step of the series</source>
        <translation>Étape de la série</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>days after</source>
        <translation>jours après</translation>
    </message>
    <message>
        <source>days before</source>
        <translation>jours avant</translation>
    </message>
    <message>
        <source>Before or after</source>
        <translation>Avant ou après</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Ce qui est à faire</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>No letter</source>
        <translation>Pas de lettre</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Whoever starts it</source>
        <translation>Qui la lance</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>For some it is another step</source>
        <translation>Pour certains, une autre étape</translation>
    </message>
    <message>
        <source>Add a variant</source>
        <translation>Ajouter une variante</translation>
    </message>
    <message>
        <source>Keep the step</source>
        <translation>Garder l’étape</translation>
    </message>
    <message>
        <source>Say in a few words what is to be done.</source>
        <translation>Dites en quelques mots ce qui est à faire.</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>high priority</source>
        <translation>priorité haute</translation>
    </message>
    <message>
        <source>Edit the step {day}</source>
        <translation>Modifier l’étape {day}</translation>
    </message>
    <message>
        <source>Delete the step {day}</source>
        <translation>Supprimer l’étape {day}</translation>
    </message>
</context>
<context>
    <name>VariantRow</name>
    <message>
        <source>Group {name}</source>
        <translation>Groupe {name}</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>No step</source>
        <translation>Pas d’étape</translation>
    </message>
    <message>
        <source>Kind instead</source>
        <translation>Nature à la place</translation>
    </message>
    <message>
        <source>The same words</source>
        <translation>Les mêmes mots</translation>
    </message>
    <message>
        <source>Words instead</source>
        <translation>Mots à la place</translation>
    </message>
    <message>
        <source>No letter</source>
        <translation>Pas de lettre</translation>
    </message>
    <message>
        <source>Letter instead</source>
        <translation>Lettre à la place</translation>
    </message>
    <message>
        <source>Take this variant out</source>
        <translation>Retirer cette variante</translation>
    </message>
</context>
</TS>
