<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>OpportunitiesPage</name>
    <message>
        <source>No opportunity yet</source>
        <translation>Aucune affaire pour l’instant</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>No order yet</source>
        <translation>Aucune commande pour l’instant</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>No product yet</source>
        <translation>Aucun produit pour l’instant</translation>
    </message>
</context>
<context>
    <name>QuotesPage</name>
    <message>
        <source>No quote yet</source>
        <translation>Aucun devis pour l’instant</translation>
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
</TS>
