<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CapacityDialog</name>
    <message>
        <source>Tasks a day</source>
        <translation>Tâches par jour</translation>
    </message>
    <message>
        <source>Usual number of tasks a day</source>
        <translation>Nombre habituel de tâches par jour</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>D’habitude</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>comme d’habitude</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>A working day with more tasks than that is a peak. On days off, public holidays and closures any task is one; 0 sets no limit and shows no peaks.</source>
        <translation>Un jour ouvré qui a plus de tâches est un pic. Les jours de repos, les jours fériés et les fermetures, toute tâche en est un&#x202f;; 0 ne fixe pas de limite et ne montre aucun pic.</translation>
    </message>
</context>
<context>
    <name>LevellingDialog</name>
    <message>
        <source>Level out</source>
        <translation>Lisser</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Spread what is overdue too</source>
        <translation>Répartir aussi ce qui est en retard</translation>
    </message>
    <message>
        <source>What is more than the daily capacity goes to the next working days with room. Tasks with a time or of high priority stay; steps of series keep their rules and take the later steps of the contact along.</source>
        <translation>Ce qui dépasse la capacité du jour passe aux jours ouvrés suivants où il y a de la place. Les tâches avec une heure ou de priorité haute restent&#x202f;; les étapes de série gardent leurs règles et emmènent les étapes suivantes du contact.</translation>
    </message>
    <message>
        <source>Days before and after</source>
        <translation>Jours avant et après</translation>
    </message>
    <message>
        <source>The days are being levelled…</source>
        <translation>Lissage des jours…</translation>
    </message>
    <message numerus="yes">
        <source>Move %n task(s)</source>
        <translation>
            <numerusform>Déplacer %n tâche</numerusform>
            <numerusform>Déplacer %n tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be moved: what is there has a time or high priority.</source>
        <translation>Rien ne peut être déplacé&#xa0;: tout a une heure ou une priorité haute.</translation>
    </message>
    <message>
        <source>No day is over its capacity: there is nothing to level out.</source>
        <translation>Aucun jour ne dépasse sa capacité&#xa0;: il n’y a rien à lisser.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) move</source>
        <translation>
            <numerusform>%n tâche déplacée</numerusform>
            <numerusform>%n tâches déplacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later step(s) go along</source>
        <translation>
            <numerusform>%n étape suivante emmenée</numerusform>
            <numerusform>%n étapes suivantes emmenées</numerusform>
        </translation>
    </message>
    <message>
        <source>the last one to {day}</source>
        <translation>la dernière au {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) stay peaks</source>
        <translation>
            <numerusform>%n jour reste un pic</numerusform>
            <numerusform>%n jours restent des pics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevellingModel</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Stays a peak</source>
        <translation>Reste un pic</translation>
    </message>
</context>
<context>
    <name>LoadFooter</name>
    <message numerus="yes">
        <source>%n task(s) marked</source>
        <translation>
            <numerusform>%n tâche marquée</numerusform>
            <numerusform>%n tâches marquées</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter shows · M moves · T tomorrow · P next peak · L levels out</source>
        <translation>Entrée affiche · M déplace · T demain · P pic suivant · L lisse</translation>
    </message>
    <message>
        <source>No peak in sight</source>
        <translation>Aucun pic en vue</translation>
    </message>
    <message>
        <source>the first: {day}, {person}</source>
        <translation>le premier&#xa0;: {day}, {person}</translation>
    </message>
    <message numerus="yes">
        <source>%n peak(s)</source>
        <translation>
            <numerusform>%n pic</numerusform>
            <numerusform>%n pics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n sans date</numerusform>
            <numerusform>%n sans date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n task(s) here: {place}</source>
        <translation>
            <numerusform>Déposer %n tâche ici&#xa0;: {place}</numerusform>
            <numerusform>Déposer %n tâches ici&#xa0;: {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>afterwards {load}</source>
        <translation>ensuite {load}</translation>
    </message>
</context>
<context>
    <name>LoadLegend</name>
    <message>
        <source>More than the daily capacity</source>
        <translation>Plus que la capacité du jour</translation>
    </message>
    <message>
        <source>Tasks on a day off</source>
        <translation>Tâches un jour de repos</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
</context>
<context>
    <name>LoadOutput</name>
    <message>
        <source>Printing the load</source>
        <translation>Impression de la charge</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tasks a day</source>
        <translation>Tâches par jour</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pic</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Jour de repos</translation>
    </message>
    <message>
        <source>Framed: more than can be done on that day.</source>
        <translation>Encadré&#xa0;: plus que ce qui peut être fait ce jour-là.</translation>
    </message>
    <message>
        <source>Load to {file}</source>
        <translation>Charge vers {file}</translation>
    </message>
</context>
<context>
    <name>LoadPanel</name>
    <message>
        <source>Load by person and day</source>
        <translation>Charge par personne et par jour</translation>
    </message>
    <message>
        <source>The tasks are being counted</source>
        <translation>Comptage des tâches</translation>
    </message>
    <message>
        <source>Show the list of tasks</source>
        <translation>Afficher la liste des tâches</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Ajouter une tâche</translation>
    </message>
    <message>
        <source>Move the marked tasks…</source>
        <translation>Déplacer les tâches marquées…</translation>
    </message>
    <message>
        <source>Level out…</source>
        <translation>Lisser…</translation>
    </message>
    <message>
        <source>Next peak</source>
        <translation>Pic suivant</translation>
    </message>
    <message>
        <source>Tasks a day…</source>
        <translation>Tâches par jour…</translation>
    </message>
    <message>
        <source>Load as PDF…</source>
        <translation>Charge en PDF…</translation>
    </message>
    <message>
        <source>Load as a table (Excel, CSV)…</source>
        <translation>Charge en tableau (Excel, CSV)…</translation>
    </message>
    <message>
        <source>Nothing falls on these days</source>
        <translation>Rien sur ces jours</translation>
    </message>
    <message>
        <source>Your open tasks have no date or a later one. Give them a day, and you see here how full each day is.</source>
        <translation>Vos tâches à faire sont sans date, ou plus tard. Donnez-leur un jour et vous verrez ici comment chaque jour se remplit.</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>Rien à faire pour l’instant</translation>
    </message>
    <message>
        <source>Here you will see how many tasks, calls and follow-ups fall on each day and person, and where there are too many.</source>
        <translation>Vous verrez ici combien de tâches, d’appels et de relances tombent chaque jour pour chacun, et où il y en a trop.</translation>
    </message>
    <message>
        <source>Show these tasks</source>
        <translation>Afficher ces tâches</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>To tomorrow</source>
        <translation>À demain</translation>
    </message>
    <message>
        <source>To next week</source>
        <translation>À la semaine prochaine</translation>
    </message>
    <message>
        <source>Load {days}</source>
        <translation>Charge {days}</translation>
    </message>
</context>
<context>
    <name>LoadTexts</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n appel</numerusform>
            <numerusform>%n appels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n relance</numerusform>
            <numerusform>%n relances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other task(s)</source>
        <translation>
            <numerusform>%n autre tâche</numerusform>
            <numerusform>%n autres tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them by phone</source>
        <translation>
            <numerusform>dont %n par téléphone</numerusform>
            <numerusform>dont %n par téléphone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a day</source>
        <translation>
            <numerusform>%n par jour</numerusform>
            <numerusform>%n par jour</numerusform>
        </translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>{count} tasks for {daily} a day</source>
        <translation>{count} tâches pour {daily} par jour</translation>
    </message>
    <message>
        <source>Peak: more than the daily capacity</source>
        <translation>Pic&#xa0;: plus que la capacité du jour</translation>
    </message>
    <message>
        <source>Peak: nobody works on this day</source>
        <translation>Pic&#xa0;: personne ne travaille ce jour-là</translation>
    </message>
    <message>
        <source>Appointments: {hours} h</source>
        <translation>Rendez-vous&#xa0;: {hours}&#xa0;h</translation>
    </message>
    <message>
        <source>to hand out</source>
        <translation>à distribuer</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Nobody in charge</source>
        <translation>Sans responsable</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Toutes les tâches</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>{name} (former)</source>
        <translation>{name} (n’y est plus)</translation>
    </message>
</context>
<context>
    <name>LoadTools</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Earlier (Page up)</source>
        <translation>Plus tôt (Page préc.)</translation>
    </message>
    <message>
        <source>Later (Page down)</source>
        <translation>Plus tard (Page suiv.)</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semaine</numerusform>
            <numerusform>%n semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>How many weeks</source>
        <translation>Combien de semaines</translation>
    </message>
    <message>
        <source>Tasks a day, print, export</source>
        <translation>Tâches par jour, imprimer, exporter</translation>
    </message>
    <message>
        <source>Tasks a day…</source>
        <translation>Tâches par jour…</translation>
    </message>
    <message>
        <source>Print the load…</source>
        <translation>Imprimer la charge…</translation>
    </message>
    <message>
        <source>Load as PDF…</source>
        <translation>Charge en PDF…</translation>
    </message>
    <message>
        <source>Load as a table (Excel, CSV)…</source>
        <translation>Charge en tableau (Excel, CSV)…</translation>
    </message>
    <message>
        <source>Level out…</source>
        <translation>Lisser…</translation>
    </message>
    <message>
        <source>Spread what is over capacity (L)</source>
        <translation>Répartir ce qui dépasse la capacité (L)</translation>
    </message>
    <message>
        <source>Count and move these, or not</source>
        <translation>Compter et déplacer celles-ci, ou non</translation>
    </message>
</context>
<context>
    <name>LoadWords</name>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Jour de repos</translation>
    </message>
</context>
<context>
    <name>LoadWork</name>
    <message numerus="yes">
        <source>Move %n task(s)</source>
        <translation>
            <numerusform>Déplacer %n tâche</numerusform>
            <numerusform>Déplacer %n tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) moved: levelled out</source>
        <translation>
            <numerusform>%n tâche déplacée&#xa0;: charge lissée</numerusform>
            <numerusform>%n tâches déplacées&#xa0;: charge lissée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) handed over</source>
        <translation>
            <numerusform>%n tâche confiée</numerusform>
            <numerusform>%n tâches confiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) moved to {day}</source>
        <translation>
            <numerusform>%n tâche déplacée au {day}</numerusform>
            <numerusform>%n tâches déplacées au {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them later, as their series says</source>
        <translation>
            <numerusform>dont %n plus tard, selon sa série</numerusform>
            <numerusform>dont %n plus tard, selon leur série</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later step(s) went along</source>
        <translation>
            <numerusform>%n étape suivante a suivi</numerusform>
            <numerusform>%n étapes suivantes ont suivi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move tasks</source>
        <translation>Déplacer des tâches</translation>
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
        <source>As it is</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>To which day</source>
        <translation>À quel jour</translation>
    </message>
    <message>
        <source>The day stays as it is</source>
        <translation>Le jour reste inchangé</translation>
    </message>
    <message>
        <source>This day has gone by</source>
        <translation>Ce jour est passé</translation>
    </message>
</context>
</TS>
