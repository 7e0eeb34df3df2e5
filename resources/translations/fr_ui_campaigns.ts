<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CampaignFigures</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Cost of a contact</source>
        <translation>Coût d’un contact</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>Taux de réponse</translation>
    </message>
    <message>
        <source>Cost of an answer</source>
        <translation>Coût d’une réponse</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Cost of a sale</source>
        <translation>Coût d’une vente</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Result (margin − cost)</source>
        <translation>Résultat (marge − coût)</translation>
    </message>
    <message>
        <source>Return ratio (margin / cost)</source>
        <translation>Ratio de retour (marge / coût)</translation>
    </message>
    <message>
        <source>Net ROI ((margin − cost) / cost)</source>
        <translation>ROI net ((marge − coût) / coût)</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
    </message>
    <message>
        <source>Break-even sales</source>
        <translation>Ventes au seuil de rentabilité</translation>
    </message>
    <message>
        <source>Break-even rate</source>
        <translation>Taux au seuil de rentabilité</translation>
    </message>
    <message>
        <source>Roll out</source>
        <translation>Déployer</translation>
    </message>
    <message>
        <source>Go on testing</source>
        <translation>Continuer le test</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Too few to say</source>
        <translation>Trop peu pour le dire</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>de {low} à {high}</translation>
    </message>
</context>
<context>
    <name>FollowPage</name>
    <message>
        <source>From messages to sales</source>
        <translation>Des messages aux ventes</translation>
    </message>
    <message>
        <source>Answers, expected and real</source>
        <translation>Réponses, prévues et réelles</translation>
    </message>
    <message>
        <source>Note answers and returned mail</source>
        <translation>Noter réponses et NPAI</translation>
    </message>
    <message>
        <source>Show who did not answer</source>
        <translation>Voir qui n’a pas répondu</translation>
    </message>
    <message>
        <source>Make a group of them</source>
        <translation>En faire un groupe</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Leur écrire</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) neither answered nor ordered yet.</source>
        <translation>
            <numerusform>%n destinataire n’a ni répondu ni commandé.</numerusform>
            <numerusform>%n destinataires n’ont ni répondu ni commandé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Returned mail</source>
        <translation>NPAI</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Days after the sending</source>
        <translation>Jours après l’envoi</translation>
    </message>
    <message>
        <source>Answers so far</source>
        <translation>Réponses à ce jour</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Parts of the campaign</source>
        <translation>Parties de la campagne</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Answer rate, surely between</source>
        <translation>Taux de réponse, sûrement</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>What to do again, what to do otherwise</source>
        <translation>Ce qu’il faut refaire, ce qu’il faut changer</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>Keep the lessons</source>
        <translation>Garder les leçons</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>By wave, channel, cell and address file</source>
        <translation>Par vague, canal, cellule et fichier d’adresses</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>The campaign paid: {result} remain of {margin} of margin.</source>
        <translation>La campagne est rentable&#xa0;: il reste {result} sur {margin} de marge.</translation>
    </message>
    <message>
        <source>The campaign did not pay yet: {result} with {margin} of margin.</source>
        <translation>La campagne n’est pas encore rentable&#xa0;: {result} avec {margin} de marge.</translation>
    </message>
    <message>
        <source>By code: {coded} orders, {coded_margin} of margin. Without a code, inside {days} days of the last sending: {window} orders, {window_margin} of margin. Of all orders, {first} are first orders of new customers. Returned mail: {returned}.</source>
        <translation>Par code&#xa0;: {coded} commandes, {coded_margin} de marge. Sans code, dans les {days} jours après le dernier envoi&#xa0;: {window} commandes, {window_margin} de marge. Sur toutes ces commandes, {first} sont des premières commandes de nouveaux clients. NPAI&#xa0;: {returned}.</translation>
    </message>
    <message>
        <source>surely more than chance (p = {p})</source>
        <translation>sûrement plus que le hasard (p = {p})</translation>
    </message>
    <message>
        <source>it may be chance (p = {p})</source>
        <translation>ce peut être le hasard (p = {p})</translation>
    </message>
    <message>
        <source>Against the control group of {count}: {sales} buyers and {margin} of margin more than without the campaign; {sure}.</source>
        <translation>Face au groupe témoin de {count}&#xa0;: {sales} acheteurs et {margin} de marge de plus que sans la campagne&#x202f;; {sure}.</translation>
    </message>
    <message>
        <source>Wave {name}</source>
        <translation>Vague {name}</translation>
    </message>
    <message>
        <source>Channel {name}</source>
        <translation>Canal {name}</translation>
    </message>
    <message>
        <source>Cell {name}</source>
        <translation>Cellule {name}</translation>
    </message>
    <message>
        <source>File {name}</source>
        <translation>Fichier {name}</translation>
    </message>
    <message>
        <source>Lessons kept</source>
        <translation>Leçons gardées</translation>
    </message>
</context>
</TS>
