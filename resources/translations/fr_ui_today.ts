<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>TodayActions</name>
    <message>
        <source>Done…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
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
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Ouvrir le contact</translation>
    </message>
    <message>
        <source>New task for this contact</source>
        <translation>Nouvelle tâche pour ce contact</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Start the series…</source>
        <translation>Lancer la série…</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Pas cette fois</translation>
    </message>
    <message>
        <source>Chase by letter</source>
        <translation>Relancer par courrier</translation>
    </message>
    <message>
        <source>Chase by e-mail draft</source>
        <translation>Relancer par un brouillon d’e-mail</translation>
    </message>
    <message>
        <source>Not to be done any more</source>
        <translation>N’est plus à faire</translation>
    </message>
</context>
<context>
    <name>TodayCounts</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prospect(s) never contacted</source>
        <translation>
            <numerusform>%n prospect jamais contacté</numerusform>
            <numerusform>%n prospects jamais contactés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) in the seven days to come</source>
        <translation>
            <numerusform>%n tâche dans les sept jours à venir</numerusform>
            <numerusform>%n tâches dans les sept jours à venir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup on the second place is %n day(s) old</source>
        <translation>
            <numerusform>La sauvegarde du second emplacement date de %n jour</numerusform>
            <numerusform>La sauvegarde du second emplacement date de %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} et %n autre</numerusform>
            <numerusform>{names} et %n autres</numerusform>
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
        <source>chased %n time(s)</source>
        <translation>
            <numerusform>relancé %n fois</numerusform>
            <numerusform>relancé %n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sent %n day(s) ago</source>
        <translation>
            <numerusform>envoyé il y a %n jour</numerusform>
            <numerusform>envoyé il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) to mend</source>
        <translation>
            <numerusform>%n adresse à corriger</numerusform>
            <numerusform>%n adresses à corriger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the list of tasks</source>
        <translation>
            <numerusform>%n autre dans la liste des tâches</numerusform>
            <numerusform>%n autres dans la liste des tâches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayList</name>
    <message>
        <source>What waits today</source>
        <translation>Ce qui vous attend aujourd’hui</translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message>
        <source>Who called? Number…</source>
        <translation>Qui a appelé&#x202f;? Numéro…</translation>
    </message>
    <message>
        <source>Who called? The number, its beginning or its end</source>
        <translation>Qui a appelé&#x202f;? Le numéro, son début ou sa fin</translation>
    </message>
    <message>
        <source>All done. Enjoy it, or use the time:</source>
        <translation>Tout est fait. Profitez-en, ou avancez&#xa0;:</translation>
    </message>
    <message>
        <source>All done. Enjoy the day!</source>
        <translation>Tout est fait. Belle journée&#x202f;!</translation>
    </message>
    <message>
        <source>Nothing waits today</source>
        <translation>Rien ne vous attend aujourd’hui</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>Hello {name}</source>
        <translation>Bonjour {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for today</source>
        <translation>
            <numerusform>%n pour aujourd’hui</numerusform>
            <numerusform>%n pour aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>public holiday today: {name}</source>
        <translation>jour férié aujourd’hui&#xa0;: {name}</translation>
    </message>
    <message>
        <source>tomorrow is a public holiday: {name}</source>
        <translation>demain est férié&#xa0;: {name}</translation>
    </message>
    <message numerus="yes">
        <source>{name} in %n day(s), {weekday}</source>
        <translation>
            <numerusform>{name} dans %n jour, {weekday}</numerusform>
            <numerusform>{name} dans %n jours, {weekday}</numerusform>
        </translation>
    </message>
    <message>
        <source>New task for {name}: send the offer friday</source>
        <translation>Nouvelle tâche pour {name}&#xa0;: envoyer l’offre vendredi</translation>
    </message>
</context>
<context>
    <name>TodayTexts</name>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>À faire aujourd’hui</translation>
    </message>
    <message>
        <source>Quotes to chase</source>
        <translation>Devis à relancer</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Returned mail</source>
        <translation>NPAI à corriger</translation>
    </message>
    <message>
        <source>Steps of series</source>
        <translation>Étapes de séries</translation>
    </message>
    <message>
        <source>Calls to make</source>
        <translation>Appels à passer</translation>
    </message>
    <message>
        <source>Series that could be started</source>
        <translation>Séries proposées</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Anniversaires</translation>
    </message>
    <message>
        <source>Not heard of for long</source>
        <translation>Sans nouvelles depuis longtemps</translation>
    </message>
    <message>
        <source>What could be done next</source>
        <translation>Et si vous avanciez sur…</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Quote {number}</source>
        <translation>Devis {number}</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
    <message>
        <source>The address is dead, not the person: mend it, or settle it.</source>
        <translation>C’est l’adresse qui est morte, pas la personne&#xa0;: corrigez-la ou classez-la.</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>New in “{group}”</source>
        <translation>Entrée dans «&#xa0;{group}&#xa0;»</translation>
    </message>
    <message>
        <source>After an order</source>
        <translation>Après une commande</translation>
    </message>
    <message>
        <source>{source}: {names}</source>
        <translation>{source}&#xa0;: {names}</translation>
    </message>
    <message>
        <source>A first word to a few of them makes a good morning.</source>
        <translation>Un premier mot à quelques-uns, et la matinée commence bien.</translation>
    </message>
    <message>
        <source>Show the prospects</source>
        <translation>Voir les prospects</translation>
    </message>
    <message>
        <source>No backup on the second place yet</source>
        <translation>Pas encore de sauvegarde au second emplacement</translation>
    </message>
    <message>
        <source>Plug the stick in, the rest is one click.</source>
        <translation>Branchez la clé, le reste tient en un clic.</translation>
    </message>
    <message>
        <source>Open backups</source>
        <translation>Ouvrir les sauvegardes</translation>
    </message>
    <message>
        <source>Your base is still empty</source>
        <translation>Votre base est encore vide</translation>
    </message>
    <message>
        <source>Bring your file in: Excel, CSV, contacts of a phone.</source>
        <translation>Apportez votre fichier&#xa0;: Excel, CSV, contacts d’un téléphone.</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importer des contacts</translation>
    </message>
    <message>
        <source>What is done today is not in the way later.</source>
        <translation>Ce qui est fait aujourd’hui ne gênera plus demain.</translation>
    </message>
    <message>
        <source>Get ahead</source>
        <translation>Prendre de l’avance</translation>
    </message>
    <message>
        <source>Nothing is noted to do yet</source>
        <translation>Rien n’est encore noté à faire</translation>
    </message>
    <message>
        <source>Type it in the line above, as you would say it.</source>
        <translation>Tapez-le dans la ligne ci-dessus, comme vous le diriez.</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Ajouter une tâche</translation>
    </message>
    <message>
        <source>Nothing is planned for the seven days to come</source>
        <translation>Rien n’est prévu pour les sept jours à venir</translation>
    </message>
    <message>
        <source>A good moment to plan visits and calls.</source>
        <translation>Le bon moment pour prévoir visites et appels.</translation>
    </message>
    <message>
        <source>Plan the week</source>
        <translation>Préparer la semaine</translation>
    </message>
</context>
<context>
    <name>TodayWork</name>
    <message>
        <source>Call {name}</source>
        <translation>Appeler {name}</translation>
    </message>
    <message>
        <source>Wish {name} a happy birthday</source>
        <translation>Souhaiter un bon anniversaire à {name}</translation>
    </message>
    <message>
        <source>“{name}” is not proposed again for this occasion</source>
        <translation>«&#xa0;{name}&#xa0;» ne sera plus proposée pour cette occasion</translation>
    </message>
</context>
</TS>
