<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>BriefPage</name>
    <message>
        <source>What it is for</source>
        <translation>Pour quoi faire</translation>
    </message>
    <message>
        <source>When and how</source>
        <translation>Quand et comment</translation>
    </message>
    <message>
        <source>What it may bring</source>
        <translation>Ce qu’elle peut rapporter</translation>
    </message>
    <message>
        <source>Amounts without VAT. The margin rate is that of the full price: a discount counts as a cost, once.</source>
        <translation>Montants hors taxes. Le taux de marge est celui du prix plein&#xa0;: une remise compte comme un coût, une seule fois.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>What it is to reach</source>
        <translation>Objectif à atteindre</translation>
    </message>
    <message>
        <source>What the customer gains</source>
        <translation>Ce que le client y gagne</translation>
    </message>
    <message>
        <source>The offer</source>
        <translation>L’offre</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Orders count for (days)</source>
        <translation>Commandes comptées (jours)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>How people answer</source>
        <translation>Comment on répond</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>A sale brings</source>
        <translation>Une vente rapporte</translation>
    </message>
    <message>
        <source>Margin rate</source>
        <translation>Taux de marge</translation>
    </message>
    <message>
        <source>Discount offered</source>
        <translation>Remise offerte</translation>
    </message>
    <message>
        <source>Answers expected</source>
        <translation>Réponses attendues</translation>
    </message>
    <message>
        <source>Sales expected</source>
        <translation>Ventes attendues</translation>
    </message>
    <message>
        <source>Own hour costs</source>
        <translation>Coût d’une heure</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>CampaignDocument</name>
    <message>
        <source>1 Brief</source>
        <translation>1 Brief</translation>
    </message>
    <message>
        <source>2 Target</source>
        <translation>2 Cible</translation>
    </message>
    <message>
        <source>3 Message</source>
        <translation>3 Message</translation>
    </message>
    <message>
        <source>4 Follow-up</source>
        <translation>4 Suivi</translation>
    </message>
    <message>
        <source>5 Results</source>
        <translation>5 Résultats</translation>
    </message>
    <message>
        <source>Steps of the campaign</source>
        <translation>Étapes de la campagne</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The target</source>
        <translation>La cible</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Toutes les campagnes</translation>
    </message>
    <message>
        <source>Save the brief as PDF…</source>
        <translation>Enregistrer le brief en PDF…</translation>
    </message>
    <message>
        <source>The brief as one page</source>
        <translation>Le brief sur une page</translation>
    </message>
    <message>
        <source>Print brief</source>
        <translation>Imprimer le brief</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Begin one like this</source>
        <translation>En commencer une semblable</translation>
    </message>
    <message>
        <source>Put into the yearly plan</source>
        <translation>Mettre dans le plan annuel</translation>
    </message>
    <message>
        <source>Delete the campaign</source>
        <translation>Supprimer la campagne</translation>
    </message>
    <message>
        <source>Plan {year}</source>
        <translation>Plan {year}</translation>
    </message>
    <message>
        <source>“{name}” of the yearly plan: {expenses} → {revenue}</source>
        <translation>«&#xa0;{name}&#xa0;» du plan annuel&#xa0;: {expenses} → {revenue}</translation>
    </message>
</context>
<context>
    <name>CampaignListModel</name>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
</context>
<context>
    <name>CampaignResults</name>
    <message>
        <source>Verdict on the rate of sales</source>
        <translation>Verdict sur le taux de vente</translation>
    </message>
    <message>
        <source>of them by code</source>
        <translation>dont par code</translation>
    </message>
    <message>
        <source>of them by window</source>
        <translation>dont par fenêtre</translation>
    </message>
    <message>
        <source>of them new customers</source>
        <translation>dont nouveaux clients</translation>
    </message>
</context>
<context>
    <name>CampaignTable</name>
    <message>
        <source>List of campaigns</source>
        <translation>Liste des campagnes</translation>
    </message>
</context>
<context>
    <name>CampaignWork</name>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>Campaign deleted</source>
        <translation>Campagne supprimée</translation>
    </message>
    <message>
        <source>Brief to {file}</source>
        <translation>Brief vers {file}</translation>
    </message>
    <message>
        <source>Printing the brief</source>
        <translation>Impression du brief</translation>
    </message>
</context>
<context>
    <name>CampaignsPanel</name>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>Show all campaigns</source>
        <translation>Afficher toutes les campagnes</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Search a campaign</source>
        <translation>Rechercher une campagne</translation>
    </message>
    <message>
        <source>No campaign meets this</source>
        <translation>Aucune campagne ne correspond</translation>
    </message>
    <message>
        <source>Names, kinds and states are searched.</source>
        <translation>La recherche porte sur les noms, les types et les états.</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>Aucune campagne pour l’instant</translation>
    </message>
    <message>
        <source>A campaign goes from the idea to the proof that it paid: brief, target, message, follow-up, results. Whether it can pay is reckoned before a euro is spent.</source>
        <translation>Une campagne va de l’idée à la preuve qu’elle a rapporté&#xa0;: brief, cible, message, suivi, résultats. Vous savez si elle peut être rentable avant de dépenser un euro.</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>The campaigns are being read</source>
        <translation>Lecture des campagnes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Begin one like this</source>
        <translation>En commencer une semblable</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>CellCard</name>
    <message>
        <source>Test cell</source>
        <translation>Cellule de test</translation>
    </message>
    <message>
        <source>Remove the cell</source>
        <translation>Retirer la cellule</translation>
    </message>
    <message>
        <source>Headline: the price</source>
        <translation>Titre&#xa0;: le prix</translation>
    </message>
    <message>
        <source>Gets the message</source>
        <translation>Reçoit le message</translation>
    </message>
    <message>
        <source>Control group: gets nothing</source>
        <translation>Groupe témoin&#xa0;: ne reçoit rien</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Own letter</source>
        <translation>Lettre propre</translation>
    </message>
    <message>
        <source>Own argument</source>
        <translation>Argument propre</translation>
    </message>
    <message>
        <source>Own offer</source>
        <translation>Offre propre</translation>
    </message>
    <message>
        <source>Control group</source>
        <translation>Groupe témoin</translation>
    </message>
    <message>
        <source>That of the wave</source>
        <translation>Celle de la vague</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellSizes</name>
    <message>
        <source>How large must the cells be?</source>
        <translation>Quelle taille pour les cellules&#x202f;?</translation>
    </message>
    <message>
        <source>Usual rate of answers</source>
        <translation>Taux de réponse habituel</translation>
    </message>
    <message>
        <source>Letters in each cell</source>
        <translation>Lettres par cellule</translation>
    </message>
    <message>
        <source>Difference worth seeing</source>
        <translation>Écart à déceler</translation>
    </message>
    <message>
        <source>At a confidence of 95%, and so that an existing difference shows in 8 of 10 tests. Let one thing differ only, else nobody knows what made it.</source>
        <translation>Au seuil de confiance de 95&#xa0;%, et de sorte qu’un écart réel se voie dans 8 tests sur 10. Ne changez qu’une chose à la fois, sinon nul ne sait ce qui a joué.</translation>
    </message>
    <message>
        <source>{letters} letters in each cell show a difference from {rate} to {better} or more.</source>
        <translation>{letters} lettres par cellule révèlent un écart de {rate} à {better} ou plus.</translation>
    </message>
    <message>
        <source>Type a rate and the number of letters to see what they can tell.</source>
        <translation>Saisissez un taux et le nombre de lettres pour voir ce qu’elles peuvent révéler.</translation>
    </message>
    <message>
        <source>To tell {rate} from {better}, send {letters} letters in each cell.</source>
        <translation>Pour distinguer {rate} de {better}, envoyez {letters} lettres par cellule.</translation>
    </message>
</context>
<context>
    <name>CellsPage</name>
    <message>
        <source>Add a test cell</source>
        <translation>Ajouter une cellule de test</translation>
    </message>
    <message>
        <source>Add a control group</source>
        <translation>Ajouter un groupe témoin</translation>
    </message>
    <message>
        <source>Test before you send to all</source>
        <translation>Testez avant d’envoyer à tous</translation>
    </message>
    <message>
        <source>{share} in no cell</source>
        <translation>{share} hors cellule</translation>
    </message>
    <message>
        <source>No share is left: lower that of another cell first.</source>
        <translation>Il ne reste aucune part&#xa0;: réduisez d’abord celle d’une autre cellule.</translation>
    </message>
    <message>
        <source>Let one thing differ only: these cells name {things}.</source>
        <translation>Ne faites varier qu’un point&#xa0;: ces cellules citent {things}.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Témoin</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Still to do</source>
        <translation>Reste à faire</translation>
    </message>
    <message>
        <source>Note as ready</source>
        <translation>Noter comme prête</translation>
    </message>
    <message>
        <source>Nothing is missing any more.</source>
        <translation>Il ne manque plus rien.</translation>
    </message>
</context>
<context>
    <name>CompareCampaignsDialog</name>
    <message>
        <source>Compare campaigns</source>
        <translation>Comparer les campagnes</translation>
    </message>
    <message>
        <source>Measured where something was sent, else expected. Amounts without VAT.</source>
        <translation>Mesuré si la campagne est partie, sinon attendu. Montants hors taxes.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Figures of the campaigns</source>
        <translation>Chiffres des campagnes</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
    <message>
        <source>“{campaign}”: {reason}</source>
        <translation>«&#xa0;{campaign}&#xa0;»&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>D’où vient le chiffre</translation>
    </message>
    <message>
        <source>First orders of new customers</source>
        <translation>Premières commandes de nouveaux clients</translation>
    </message>
    <message>
        <source>Returned mail</source>
        <translation>NPAI</translation>
    </message>
</context>
<context>
    <name>CostDialog</name>
    <message>
        <source>Line of cost</source>
        <translation>Ligne de coût</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Amounts without VAT.</source>
        <translation>Montants hors taxes.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What exactly</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Quantity (hours, pieces)</source>
        <translation>Quantité (heures, pièces)</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Paid in the end</source>
        <translation>Payé en définitive</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>En date du</translation>
    </message>
    <message>
        <source>This value cannot be read.</source>
        <translation>Cette valeur est illisible.</translation>
    </message>
    <message>
        <source>Type a price.</source>
        <translation>Saisissez un prix.</translation>
    </message>
</context>
<context>
    <name>CostTable</name>
    <message>
        <source>Lines of cost</source>
        <translation>Lignes de coût</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>CurveEditor</name>
    <message>
        <source>Please type shares like 0; 3; 8; 11; 5.5.</source>
        <translation>Saisissez des parts comme 0&#x202f;; 3&#x202f;; 8&#x202f;; 11&#x202f;; 5,5.</translation>
    </message>
    <message>
        <source>On one day at least, answers must come.</source>
        <translation>Il faut des réponses un jour au moins.</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Contact them all the same</source>
        <translation>Contacter quand même</translation>
    </message>
    <message>
        <source>Leave contacts out</source>
        <translation>Écarter des contacts</translation>
    </message>
    <message>
        <source>Keep the decision</source>
        <translation>Garder la décision</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Why: kept with the campaign</source>
        <translation>Pourquoi&#xa0;: gardé avec la campagne</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) left out: {reason}.</source>
        <translation>
            <numerusform>%n contact écarté&#xa0;: {reason}.</numerusform>
            <numerusform>%n contacts écartés&#xa0;: {reason}.</numerusform>
        </translation>
    </message>
    <message>
        <source>They get nothing of this campaign, whatever the rules say.</source>
        <translation>Ils ne reçoivent rien de cette campagne, quoi que disent les règles.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Name at least one contact.</source>
        <translation>Indiquez au moins un contact.</translation>
    </message>
    <message>
        <source>Say why: the note is your proof later.</source>
        <translation>Dites pourquoi&#xa0;: la note sera votre preuve.</translation>
    </message>
</context>
<context>
    <name>DrawCard</name>
    <message>
        <source>The draw</source>
        <translation>Le tirage au sort</translation>
    </message>
    <message>
        <source>Even in</source>
        <translation>Réparti également par</translation>
    </message>
    <message>
        <source>Seed (the same one repeats the draw)</source>
        <translation>Graine (la même refait le même tirage)</translation>
    </message>
    <message>
        <source>Draw the contacts</source>
        <translation>Tirer les contacts au sort</translation>
    </message>
    <message>
        <source>Forget the draw</source>
        <translation>Oublier le tirage</translation>
    </message>
    <message>
        <source>Chance decides within each stratum, so that no cell has more of one region or kind of customer. The control group gets nothing: it shows what would have been bought anyway.</source>
        <translation>Le hasard décide dans chaque strate&#xa0;: aucune cellule n’a plus d’une région ou d’un type de client qu’une autre. Le groupe témoin ne reçoit rien&#xa0;: il montre ce qui se serait acheté de toute façon.</translation>
    </message>
    <message>
        <source>Draw the contacts anew</source>
        <translation>Refaire le tirage</translation>
    </message>
    <message>
        <source>Nobody is drawn yet.</source>
        <translation>Personne n’est encore tiré au sort.</translation>
    </message>
    <message>
        <source>Add two cells or more, then draw the contacts into them.</source>
        <translation>Ajoutez au moins deux cellules, puis tirez les contacts au sort.</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Drawn with the seed {seed}: {cells}.</source>
        <translation>Tirage avec la graine {seed}&#xa0;: {cells}.</translation>
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
        <source>Reminders</source>
        <translation>Relances</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Remind those who did not answer</source>
        <translation>Relancer ceux qui n’ont pas répondu</translation>
    </message>
    <message>
        <source>Who did not answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>{answers} answers, {expected} were expected.</source>
        <translation>{answers} réponses, {expected} étaient attendues.</translation>
    </message>
    <message>
        <source>Day {day}: {answers} answers, {expected} expected by now.</source>
        <translation>Jour {day}&#xa0;: {answers} réponses, {expected} attendues à ce jour.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
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
    <message>
        <source>Reminder</source>
        <translation>Relance</translation>
    </message>
    <message>
        <source>{campaign}: no answer by {day}</source>
        <translation>{campaign}&#xa0;: sans réponse au {day}</translation>
    </message>
    <message numerus="yes">
        <source>Reminder of %n contact(s) prepared, kept as a group</source>
        <translation>
            <numerusform>Relance de %n contact préparée, gardée comme groupe</numerusform>
            <numerusform>Relance de %n contacts préparée, gardée comme groupe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupLine</name>
    <message>
        <source>Open the group {name}</source>
        <translation>Ouvrir le groupe {name}</translation>
    </message>
    <message>
        <source>Take the group {name} away</source>
        <translation>Retirer le groupe {name}</translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>For the members of</source>
        <translation>Pour les membres de</translation>
    </message>
    <message>
        <source>But not for those of</source>
        <translation>Mais pas pour ceux de</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Ajouter un groupe</translation>
    </message>
    <message>
        <source>Spare a group</source>
        <translation>Épargner un groupe</translation>
    </message>
    <message>
        <source>There is no other group</source>
        <translation>Il n’y a pas d’autre groupe</translation>
    </message>
</context>
<context>
    <name>HotList</name>
    <message>
        <source>Who waits for you</source>
        <translation>Qui vous attend</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>A répondu</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Plan a call</source>
        <translation>Prévoir un appel</translation>
    </message>
    <message>
        <source>Make a group</source>
        <translation>En faire un groupe</translation>
    </message>
    <message>
        <source>Nobody waits: whoever answered has a next step, a quote or an order.</source>
        <translation>Personne n’attend&#xa0;: tous ceux qui ont répondu ont une suite, un devis ou une commande.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Call {name}: {asked}</source>
        <translation>Appeler {name}&#xa0;: {asked}</translation>
    </message>
    <message>
        <source>Call to {name} planned</source>
        <translation>Appel à {name} prévu</translation>
    </message>
</context>
<context>
    <name>LetterChoices</name>
    <message>
        <source>Ready letter: {name}</source>
        <translation>Modèle prêt&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Add a wave</source>
        <translation>Ajouter une vague</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Vagues</translation>
    </message>
</context>
<context>
    <name>PartsCard</name>
    <message>
        <source>Parts of the campaign</source>
        <translation>Parties de la campagne</translation>
    </message>
    <message>
        <source>Way to part the campaign</source>
        <translation>Découpage de la campagne</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Figures of the parts</source>
        <translation>Chiffres des parties</translation>
    </message>
    <message>
        <source>Costs are shared out by the pieces sent.</source>
        <translation>Les coûts sont répartis selon les envois.</translation>
    </message>
    <message>
        <source>A person counts in each part that reached him.</source>
        <translation>Une personne compte dans chaque partie qui l’a touchée.</translation>
    </message>
    <message>
        <source>Each person counts once, as he stood when something was first sent to him.</source>
        <translation>Chaque personne compte une fois, telle qu’elle était au premier envoi.</translation>
    </message>
    <message>
        <source>Each person counts once.</source>
        <translation>Chaque personne compte une fois.</translation>
    </message>
</context>
<context>
    <name>PlanSketchForm</name>
    <message>
        <source>What plan {number} comes to</source>
        <translation>Ce que donne le plan {number}</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation>Plan {number}</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Sales expected</source>
        <translation>Ventes attendues</translation>
    </message>
    <message>
        <source>A contact costs</source>
        <translation>Coût d’un contact</translation>
    </message>
    <message>
        <source>Files, creation, provider</source>
        <translation>Fichiers, création, prestataire</translation>
    </message>
    <message>
        <source>Own hours</source>
        <translation>Heures passées</translation>
    </message>
    <message>
        <source>An hour costs</source>
        <translation>Coût d’une heure</translation>
    </message>
    <message>
        <source>It would earn else</source>
        <translation>Gain perdu/h</translation>
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
        <source>First orders and lifetime</source>
        <translation>Premières commandes et vie du client</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
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
        <source>Where the orders come from</source>
        <translation>D’où viennent les commandes</translation>
    </message>
    <message>
        <source>Lessons kept</source>
        <translation>Leçons gardées</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send “{wave}”</source>
        <translation>Envoyer «&#xa0;{wave}&#xa0;»</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Only those of the group</source>
        <translation>Seulement ceux du groupe</translation>
    </message>
    <message>
        <source>Handed over as</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Followed up by</source>
        <translation>Suivi par la série</translation>
    </message>
    <message>
        <source>Sheet of labels</source>
        <translation>Planche d’étiquettes</translation>
    </message>
    <message>
        <source>Contacts a day</source>
        <translation>Contacts par jour</translation>
    </message>
    <message>
        <source>Print the lists too (PDF)</source>
        <translation>Imprimer aussi les listes (PDF)</translation>
    </message>
    <message>
        <source>Draw the contacts now</source>
        <translation>Tirer les contacts au sort</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>{contacts} on {day}, for {cost}</source>
        <translation>{contacts} le {day}, pour {cost}</translation>
    </message>
    <message>
        <source>This wave would reach nobody.</source>
        <translation>Cette vague n’atteindrait personne.</translation>
    </message>
    <message>
        <source>Left out ({count}): {reason}</source>
        <translation>Écartés ({count})&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Cell {name}: {count}</source>
        <translation>Cellule {name}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>In no cell: {count}</source>
        <translation>Hors cellule&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Control group, gets nothing: {count}</source>
        <translation>Groupe témoin, ne reçoit rien&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>SendWork</name>
    <message>
        <source>{count} contacts drawn into {cells} cells</source>
        <translation>{count} contacts répartis entre {cells} cellules</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tableau CSV</translation>
    </message>
    <message>
        <source>Save what is handed over</source>
        <translation>Enregistrer le fichier de la vague</translation>
    </message>
    <message>
        <source>Sending the wave</source>
        <translation>Envoi de la vague</translation>
    </message>
    <message>
        <source>{file} saved</source>
        <translation>{file} enregistré</translation>
    </message>
    <message>
        <source>Printing the list of calls</source>
        <translation>Impression de la liste d’appels</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) reached by the wave</source>
        <translation>
            <numerusform>%n contact atteint par la vague</numerusform>
            <numerusform>%n contacts atteints par la vague</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) to call, on lists among the tasks</source>
        <translation>
            <numerusform>%n contact à appeler, sur une liste parmi les tâches</numerusform>
            <numerusform>%n contacts à appeler, en listes parmi les tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, from {day} on</source>
        <translation>{words}, à partir du {day}</translation>
    </message>
    <message>
        <source>{words}, saved as {file}</source>
        <translation>{words}, fichier {file}</translation>
    </message>
</context>
<context>
    <name>SizingCharts</name>
    <message>
        <source>Answers by day</source>
        <translation>Réponses par jour</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Days after the posting</source>
        <translation>Jours après le dépôt</translation>
    </message>
    <message>
        <source>Result by rate of sales and by margin rate</source>
        <translation>Résultat selon le taux de vente et le taux de marge</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Margin rate</source>
        <translation>Taux de marge</translation>
    </message>
</context>
<context>
    <name>SizingPage</name>
    <message>
        <source>sales</source>
        <translation>ventes</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>réponses</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Voulues</translation>
    </message>
    <message>
        <source>of these</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Contacts to reckon with</source>
        <translation>Contacts pris en compte</translation>
    </message>
    <message>
        <source>Minutes a call</source>
        <translation>Minutes par appel</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Par téléphone</translation>
    </message>
    <message>
        <source>Hours a day</source>
        <translation>Heures par jour</translation>
    </message>
    <message>
        <source>Share of the answers by day (%)</source>
        <translation>Part des réponses par jour (%)</translation>
    </message>
    <message>
        <source>Usual curve</source>
        <translation>Courbe usuelle</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Print, paper and postage</source>
        <translation>Impression, papier, affranchissement</translation>
    </message>
    <message>
        <source>Reckons them from the tariff and the costs of mailings in the settings</source>
        <translation>Calculés d’après le tarif et les coûts des mailings des réglages</translation>
    </message>
    <message>
        <source>Edit the line</source>
        <translation>Modifier la ligne</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Ce que cela donne</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Answers by day</source>
        <translation>Réponses par jour</translation>
    </message>
    <message>
        <source>Result by sales and margin</source>
        <translation>Résultat selon ventes et marge</translation>
    </message>
    <message>
        <source>Many cheap or few good addresses</source>
        <translation>Beaucoup d’adresses bon marché ou peu de bonnes</translation>
    </message>
    <message>
        <source>In-house or outsourced</source>
        <translation>En interne ou sous-traité</translation>
    </message>
    <message>
        <source>How many to write to</source>
        <translation>À combien écrire</translation>
    </message>
    <message>
        <source>Calls to take</source>
        <translation>Appels à prendre</translation>
    </message>
    <message>
        <source>Does it pay?</source>
        <translation>Est-ce rentable&#x202f;?</translation>
    </message>
    <message>
        <source>Before a euro is spent</source>
        <translation>Avant de dépenser un euro</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ce qu’elle coûte</translation>
    </message>
    <message>
        <source>Two plans side by side</source>
        <translation>Deux plans côte à côte</translation>
    </message>
    <message>
        <source>Many cheap addresses</source>
        <translation>Beaucoup d’adresses bon marché</translation>
    </message>
    <message>
        <source>Few good addresses</source>
        <translation>Peu de bonnes adresses</translation>
    </message>
    <message>
        <source>In-house</source>
        <translation>En interne</translation>
    </message>
    <message>
        <source>Outsourced</source>
        <translation>Sous-traité</translation>
    </message>
</context>
<context>
    <name>SizingWords</name>
    <message>
        <source>Say how many sales or answers you want to see how many to write to.</source>
        <translation>Dites combien de ventes ou de réponses vous voulez pour savoir à combien écrire.</translation>
    </message>
    <message>
        <source>For {wanted} sales, write to {contacts}.</source>
        <translation>Pour {wanted} ventes, écrivez à {contacts} contacts.</translation>
    </message>
    <message>
        <source>For {wanted} answers, write to {contacts}.</source>
        <translation>Pour {wanted} réponses, écrivez à {contacts} contacts.</translation>
    </message>
    <message>
        <source>It went out to {contacts}.</source>
        <translation>Elle est partie à {contacts} contacts.</translation>
    </message>
    <message>
        <source>Choose the groups under “Who” to see how many may be contacted.</source>
        <translation>Choisissez les groupes sous «&#xa0;Qui&#xa0;» pour voir combien de contacts sont possibles.</translation>
    </message>
    <message>
        <source>{channel}: {count}</source>
        <translation>{channel}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{selected} selected, {contacts} of them may be contacted ({channels}).</source>
        <translation>{selected} sélectionnés, dont {contacts} peuvent être contactés ({channels}).</translation>
    </message>
    <message>
        <source>{channel}: {rate} answer, said the guide ({source}).</source>
        <translation>{channel}&#xa0;: {rate} de réponses d’après le guide ({source}).</translation>
    </message>
    <message>
        <source>{channel}: {rate} answer, an assumption of this program without a source, of {day}: replace it by what you measure.</source>
        <translation>{channel}&#xa0;: {rate} de réponses, hypothèse du logiciel sans source, du {day}&#xa0;: remplacez-la par vos propres mesures.</translation>
    </message>
    <message>
        <source>{channel}: {rate} answer, your own figure of {day}.</source>
        <translation>{channel}&#xa0;: {rate} de réponses, votre propre chiffre du {day}.</translation>
    </message>
    <message>
        <source>Hardly a call a day is to be expected.</source>
        <translation>À peine un appel par jour est à prévoir.</translation>
    </message>
    <message>
        <source>First answers {days} days after the posting. Calls: {first} on the first day, {second} the day after, {most} on the busiest day. People to take them: {staff}.</source>
        <translation>Premières réponses {days} jours après l’envoi. Appels&#xa0;: {first} le premier jour, {second} le lendemain, {most} le jour le plus chargé. Personnes pour y répondre&#xa0;: {staff}.</translation>
    </message>
    <message>
        <source>Say in the brief what a sale brings, which margin stays of it and how many sales you expect, to know whether it pays.</source>
        <translation>Indiquez dans le brief ce que rapporte une vente, la marge qui en reste et les ventes attendues pour savoir si elle est rentable.</translation>
    </message>
    <message>
        <source>It leaves {amount}. Sales expected: {sales}; to break even: {needed}.</source>
        <translation>Elle laisse {amount}. Ventes attendues&#xa0;: {sales}&#x202f;; au seuil de rentabilité&#xa0;: {needed}.</translation>
    </message>
    <message>
        <source>It loses {amount}. Sales expected: {sales}; to break even: {needed}.</source>
        <translation>Elle perd {amount}. Ventes attendues&#xa0;: {sales}&#x202f;; au seuil de rentabilité&#xa0;: {needed}.</translation>
    </message>
    <message>
        <source>Both plans leave the same.</source>
        <translation>Les deux plans laissent autant.</translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation>Plan {number}</translation>
    </message>
    <message>
        <source>“{plan}” leaves {amount} more.</source>
        <translation>«&#xa0;{plan}&#xa0;» laisse {amount} de plus.</translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>From the groups to who may be contacted</source>
        <translation>Des groupes à ceux qui peuvent être contactés</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Décisif</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Voir la liste</translation>
    </message>
    <message>
        <source>Contact them all the same…</source>
        <translation>Contacter quand même…</translation>
    </message>
    <message>
        <source>Leave contacts out…</source>
        <translation>Écarter des contacts…</translation>
    </message>
    <message>
        <source>Take decisions back</source>
        <translation>Annuler les décisions</translation>
    </message>
    <message>
        <source>Print who is left out…</source>
        <translation>Imprimer les écartés…</translation>
    </message>
    <message>
        <source>Make a group</source>
        <translation>Faire un groupe</translation>
    </message>
    <message>
        <source>Why the others are left out</source>
        <translation>Pourquoi les autres sont écartés</translation>
    </message>
    <message>
        <source>With those chosen</source>
        <translation>Avec ceux qui sont choisis</translation>
    </message>
    <message>
        <source>Nobody is chosen yet</source>
        <translation>Personne n’est encore choisi</translation>
    </message>
    <message>
        <source>Add a group at the left: here you see how many of it may be contacted by which channel, and why the others may not.</source>
        <translation>Ajoutez un groupe à gauche&#xa0;: vous voyez ici combien de ses membres peuvent être contactés, par quel canal, et pourquoi les autres ne le peuvent pas.</translation>
    </message>
    <message>
        <source>Choose the groups that the campaign is for.</source>
        <translation>Choisissez les groupes visés par la campagne.</translation>
    </message>
    <message numerus="yes">
        <source>%n of {selected} may be contacted</source>
        <translation>
            <numerusform>%n sur {selected} peut être contacté</numerusform>
            <numerusform>%n sur {selected} peuvent être contactés</numerusform>
        </translation>
    </message>
    <message>
        <source>In the groups</source>
        <translation>Dans les groupes</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Sélectionnés</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>Peuvent être contactés</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Take this decision back</source>
        <translation>Annuler cette décision</translation>
    </message>
    <message>
        <source>You decided to contact them all the same.</source>
        <translation>Vous avez décidé de les contacter quand même.</translation>
    </message>
    <message>
        <source>Choose a bar or a reason to see whom it holds for.</source>
        <translation>Choisissez une barre ou un motif pour voir qui est concerné.</translation>
    </message>
    <message>
        <source>You may decide against this one, with a note.</source>
        <translation>Vous pouvez passer outre, avec une note.</translation>
    </message>
    <message>
        <source>You left them out yourself.</source>
        <translation>Vous les avez écartés vous-même.</translation>
    </message>
    <message>
        <source>A matter of law or fact: it is mended on the contact sheet.</source>
        <translation>Question de droit ou de fait&#xa0;: cela se corrige sur la fiche.</translation>
    </message>
    <message>
        <source>{campaign}: left out ({channel})</source>
        <translation>{campaign} – écartés ({channel})</translation>
    </message>
    <message>
        <source>Contacted all the same</source>
        <translation>Contactés quand même</translation>
    </message>
</context>
<context>
    <name>TargetWork</name>
    <message>
        <source>They are contacted all the same</source>
        <translation>Ils seront contactés quand même</translation>
    </message>
    <message>
        <source>They are left out</source>
        <translation>Ils sont écartés</translation>
    </message>
    <message>
        <source>Decisions taken back</source>
        <translation>Décisions annulées</translation>
    </message>
    <message>
        <source>Who is left out, to {file}</source>
        <translation>Liste des écartés vers {file}</translation>
    </message>
</context>
<context>
    <name>WaveCard</name>
    <message>
        <source>Wave</source>
        <translation>Vague</translation>
    </message>
    <message>
        <source>Remove the wave</source>
        <translation>Retirer la vague</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Envoyer…</translation>
    </message>
    <message>
        <source>Print what is left to call…</source>
        <translation>Imprimer ce qui reste à appeler…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Goes out on</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>A contact costs</source>
        <translation>Coût d’un contact</translation>
    </message>
    <message>
        <source>Source of the cost</source>
        <translation>Source du coût</translation>
    </message>
    <message>
        <source>Cost as of</source>
        <translation>Coût en date du</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplaires</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Main argument</source>
        <translation>Argument principal</translation>
    </message>
    <message>
        <source>Own offer (else that of the brief)</source>
        <translation>Offre propre (sinon celle du brief)</translation>
    </message>
    <message>
        <source>Wave {number}</source>
        <translation>Vague {number}</translation>
    </message>
    <message>
        <source>Sent on {day}</source>
        <translation>Envoyée le {day}</translation>
    </message>
    <message>
        <source>mailing number {number}</source>
        <translation>envoi n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>It went only to the members of “{group}”.</source>
        <translation>Envoyée aux seuls membres de «&#xa0;{group}&#xa0;».</translation>
    </message>
    <message>
        <source>For the members of “{group}”: the group is proposed when it is sent.</source>
        <translation>Pour les membres de «&#xa0;{group}&#xa0;»&#xa0;: le groupe est proposé à l’envoi.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
</TS>
