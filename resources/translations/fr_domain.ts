<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>ChangeNames</name>
    <message>
        <source>Contact created</source>
        <translation>Contact créé</translation>
    </message>
    <message>
        <source>{count} contacts created</source>
        <translation>{count} contacts créés</translation>
    </message>
    <message>
        <source>Sheet edited</source>
        <translation>Fiche modifiée</translation>
    </message>
    <message>
        <source>{count} sheets edited</source>
        <translation>{count} fiches modifiées</translation>
    </message>
    <message>
        <source>Contact edited</source>
        <translation>Contact modifié</translation>
    </message>
    <message>
        <source>{count} contacts edited at once</source>
        <translation>{count} contacts modifiés d’un coup</translation>
    </message>
    <message>
        <source>Contact put into the trash</source>
        <translation>Contact mis à la corbeille</translation>
    </message>
    <message>
        <source>{count} contacts put into the trash</source>
        <translation>{count} contacts mis à la corbeille</translation>
    </message>
    <message>
        <source>Contact taken back from the trash</source>
        <translation>Contact repris de la corbeille</translation>
    </message>
    <message>
        <source>{count} contacts taken back from the trash</source>
        <translation>{count} contacts repris de la corbeille</translation>
    </message>
    <message>
        <source>Contacts imported</source>
        <translation>Contacts importés</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Note écrite</translation>
    </message>
    <message>
        <source>Note written for {count} contacts</source>
        <translation>Note écrite pour {count} contacts</translation>
    </message>
    <message>
        <source>Call noted</source>
        <translation>Appel noté</translation>
    </message>
    <message>
        <source>Call noted for {count} contacts</source>
        <translation>Appel noté pour {count} contacts</translation>
    </message>
    <message>
        <source>Letter noted</source>
        <translation>Courrier noté</translation>
    </message>
    <message>
        <source>Letter noted for {count} contacts</source>
        <translation>Courrier noté pour {count} contacts</translation>
    </message>
    <message>
        <source>E-mail noted</source>
        <translation>E-mail noté</translation>
    </message>
    <message>
        <source>E-mail noted for {count} contacts</source>
        <translation>E-mail noté pour {count} contacts</translation>
    </message>
    <message>
        <source>Meeting noted</source>
        <translation>Rencontre notée</translation>
    </message>
    <message>
        <source>Meeting noted for {count} contacts</source>
        <translation>Rencontre notée pour {count} contacts</translation>
    </message>
    <message>
        <source>Visit noted</source>
        <translation>Visite notée</translation>
    </message>
    <message>
        <source>Visit noted for {count} contacts</source>
        <translation>Visite notée pour {count} contacts</translation>
    </message>
    <message>
        <source>Fax noted</source>
        <translation>Fax noté</translation>
    </message>
    <message>
        <source>Fax noted for {count} contacts</source>
        <translation>Fax noté pour {count} contacts</translation>
    </message>
    <message>
        <source>SMS noted</source>
        <translation>SMS noté</translation>
    </message>
    <message>
        <source>SMS noted for {count} contacts</source>
        <translation>SMS noté pour {count} contacts</translation>
    </message>
    <message>
        <source>Entry added to the history</source>
        <translation>Entrée ajoutée à l’historique</translation>
    </message>
    <message>
        <source>Entry added to the history of {count} contacts</source>
        <translation>Entrée ajoutée à l’historique de {count} contacts</translation>
    </message>
    <message>
        <source>History entry edited</source>
        <translation>Entrée de l’historique modifiée</translation>
    </message>
    <message>
        <source>History entry deleted</source>
        <translation>Entrée de l’historique supprimée</translation>
    </message>
    <message>
        <source>Document added</source>
        <translation>Document ajouté</translation>
    </message>
    <message>
        <source>{count} documents added</source>
        <translation>{count} documents ajoutés</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>Document retiré</translation>
    </message>
    <message>
        <source>Group created {name}</source>
        <translation>Groupe créé {name}</translation>
    </message>
    <message>
        <source>Group edited {name}</source>
        <translation>Groupe modifié {name}</translation>
    </message>
    <message>
        <source>Group deleted {name}</source>
        <translation>Groupe supprimé {name}</translation>
    </message>
    <message>
        <source>Group duplicated {name}</source>
        <translation>Groupe dupliqué {name}</translation>
    </message>
    <message>
        <source>Group moved {name}</source>
        <translation>Groupe déplacé {name}</translation>
    </message>
    <message>
        <source>Group frozen as a list {name}</source>
        <translation>Groupe figé en liste {name}</translation>
    </message>
    <message>
        <source>Contact added to the group {name}</source>
        <translation>Contact ajouté au groupe {name}</translation>
    </message>
    <message>
        <source>{count} contacts added to the group {name}</source>
        <translation>{count} contacts ajoutés au groupe {name}</translation>
    </message>
    <message>
        <source>Contact taken out of the group {name}</source>
        <translation>Contact retiré du groupe {name}</translation>
    </message>
    <message>
        <source>{count} contacts taken out of the group {name}</source>
        <translation>{count} contacts retirés du groupe {name}</translation>
    </message>
    <message>
        <source>Letter printed {template}</source>
        <translation>Courrier imprimé {template}</translation>
    </message>
    <message>
        <source>{count} letters printed {template}</source>
        <translation>{count} courriers imprimés {template}</translation>
    </message>
    <message>
        <source>Letter template created</source>
        <translation>Modèle de courrier créé</translation>
    </message>
    <message>
        <source>Letter template edited</source>
        <translation>Modèle de courrier modifié</translation>
    </message>
    <message>
        <source>Letter template deleted</source>
        <translation>Modèle de courrier supprimé</translation>
    </message>
    <message>
        <source>Own field added</source>
        <translation>Champ personnel ajouté</translation>
    </message>
    <message>
        <source>Own field edited</source>
        <translation>Champ personnel modifié</translation>
    </message>
    <message>
        <source>Own field deleted with its values</source>
        <translation>Champ personnel supprimé avec ses valeurs</translation>
    </message>
    <message>
        <source>Staff member added</source>
        <translation>Membre de l’équipe ajouté</translation>
    </message>
    <message>
        <source>Staff member edited</source>
        <translation>Membre de l’équipe modifié</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Réglages modifiés</translation>
    </message>
    <message>
        <source>Sample business made</source>
        <translation>Entreprise d’exemple créée</translation>
    </message>
    <message>
        <source>{count} contacts imported</source>
        <translation>{count} contacts importés</translation>
    </message>
    <message>
        <source>Change undone</source>
        <translation>Modification annulée</translation>
    </message>
    <message>
        <source>Change made again</source>
        <translation>Modification rétablie</translation>
    </message>
    <message>
        <source>Other change</source>
        <translation>Autre modification</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is older than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not within the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {operator}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {operator} {first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {operator} {first} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{operator} {second} km from {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {operator} {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no longer there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ({criteria})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Eligibility</name>
    <message>
        <source>in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deceased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company closed down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address does not fit the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>Your data is intact: nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported and your contacts are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data is safe, and a file that had this name is intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug in the drive it was on, choose its new place, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is empty (0 bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not a data file of SME CRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that ends in .crm. To bring in a list, import it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was made by a newer version of SME CRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version, then open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was made by an older version of SME CRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it where it can be written, so that it is brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last backup; the damaged file is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter its password to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is already open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the window that is open, or close it (perhaps on another PC) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be written: it is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to write, or copy the file to your own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before is intact; the last entry was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” was removed or replaced while it was open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written into the other file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the right file again, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you have the right to open it and that its drive is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before is intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its drive is there and that its folder allows writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change may not have been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything before it is intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the change is there before doing it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or open that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again from the program it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “{file}” is damaged or cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export it again, then import the new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the program it comes from and save it without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” holds no text or table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CSV, Excel or vCard file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in other programs and check that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has too many columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the columns you do not need and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the files in it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of the file “{file}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has headings, but no rows below them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you chose the right file and sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” holds no card of a contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no such sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was not written: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose another drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it if another program shows it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Excel sheet cannot hold that many rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a CSV file, or a smaller selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet was changed elsewhere meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other change is kept; yours was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the sheet, then make your change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the trash or the list of changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the list of groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the list of changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the list of templates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version of SME CRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the criteria of the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again from a sample template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of the program: save a report and send it to us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The criteria of the group cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition of the template cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no contact “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No columns are remembered under the name “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import once in the window and remember the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field of your own is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the company is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a field of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field takes a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change is undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change was not undone: it cannot be done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group cannot contain itself, not even through others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This group has a list of members, not criteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a dynamic group for criteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The members of this group follow from its criteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its criteria, or put the contacts into another group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The criteria name a field that is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A criterion compares its field in a way it cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A criterion lacks its value, or the value does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group has more than {most} criteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make several groups and combine them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group was made by a newer version of SME CRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A data file holds at most {limit} contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import fewer rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping names “{target}”, which is no field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the fields of the columns again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{format}” is no format of export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is larger than {megabytes} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it smaller, or keep it in a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is larger than {megabytes} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template was made by a newer version of SME CRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contacts kept changing during the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rejected rows are known after the dry run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “{option}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows have no order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind “{kind}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The direction “{direction}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “{key}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be used as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what you entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused to read or write a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the drive, the folder and the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before is intact; the last action may not have been done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it comes back, save a report and send it to us: it holds no data of yours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days until the birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Département</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance from a town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of e-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of employers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since the last exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of history entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of exchanges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company, address, phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consents and objections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Civility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIREN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAF code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants to hear about new products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deceased or closed down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat, floor, care of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hamlet, PO box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code (each address)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town (each address)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State or province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country (each address)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why mail came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address verified on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone (each number)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone as dialled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone verified on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail (each address)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail verified on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employer (each)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function (each)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employed from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employed until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main employer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent or objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel of the consent or objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent or objection of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the consent or objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent or objection ended on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeFields</name>
    <message>
        <source>Madam or Sir, as in the salutation</source>
        <translation>Madame ou Monsieur, comme dans la formule d’appel</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Employeur</translation>
    </message>
    <message>
        <source>Function at the employer</source>
        <translation>Fonction chez l’employeur</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Date du courrier</translation>
    </message>
    <message>
        <source>My company</source>
        <translation>Mon entreprise</translation>
    </message>
    <message>
        <source>My town</source>
        <translation>Ma ville</translation>
    </message>
    <message>
        <source>My phone</source>
        <translation>Mon téléphone</translation>
    </message>
    <message>
        <source>My e-mail</source>
        <translation>Mon adresse e-mail</translation>
    </message>
    <message>
        <source>My web page</source>
        <translation>Mon site web</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Function of who signs</source>
        <translation>Fonction du signataire</translation>
    </message>
</context>
<context>
    <name>ValueRules</name>
    <message>
        <source>This does not read as a number.</source>
        <translation>Ceci ne se lit pas comme un nombre.</translation>
    </message>
    <message>
        <source>This does not read as an amount.</source>
        <translation>Ceci ne se lit pas comme un montant.</translation>
    </message>
    <message>
        <source>The amount was rounded to whole cents.</source>
        <translation>Le montant a été arrondi au centime.</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>Rien n’est écrit ici.</translation>
    </message>
    <message>
        <source>A SIREN number has nine digits.</source>
        <translation>Un numéro SIREN a neuf chiffres.</translation>
    </message>
    <message>
        <source>A SIRET number has fourteen digits.</source>
        <translation>Un numéro SIRET a quatorze chiffres.</translation>
    </message>
    <message>
        <source>The check digit is wrong: a digit is mistyped or missing.</source>
        <translation>La clé de contrôle est fausse&#xa0;: un chiffre est mal tapé ou manque.</translation>
    </message>
    <message>
        <source>A spreadsheet rounded this number: its last digits are lost.</source>
        <translation>Un tableur a arrondi ce numéro&#xa0;: ses derniers chiffres sont perdus.</translation>
    </message>
    <message>
        <source>This does not read as a VAT number.</source>
        <translation>Ceci ne se lit pas comme un numéro de TVA.</translation>
    </message>
    <message>
        <source>VAT numbers of this country cannot be checked here.</source>
        <translation>Les numéros de TVA de ce pays ne peuvent pas être contrôlés ici.</translation>
    </message>
    <message>
        <source>A NAF code has four digits and a letter, like 47.11B.</source>
        <translation>Un code NAF a quatre chiffres et une lettre, comme 47.11B.</translation>
    </message>
    <message>
        <source>This does not read as a date.</source>
        <translation>Ceci ne se lit pas comme une date.</translation>
    </message>
    <message>
        <source>The month seems to come before the day: please check it.</source>
        <translation>Le mois semble placé avant le jour&#xa0;: veuillez vérifier.</translation>
    </message>
    <message>
        <source>The calendar has no such day.</source>
        <translation>Ce jour n’existe pas dans le calendrier.</translation>
    </message>
    <message>
        <source>This does not read as an e-mail address.</source>
        <translation>Ceci ne se lit pas comme une adresse e-mail.</translation>
    </message>
    <message>
        <source>The part after @ looks misspelt.</source>
        <translation>La partie après @ semble mal orthographiée.</translation>
    </message>
    <message>
        <source>This does not read as a phone number.</source>
        <translation>Ceci ne se lit pas comme un numéro de téléphone.</translation>
    </message>
    <message>
        <source>No phone number begins like this.</source>
        <translation>Aucun numéro de téléphone ne commence ainsi.</translation>
    </message>
    <message>
        <source>The phone number has too few or too many digits.</source>
        <translation>Le numéro de téléphone a trop ou trop peu de chiffres.</translation>
    </message>
    <message>
        <source>There may be several phone numbers here.</source>
        <translation>Il y a peut-être plusieurs numéros de téléphone ici.</translation>
    </message>
    <message>
        <source>A French postal code has five digits.</source>
        <translation>Un code postal français a cinq chiffres.</translation>
    </message>
    <message>
        <source>No French département has this postal code.</source>
        <translation>Aucun département français n’a ce code postal.</translation>
    </message>
    <message>
        <source>This is not how postal codes of this country are written.</source>
        <translation>Les codes postaux de ce pays ne s’écrivent pas ainsi.</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mrs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mr and Mrs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maître</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Professor</source>
        <translation>Professeur</translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access or addressing fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclaimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switchboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsored by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subsidiary of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent company of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assisted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes/no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
