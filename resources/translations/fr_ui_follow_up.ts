<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AdviceWords</name>
    <message>
        <source>{audience}: {times}</source>
        <translation>{audience}&#xa0;: {times}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>Advised – {advice}</source>
        <translation>Conseillé – {advice}</translation>
    </message>
</context>
<context>
    <name>CallClock</name>
    <message>
        <source>Length of the call</source>
        <translation>Durée de l’appel</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>Lancer le chrono</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Arrêter le chrono</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>I call</source>
        <translation>J’appelle</translation>
    </message>
    <message>
        <source>Calls me</source>
        <translation>On m’appelle</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Qui appelle</translation>
    </message>
    <message>
        <source>Note that calls are objected to: no list calls again</source>
        <translation>Noter l’opposition aux appels&#xa0;: plus aucune liste ne l’appellera</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui s’est dit</translation>
    </message>
    <message>
        <source>Save the call</source>
        <translation>Enregistrer l’appel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Save, call the next one</source>
        <translation>Enregistrer, suivant</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Entrée enregistre</translation>
    </message>
    <message>
        <source>{name} (Ctrl+Shift+Enter)</source>
        <translation>{name} (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>Appeler {name}</translation>
    </message>
    <message>
        <source>{number} is marked as doubtful.</source>
        <translation>{number} sera marqué comme douteux.</translation>
    </message>
    <message>
        <source>Called all the same: {reason}</source>
        <translation>Appelé malgré la règle&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Call with {name} written down</source>
        <translation>Appel avec {name} noté</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>last heard of: {day}</source>
        <translation>dernier échange&#xa0;: {day}</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Contact of the task who is called</source>
        <translation>Contact de la tâche qui est appelé</translation>
    </message>
    <message numerus="yes">
        <source>Task for %n contact(s):</source>
        <translation>
            <numerusform>Tâche pour %n contact&#xa0;:</numerusform>
            <numerusform>Tâche pour %n contacts&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message numerus="yes">
        <source>The task is done for the %n other contact(s) too</source>
        <translation>
            <numerusform>La tâche est faite aussi pour l’autre contact</numerusform>
            <numerusform>La tâche est faite aussi pour les %n autres contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The task is done this time for the %n other contact(s) too</source>
        <translation>
            <numerusform>La tâche est faite cette fois aussi pour l’autre contact</numerusform>
            <numerusform>La tâche est faite cette fois aussi pour les %n autres contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallListCounts</name>
    <message numerus="yes">
        <source>%n contact(s) stay on the task</source>
        <translation>
            <numerusform>%n contact reste sur la tâche</numerusform>
            <numerusform>%n contacts restent sur la tâche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallNumbers</name>
    <message>
        <source>No number is known.</source>
        <translation>Aucun numéro connu.</translation>
    </message>
    <message>
        <source>Dial, and start the clock</source>
        <translation>Composer le numéro et lancer le chrono</translation>
    </message>
    <message>
        <source>{number} (doubtful)</source>
        <translation>{number} (douteux)</translation>
    </message>
</context>
<context>
    <name>CallWarnings</name>
    <message>
        <source>Why you call all the same</source>
        <translation>Pourquoi vous appelez quand même</translation>
    </message>
    <message>
        <source>Why you call all the same (kept with the call)</source>
        <translation>Pourquoi vous appelez quand même (gardé avec l’appel)</translation>
    </message>
    <message>
        <source>Asked to be called</source>
        <translation>A demandé qu’on l’appelle</translation>
    </message>
    <message>
        <source>About an order</source>
        <translation>Au sujet d’une commande</translation>
    </message>
    <message>
        <source>Calls back</source>
        <translation>Rappelle</translation>
    </message>
    <message>
        <source>This call may not be made: choose somebody else.</source>
        <translation>Cet appel est interdit&#xa0;: choisissez quelqu’un d’autre.</translation>
    </message>
</context>
<context>
    <name>CallerDialog</name>
    <message>
        <source>Who called?</source>
        <translation>Qui a appelé&#x202f;?</translation>
    </message>
    <message>
        <source>The number, or four digits of its beginning or end</source>
        <translation>Le numéro, ou quatre chiffres du début ou de la fin</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Dernier échange</translation>
    </message>
    <message>
        <source>Contacts with this number</source>
        <translation>Contacts qui ont ce numéro</translation>
    </message>
    <message>
        <source>Write the call down</source>
        <translation>Noter l’appel</translation>
    </message>
    <message>
        <source>Call back later</source>
        <translation>Rappeler plus tard</translation>
    </message>
    <message>
        <source>Note the missed call: it waits on Today</source>
        <translation>Noter l’appel manqué&#xa0;: il vous attendra dans Aujourd’hui</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Ouvrir le contact</translation>
    </message>
    <message>
        <source>However it is written: 06…, +33…, 0033…, or its last four digits</source>
        <translation>Sous toute forme&#xa0;: 06…, +33…, 0033…, ou ses quatre derniers chiffres</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) begin or end like this</source>
        <translation>
            <numerusform>%n numéro commence ou finit ainsi</numerusform>
            <numerusform>%n numéros commencent ou finissent ainsi</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has this number yet. It can wait on Today as a call to return.</source>
        <translation>Personne n’a encore ce numéro. Il peut attendre dans Aujourd’hui, comme appel à passer.</translation>
    </message>
    <message>
        <source>Call {name} back</source>
        <translation>Rappeler {name}</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Appel manqué</translation>
    </message>
    <message>
        <source>Noted: it waits among the calls to return</source>
        <translation>C’est noté&#xa0;: il attend parmi les appels à passer</translation>
    </message>
</context>
<context>
    <name>CompletionDialog</name>
    <message>
        <source>What came of it?</source>
        <translation>Quel résultat&#x202f;?</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Note for the history</source>
        <translation>Note pour l’historique</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Kind of the next step</source>
        <translation>Type de la suite</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Suite à donner</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Aucune suite</translation>
    </message>
    <message>
        <source>Day of the next step</source>
        <translation>Jour de la suite</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Enter takes what is proposed</source>
        <translation>Entrée prend ce qui est proposé</translation>
    </message>
</context>
<context>
    <name>ContactAppointments</name>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
</context>
<context>
    <name>ContactSeries</name>
    <message>
        <source>Start a series…</source>
        <translation>Lancer une série…</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Séries de relances</translation>
    </message>
    <message numerus="yes">
        <source>Turned to %n time(s) so far</source>
        <translation>
            <numerusform>%n prise de contact jusqu’ici</numerusform>
            <numerusform>%n prises de contact jusqu’ici</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactTasks</name>
    <message>
        <source>Nothing to do for this contact</source>
        <translation>Rien à faire pour ce contact</translation>
    </message>
    <message>
        <source>Type above what comes next: “call back friday 2pm”.</source>
        <translation>Écrivez ci-dessus ce qui vient ensuite&#xa0;: «&#xa0;rappeler vendredi 14h&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedTexts</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} et %n autre</numerusform>
            <numerusform>{name} et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute avant</numerusform>
            <numerusform>%n minutes avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n pièce jointe</numerusform>
            <numerusform>%n pièces jointes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Postpone to</source>
        <translation>Reporter à</translation>
    </message>
    <message>
        <source>friday, in 2 weeks, 24/12…</source>
        <translation>vendredi, dans 2 semaines, 24/12…</translation>
    </message>
    <message>
        <source>Day in words</source>
        <translation>Jour en toutes lettres</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Reporter</translation>
    </message>
</context>
<context>
    <name>DueEditor</name>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Please type a day, such as friday or 24/12.</source>
        <translation>Tapez un jour, par exemple vendredi ou 24/12.</translation>
    </message>
    <message>
        <source>Please type the day alone; the time has its own field.</source>
        <translation>Tapez le jour seul&#x202f;; l’heure a son propre champ.</translation>
    </message>
</context>
<context>
    <name>ListFiles</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Classeurs (*.xlsx)</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendriers (*.ics)</translation>
    </message>
    <message>
        <source>{file} saved</source>
        <translation>{file} enregistré</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Imprimer la liste</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page envoyée à l’imprimante</numerusform>
            <numerusform>%n pages envoyées à l’imprimante</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
</context>
<context>
    <name>MeetingLine</name>
    <message>
        <source>Open {subject}</source>
        <translation>Ouvrir {subject}</translation>
    </message>
</context>
<context>
    <name>PostponeMenu</name>
    <message>
        <source>Postpone</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>La semaine prochaine</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Un autre jour…</translation>
    </message>
</context>
<context>
    <name>QuickAddLine</name>
    <message>
        <source>Add a task: call Dupont friday 2pm !high</source>
        <translation>Ajouter une tâche&#xa0;: rappeler Dupont vendredi 14h&#x202f;!haute</translation>
    </message>
    <message>
        <source>New task in words</source>
        <translation>Nouvelle tâche en toutes lettres</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Which contact is meant</source>
        <translation>De quel contact il s’agit</translation>
    </message>
    <message>
        <source>Who is meant?</source>
        <translation>De qui s’agit-il&#x202f;?</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Aucun contact</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>no contact “{name}”</source>
        <translation>pas de contact «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>priority: {priority}</source>
        <translation>priorité&#xa0;: {priority}</translation>
    </message>
</context>
<context>
    <name>QuoteChase</name>
    <message>
        <source>No letter: the contact must not get one, or has no address.</source>
        <translation>Pas de courrier&#xa0;: le contact ne doit pas en recevoir ou n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>Reminder of quote {number} written</source>
        <translation>Relance du devis {number} rédigée</translation>
    </message>
    <message>
        <source>Draft about quote {number} opened</source>
        <translation>Brouillon sur le devis {number} ouvert</translation>
    </message>
    <message>
        <source>Quote {number} is chased later</source>
        <translation>Le devis {number} sera relancé plus tard</translation>
    </message>
    <message>
        <source>{file} is saved, but no program opens it</source>
        <translation>{file} est enregistré, mais aucun programme ne l’ouvre</translation>
    </message>
</context>
<context>
    <name>StandingLine</name>
    <message>
        <source>{done} of {all} steps done</source>
        <translation>{done} étape(s) faite(s) sur {all}</translation>
    </message>
    <message>
        <source>next: {day}</source>
        <translation>prochaine&#xa0;: {day}</translation>
    </message>
</context>
<context>
    <name>StepAfterCall</name>
    <message>
        <source>Next step</source>
        <translation>Prochaine étape</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Pas de prochaine étape</translation>
    </message>
    <message>
        <source>Kind of the next step</source>
        <translation>Type de la prochaine étape</translation>
    </message>
    <message>
        <source>Day of the next step</source>
        <translation>Jour de la prochaine étape</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Done: {task}</source>
        <translation>Fait&#xa0;: {task}</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Show the task</source>
        <translation>Voir la tâche</translation>
    </message>
    <message>
        <source>Without date</source>
        <translation>Sans date</translation>
    </message>
</context>
<context>
    <name>TaskTexts</name>
    <message>
        <source>planned for {day}</source>
        <translation>prévue le {day}</translation>
    </message>
    <message>
        <source>Priority: {priority}</source>
        <translation>Priorité&#xa0;: {priority}</translation>
    </message>
    <message>
        <source>Nobody in charge</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>Without contact</source>
        <translation>Sans contact</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Without date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>{near}, {day}</source>
        <translation>{near}, {day}</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Aucun rappel</translation>
    </message>
    <message>
        <source>At the time</source>
        <translation>À l’heure dite</translation>
    </message>
    <message>
        <source>5 minutes before</source>
        <translation>5 minutes avant</translation>
    </message>
    <message>
        <source>15 minutes before</source>
        <translation>15 minutes avant</translation>
    </message>
    <message>
        <source>30 minutes before</source>
        <translation>30 minutes avant</translation>
    </message>
    <message>
        <source>1 hour before</source>
        <translation>1 heure avant</translation>
    </message>
    <message>
        <source>2 hours before</source>
        <translation>2 heures avant</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 jour avant</translation>
    </message>
    <message>
        <source>2 days before</source>
        <translation>2 jours avant</translation>
    </message>
    <message>
        <source>1 week before</source>
        <translation>1 semaine avant</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>{who}: the address is dead</source>
        <translation>{who}&#xa0;: l’adresse est morte</translation>
    </message>
</context>
<context>
    <name>TaskWork</name>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>%n tâche faite</numerusform>
            <numerusform>%n tâches faites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done; it comes again</source>
        <translation>
            <numerusform>%n tâche faite&#x202f;; elle revient</numerusform>
            <numerusform>%n tâches faites&#x202f;; des suivantes reviennent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) dropped</source>
        <translation>
            <numerusform>%n tâche abandonnée</numerusform>
            <numerusform>%n tâches abandonnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) left out this time; it comes again</source>
        <translation>
            <numerusform>%n tâche laissée de côté pour cette fois&#x202f;; elle reviendra</numerusform>
            <numerusform>%n tâches laissées de côté pour cette fois&#x202f;; celles qui se répètent reviendront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) open again</source>
        <translation>
            <numerusform>%n tâche rouverte</numerusform>
            <numerusform>%n tâches rouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) put off to {day}</source>
        <translation>
            <numerusform>%n tâche reportée au {day}</numerusform>
            <numerusform>%n tâches reportées au {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Tâche ajoutée</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) edited</source>
        <translation>
            <numerusform>%n tâche modifiée</numerusform>
            <numerusform>%n tâches modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) deleted</source>
        <translation>
            <numerusform>%n tâche supprimée</numerusform>
            <numerusform>%n tâches supprimées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksHeader</name>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>View of the tasks</source>
        <translation>Vue des tâches</translation>
    </message>
</context>
</TS>
