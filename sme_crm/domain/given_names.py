"""Frequent given names, folded, to tell DUPONT JEAN from JEAN DUPONT.

INSEE, fichier des prénoms (Licence Ouverte); those that are as frequent as family names (Martin,
Bernard, Thomas, Robert…) are left out.
"""

from __future__ import annotations

from typing import Final

from sme_crm.domain.folding import fold

_NAMES: Final = """
abdelaziz abdelhamid abdelkader abdelkrim abdellah abderrahmane abdeslam abram achille
adalbert adam adelaide adele adelina adolphe adolphine adrien adrienne agathe agnes ahcene
ahmed aicha aimee aissa akli alain alban albane albanie alberte albertine alberto albin
albina albine albino alcide aldo alex alexander alexandra alexandre alexandria alexandrie
alexandrine alexia alexis alfonso alfred alfreda alfredine alfredo ali alice alida aliette
aline allaoua alma alois aloys aloyse alphonsine amalia amand amanda amandine amar
ambroisine amedee amelia amelie ammar amor ana anais anastasia anastasie anatole andrea
andree andrew angel angela angele angelina angeline angelique anicet aniela anita anna anne
annette annick annie anny anouk anthony antoine antoinette antonia antonie antonin antonine
antonino antonio antony arab aristide arlette armande armandine armando armel armelle arnaud
arnaude aron arsene arthur assunta astrid attilio audrey augusta augustine augusto aurelie
aurelien aurelio aurore axel bachir baptiste baptistin baptistine barbara basile beatrice
beatrix belaid belkheir ben benedicte benoit benoite berangere bernadette bernardin
bernardine berta bertha bertrand betty blandine boleslaw boris boubacar bouchaib boussad
brandla brandon brian brice brigitte bronislaw bronislawa bruna bruno calixte camille
camillo candida candide capucine carine carl carlo carlos carmen carmine carole caroline
catherine cathy cecile cecilia cedric celeste celestine celia celie celina celine cesar
chantal charlemagne charlie charline charlotte cherif chloe christel christele christelle
christian christiane christianne christine christophe christopher cindy claire clara
claudette claudia claudie claudine claudio claudius clemence clement clementine clotaire
clotilde clovis colbert colette colombe concepcion conception concetta constance coralie
corentin corentine corine corinne corrado cristina cyprien cyprienne cyriaque cyril cyrille
czeslaw damien daniele danielle dante dany darius david delphine denise dennis denyse
desiree diamantino diane didier diego dimitri djilali dolores domenica domenico dominica
dominique don donatien donna doris dorothee driss eddy edgar edgard edith edithe edme edmee
edmonde edouard edward edwige eglantine elena eleonore elfriede elia eliane elianne eliette
elio elisa elisabeth elise elizabeth ellen elodie eloi eloise elsa elvire emelie emile
emilia emilie emilien emilienne emilio emily emma emmanuel emmanuelle encarnacion enzo eric
erika erna ernest ernestine ernesto esperance essaid estelle esther ethan etiennette ettore
eudoxie eugenie eugenio eulalie euphrasie eusebe eva evangeline evariste eve eveline evelyne
fabien fabienne fabrice fadma fanny farid fatiha fatima fatma fatna faustin felicia felicie
felicien felicite fenelon ferdinand fernanda fernande fernando flavien flora flore florence
florentine florian florine fortune fortunee francesco francette francia franciane francine
francis francisca francisco francisque francois francoise frank franz fred freddy frederic
frederico frederique frida frieda gabin gabrielle gaby gaelle gaetan gaetane gaston
genevieve georges georgette georgina gerald gerard gerhard germaine gertrude gervaise
ghislain ghislaine gilberte gildas gilette gilles gillette gina ginette gino giovanna
giovanni gisele giselle gislaine giuseppa giuseppe giuseppina gontran grace gracieuse
gratien gregorio gregory guerrino guillaume guillemette guiseppe habib habiba hacene hai
hakim halima hamid hassan hector hedwige helen helena helene helmut heloise henri henriette
henrique henryk hermance hermine herminie hocine honorine hortense houcine huberte hugo
huguette ida ignace ignazio ines ioan irena irene irenee irma isabel isabelle isidore ismael
italia ivan ivonne jack jackie jacky jacqueline jacques jacquy jade jaime jamel jane janina
janine jany jason jean jeanine jeanne jeannette jeannie jeannine jeffrey jennifer jenny
jeremie jeremy jerome jerry jessica jessie jessy jesus jimmy joanna joannes joanny joao
joaquim joaquin joaquina jocelyn jocelyne joel joelle joffrette johann johanna johannes john
jonathan jose josee josefa josepha josephe josephine josette joshua josian josiane josianne
josseline juan juana julia juliana julie julien juliette julio justin justine kaddour kamel
karen karim karine karl karolina kelly kenneth kevin khadija kheira kleber kurt ladislas
laetitia lahcen lahcene lakhdar larbi larry laura laure laurence laurette lea leandre
leocadie leona leonce leoncia leoncie leone leonide leonie leonne leontine leopold liam
lidia liliane lilianne lilou lina linda line lino lionel lisa lise lisette loic lola lorenzo
lorraine louisa louise louisette louiza lounes luc lucette lucia lucie lucien lucienne
lucile lucy ludivine ludovic luigi luigia luis luisa lydia lydie lyliane lysiane madani
magali magdalena magdeleine maggie mahmoud maite malka malvina mamadou manfred manon manuela
marc marcelin marceline marcelino marcelle marcelline margaret margarita margaud margaux
margot marguerite margueritte maria marian mariana marianna marianne mariano marie marija
marijan marina marine marinette mario marion marius marlene martha marthe martine marylene
maryline maryse maryvonne mathieu mathilde mathurin matteo matthew matthieu maud mauricette
max maxime maximilien maximilienne maximin mebarek mederic mehmet melanie melina melissa
mercedes messaoud michael michele micheline michelle mickael mieczyslaw miguel mikael miloud
minh mireille mohamed mohammed mohand moise moisette mokrane monica monika monique morad
morgane mouloud moussa muguette muriel murielle mustapha myriam nadege nadia nadine nancy
narcisse natalia natalina nath nathalie nathan nella nelly nicholas nicola nicole nicolo
nina noah noelie noella noelle noemi noemie norbert nordine noureddine oceane octave octavie
odette odile odille odilon olga olivia olivier olympe omar omer oreste oscar oswald othon
ousmane palmira palmyre paola paquerette pascale pascaline pasquale patrice patricia patrick
paula paule paulette pauline pedro pelagie penelope petronille petrus philippe philippine
philomene pierina pierre pierrette pierrick pierrine pietro pilar placide pol prisca prosper
pulcherie quentin rabah rachel rachelle rachid rafael raffaele ramdane raphael raphaele
raymonde rebecca regina regine reine rejane remedios remi rene renee ricardo rigobert rina
rino rita roberte roberto rocco rodolphe rolande rolf rollande romain romuald ronald rosa
rosaire rosalia rosalie rosario roseline roselyne rosette rosina rosine rudy rufine ruth
ryan saadia sabine sabrina salah salvador salvator salvatore samia samir samuel sandra
sandrine santos sara sarah sauveur sebastiano sebastien serafin seraphin seraphine serge
sergio severine sharon sidonie silvestro simone simonne smail solange sonia sophia sophie
sosthene stanislas stanislaw stanislawa steeve stefania stephane stephanie stephen steven
sulpice susan susanne suzanne suzette sylvain sylvaine sylvere sylvette sylvia sylviane
sylvie sylvio tahar tamara taous tayeb teresa theo theodore theophile therese thi timoleon
timothee timothy tony toussainte tristan ugo ulrich ulysse umberto urbain ursula ursule
valentin valentine valere valerie valery van vanessa veronique vicenta victoire victoria
victorien victorin victorine vincente vincenzo virgile virginia virginie vital vito vittorio
viviane wanda wilfried willi william williams willy wladislawa wladyslaw xavier xaviere
yacine yamina yamna yanick yann yannick yoann yolanda yolande youcef youssef yusuf yvan
yveline yves yvette yvon yvonne zacharie zahra zelie zenaide zenon zineb zoe zohra
"""
GIVEN_NAMES: Final = frozenset(_NAMES.split())


def is_given_name(word: str) -> bool:
    """True for a frequent given name, a compound (Jean-Pierre) by its first part."""
    return fold(word).partition(" ")[0] in GIVEN_NAMES
