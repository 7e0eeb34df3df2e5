<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AgendaEntry</name>
    <message>
        <source>{day}, all day</source>
        <translation>{day}, toute la journée</translation>
    </message>
    <message>
        <source>Task: {subject}</source>
        <translation>Tâche&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>répété</translation>
    </message>
    <message>
        <source>at the same time as {others}</source>
        <translation>en même temps que {others}</translation>
    </message>
</context>
<context>
    <name>AgendaFiles</name>
    <message>
        <source>Import a calendar</source>
        <translation>Importer un calendrier</translation>
    </message>
    <message>
        <source>Calendars (*.ics *.ical *.ifb *.vcs);;All files (*)</source>
        <translation>Calendriers (*.ics *.ical *.ifb *.vcs);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading {files}</source>
        <translation>Lecture de {files}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the agenda</source>
        <translation>
            <numerusform>%n entrée dans l’agenda</numerusform>
            <numerusform>%n entrées dans l’agenda</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing {files}</source>
        <translation>Import de {files}</translation>
    </message>
    <message>
        <source>Export the agenda</source>
        <translation>Exporter l’agenda</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Export the days shown</source>
        <translation>Exporter les jours affichés</translation>
    </message>
    <message numerus="yes">
        <source>%n entries in {file}</source>
        <translation>
            <numerusform>%n entrée dans {file}</numerusform>
            <numerusform>%n entrées dans {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Écriture de {file}</translation>
    </message>
    <message>
        <source>Print the agenda to PDF</source>
        <translation>Imprimer l’agenda en PDF</translation>
    </message>
    <message>
        <source>{file} saved</source>
        <translation>{file} enregistré</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Agenda to {file}</source>
        <translation>Agenda vers {file}</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendriers (*.ics)</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
</context>
<context>
    <name>AgendaMenu</name>
    <message>
        <source>Show the task</source>
        <translation>Afficher la tâche</translation>
    </message>
    <message>
        <source>Mark the task done…</source>
        <translation>Marquer la tâche comme faite…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Change the status</source>
        <translation>Changer l’état</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
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
    <name>AgendaPanel</name>
    <message>
        <source>Agenda by hours</source>
        <translation>Agenda par heures</translation>
    </message>
    <message>
        <source>Agenda by months</source>
        <translation>Agenda par mois</translation>
    </message>
    <message>
        <source>List of the agenda</source>
        <translation>Liste de l’agenda</translation>
    </message>
    <message>
        <source>Nothing on these days</source>
        <translation>Rien ces jours-là</translation>
    </message>
    <message>
        <source>Go to other days, make an appointment (N) or search all years (Ctrl+F).</source>
        <translation>Allez à d’autres jours, créez un rendez-vous (N) ou cherchez dans toutes les années (Ctrl+F).</translation>
    </message>
    <message>
        <source>The agenda is being read</source>
        <translation>Lecture de l’agenda</translation>
    </message>
    <message>
        <source>New appointment here</source>
        <translation>Nouveau rendez-vous ici</translation>
    </message>
    <message>
        <source>Show this day</source>
        <translation>Afficher ce jour</translation>
    </message>
</context>
<context>
    <name>AgendaTools</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Today (T)</source>
        <translation>Aujourd’hui (T)</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Work week</source>
        <translation>5 jours</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>View of the agenda</source>
        <translation>Vue de l’agenda</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search the whole agenda, all years (Ctrl+F)</source>
        <translation>Chercher dans tout l’agenda, toutes années confondues (Ctrl+F)</translation>
    </message>
    <message>
        <source>Print the days shown (Ctrl+P)</source>
        <translation>Imprimer les jours affichés (Ctrl+P)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New appointment (N)</source>
        <translation>Nouveau rendez-vous (N)</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Importer et exporter</translation>
    </message>
    <message>
        <source>Import a calendar…</source>
        <translation>Importer un calendrier…</translation>
    </message>
    <message>
        <source>Export the days shown…</source>
        <translation>Exporter les jours affichés…</translation>
    </message>
    <message>
        <source>Export the whole agenda…</source>
        <translation>Exporter tout l’agenda…</translation>
    </message>
    <message>
        <source>New appointment…</source>
        <translation>Nouveau rendez-vous…</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Aller à aujourd’hui</translation>
    </message>
    <message>
        <source>Go to a day…</source>
        <translation>Aller à un jour…</translation>
    </message>
    <message>
        <source>Show the day</source>
        <translation>Afficher le jour</translation>
    </message>
    <message>
        <source>Show the week</source>
        <translation>Afficher la semaine</translation>
    </message>
    <message>
        <source>Show the work week</source>
        <translation>Afficher la semaine de travail</translation>
    </message>
    <message>
        <source>Show the month</source>
        <translation>Afficher le mois</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Afficher la liste</translation>
    </message>
</context>
<context>
    <name>AgendaWork</name>
    <message>
        <source>“{subject}” is in the agenda</source>
        <translation>«&#xa0;{subject}&#xa0;» est dans l’agenda</translation>
    </message>
    <message>
        <source>Move the appointment</source>
        <translation>Déplacer le rendez-vous</translation>
    </message>
    <message>
        <source>“{subject}” moved</source>
        <translation>«&#xa0;{subject}&#xa0;» déplacé</translation>
    </message>
    <message>
        <source>“{subject}” changed</source>
        <translation>«&#xa0;{subject}&#xa0;» modifié</translation>
    </message>
    <message>
        <source>Delete the appointment</source>
        <translation>Supprimer le rendez-vous</translation>
    </message>
    <message>
        <source>“{subject}” deleted</source>
        <translation>«&#xa0;{subject}&#xa0;» supprimé</translation>
    </message>
    <message>
        <source>Task “{subject}” moved</source>
        <translation>Tâche «&#xa0;{subject}&#xa0;» déplacée</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) planned</source>
        <translation>
            <numerusform>%n tâche planifiée</numerusform>
            <numerusform>%n tâches planifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Task “{subject}” deleted</source>
        <translation>Tâche «&#xa0;{subject}&#xa0;» supprimée</translation>
    </message>
</context>
<context>
    <name>AppointmentDialog</name>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>What takes place?</source>
        <translation>De quoi s’agit-il&#x202f;?</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Sans catégorie</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Non attribué</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Au début</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) before</source>
        <translation>
            <numerusform>%n semaine avant</numerusform>
            <numerusform>%n semaines avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n jour avant</numerusform>
            <numerusform>%n jours avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n heure avant</numerusform>
            <numerusform>%n heures avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute avant</numerusform>
            <numerusform>%n minutes avant</numerusform>
        </translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add to the agenda</source>
        <translation>Mettre à l’agenda</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Enregistrer (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Say what takes place.</source>
        <translation>Dites de quoi il s’agit.</translation>
    </message>
    <message>
        <source>It would end before it starts.</source>
        <translation>Il finirait avant de commencer.</translation>
    </message>
    <message>
        <source>“{subject}” ({times})</source>
        <translation>«&#xa0;{subject}&#xa0;» ({times})</translation>
    </message>
    <message>
        <source>At the same time as {appointments}</source>
        <translation>En même temps que {appointments}</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Import a calendar</source>
        <translation>Importer un calendrier</translation>
    </message>
    <message>
        <source>What stays out or was mended</source>
        <translation>Ce qui reste dehors ou a été corrigé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Import %n entries</source>
        <translation>
            <numerusform>Importer %n entrée</numerusform>
            <numerusform>Importer %n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought up to date</source>
        <translation>
            <numerusform>%n mise à jour</numerusform>
            <numerusform>%n mises à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n déjà là</numerusform>
            <numerusform>%n déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) out</source>
        <translation>
            <numerusform>%n reste dehors</numerusform>
            <numerusform>%n restent dehors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to your contacts</source>
        <translation>
            <numerusform>%n lien vers vos contacts</numerusform>
            <numerusform>%n liens vers vos contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>These files hold nothing for the agenda.</source>
        <translation>Ces fichiers ne contiennent rien pour l’agenda.</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Change the appointment</source>
        <translation>Modifier le rendez-vous</translation>
    </message>
</context>
<context>
    <name>EmptyHint</name>
    <message numerus="yes">
        <source>%n more on these days: tick their categories at the left.</source>
        <translation>
            <numerusform>%n autre ces jours-là&#xa0;: cochez sa catégorie à gauche.</numerusform>
            <numerusform>%n autres ces jours-là&#xa0;: cochez leurs catégories à gauche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of what is ticked</source>
        <translation>Rien de ce qui est coché</translation>
    </message>
    <message>
        <source>Double-click a day or press N for an appointment.</source>
        <translation>Double-cliquez sur un jour ou appuyez sur N pour créer un rendez-vous.</translation>
    </message>
    <message>
        <source>Drag over the hours, double-click or press N for an appointment.</source>
        <translation>Glissez sur les heures, double-cliquez ou appuyez sur N pour créer un rendez-vous.</translation>
    </message>
    <message>
        <source>Nothing on these days</source>
        <translation>Rien ces jours-là</translation>
    </message>
</context>
<context>
    <name>FoundPage</name>
    <message>
        <source>Back to the agenda</source>
        <translation>Retour à l’agenda</translation>
    </message>
    <message>
        <source>Found in the agenda</source>
        <translation>Trouvés dans l’agenda</translation>
    </message>
    <message>
        <source>Nothing in the agenda has these words</source>
        <translation>Rien dans l’agenda ne contient ces mots</translation>
    </message>
    <message>
        <source>Subject, place, notes and contacts of all years were searched.</source>
        <translation>L’objet, le lieu, les notes et les contacts de toutes les années ont été parcourus.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>The {count} nearest to today</source>
        <translation>Les {count} plus proches d’aujourd’hui</translation>
    </message>
    <message>
        <source>repeated ones from {first} to {last}</source>
        <translation>ceux qui se répètent, du {first} au {last}</translation>
    </message>
</context>
<context>
    <name>QuickPopover</name>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>What takes place?</source>
        <translation>De quoi s’agit-il&#x202f;?</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>Add to the agenda</source>
        <translation>Mettre à l’agenda</translation>
    </message>
</context>
<context>
    <name>RepetitionDialog</name>
    <message>
        <source>Repetition</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Semaines</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Ans</translation>
    </message>
    <message>
        <source>Repeated by</source>
        <translation>Répété par</translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>Tous les combien</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Jour du mois</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>Sans fin</translation>
    </message>
    <message>
        <source>Until a day</source>
        <translation>Jusqu’à un jour</translation>
    </message>
    <message>
        <source>A number of times</source>
        <translation>Un nombre de fois</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Combien de fois</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>ScopeDialog</name>
    <message>
        <source>Only this one</source>
        <translation>Seulement celui-ci</translation>
    </message>
    <message>
        <source>This and the following</source>
        <translation>Celui-ci et les suivants</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Public holidays and closures</source>
        <translation>Jours fériés et fermetures</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Also shown</source>
        <translation>Afficher aussi</translation>
    </message>
    <message>
        <source>Categories and days off…</source>
        <translation>Catégories et jours chômés…</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Sans catégorie</translation>
    </message>
</context>
<context>
    <name>SmallMonth</name>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
</context>
<context>
    <name>TimeSection</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Whole days</source>
        <translation>Journées entières</translation>
    </message>
    <message>
        <source>Not repeated</source>
        <translation>Pas de répétition</translation>
    </message>
    <message>
        <source>Repetition: {rule}</source>
        <translation>Répétition&#xa0;: {rule}</translation>
    </message>
    <message>
        <source>{times} in its own time zone, {zone}</source>
        <translation>{times} dans son fuseau horaire, {zone}</translation>
    </message>
</context>
<context>
    <name>_Days</name>
    <message>
        <source>Days of the month</source>
        <translation>Jours du mois</translation>
    </message>
</context>
<context>
    <name>_EntryModel</name>
    <message>
        <source>All day</source>
        <translation>Journée</translation>
    </message>
</context>
</TS>
