<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>ChoiceBar</name>
    <message>
        <source>Show the list</source>
        <translation>Voir la liste</translation>
    </message>
    <message>
        <source>Make a group</source>
        <translation>En faire un groupe</translation>
    </message>
    <message>
        <source>Write letters</source>
        <translation>Écrire des courriers</translation>
    </message>
    <message>
        <source>Of these customers (fixed)</source>
        <translation>De ces clients (liste fixe)</translation>
    </message>
    <message>
        <source>Kept up to date by criteria</source>
        <translation>Tenu à jour par des critères</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrossSellingPage</name>
    <message>
        <source>Choose a row to see who bought the one and never the other.</source>
        <translation>Choisissez une ligne pour voir qui a acheté l’un et jamais l’autre.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesurées</translation>
    </message>
    <message>
        <source>Declared complements</source>
        <translation>Compléments déclarés</translation>
    </message>
    <message>
        <source>Higher models</source>
        <translation>Montée en gamme</translation>
    </message>
    <message>
        <source>Which pairs of products</source>
        <translation>Quelles paires de produits</translation>
    </message>
    <message>
        <source>Products bought together</source>
        <translation>Produits achetés ensemble</translation>
    </message>
    <message>
        <source>Who bought</source>
        <translation>Qui a acheté</translation>
    </message>
    <message>
        <source>also buys</source>
        <translation>achète aussi</translation>
    </message>
    <message>
        <source>Bought both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Of its buyers</source>
        <translation>Part des acheteurs</translation>
    </message>
    <message>
        <source>Times as often</source>
        <translation>Fois plus souvent</translation>
    </message>
    <message>
        <source>To be offered to</source>
        <translation>À proposer à</translation>
    </message>
    <message>
        <source>Pairs of products that the same customers buy more often than by chance. The offers most likely to be taken, to most customers, come first.</source>
        <translation>Paires de produits que les mêmes clients achètent plus souvent que par hasard. Les offres les plus prometteuses, pour le plus de clients, viennent en premier.</translation>
    </message>
    <message>
        <source>No two products are bought together often enough yet: five customers must have bought both. Orders need lines with products for this page.</source>
        <translation>Aucune paire de produits n’est encore achetée assez souvent ensemble&#xa0;: il faut cinq clients qui aient acheté les deux. Les commandes doivent avoir des lignes avec produits.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>What you declared as going with a product, and who bought the one without the other.</source>
        <translation>Ce que vous avez déclaré comme allant avec un produit, et qui a acheté l’un sans l’autre.</translation>
    </message>
    <message>
        <source>No product has a complement yet: say on its sheet, in Sales, what goes with it.</source>
        <translation>Aucun produit n’a encore de complément&#xa0;: indiquez sur sa fiche, dans Ventes, ce qui va avec.</translation>
    </message>
    <message>
        <source>Buyers of a product that has a higher model, who never bought the higher one.</source>
        <translation>Acheteurs d’un produit qui a un modèle supérieur, sans jamais avoir acheté ce dernier.</translation>
    </message>
    <message>
        <source>No product has a higher model yet: say on its sheet, in Sales, what to propose instead.</source>
        <translation>Aucun produit n’a encore de modèle supérieur&#xa0;: indiquez sur sa fiche, dans Ventes, ce qu’il faut proposer à la place.</translation>
    </message>
    <message>
        <source>bought “{product}”, never “{other}”</source>
        <translation>a acheté «&#xa0;{product}&#xa0;», jamais «&#xa0;{other}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>CutsDialog</name>
    <message>
        <source>Cut points of the scores</source>
        <translation>Seuils des notes</translation>
    </message>
    <message>
        <source>Fifths of the customers</source>
        <translation>Cinquièmes des clients</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Mes seuils</translation>
    </message>
    <message>
        <source>How scores are given</source>
        <translation>Comment les notes sont données</translation>
    </message>
    <message>
        <source>Keep the cut points</source>
        <translation>Garder ces seuils</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>Note {score}</translation>
    </message>
    <message>
        <source>Last order, days ago at most</source>
        <translation>Dernière commande, il y a au plus (jours)</translation>
    </message>
    <message>
        <source>Orders, at least</source>
        <translation>Commandes, au moins</translation>
    </message>
    <message>
        <source>Purchases in €, at least</source>
        <translation>Achats en €, au moins</translation>
    </message>
</context>
<context>
    <name>MovementPage</name>
    <message>
        <source>Choose a cell to see who went that way.</source>
        <translation>Choisissez une case pour voir qui a suivi ce chemin.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>From segment (rows) to segment</source>
        <translation>D’un segment (lignes) à l’autre</translation>
    </message>
    <message>
        <source>{moved} customers changed their segment, {stayed} stayed.</source>
        <translation>{moved} clients ont changé de segment, {stayed} sont restés.</translation>
    </message>
    <message>
        <source>Not yet a customer</source>
        <translation>Pas encore client</translation>
    </message>
    <message>
        <source>{origin} → {target}</source>
        <translation>{origin} → {target}</translation>
    </message>
</context>
<context>
    <name>ParetoPage</name>
    <message>
        <source>Choose a class, or the customers that make most.</source>
        <translation>Choisissez une classe, ou les clients qui font l’essentiel.</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>What is added up</source>
        <translation>Ce qui est additionné</translation>
    </message>
    <message>
        <source>Choose these customers</source>
        <translation>Choisir ces clients</translation>
    </message>
    <message>
        <source>Pareto curve</source>
        <translation>Courbe de Pareto</translation>
    </message>
    <message>
        <source>ABC classes</source>
        <translation>Classes ABC</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{share} of the customers make {whole} of the margin</source>
        <translation>{share} des clients font {whole} de la marge</translation>
    </message>
    <message>
        <source>{share} of the customers make {whole} of the purchases</source>
        <translation>{share} des clients font {whole} des achats</translation>
    </message>
    <message>
        <source>Share of the customers, the best first</source>
        <translation>Part des clients, les meilleurs d’abord</translation>
    </message>
    <message>
        <source>Share of the margin</source>
        <translation>Part de la marge</translation>
    </message>
    <message>
        <source>Share of the purchases</source>
        <translation>Part des achats</translation>
    </message>
    <message>
        <source>A makes the first {a}, B goes on to {b}, C is the rest.</source>
        <translation>A fait les premiers {a}, B va jusqu’à {b}, C est le reste.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) cost more than they brought: {loss}.</source>
        <translation>
            <numerusform>%n client a coûté plus qu’il n’a rapporté&#xa0;: {loss}.</numerusform>
            <numerusform>%n clients ont coûté plus qu’ils n’ont rapporté&#xa0;: {loss}.</numerusform>
        </translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation>classe {name}</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Choose a value to see the customers that have it.</source>
        <translation>Choisissez une valeur pour voir les clients qui l’ont.</translation>
    </message>
    <message>
        <source>What the best customers have in common</source>
        <translation>Ce que les meilleurs clients ont en commun</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Of the best</source>
        <translation>Des meilleurs</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>De tous</translation>
    </message>
    <message>
        <source>Times as often</source>
        <translation>Fois plus souvent</translation>
    </message>
    <message>
        <source>Prospects most like them</source>
        <translation>Prospects qui leur ressemblent</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Rank the prospects</source>
        <translation>Classer les prospects</translation>
    </message>
    <message>
        <source>Choose them</source>
        <translation>Les choisir</translation>
    </message>
    <message>
        <source>The best fifth by margin: {best} of {all} customers. A value says something when the best have it more often than all.</source>
        <translation>Le meilleur cinquième par la marge&#xa0;: {best} clients sur {all}. Une valeur est parlante quand les meilleurs l’ont plus souvent que tous.</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Ranking the prospects</source>
        <translation>Classement des prospects</translation>
    </message>
    <message>
        <source>most like the best customers</source>
        <translation>les plus proches des meilleurs clients</translation>
    </message>
</context>
<context>
    <name>RfmPage</name>
    <message>
        <source>Choose a cell of the map or a segment to see its customers.</source>
        <translation>Choisissez une case de la carte ou un segment pour voir ses clients.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>What the map counts</source>
        <translation>Ce que la carte compte</translation>
    </message>
    <message>
        <source>All amounts</source>
        <translation>Tous les montants</translation>
    </message>
    <message>
        <source>Amount score {score}</source>
        <translation>Note de montant {score}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Cut points…</source>
        <translation>Seuils…</translation>
    </message>
    <message>
        <source>Recency and frequency</source>
        <translation>Récence et fréquence</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Scores by your own cut points.</source>
        <translation>Notes selon vos propres seuils.</translation>
    </message>
    <message>
        <source>Scores by fifths of the customers: 5 is the best fifth. Recency counts the last order, frequency the orders, amount what was bought in all.</source>
        <translation>Notes par cinquièmes des clients&#xa0;: 5 est le meilleur cinquième. La récence compte la dernière commande, la fréquence les commandes, le montant tous les achats.</translation>
    </message>
    <message>
        <source>Recency {score}</source>
        <translation>Récence {score}</translation>
    </message>
    <message>
        <source>Frequency {score}</source>
        <translation>Fréquence {score}</translation>
    </message>
    <message>
        <source>recency {recency}, frequency {frequency}</source>
        <translation>récence {recency}, fréquence {frequency}</translation>
    </message>
    <message>
        <source>amount {score}</source>
        <translation>montant {score}</translation>
    </message>
</context>
<context>
    <name>RhythmPage</name>
    <message>
        <source>Choose all of them to write to, or open one by a double click.</source>
        <translation>Choisissez-les tous pour leur écrire, ou ouvrez une fiche d’un double clic.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Very late</source>
        <translation>Très en retard</translation>
    </message>
    <message>
        <source>Alarming</source>
        <translation>Alarmant</translation>
    </message>
    <message>
        <source>How late</source>
        <translation>De combien</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Late customers</source>
        <translation>Clients en retard</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>Usual interval</source>
        <translation>Rythme habituel</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Spreads late</source>
        <translation>Écarts de retard</translation>
    </message>
    <message>
        <source>Margin a year</source>
        <translation>Marge par an</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) should have ordered by now: the days since the last order lie {least} or more spreads above their usual interval.</source>
        <translation>
            <numerusform>%n client aurait déjà dû commander&#xa0;: les jours depuis sa dernière commande dépassent son rythme habituel de {least} écart-type ou plus.</numerusform>
            <numerusform>%n clients auraient déjà dû commander&#xa0;: les jours depuis leur dernière commande dépassent leur rythme habituel de {least} écart-type ou plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>Les {count} premiers sont listés.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} jours</translation>
    </message>
    <message>
        <source>late by their own rhythm</source>
        <translation>en retard sur leur propre rythme</translation>
    </message>
</context>
<context>
    <name>SegmentPage</name>
    <message>
        <source>What the customers bought is being added up</source>
        <translation>Les achats des clients sont additionnés</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Pas encore de commandes</translation>
    </message>
    <message>
        <source>Bring in the orders of your invoicing program, or type the first one: this page shows who buys, how often and how much.</source>
        <translation>Importez les commandes de votre logiciel de facturation, ou saisissez la première&#xa0;: cette page montre qui achète, à quel rythme et combien.</translation>
    </message>
    <message>
        <source>Import orders…</source>
        <translation>Importer des commandes…</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nouvelle commande</translation>
    </message>
</context>
<context>
    <name>SegmentsPanel</name>
    <message>
        <source>Customers</source>
        <translation>Clientèle</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>Dormants</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Mouvements</translation>
    </message>
    <message>
        <source>Cross-selling</source>
        <translation>Ventes croisées</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>How the customers are looked at</source>
        <translation>Comment regarder la clientèle</translation>
    </message>
    <message>
        <source>Print or save a report…</source>
        <translation>Imprimer ou enregistrer un rapport…</translation>
    </message>
</context>
<context>
    <name>SleepPage</name>
    <message>
        <source>Choose a row or a bar to see its customers.</source>
        <translation>Choisissez une ligne ou une barre pour voir ses clients.</translation>
    </message>
    <message>
        <source>Customers by their last order</source>
        <translation>Clients selon leur dernière commande</translation>
    </message>
    <message>
        <source>Classes and how long they have not ordered</source>
        <translation>Classes et temps sans commande</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Without an order for</source>
        <translation>Sans commande depuis</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Margin so far</source>
        <translation>Marge à ce jour</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>Classe {name}</translation>
    </message>
    <message>
        <source>Classes by margin. The days after which a customer sleeps or counts as lost are settings; the starting values are our own choice.</source>
        <translation>Classes selon la marge. Les jours après lesquels un client dort ou compte comme perdu sont des réglages&#x202f;; les valeurs de départ sont un choix de notre part.</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>Éveillé</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>Dormant</translation>
    </message>
    <message>
        <source>Cemetery</source>
        <translation>Cimetière</translation>
    </message>
    <message>
        <source>at most {last} days</source>
        <translation>{last} jours au plus</translation>
    </message>
    <message>
        <source>{first} to {last} days</source>
        <translation>{first} à {last} jours</translation>
    </message>
    <message>
        <source>more than {first} days</source>
        <translation>plus de {first} jours</translation>
    </message>
    <message>
        <source>class {name}, {state}</source>
        <translation>classe {name}, {state}</translation>
    </message>
</context>
<context>
    <name>YearsPage</name>
    <message>
        <source>Choose a figure of a year or a cell of the cohorts to see its customers.</source>
        <translation>Choisissez un chiffre d’une année ou une case des générations pour voir ses clients.</translation>
    </message>
    <message>
        <source>Customers lost in a year</source>
        <translation>Clients perdus dans l’année</translation>
    </message>
    <message>
        <source>Customers year by year</source>
        <translation>Clients année par année</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>De retour</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Attrition</translation>
    </message>
    <message>
        <source>Customers who order again after so many years</source>
        <translation>Clients revenus après tant d’années</translation>
    </message>
    <message>
        <source>Who came in a year and ordered again in the years after</source>
        <translation>Clients par année d’arrivée, revenus les années suivantes</translation>
    </message>
    <message>
        <source>{year} so far</source>
        <translation>{year} à ce jour</translation>
    </message>
    <message>
        <source>{year} ({count})</source>
        <translation>{year} ({count})</translation>
    </message>
    <message>
        <source>Year +{years}</source>
        <translation>Année +{years}</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Fidélité</translation>
    </message>
    <message>
        <source>Years after the first order</source>
        <translation>Années après la première commande</translation>
    </message>
    <message>
        <source>Churn of a year: customers of the year before without an order in it, over the customers of the year before. The present year still fills up.</source>
        <translation>Attrition d’une année&#xa0;: clients de l’année précédente sans commande dans l’année, sur les clients de l’année précédente. L’année en cours se remplit encore.</translation>
    </message>
    <message>
        <source>On average {share} order again the year after.</source>
        <translation>En moyenne, {share} repassent commande l’année suivante.</translation>
    </message>
    <message>
        <source>ordered in {year}</source>
        <translation>ont commandé en {year}</translation>
    </message>
    <message>
        <source>ordered for the first time in {year}</source>
        <translation>première commande en {year}</translation>
    </message>
    <message>
        <source>came back in {year}</source>
        <translation>revenus en {year}</translation>
    </message>
    <message>
        <source>lost in {year}</source>
        <translation>perdus en {year}</translation>
    </message>
    <message>
        <source>came in {year}, ordered in {later}</source>
        <translation>venus en {year}, ont commandé en {later}</translation>
    </message>
</context>
</TS>
