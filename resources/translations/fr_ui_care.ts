<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CarePanel</name>
    <message>
        <source>Data care</source>
        <translation>Qualité des données</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>Rapport en PDF…</translation>
    </message>
    <message>
        <source>Verify addresses</source>
        <translation>Vérifier les adresses</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Comptage</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Pas encore de contact</translation>
    </message>
    <message>
        <source>Bring your file in: what is missing or doubtful in it is shown here.</source>
        <translation>Importez votre fichier&#xa0;: ce qui y manque ou paraît douteux s’affiche ici.</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importer des contacts</translation>
    </message>
    <message>
        <source>All is well: nothing is missing, nothing is doubtful, nothing is overdue.</source>
        <translation>Tout va bien&#xa0;: rien ne manque, rien n’est douteux, rien n’est en retard.</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Rapport en PDF</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>Retour à la vue d’ensemble</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>{field} not filled in</source>
        <translation>{field}&#xa0;: non renseigné</translation>
    </message>
    <message>
        <source>Group “{name}” made</source>
        <translation>Groupe «&#xa0;{name}&#xa0;» créé</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) marked as verified</source>
        <translation>
            <numerusform>%n contact marqué comme vérifié</numerusform>
            <numerusform>%n contacts marqués comme vérifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report saved as {file}</source>
        <translation>Rapport enregistré sous {file}</translation>
    </message>
</context>
<context>
    <name>CareRow</name>
    <message>
        <source>Show these contacts</source>
        <translation>Afficher ces contacts</translation>
    </message>
    <message>
        <source>Make a group that stays current</source>
        <translation>Créer un groupe tenu à jour</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Can be written to</source>
        <translation>Joignables par courrier</translation>
    </message>
    <message>
        <source>Have an e-mail</source>
        <translation>Ont un e-mail</translation>
    </message>
    <message>
        <source>Have a phone</source>
        <translation>Ont un téléphone</translation>
    </message>
    <message>
        <source>Mend…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Vérifier…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revoir…</translation>
    </message>
    <message>
        <source>One by one, the oldest first</source>
        <translation>Un par un, en commençant par les plus anciens</translation>
    </message>
    <message>
        <source>Mark all of them as verified today</source>
        <translation>Tous les marquer comme vérifiés aujourd’hui</translation>
    </message>
    <message>
        <source>Share of addresses that go stale in a year</source>
        <translation>Part des adresses périmées en un an</translation>
    </message>
    <message>
        <source>Addresses that go stale in a year</source>
        <translation>Adresses périmées en un an</translation>
    </message>
    <message>
        <source>A rule of thumb of direct marketing says 20 to 30%; set what your returned mail tells.</source>
        <translation>Règle empirique du marketing direct&#xa0;: 20 à 30&#xa0;%. Indiquez ce que disent vos NPAI.</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Champs personnalisés</translation>
    </message>
    <message>
        <source>Manage own fields</source>
        <translation>Gérer les champs</translation>
    </message>
    <message>
        <source>There are no own fields. They are made in the settings.</source>
        <translation>Il n’y a pas de champ personnalisé. On les crée dans les réglages.</translation>
    </message>
    <message numerus="yes">
        <source>About %n address(es) may be wrong by now.</source>
        <translation>
            <numerusform>Environ %n adresse est peut-être périmée.</numerusform>
            <numerusform>Environ %n adresses sont peut-être périmées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Known to be dead: {count} of {all} ({share}).</source>
        <translation>Invalides à votre connaissance&#xa0;: {count} sur {all} ({share}).</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>jamais utilisé</translation>
    </message>
    <message>
        <source>Show those who have no value</source>
        <translation>Afficher ceux qui n’ont pas de valeur</translation>
    </message>
    <message>
        <source>Make a group of those who have no value</source>
        <translation>Créer un groupe de ceux qui n’ont pas de valeur</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>{count} of {all} contacts</source>
        <translation>{count} sur {all} contacts</translation>
    </message>
</context>
<context>
    <name>RepairModel</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuellement</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>{name}, now {before}, afterwards {after}, will be written</source>
        <translation>{name}, actuellement {before}, ensuite {after}, sera écrit</translation>
    </message>
    <message>
        <source>{name}, now {before}, proposed {after}, will not be written</source>
        <translation>{name}, actuellement {before}, proposition {after}, ne sera pas écrit</translation>
    </message>
    <message>
        <source>{count} to choose from</source>
        <translation>{count} choix possibles</translation>
    </message>
</context>
<context>
    <name>RepairPage</name>
    <message>
        <source>Back to the overview</source>
        <translation>Retour à la vue d’ensemble</translation>
    </message>
    <message>
        <source>Looking for what can be put right</source>
        <translation>Recherche de ce qui peut être corrigé</translation>
    </message>
    <message>
        <source>Show these contacts</source>
        <translation>Voir ces contacts</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>Nothing to put right</source>
        <translation>Rien à corriger</translation>
    </message>
    <message>
        <source>No value is found that this repair would write otherwise.</source>
        <translation>Aucune valeur ne serait écrite autrement par cette correction.</translation>
    </message>
    <message>
        <source>Only you can put these right</source>
        <translation>Vous seul pouvez corriger ces fiches</translation>
    </message>
    <message>
        <source>The program finds no sure value: open the sheets and fill them in.</source>
        <translation>Aucune valeur sûre ne peut être proposée&#xa0;: ouvrez les fiches et complétez-les.</translation>
    </message>
    <message>
        <source>{ticked} of {all} ticked</source>
        <translation>Coché&#xa0;: {ticked} sur {all}</translation>
    </message>
    <message numerus="yes">
        <source>Put %n value(s) right</source>
        <translation>
            <numerusform>Corriger %n valeur</numerusform>
            <numerusform>Corriger %n valeurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) put right</source>
        <translation>
            <numerusform>%n valeur corrigée</numerusform>
            <numerusform>%n valeurs corrigées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was/were edited meanwhile and left alone</source>
        <translation>
            <numerusform>%n modifiée entre-temps, laissée telle quelle</numerusform>
            <numerusform>%n modifiées entre-temps, laissées telles quelles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Verified on {day}</source>
        <translation>Vérifiée le {day}</translation>
    </message>
    <message>
        <source>Never verified, entered on {day}</source>
        <translation>Jamais vérifiée, saisie le {day}</translation>
    </message>
    <message>
        <source>Addresses to verify</source>
        <translation>Adresses à vérifier</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>Retour à la vue d’ensemble</translation>
    </message>
    <message>
        <source>Looking for the oldest addresses</source>
        <translation>Recherche des adresses les plus anciennes</translation>
    </message>
    <message>
        <source>No address to verify</source>
        <translation>Aucune adresse à vérifier</translation>
    </message>
    <message>
        <source>Contacts with a postal address appear here, the longest unverified first.</source>
        <translation>Les contacts qui ont une adresse postale apparaissent ici, la plus ancienne vérification d’abord.</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>Toujours bonne</translation>
    </message>
    <message>
        <source>The address is dead</source>
        <translation>L’adresse est invalide</translation>
    </message>
    <message>
        <source>Edit the sheet</source>
        <translation>Modifier la fiche</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Why mail came back</source>
        <translation>Pourquoi le courrier est revenu</translation>
    </message>
    <message>
        <source>Take this decision back</source>
        <translation>Annuler cette décision</translation>
    </message>
    <message>
        <source>The address is good again</source>
        <translation>L’adresse est de nouveau bonne</translation>
    </message>
    <message>
        <source>No dead address</source>
        <translation>Aucune adresse invalide</translation>
    </message>
    <message>
        <source>Addresses marked as dead appear here, to be corrected or made good again.</source>
        <translation>Les adresses marquées comme invalides apparaissent ici, pour être corrigées ou rétablies.</translation>
    </message>
    <message>
        <source>{left} of {all} left in this round</source>
        <translation>Reste {left} sur {all} dans cette tournée</translation>
    </message>
    <message>
        <source>Good again, verified today</source>
        <translation>De nouveau bonne, vérifiée aujourd’hui</translation>
    </message>
    <message>
        <source>Verified today</source>
        <translation>Vérifiée aujourd’hui</translation>
    </message>
    <message>
        <source>Address marked as dead</source>
        <translation>Adresse marquée comme invalide</translation>
    </message>
</context>
</TS>
