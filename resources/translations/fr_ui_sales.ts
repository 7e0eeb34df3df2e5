<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AcceptDialog</name>
    <message>
        <source>The quote is accepted</source>
        <translation>Le devis est accepté</translation>
    </message>
    <message>
        <source>Note it as accepted</source>
        <translation>Noter l’acceptation</translation>
    </message>
    <message>
        <source>Note the order of {amount}</source>
        <translation>Noter la commande de {amount}</translation>
    </message>
    <message>
        <source>“{name}” is won</source>
        <translation>«&#xa0;{name}&#xa0;» est gagnée</translation>
    </message>
    <message>
        <source>Quote {number}, {customer}</source>
        <translation>Devis {number}, {customer}</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Make contacts of them</source>
        <translation>En faire des contacts</translation>
    </message>
    <message>
        <source>Leave their orders out</source>
        <translation>Laisser leurs commandes de côté</translation>
    </message>
    <message>
        <source>Customers nobody knows</source>
        <translation>Clients inconnus</translation>
    </message>
    <message>
        <source>Make products of those nobody knows</source>
        <translation>Créer les produits inconnus</translation>
    </message>
    <message>
        <source>Bring changed orders up to date</source>
        <translation>Mettre à jour les commandes modifiées</translation>
    </message>
    <message>
        <source>He is this contact: type a name</source>
        <translation>C’est ce contact&#xa0;: tapez un nom</translation>
    </message>
    <message>
        <source>Make a contact</source>
        <translation>Créer un contact</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Save the rows left out…</source>
        <translation>Enregistrer les lignes écartées…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n ligne lue</numerusform>
            <numerusform>%n lignes lues</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} net from {first} to {last}</source>
        <translation>{amount} HT du {first} au {last}</translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>%n nouvelle commande</numerusform>
            <numerusform>%n nouvelles commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n déjà présente</numerusform>
            <numerusform>%n déjà présentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifiée</numerusform>
            <numerusform>%n modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as they are</source>
        <translation>
            <numerusform>%n laissée telle quelle</numerusform>
            <numerusform>%n laissées telles quelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n laissée de côté</numerusform>
            <numerusform>%n laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n ligne rejetée</numerusform>
            <numerusform>%n lignes rejetées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s)</source>
        <translation>
            <numerusform>%n nouveau contact</numerusform>
            <numerusform>%n nouveaux contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s)</source>
        <translation>
            <numerusform>%n nouveau produit</numerusform>
            <numerusform>%n nouveaux produits</numerusform>
        </translation>
    </message>
    <message>
        <source>A new contact</source>
        <translation>Un nouveau contact</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Without VAT</source>
        <translation>HT</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>TTC</translation>
    </message>
    <message>
        <source>Amounts are</source>
        <translation>Les montants sont</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Taux de TVA</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Jour, mois, année</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Mois, jour, année</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Ordre des dates</translation>
    </message>
    <message>
        <source>Source noted with the orders</source>
        <translation>Source notée avec les commandes</translation>
    </message>
    <message>
        <source>Shop, fair, web…</source>
        <translation>Magasin, salon, web…</translation>
    </message>
    <message>
        <source>Say which column holds: {names}</source>
        <translation>Dites quelle colonne contient&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Say whether the amounts are with or without VAT: no heading tells it.</source>
        <translation>Dites si les montants sont HT ou TTC&#xa0;: aucun titre ne le précise.</translation>
    </message>
    <message>
        <source>The columns are those of the last import of such a file.</source>
        <translation>Les colonnes sont celles du dernier import d’un tel fichier.</translation>
    </message>
    <message>
        <source>Understood by their headings; correct what is wrong.</source>
        <translation>Comprises d’après leurs titres&#x202f;; corrigez ce qui est faux.</translation>
    </message>
</context>
<context>
    <name>CustomerModel</name>
    <message>
        <source>Customer of the file</source>
        <translation>Client du fichier</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Amount, net</source>
        <translation>Montant HT</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
</context>
<context>
    <name>ForecastCard</name>
    <message>
        <source>Forecast by month</source>
        <translation>Prévision par mois</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
</context>
<context>
    <name>ImportOrdersDialog</name>
    <message>
        <source>Import orders</source>
        <translation>Importer des commandes</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>File of orders or invoices</source>
        <translation>Fichier de commandes ou de factures</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods);;All files (*)</source>
        <translation>Tableaux (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Orders of {file}</source>
        <translation>Commandes de {file}</translation>
    </message>
    <message numerus="yes">
        <source>Import %n order(s)</source>
        <translation>
            <numerusform>Importer %n commande</numerusform>
            <numerusform>Importer %n commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) imported</source>
        <translation>
            <numerusform>%n commande importée</numerusform>
            <numerusform>%n commandes importées</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing orders</source>
        <translation>Import de commandes</translation>
    </message>
    <message>
        <source>{file} - left out</source>
        <translation>{file} - lignes écartées</translation>
    </message>
    <message>
        <source>Save the rows left out</source>
        <translation>Enregistrer les lignes écartées</translation>
    </message>
    <message>
        <source>{file} saved</source>
        <translation>{file} enregistré</translation>
    </message>
</context>
<context>
    <name>ImportProductsDialog</name>
    <message>
        <source>Products of {file}</source>
        <translation>Produits de {file}</translation>
    </message>
    <message>
        <source>Say which column holds: {names}</source>
        <translation>Dites quelle colonne contient&#xa0;: {names}</translation>
    </message>
    <message>
        <source>The columns are those of the last import of such a file.</source>
        <translation>Les colonnes sont celles du dernier import d’un tel fichier.</translation>
    </message>
    <message>
        <source>Understood by their headings; correct what is wrong.</source>
        <translation>Comprises d’après leurs titres&#x202f;; corrigez ce qui est faux.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n product(s)</source>
        <translation>
            <numerusform>Importer %n produit</numerusform>
            <numerusform>Importer %n produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed or changed</source>
        <translation>
            <numerusform>%n complété ou modifié</numerusform>
            <numerusform>%n complétés ou modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {reason} (lines {lines})</source>
        <translation>Écarté&#xa0;: {reason} (lignes {lines})</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) imported</source>
        <translation>
            <numerusform>%n produit importé</numerusform>
            <numerusform>%n produits importés</numerusform>
        </translation>
    </message>
    <message>
        <source>File of products</source>
        <translation>Fichier de produits</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods);;All files (*)</source>
        <translation>Tableaux (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Product or description</source>
        <translation>Produit ou désignation</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Net amount</source>
        <translation>Montant HT</translation>
    </message>
    <message>
        <source>Add a line…</source>
        <translation>Ajouter une ligne…</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message>
        <source>The opportunity is lost</source>
        <translation>L’affaire est perdue</translation>
    </message>
    <message>
        <source>Note it as lost</source>
        <translation>Noter qu’elle est perdue</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Who got it</source>
        <translation>Qui l’a obtenue</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
</context>
<context>
    <name>MarginDialog</name>
    <message>
        <source>Assumed margin</source>
        <translation>Marge supposée</translation>
    </message>
    <message>
        <source>Keep the margin</source>
        <translation>Enregistrer la marge</translation>
    </message>
    <message>
        <source>Margin, share of net sales</source>
        <translation>Marge, part des ventes HT</translation>
    </message>
    <message>
        <source>Usual: {rate}. Source: {source}.</source>
        <translation>Valeur usuelle&#xa0;: {rate}. Source&#xa0;: {source}.</translation>
    </message>
    <message>
        <source>Counted for orders whose margin neither you nor their products tell. It holds for orders to come; those that are there keep theirs.</source>
        <translation>Comptée pour les commandes dont ni vous ni leurs produits n’indiquez la marge. Elle vaut pour les commandes à venir&#x202f;; celles qui existent gardent la leur.</translation>
    </message>
    <message>
        <source>Type a share, such as 30.</source>
        <translation>Indiquez une part, par exemple 30.</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Nothing more, or what is to be done</source>
        <translation>Rien de plus, ou ce qui est à faire</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Day of the next step</source>
        <translation>Jour de l’étape suivante</translation>
    </message>
</context>
<context>
    <name>OpportunitiesPage</name>
    <message>
        <source>New opportunity</source>
        <translation>Nouvelle affaire</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>New opportunity…</source>
        <translation>Nouvelle affaire…</translation>
    </message>
    <message>
        <source>Stages of opportunities…</source>
        <translation>Étapes des affaires…</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>Afficher le tableau</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Afficher la liste</translation>
    </message>
    <message>
        <source>Show the forecast</source>
        <translation>Afficher la prévision</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Weighted forecast: {amount}</source>
        <translation>Prévision pondérée&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Show every month</source>
        <translation>Afficher tous les mois</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Ouvrir le client</translation>
    </message>
    <message>
        <source>Won…</source>
        <translation>Gagnée…</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Perdue…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>OpportunityForm</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Amount, net</source>
        <translation>Montant HT</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>Attendue le</translation>
    </message>
    <message>
        <source>Own probability</source>
        <translation>Probabilité propre</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Laquelle</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Concurrent</translation>
    </message>
    <message>
        <source>Lost because of</source>
        <translation>Perdue à cause de</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Follows the lines</source>
        <translation>Suit les lignes</translation>
    </message>
</context>
<context>
    <name>OpportunityListModel</name>
    <message>
        <source>Opportunity</source>
        <translation>Affaire</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendue</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>OpportunityPage</name>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gagnée</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdue</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Write a quote</source>
        <translation>Rédiger un devis</translation>
    </message>
    <message>
        <source>{stage} since {day}</source>
        <translation>{stage} depuis le {day}</translation>
    </message>
</context>
<context>
    <name>OpportunityTable</name>
    <message>
        <source>List of opportunities</source>
        <translation>Liste des affaires</translation>
    </message>
</context>
<context>
    <name>OpportunityViews</name>
    <message>
        <source>Search an opportunity</source>
        <translation>Chercher une affaire</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévision</translation>
    </message>
    <message>
        <source>How opportunities are shown</source>
        <translation>Présentation des affaires</translation>
    </message>
    <message>
        <source>Stages…</source>
        <translation>Étapes…</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>Nouvelle affaire</translation>
    </message>
    <message>
        <source>The opportunities are being read</source>
        <translation>Lecture des affaires</translation>
    </message>
    <message>
        <source>No opportunity yet</source>
        <translation>Aucune affaire pour l’instant</translation>
    </message>
    <message>
        <source>Note what somebody may buy, for how much and when: the board shows what to push forward, the forecast what the months to come will likely bring.</source>
        <translation>Notez ce que quelqu’un pourrait acheter, pour combien et quand&#xa0;: le tableau montre ce qu’il faut faire avancer, la prévision ce que les mois à venir devraient rapporter.</translation>
    </message>
    <message>
        <source>No opportunity meets this</source>
        <translation>Aucune affaire ne correspond</translation>
    </message>
    <message>
        <source>Names, customers, people, stages and competitors are searched.</source>
        <translation>La recherche porte sur les noms, les clients, les personnes, les étapes et les concurrents.</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nouvelle commande</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>HT</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>TTC</translation>
    </message>
    <message>
        <source>The amount typed is</source>
        <translation>Le montant saisi est</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Enregistrer la commande</translation>
    </message>
    <message>
        <source>Note the order</source>
        <translation>Noter la commande</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Who orders</source>
        <translation>Qui commande</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Amount (empty: that of the lines)</source>
        <translation>Montant (vide&#xa0;: celui des lignes)</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Margin, if you know it</source>
        <translation>Marge, si vous la connaissez</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>Code réponse</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>{net} without VAT, {gross} with</source>
        <translation>{net} HT, {gross} TTC</translation>
    </message>
    <message>
        <source>margin {margin} ({rate})</source>
        <translation>marge {margin} ({rate})</translation>
    </message>
    <message>
        <source>of which {margin} assumed at {rate}</source>
        <translation>dont {margin} supposés à {rate}</translation>
    </message>
    <message>
        <source>One of the values cannot be read.</source>
        <translation>Une des valeurs est illisible.</translation>
    </message>
    <message>
        <source>Say who orders: type a name and choose.</source>
        <translation>Dites qui commande&#xa0;: tapez un nom et choisissez.</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>Indiquez la date.</translation>
    </message>
    <message>
        <source>Type an amount, or lines.</source>
        <translation>Saisissez un montant, ou des lignes.</translation>
    </message>
    <message>
        <source>The response code has a mistake in it: read it again.</source>
        <translation>Le code réponse contient une erreur&#xa0;: relisez-le.</translation>
    </message>
</context>
<context>
    <name>OrderFilters</name>
    <message>
        <source>Search an order</source>
        <translation>Numéro ou client</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’année dernière</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Toutes les sources</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Any product</source>
        <translation>Tout produit</translation>
    </message>
</context>
<context>
    <name>OrderListModel</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Amount, net</source>
        <translation>Montant HT</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sans client</translation>
    </message>
    <message numerus="yes">
        <source>{line} and %n more</source>
        <translation>
            <numerusform>{line} et %n autre</numerusform>
            <numerusform>{line} et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supposée</translation>
    </message>
</context>
<context>
    <name>OrderWork</name>
    <message>
        <source>Order kept</source>
        <translation>Commande enregistrée</translation>
    </message>
    <message>
        <source>Order noted</source>
        <translation>Commande notée</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) deleted</source>
        <translation>
            <numerusform>%n commande supprimée</numerusform>
            <numerusform>%n commandes supprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>Assumed margin kept</source>
        <translation>Marge supposée enregistrée</translation>
    </message>
    <message>
        <source>This order came of no quote</source>
        <translation>Cette commande ne vient d’aucun devis</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>The orders are being read</source>
        <translation>Lecture des commandes</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>Aucune commande pour l’instant</translation>
    </message>
    <message>
        <source>Bring in the orders or invoices of your invoicing program: CSV or Excel, as it exports them. From then on you see who buys, how much, and who is about to stop.</source>
        <translation>Importez les commandes ou les factures de votre logiciel de facturation&#xa0;: CSV ou Excel, tels qu’il les exporte. Vous verrez alors qui achète, combien, et qui est sur le point d’arrêter.</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Importer des commandes</translation>
    </message>
    <message>
        <source>Note an order</source>
        <translation>Noter une commande</translation>
    </message>
    <message>
        <source>No order matches</source>
        <translation>Aucune commande ne correspond</translation>
    </message>
    <message>
        <source>Numbers, customers and response codes are searched.</source>
        <translation>La recherche porte sur les numéros, les clients et les codes réponse.</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>Afficher toutes les commandes</translation>
    </message>
    <message>
        <source>Save, print, assumed margin</source>
        <translation>Enregistrer, imprimer, marge supposée</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Imprimer la liste…</translation>
    </message>
    <message>
        <source>Assumed margin…</source>
        <translation>Marge supposée…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Edit the order</source>
        <translation>Modifier la commande</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Ouvrir le client</translation>
    </message>
    <message>
        <source>Open its quote</source>
        <translation>Ouvrir son devis</translation>
    </message>
    <message>
        <source>Import orders…</source>
        <translation>Importer des commandes…</translation>
    </message>
    <message>
        <source>Delete the orders</source>
        <translation>Supprimer les commandes</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} net</source>
        <translation>{amount} HT</translation>
    </message>
    <message>
        <source>margin {margin}</source>
        <translation>marge {margin}</translation>
    </message>
    <message numerus="yes">
        <source>%n in {currency} not counted</source>
        <translation>
            <numerusform>%n en {currency} non comptée</numerusform>
            <numerusform>%n en {currency} non comptées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelineBoard</name>
    <message>
        <source>Board of opportunities</source>
        <translation>Tableau des affaires</translation>
    </message>
</context>
<context>
    <name>PipelineWork</name>
    <message>
        <source>Opportunity created</source>
        <translation>Affaire créée</translation>
    </message>
    <message>
        <source>Opportunity moved</source>
        <translation>Affaire déplacée</translation>
    </message>
    <message>
        <source>Opportunity open again</source>
        <translation>Affaire rouverte</translation>
    </message>
    <message>
        <source>Opportunity lost</source>
        <translation>Affaire perdue</translation>
    </message>
    <message>
        <source>Opportunity won</source>
        <translation>Affaire gagnée</translation>
    </message>
    <message>
        <source>Opportunity won, order noted</source>
        <translation>Affaire gagnée, commande notée</translation>
    </message>
    <message>
        <source>Stages saved</source>
        <translation>Étapes enregistrées</translation>
    </message>
</context>
<context>
    <name>PriceDialog</name>
    <message>
        <source>Change prices</source>
        <translation>Modifier les prix</translation>
    </message>
    <message>
        <source>Change the prices</source>
        <translation>Modifier les prix</translation>
    </message>
    <message>
        <source>Change in %</source>
        <translation>Variation en&#xa0;%</translation>
    </message>
    <message>
        <source>3.5, or -10 to lower them</source>
        <translation>3,5, ou -10 pour les baisser</translation>
    </message>
    <message>
        <source>To the cent</source>
        <translation>Au centime</translation>
    </message>
    <message>
        <source>To 10 cents</source>
        <translation>À 10 centimes</translation>
    </message>
    <message>
        <source>To 50 cents</source>
        <translation>À 50 centimes</translation>
    </message>
    <message>
        <source>To whole units</source>
        <translation>À l’unité</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Arrondi</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) in the list as it is shown. Costs stay.</source>
        <translation>
            <numerusform>%n produit dans la liste affichée. Les coûts ne changent pas.</numerusform>
            <numerusform>%n produits dans la liste affichée. Les coûts ne changent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type by how many per cent, up to 100.</source>
        <translation>Indiquez de combien pour cent, 100 au plus.</translation>
    </message>
    <message>
        <source>{product}: {before} becomes {after}</source>
        <translation>{product}&#xa0;: {before} devient {after}</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Show its orders</source>
        <translation>Voir ses commandes</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Higher model to propose</source>
        <translation>Modèle supérieur à proposer</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>Ce qui va avec</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Price, net of VAT</source>
        <translation>Prix HT</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>What is known of the margin</source>
        <translation>Ce qu’on sait de la marge</translation>
    </message>
    <message>
        <source>Margin, share of the price</source>
        <translation>Marge, part du prix</translation>
    </message>
    <message>
        <source>Cost of one unit</source>
        <translation>Coût d’une unité</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>En vente</translation>
    </message>
    <message>
        <source>Not offered any more</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Remettre en vente</translation>
    </message>
    <message>
        <source>Earns {margin} a unit ({rate})</source>
        <translation>Rapporte {margin} l’unité ({rate})</translation>
    </message>
    <message>
        <source>{amount} in {count} orders, the last on {day}</source>
        <translation>{amount} en {count} commandes, la dernière le {day}</translation>
    </message>
    <message>
        <source>Not sold yet</source>
        <translation>Pas encore vendu</translation>
    </message>
</context>
<context>
    <name>ProductListModel</name>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Price, net</source>
        <translation>Prix HT</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Without reference</source>
        <translation>Sans référence</translation>
    </message>
    <message>
        <source>{price} / {unit}</source>
        <translation>{price} / {unit}</translation>
    </message>
</context>
<context>
    <name>ProductWork</name>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>“{name}” put aside</source>
        <translation>«&#xa0;{name}&#xa0;» mis de côté</translation>
    </message>
    <message>
        <source>“{name}” offered again</source>
        <translation>«&#xa0;{name}&#xa0;» remis en vente</translation>
    </message>
    <message>
        <source>“{name}” deleted</source>
        <translation>«&#xa0;{name}&#xa0;» supprimé</translation>
    </message>
    <message numerus="yes">
        <source>Prices of %n product(s) changed</source>
        <translation>
            <numerusform>Prix de %n produit modifié</numerusform>
            <numerusform>Prix de %n produits modifiés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsField</name>
    <message>
        <source>Type a name or a reference</source>
        <translation>Tapez un nom ou une référence</translation>
    </message>
    <message>
        <source>Without {name}</source>
        <translation>Sans {name}</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>The products are being read</source>
        <translation>Lecture des produits</translation>
    </message>
    <message>
        <source>No product yet</source>
        <translation>Aucun produit pour l’instant</translation>
    </message>
    <message>
        <source>Name what you sell, with its price and its margin: quotes and orders are typed faster, and you see what earns and who buys what with what.</source>
        <translation>Nommez ce que vous vendez, avec son prix et sa marge&#xa0;: devis et commandes se saisissent plus vite, et vous voyez ce qui rapporte et ce qui s’achète ensemble.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>Import products…</source>
        <translation>Importer des produits…</translation>
    </message>
    <message>
        <source>No such product</source>
        <translation>Aucun produit de ce nom</translation>
    </message>
    <message>
        <source>Names, references and families are searched.</source>
        <translation>La recherche porte sur les noms, les références et les familles.</translation>
    </message>
    <message>
        <source>Show all that is offered</source>
        <translation>Afficher tout ce qui est en vente</translation>
    </message>
    <message>
        <source>Search a product</source>
        <translation>Rechercher un produit</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>Toutes les familles</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>En vente</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Tous les produits</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Prices, import, export</source>
        <translation>Prix, import, export</translation>
    </message>
    <message>
        <source>Change prices…</source>
        <translation>Modifier les prix…</translation>
    </message>
    <message>
        <source>Save the products…</source>
        <translation>Enregistrer les produits…</translation>
    </message>
    <message>
        <source>Edit the product</source>
        <translation>Modifier le produit</translation>
    </message>
    <message>
        <source>Show its orders</source>
        <translation>Voir ses commandes</translation>
    </message>
    <message>
        <source>Put aside or offer again</source>
        <translation>Mettre de côté ou remettre en vente</translation>
    </message>
    <message>
        <source>Delete the product</source>
        <translation>Supprimer le produit</translation>
    </message>
</context>
<context>
    <name>QuoteForm</name>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Add a heading</source>
        <translation>Ajouter un titre</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Words before the lines</source>
        <translation>Texte avant les lignes</translation>
    </message>
    <message>
        <source>Discount on all</source>
        <translation>Remise globale</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>Code réponse</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Notes (not printed)</source>
        <translation>Notes (non imprimées)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>QuoteListModel</name>
    <message>
        <source>Quote</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>HT</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>TTC</translation>
    </message>
</context>
<context>
    <name>QuotePage</name>
    <message>
        <source>The quote as it is printed</source>
        <translation>Le devis tel qu’il sera imprimé</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>Tous les devis</translation>
    </message>
    <message>
        <source>Note as sent</source>
        <translation>Noter l’envoi</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>E-mail draft</source>
        <translation>Brouillon d’e-mail</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>envoyé le {day}</translation>
    </message>
    <message>
        <source>Copy as a new quote</source>
        <translation>Copier en nouveau devis</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Réviser</translation>
    </message>
    <message>
        <source>Chase by letter</source>
        <translation>Relancer par courrier</translation>
    </message>
    <message>
        <source>Chase by e-mail</source>
        <translation>Relancer par e-mail</translation>
    </message>
    <message>
        <source>Chase by phone</source>
        <translation>Relancer par téléphone</translation>
    </message>
    <message>
        <source>Open the opportunity</source>
        <translation>Ouvrir l’affaire</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Ouvrir la commande</translation>
    </message>
    <message>
        <source>Delete the quote</source>
        <translation>Supprimer le devis</translation>
    </message>
</context>
<context>
    <name>QuoteRulesDialog</name>
    <message>
        <source>Rules of quotes</source>
        <translation>Règles des devis</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>Enregistrer les règles</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numéros</translation>
    </message>
    <message>
        <source>Validity in days</source>
        <translation>Validité en jours</translation>
    </message>
    <message>
        <source>Chased after so many days</source>
        <translation>Relance après tant de jours</translation>
    </message>
    <message>
        <source>No VAT is charged (art. 293 B of the CGI)</source>
        <translation>TVA non applicable (art. 293 B du CGI)</translation>
    </message>
    <message>
        <source>Terms at the end</source>
        <translation>Conditions à la fin</translation>
    </message>
    <message>
        <source>A week and two are what handbooks of direct marketing advise; put in what works for you. Days without work are passed over. Empty: quotes are not chased.</source>
        <translation>Une semaine puis deux, c’est ce que conseillent les manuels de marketing direct&#x202f;; mettez ce qui vous réussit. Les jours non travaillés sont sautés. Vide&#xa0;: les devis ne sont pas relancés.</translation>
    </message>
    <message>
        <source>They hold for the quotes to come.</source>
        <translation>Elles valent pour les devis à venir.</translation>
    </message>
    <message>
        <source>Write zeros in braces for the count, such as D{year}-{0000}.</source>
        <translation>Écrivez des zéros entre accolades pour le compteur, par exemple D{year}-{0000}.</translation>
    </message>
    <message>
        <source>Type numbers of days, such as 7, 15.</source>
        <translation>Tapez des nombres de jours, par exemple 7, 15.</translation>
    </message>
    <message>
        <source>The first of a year would be {number}.</source>
        <translation>Le premier d’une année serait {number}.</translation>
    </message>
</context>
<context>
    <name>QuoteSums</name>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>HT</translation>
    </message>
    <message>
        <source>VAT {rate}</source>
        <translation>TVA {rate}</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>TTC</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
</context>
<context>
    <name>QuoteTable</name>
    <message>
        <source>List of quotes</source>
        <translation>Liste des devis</translation>
    </message>
</context>
<context>
    <name>QuoteWork</name>
    <message>
        <source>Quote created</source>
        <translation>Devis créé</translation>
    </message>
    <message>
        <source>Quote {number} noted as sent</source>
        <translation>Envoi du devis {number} noté</translation>
    </message>
    <message>
        <source>Quote {number} waits for its answer again</source>
        <translation>Le devis {number} attend de nouveau sa réponse</translation>
    </message>
    <message>
        <source>Quote accepted</source>
        <translation>Devis accepté</translation>
    </message>
    <message>
        <source>Quote accepted, order noted</source>
        <translation>Devis accepté, commande notée</translation>
    </message>
    <message>
        <source>Quote refused</source>
        <translation>Devis refusé</translation>
    </message>
    <message>
        <source>Rules of quotes saved</source>
        <translation>Règles des devis enregistrées</translation>
    </message>
    <message>
        <source>Save the quote</source>
        <translation>Enregistrer le devis</translation>
    </message>
    <message>
        <source>Save the e-mail draft</source>
        <translation>Enregistrer le brouillon d’e-mail</translation>
    </message>
    <message>
        <source>{file} saved</source>
        <translation>{file} enregistré</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>QuotesPage</name>
    <message>
        <source>New quote…</source>
        <translation>Nouveau devis…</translation>
    </message>
    <message>
        <source>Show all quotes</source>
        <translation>Afficher tous les devis</translation>
    </message>
    <message>
        <source>Rules of quotes…</source>
        <translation>Règles des devis…</translation>
    </message>
    <message>
        <source>Search a quote</source>
        <translation>Chercher un devis</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente de réponse</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptés</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Which quotes are shown</source>
        <translation>Devis affichés</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>Nouveau devis</translation>
    </message>
    <message>
        <source>The quotes are being read</source>
        <translation>Lecture des devis</translation>
    </message>
    <message>
        <source>No quote yet</source>
        <translation>Aucun devis pour l’instant</translation>
    </message>
    <message>
        <source>Write the lines, watch the page beside them, and note the quote as sent: the program then reminds you to ask for the answer.</source>
        <translation>Écrivez les lignes, voyez la page à côté, puis notez l’envoi du devis&#xa0;: le programme vous rappelle ensuite de demander la réponse.</translation>
    </message>
    <message>
        <source>No quote meets this</source>
        <translation>Aucun devis ne correspond</translation>
    </message>
    <message>
        <source>Numbers, customers, people and subjects are searched.</source>
        <translation>La recherche porte sur les numéros, les clients, les personnes et les objets.</translation>
    </message>
    <message>
        <source>{count}, {amount} net</source>
        <translation>{count}, {amount} HT</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Ouvrir le contact</translation>
    </message>
    <message>
        <source>Copy as a new quote</source>
        <translation>Copier en nouveau devis</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>RefuseDialog</name>
    <message>
        <source>The quote is refused</source>
        <translation>Le devis est refusé</translation>
    </message>
    <message>
        <source>Note it as refused</source>
        <translation>Noter le refus</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Who got it</source>
        <translation>Qui l’a obtenu</translation>
    </message>
    <message>
        <source>“{name}” is lost</source>
        <translation>«&#xa0;{name}&#xa0;» est perdue</translation>
    </message>
    <message>
        <source>Quote {number}, {customer}</source>
        <translation>Devis {number}, {customer}</translation>
    </message>
</context>
<context>
    <name>SalesCounts</name>
    <message numerus="yes">
        <source>%n opportunity(ies)</source>
        <translation>
            <numerusform>%n affaire</numerusform>
            <numerusform>%n affaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n devis</numerusform>
            <numerusform>%n devis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opportunity(ies) deleted</source>
        <translation>
            <numerusform>%n affaire supprimée</numerusform>
            <numerusform>%n affaires supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) deleted</source>
        <translation>
            <numerusform>%n devis supprimé</numerusform>
            <numerusform>%n devis supprimés</numerusform>
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
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalesOutput</name>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Products to {file}</source>
        <translation>Produits vers {file}</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Orders to {file}</source>
        <translation>Commandes vers {file}</translation>
    </message>
    <message>
        <source>Printing the list of orders</source>
        <translation>Impression de la liste des commandes</translation>
    </message>
</context>
<context>
    <name>SalesPanel</name>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Affaires</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
</context>
<context>
    <name>SalesWords</name>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
</context>
<context>
    <name>StageColumn</name>
    <message>
        <source>likely {amount}</source>
        <translation>probable {amount}</translation>
    </message>
</context>
<context>
    <name>StagesDialog</name>
    <message>
        <source>Stages of opportunities</source>
        <translation>Étapes des affaires</translation>
    </message>
    <message>
        <source>Save the stages</source>
        <translation>Enregistrer les étapes</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Each stage with the probability that its opportunities are won: the forecast counts with it.</source>
        <translation>Chaque étape avec la probabilité que ses affaires soient gagnées&#xa0;: la prévision en tient compte.</translation>
    </message>
    <message>
        <source>Name every stage.</source>
        <translation>Donnez un nom à chaque étape.</translation>
    </message>
    <message>
        <source>Name of stage {number}</source>
        <translation>Nom de l’étape {number}</translation>
    </message>
    <message>
        <source>Probability in per cent</source>
        <translation>Probabilité en pour cent</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Take this stage out</source>
        <translation>Retirer cette étape</translation>
    </message>
</context>
<context>
    <name>WonDialog</name>
    <message>
        <source>The opportunity is won</source>
        <translation>L’affaire est gagnée</translation>
    </message>
    <message>
        <source>Note it as won</source>
        <translation>Noter qu’elle est gagnée</translation>
    </message>
    <message>
        <source>Note the order of {amount}</source>
        <translation>Noter la commande de {amount}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}”: its order is noted already.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: sa commande est déjà notée.</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
</context>
</TS>
