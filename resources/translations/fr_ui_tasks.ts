<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>Attachments</name>
    <message>
        <source>Attach a file…</source>
        <translation>Joindre un fichier…</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>File taken off the task</source>
        <translation>Fichier retiré de la tâche</translation>
    </message>
</context>
<context>
    <name>ContactsEditor</name>
    <message>
        <source>Add a contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>KeptLists</name>
    <message>
        <source>Keep this list</source>
        <translation>Enregistrer cette liste</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Nom de la liste</translation>
    </message>
    <message>
        <source>Rename this list</source>
        <translation>Renommer cette liste</translation>
    </message>
    <message>
        <source>List forgotten</source>
        <translation>Liste retirée</translation>
    </message>
</context>
<context>
    <name>ListPages</name>
    <message>
        <source>The tasks are being read</source>
        <translation>Lecture des tâches</translation>
    </message>
    <message>
        <source>Show all to do</source>
        <translation>Afficher tout à faire</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Ajouter une tâche</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>No task meets what was chosen above.</source>
        <translation>Aucune tâche ne répond à ce qui est choisi ci-dessus.</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>Rien à faire pour l’instant</translation>
    </message>
    <message>
        <source>Type what is to be done in the line above, as you would say it: “call Dupont friday 2pm”. Contact, day and time are found by themselves.</source>
        <translation>Écrivez ci-dessus ce qu’il y a à faire, comme vous le diriez&#xa0;: «&#xa0;rappeler Dupont vendredi 14h&#xa0;». Le contact, le jour et l’heure sont reconnus.</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>Print, export, kinds of tasks</source>
        <translation>Imprimer, exporter, types de tâches</translation>
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
        <source>Kinds of tasks…</source>
        <translation>Types de tâches…</translation>
    </message>
</context>
<context>
    <name>RepetitionEditor</name>
    <message>
        <source>Never: every monday, every 2 weeks…</source>
        <translation>Jamais&#xa0;: tous les lundis, tous les 15 jours…</translation>
    </message>
    <message>
        <source>Usual repetitions</source>
        <translation>Répétitions courantes</translation>
    </message>
    <message>
        <source>Please say it as in: every monday, every 2 weeks.</source>
        <translation>Dites-le ainsi&#xa0;: tous les lundis, toutes les 2 semaines.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
</context>
<context>
    <name>TaskBulkBar</name>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Drop them: not to be done any more</source>
        <translation>Les abandonner&#xa0;: elles ne sont plus à faire</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Les supprimer</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Effacer la sélection</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Take the date off</source>
        <translation>Retirer la date</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionnée</numerusform>
            <numerusform>%n sélectionnées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskColumns</name>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>TaskDelegate</name>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>TaskFilterBar</name>
    <message>
        <source>Kind of task</source>
        <translation>Type de tâche</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Regroupement</translation>
    </message>
    <message>
        <source>Keep this list under a name…</source>
        <translation>Enregistrer cette liste sous un nom…</translation>
    </message>
    <message>
        <source>Any priority</source>
        <translation>Toute priorité</translation>
    </message>
    <message>
        <source>All to do</source>
        <translation>Tout à faire</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Without date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Faites</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par type</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>Par priorité</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Par personne</translation>
    </message>
    <message>
        <source>By contact</source>
        <translation>Par contact</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>Sans titres</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Tout type</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Rename this list…</source>
        <translation>Renommer cette liste…</translation>
    </message>
    <message>
        <source>Forget this list</source>
        <translation>Retirer cette liste</translation>
    </message>
</context>
<context>
    <name>TaskMenu</name>
    <message>
        <source>Done…</source>
        <translation>Fait…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Leave out this time</source>
        <translation>Laisser de côté cette fois</translation>
    </message>
    <message>
        <source>End the repetition</source>
        <translation>Mettre fin à la répétition</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>Appeler {name}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>TaskOutput</name>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Printing the list of tasks</source>
        <translation>Impression de la liste des tâches</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>List of tasks to {file}</source>
        <translation>Liste des tâches vers {file}</translation>
    </message>
</context>
<context>
    <name>TaskPage</name>
    <message>
        <source>No task chosen</source>
        <translation>Aucune tâche choisie</translation>
    </message>
    <message>
        <source>Choose one to see all about it.</source>
        <translation>Choisissez-en une pour tout en voir.</translation>
    </message>
    <message>
        <source>counted from the due day</source>
        <translation>comptée depuis l’échéance</translation>
    </message>
    <message>
        <source>counted from the day it is done</source>
        <translation>comptée depuis le jour où elle est faite</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Ce qu’il y a à faire</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>The next one is</source>
        <translation>La suivante est</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Drop: it is not to be done any more</source>
        <translation>Abandonner&#xa0;: elle n’est plus à faire</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Supprimer la tâche</translation>
    </message>
    <message>
        <source>Added: {when}</source>
        <translation>Ajoutée&#xa0;: {when}</translation>
    </message>
</context>
<context>
    <name>TasksPanel</name>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Search a task</source>
        <translation>Chercher une tâche</translation>
    </message>
    <message>
        <source>Call the contact</source>
        <translation>Appeler le contact</translation>
    </message>
    <message>
        <source>List as CSV…</source>
        <translation>Liste en CSV…</translation>
    </message>
    <message>
        <source>Space done · C call · T tomorrow · W next week · D day · F2 edit</source>
        <translation>Espace fait · C appeler · T demain · W sem. prochaine · D jour · F2 modifier</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Edit the task</source>
        <translation>Modifier la tâche</translation>
    </message>
    <message>
        <source>Postpone to tomorrow</source>
        <translation>Reporter à demain</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Ouvrir le contact</translation>
    </message>
    <message>
        <source>Keep this list…</source>
        <translation>Enregistrer cette liste…</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeEditor</name>
    <message>
        <source>Any time</source>
        <translation>Toute heure</translation>
    </message>
    <message>
        <source>Please type a time, such as 14:30.</source>
        <translation>Tapez une heure, par exemple 14:30.</translation>
    </message>
</context>
</TS>
