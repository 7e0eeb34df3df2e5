<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>ApartModel</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation>Autre contact</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>CaseRows</name>
    <message>
        <source>People there</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>Saisi le</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>CasesModel</name>
    <message>
        <source>Likelihood</source>
        <translation>Vraisemblance</translation>
    </message>
    <message>
        <source>Contacts, and why</source>
        <translation>Contacts, et pourquoi</translation>
    </message>
    <message>
        <source>will be merged</source>
        <translation>sera fusionné</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>laissé de côté</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Cases of duplicates</source>
        <translation>Cas de doublons</translation>
    </message>
    <message>
        <source>Look at them one by one</source>
        <translation>Les voir un par un</translation>
    </message>
    <message>
        <source>Surely the same</source>
        <translation>Sûrement les mêmes</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Space leaves one out of the merge, Enter shows it side by side.</source>
        <translation>Espace laisse un cas de côté, Entrée le montre côte à côte.</translation>
    </message>
    <message>
        <source>Enter begins the review with the one that is marked.</source>
        <translation>Entrée commence la revue par le cas marqué.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n cas</numerusform>
            <numerusform>%n cas</numerusform>
        </translation>
    </message>
    <message>
        <source>{chosen} of {all} ticked</source>
        <translation>{chosen} sur {all} cochés</translation>
    </message>
    <message numerus="yes">
        <source>Merge all %n</source>
        <translation>
            <numerusform>Fusionner le seul cas</numerusform>
            <numerusform>Fusionner les %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>S’y ajoute</translation>
    </message>
    <message>
        <source>differs, stays</source>
        <translation>différent, reste</translation>
    </message>
    <message>
        <source>differs, goes into the history</source>
        <translation>différent, va dans l’historique</translation>
    </message>
    <message>
        <source>kept too</source>
        <translation>gardé aussi</translation>
    </message>
    <message>
        <source>kept, comes first</source>
        <translation>gardé, en premier</translation>
    </message>
</context>
<context>
    <name>ContactHeader</name>
    <message>
        <source>Leave it out or take it in again (Alt+{key})</source>
        <translation>Laisser de côté ou reprendre (Alt+{key})</translation>
    </message>
    <message>
        <source>{name}: let this one stay ({key})</source>
        <translation>{name}&#xa0;: garder celui-ci ({key})</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Not a duplicate</source>
        <translation>Pas un doublon</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Collègues</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation>Annuler la dernière</translation>
    </message>
    <message>
        <source>They are different: remembered, and not proposed again (N)</source>
        <translation>Ils sont différents&#xa0;: c’est retenu, ils ne seront plus proposés (N)</translation>
    </message>
    <message>
        <source>Different people of one household: one letter may do (H)</source>
        <translation>Des personnes d’un même foyer&#xa0;: une lettre peut suffire (H)</translation>
    </message>
    <message>
        <source>Different people of one company (C)</source>
        <translation>Des personnes d’une même société (C)</translation>
    </message>
    <message>
        <source>Decide later (S or →)</source>
        <translation>Décider plus tard (S ou →)</translation>
    </message>
    <message>
        <source>Open the sheet of the contact that stays (O)</source>
        <translation>Ouvrir la fiche du contact qui reste (O)</translation>
    </message>
    <message>
        <source>Take the last decision back (← or Ctrl+Z)</source>
        <translation>Revenir sur la dernière décision (← ou Ctrl+Z)</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n contact(s)</source>
        <translation>
            <numerusform>Fusionner %n contact</numerusform>
            <numerusform>Fusionner %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateWords</name>
    <message>
        <source>Surely the same</source>
        <translation>Sûr</translation>
    </message>
    <message>
        <source>Very likely the same</source>
        <translation>Très probable</translation>
    </message>
    <message>
        <source>Likely the same</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Choisis par vous</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
</context>
<context>
    <name>DuplicatesPanel</name>
    <message>
        <source>Search for duplicates</source>
        <translation>Rechercher les doublons</translation>
    </message>
    <message>
        <source>Review duplicates</source>
        <translation>Revoir les doublons</translation>
    </message>
    <message>
        <source>Merge all that are sure</source>
        <translation>Fusionner tous les doublons sûrs</translation>
    </message>
    <message>
        <source>Look at likely households</source>
        <translation>Voir les foyers probables</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>Revenir à la vue d’ensemble</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Rechercher à nouveau</translation>
    </message>
    <message>
        <source>Who is here twice?</source>
        <translation>Qui est là deux fois&#x202f;?</translation>
    </message>
    <message>
        <source>The search compares all contacts, misspelt, married or moved, and changes nothing: you decide afterwards.</source>
        <translation>La recherche compare tous les contacts, mal orthographiés, mariés ou déménagés, et ne change rien&#xa0;: vous décidez ensuite.</translation>
    </message>
    <message>
        <source>Searching for duplicates</source>
        <translation>Recherche des doublons</translation>
    </message>
    <message>
        <source>Comparing the contacts</source>
        <translation>Comparaison des contacts</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>last search: {when} · {contacts}</source>
        <translation>dernière recherche&#xa0;: {when} · {contacts}</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) new or changed since the search</source>
        <translation>
            <numerusform>%n contact nouveau ou modifié depuis la recherche</numerusform>
            <numerusform>%n contacts nouveaux ou modifiés depuis la recherche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesWork</name>
    <message>
        <source>Searching for duplicates</source>
        <translation>Recherche des doublons</translation>
    </message>
    <message numerus="yes">
        <source>Making %n household(s)</source>
        <translation>
            <numerusform>Création de %n foyer</numerusform>
            <numerusform>Création de %n foyers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) made</source>
        <translation>
            <numerusform>%n foyer créé</numerusform>
            <numerusform>%n foyers créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merging %n case(s)</source>
        <translation>
            <numerusform>Fusion de %n cas</numerusform>
            <numerusform>Fusion de %n cas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) merged</source>
        <translation>
            <numerusform>%n doublon fusionné</numerusform>
            <numerusform>%n doublons fusionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) left to review</source>
        <translation>
            <numerusform>%n cas reste à revoir</numerusform>
            <numerusform>%n cas restent à revoir</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts merged</source>
        <translation>Contacts fusionnés</translation>
    </message>
    <message>
        <source>Household made</source>
        <translation>Foyer créé</translation>
    </message>
    <message>
        <source>Noted: they are colleagues</source>
        <translation>Noté&#xa0;: ce sont des collègues</translation>
    </message>
    <message>
        <source>Noted: they are not duplicates</source>
        <translation>Noté&#xa0;: ce ne sont pas des doublons</translation>
    </message>
</context>
<context>
    <name>FinishPage</name>
    <message>
        <source>Back to the overview</source>
        <translation>Revenir à la vue d’ensemble</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Annuler la dernière décision</translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n fusionné</numerusform>
            <numerusform>%n fusionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not duplicates</source>
        <translation>
            <numerusform>%n qui n’est pas un doublon</numerusform>
            <numerusform>%n qui ne sont pas des doublons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n foyer</numerusform>
            <numerusform>%n foyers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues</source>
        <translation>
            <numerusform>%n cas de collègues</numerusform>
            <numerusform>%n cas de collègues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left for later</source>
        <translation>
            <numerusform>%n laissé pour plus tard</numerusform>
            <numerusform>%n laissés pour plus tard</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to review</source>
        <translation>Il ne reste rien à revoir</translation>
    </message>
    <message>
        <source>Seen to the end</source>
        <translation>Vous avez tout vu</translation>
    </message>
    <message numerus="yes">
        <source>Review the %n left for later</source>
        <translation>
            <numerusform>Revoir le cas laissé pour plus tard</numerusform>
            <numerusform>Revoir les %n laissés pour plus tard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HouseholdModel</name>
    <message>
        <source>Household</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>One for all</source>
        <translation>Une pour tous</translation>
    </message>
    <message>
        <source>One each</source>
        <translation>Une chacun</translation>
    </message>
</context>
<context>
    <name>LikelyHouseholdsPage</name>
    <message>
        <source>Likely households</source>
        <translation>Foyers probables</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>Revenir à la vue d’ensemble</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Annuler la dernière décision</translation>
    </message>
    <message>
        <source>People who share an address and mostly a name, and no employer. Each decision is remembered, and the next one comes at once.</source>
        <translation>Des personnes qui ont la même adresse, le plus souvent le même nom, et pas d’employeur commun. Chaque décision est retenue, et la proposition suivante vient aussitôt.</translation>
    </message>
    <message>
        <source>Make the household</source>
        <translation>Créer le foyer</translation>
    </message>
    <message>
        <source>They get letters together as chosen (Enter or H)</source>
        <translation>Ils recevront leurs lettres comme choisi (Entrée ou H)</translation>
    </message>
    <message>
        <source>Not one household</source>
        <translation>Pas un foyer</translation>
    </message>
    <message>
        <source>Different people who do not live together: not proposed again (N)</source>
        <translation>Des personnes qui ne vivent pas ensemble&#xa0;: plus proposées (N)</translation>
    </message>
    <message>
        <source>One letter or several</source>
        <translation>Une ou plusieurs lettres</translation>
    </message>
    <message>
        <source>One letter for all of them, or one each (L)</source>
        <translation>Une lettre pour tous, ou une chacun (L)</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Another mailing name, or without one of them (E or F2)</source>
        <translation>Un autre libellé d’adresse, ou sans l’un d’eux (E ou F2)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the sheet of the first of them (O)</source>
        <translation>Ouvrir la fiche du premier (O)</translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation>Annuler la dernière</translation>
    </message>
    <message>
        <source>Take the last decision back (← or Ctrl+Z)</source>
        <translation>Revenir sur la dernière décision (← ou Ctrl+Z)</translation>
    </message>
    <message numerus="yes">
        <source>Make all %n household(s)</source>
        <translation>
            <numerusform>Créer le foyer</numerusform>
            <numerusform>Créer les %n foyers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) made</source>
        <translation>
            <numerusform>%n foyer créé</numerusform>
            <numerusform>%n foyers créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>No likely household is left</source>
        <translation>Plus aucun foyer probable</translation>
    </message>
    <message>
        <source>The next search for duplicates proposes who lives together.</source>
        <translation>La prochaine recherche de doublons proposera les personnes qui vivent ensemble.</translation>
    </message>
</context>
<context>
    <name>LikelyModel</name>
    <message>
        <source>Household</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Vraisemblance</translation>
    </message>
    <message>
        <source>One for all</source>
        <translation>Une pour tous</translation>
    </message>
    <message>
        <source>One each</source>
        <translation>Une chacun</translation>
    </message>
    <message numerus="yes">
        <source>{new} joins {present}</source>
        <translation>
            <numerusform>{new} rejoint {present}</numerusform>
            <numerusform>{new} rejoignent {present}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryPage</name>
    <message>
        <source>Pairs that are not duplicates</source>
        <translation>Paires qui ne sont pas des doublons</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Foyers</translation>
    </message>
    <message>
        <source>Propose them again</source>
        <translation>Les proposer à nouveau</translation>
    </message>
    <message>
        <source>Change the household…</source>
        <translation>Modifier le foyer…</translation>
    </message>
    <message>
        <source>Dissolve it</source>
        <translation>Le dissoudre</translation>
    </message>
    <message>
        <source>No pair yet</source>
        <translation>Aucune paire pour le moment</translation>
    </message>
    <message>
        <source>Contacts you say are not duplicates are remembered here.</source>
        <translation>Les contacts que vous dites différents sont retenus ici.</translation>
    </message>
    <message>
        <source>No household yet</source>
        <translation>Aucun foyer pour le moment</translation>
    </message>
    <message>
        <source>Likely households are proposed after a search; H makes one.</source>
        <translation>Les foyers probables sont proposés après une recherche&#x202f;; H crée le foyer.</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>Déjà décidé</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Pas des doublons</translation>
    </message>
    <message>
        <source>{household} dissolved</source>
        <translation>Foyer dissous&#xa0;: {household}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Sure</source>
        <translation>Sûrs</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Likely households</source>
        <translation>Foyers probables</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>Déjà décidé</translation>
    </message>
    <message>
        <source>What you decided is remembered: neither a search nor an import proposes these contacts again.</source>
        <translation>Ce que vous avez décidé est retenu&#xa0;: ni une recherche ni un import ne propose à nouveau ces contacts.</translation>
    </message>
    <message>
        <source>{contacts} surely are {people}. One click merges them, one undoes it.</source>
        <translation>{contacts} n’en font sûrement que {people}. Un clic les fusionne, un autre l’annule.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left that surely is a duplicate.</source>
        <translation>Il ne reste aucun doublon sûr.</translation>
    </message>
    <message numerus="yes">
        <source>Merge all %n</source>
        <translation>
            <numerusform>Fusionner le seul cas</numerusform>
            <numerusform>Fusionner les %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen side by side, the likeliest first, one key for each decision.</source>
        <translation>Côte à côte, les plus probables d’abord, une touche par décision.</translation>
    </message>
    <message>
        <source>Nothing is left to review.</source>
        <translation>Il ne reste rien à revoir.</translation>
    </message>
    <message>
        <source>Go on reviewing</source>
        <translation>Continuer la revue</translation>
    </message>
    <message>
        <source>Start reviewing</source>
        <translation>Commencer la revue</translation>
    </message>
    <message>
        <source>Different people who seem to live together: one letter may do for them.</source>
        <translation>Des personnes différentes qui semblent vivre ensemble&#xa0;: une seule lettre peut leur suffire.</translation>
    </message>
    <message>
        <source>Nobody else seems to live together.</source>
        <translation>Personne d’autre ne semble vivre ensemble.</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Les voir</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) that are not duplicates</source>
        <translation>
            <numerusform>%n paire qui n’est pas un doublon</numerusform>
            <numerusform>%n paires qui ne sont pas des doublons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n foyer</numerusform>
            <numerusform>%n foyers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Progress of the review</source>
        <translation>Avancement de la revue</translation>
    </message>
    <message>
        <source>The contacts side by side</source>
        <translation>Les contacts côte à côte</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>Revenir à la vue d’ensemble</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} sur {all}</translation>
    </message>
    <message>
        <source>1–{n}, ← and → choose the value that stays; Esc: done with this field</source>
        <translation>1–{n}, ← et → choisissent la valeur qui reste&#x202f;; Échap&#xa0;: champ terminé</translation>
    </message>
    <message>
        <source>1–{n}: which contact stays · ↓ field by field · Alt+1–{n}: leave one out</source>
        <translation>1–{n}&#xa0;: quel contact reste · ↓ champ par champ · Alt+1–{n}&#xa0;: en laisser un de côté</translation>
    </message>
    <message>
        <source>1–{n}: which contact stays · ↓ field by field</source>
        <translation>1–{n}&#xa0;: quel contact reste · ↓ champ par champ</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>Which value stays</source>
        <translation>Quelle valeur reste</translation>
    </message>
    <message>
        <source>Rule for fields that differ</source>
        <translation>Règle pour les champs qui diffèrent</translation>
    </message>
    <message>
        <source>Another rule for a field</source>
        <translation>Autre règle pour un champ</translation>
    </message>
    <message>
        <source>Where contacts differ</source>
        <translation>Quand les contacts diffèrent</translation>
    </message>
    <message>
        <source>Addresses, phones, e-mails, employers, groups, history and notes of all are kept, and so is every objection. Values that lose stay in the history.</source>
        <translation>Adresses, téléphones, e-mails, employeurs, groupes, historique et notes de tous sont gardés, toute opposition aussi. Les valeurs écartées restent dans l’historique.</translation>
    </message>
    <message>
        <source>Rule for {field}</source>
        <translation>Règle pour {field}</translation>
    </message>
    <message>
        <source>No rule of its own for {field}</source>
        <translation>Pas de règle propre pour {field}</translation>
    </message>
</context>
<context>
    <name>ThresholdsCard</name>
    <message>
        <source>How sure is sure?</source>
        <translation>À partir de quand est-ce sûr&#x202f;?</translation>
    </message>
    <message>
        <source>Surely the same from</source>
        <translation>Sûrs à partir de</translation>
    </message>
    <message>
        <source>To review from</source>
        <translation>À revoir à partir de</translation>
    </message>
    <message>
        <source>Usual thresholds</source>
        <translation>Seuils habituels</translation>
    </message>
    <message numerus="yes">
        <source>%n sure case(s)</source>
        <translation>
            <numerusform>%n cas sûr</numerusform>
            <numerusform>%n cas sûrs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n à revoir</numerusform>
            <numerusform>%n à revoir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) less</source>
        <translation>
            <numerusform>%n contact de moins</numerusform>
            <numerusform>%n contacts de moins</numerusform>
        </translation>
    </message>
    <message>
        <source>{sure} ({gone} once merged), {review}</source>
        <translation>{sure} ({gone} après fusion), {review}</translation>
    </message>
</context>
<context>
    <name>TierCard</name>
    <message>
        <source>See the list</source>
        <translation>Voir la liste</translation>
    </message>
    <message>
        <source>Decided so far</source>
        <translation>Décidé jusqu’ici</translation>
    </message>
    <message>
        <source>{done} of {all} decided</source>
        <translation>{done} sur {all} décidés</translation>
    </message>
</context>
</TS>
