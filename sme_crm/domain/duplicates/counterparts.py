"""First names of men and of women that are alike in letters and never those of one person.

"Paul" and "Paule" at one address are a couple or brother and sister far more often than a typing
error; taken for one, the merge would lose somebody. Only names that leave no doubt stand here
("Claude", "Camille" and "Dominique" are both), folded as the names that are compared.
"""

from __future__ import annotations

from typing import Final

# Names of men, then those of women.
_PAIRS: Final = """
adrien adrian: adrienne adriana adriane
aime: aimee
alain: aline
albert: alberte albertine
alexandre alexander: alexandra alexandrine
alexis: alexia
alphonse: alphonsine
andre: andree
antoine antonin antonio antony anthony: antoinette antonia
armand: armande armandine
auguste augustin: augustine augusta
aurelien: aurelie aurelienne
axel: axelle
bernard: bernarde bernadette
carl carlos charles: carla charlotte charlene caroline
celestin: celestine
christian christophe christopher: christiane christine christina christelle
clement: clemence clementine
cyril cyrille: cyrielle
daniel: daniele danielle daniela
denis dennis: denise
desire: desiree
edmond: edmonde
emile emilien: emilie emilienne emilia
emmanuel: emmanuelle
ernest: ernestine
etienne: etiennette
eugene: eugenie
fabien: fabienne
felix: felicie
fernand: fernande
florent florian: florence floriane
francis francois: frances francine francoise
frederic frederick: frederique frederica
gabriel: gabrielle gabriela
gael: gaelle
gaetan: gaetane
georges george: georgette georgina georgia
gerald gerard: geraldine
germain: germaine
ghislain: ghislaine
gilbert: gilberte
guillaume: guillemette
henri henry: henriette henrietta
honore: honorine
hugues hugo: huguette
isidore: isidora
jacques jacquelin: jacqueline
jean john: jeanne jeannine joan joanne
joel: joelle
johan johann: johanna
joseph: josephe josephine josette
jules julien julian: julie julienne juliette julia juliana
justin: justine
laurent: laurence laurentine
leon: leone leonie
louis: louise louisette
luc lucas lucien: luce lucie lucienne lucette
ludovic: ludivine
mael: maelle
manuel: manuela
marc marcel marcelin: marcelle marceline
marin: marine
mario: maria
marius: mariette
martin: martine
maurice: mauricette
michel michael mickael: michele michelle micheline michaela
nicolas nicholas: nicole nicoletta
noel: noelle noelie
octave: octavie
olivier oliver: olivia
pascal: pascale pascaline
patrice patrick: patricia
paul paolo paulin: paule paola paula pauline paulette
philippe: philippine
pierre pierrick: pierrette
raphael: raphaelle
raymond: raymonde
rene: renee
robert roberto: roberte roberta
roland: rolande
romain: romaine romane
simon: simone
stephan stephane stephen steven: stephanie
sylvain: sylvaine
theodore: theodora
thomas: thomasine
valentin: valentine
valere: valerie
victor: victoire victoria victorine
vivien: vivienne viviane
xavier: xaviere
yannick yannig: annick annig
yves yvan yvon: yvette yvonne
"""


def _sides() -> dict[str, int]:
    found: dict[str, int] = {}
    for number, line in enumerate(_PAIRS.split("\n")[1:-1], start=1):
        men, women = line.split(":")
        found.update(dict.fromkeys(men.split(), number))
        found.update(dict.fromkeys(women.split(), -number))
    return found


SIDES: Final[dict[str, int]] = _sides()
"""The family of names each belongs to: positive for men, negative for women."""
