"""Short and familiar forms of first names that do not begin like the name itself.

French forms in use, and the English ones of the name books; folded. A short form that begins the
name ("Fred", "Chris") needs no entry.
"""

from __future__ import annotations

from typing import Final

_FORMS: Final = """
alexandra sacha sandra alex sandie
alexandre sacha alex
anne nanou annie anna nancy
antoine toine tonio titi anthony tony
benjamin benji
bernard nanard
bernadette dette nadette
catherine cathy kathy katy kate cat
charles charlie chuck charly
christine kiki tina chris kristine
daniel dany danny
daniele dany
dominique dom doumé
edouard doudou ed eddy edward teddy ted ned
elisabeth babeth lise lisa zabeth betty liz eliza beth lizzie bess elizabeth libby
emmanuel manu
emmanuelle manu manue
francois fanfan francis
francoise fanfan soizic
frederic fred freddy
genevieve ginette viviane
gerard gege
guillaume guigui william willy bill
henri riton henry harry hal
isabelle isa zaza babelle
jacqueline jacky jackie
jacques jacky jack
jean jeannot jeanjean john johnny
jeanne jeannette
joseph jo jojo joe
laurence lolo lau
laurent lolo lolo
louis loulou
lucien lulu
ludovic ludo
marguerite margot
marie mimi maria molly
mathieu mat matthieu matt
matthieu mat mathieu matt
maurice momo
michel mich michou mick
michele michou mich
mohamed momo mohammed mohammad muhammad
nathalie nath natacha
nicolas nico klaus
patricia pat patou
philippe phil fifi
pierre pierrot peter
raymond ray momo
rene nene
robert bob rob bobby bobbie bert
roger roro
sebastien seb bastien
simone monette
stephane steph steve
stephanie steph fanny
sylvie syl
theodore theo teddy ted
therese tete
thomas tom tommy
valerie val
veronique vero nique
yves yvon vivi
william bill will billy willy liam
richard dick rick rich richie
margaret peggy maggie meg marge
james jim jimmy jamie
john jack johnny jon
katherine kate kathy katie kit kitty
rebecca becky
susan sue suzie
victoria vicky tori
abigail abby
andrew andy drew
anthony tony
barbara barb babs
christopher chris topher kit
david dave davy
deborah debbie deb
dorothy dot dolly dottie
edward ed eddie ted ned
eleanor nell ellie nora
florence flo flossie
frances fran fanny
george georgie
gregory greg
isabella bella izzy isabel
jennifer jenny jen
jessica jess jessie
kenneth ken
lawrence larry
leonard len lenny
matthew matt
michael mike mick mickey micky
nicholas nick nicky
oliver ollie
pamela pam
peter pete
philip phil pip
rachel rae
ronald ron ronnie
samuel sam sammy
samantha sam
sarah sally sadie
stephen steve stevie steven
timothy tim
zachary zach zac zack
"""


def _groups() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number, line in enumerate(_FORMS.split("\n")[1:-1], start=1):
        for name in line.split():
            found.setdefault(name, []).append(number)
    return {name: tuple(dict.fromkeys(numbers)) for name, numbers in found.items()}


# The groups of names each form may stand for; two forms of one group may be one person.
NICKNAME_GROUPS: Final[dict[str, tuple[int, ...]]] = _groups()
