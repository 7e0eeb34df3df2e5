"""The fixed table of weights: how two records of one contact, of a household, of a firm agree.

A pair of records belongs to one of five classes. Of two people:
  SAME       one person, at one place (nothing changed but the spelling)
  MOVED      one person who moved house or changed the employer in between
  FAMILY     two people of a household: one place, mostly one last name
  COLLEAGUE  two people at one place for another reason: one employer, one house
  STRANGER   any two people
Of two companies FAMILY stands for branches (one name, two places), COLLEAGUE for neighbours.

An entry tells how often the two values agree on a level *because of the class*, when both are
filled. What is left to 1 of a column falls out as between strangers: by the frequency of the value
in the base at hand (agreement in a rare name weighs more), or of the level among random pairs. So
the table holds no weight of chance; that is measured on each run, as are the shares of the classes
themselves (`mixture`). No pair need be independent in its fields: members of a household agree in
street, phone and last name *together*, and that is what the class FAMILY says.

Each row tells where its figures come from. They are shares as they are seen in address files kept
by hand, rounded; `python -m tests.accuracy.derivation` prints the shares that sets with known
truth show beside them. No figure is taken from one set alone.
"""

from __future__ import annotations

from typing import Final

CLASSES: Final = ("same", "moved", "family", "colleague", "stranger")
SAME, MOVED, FAMILY, COLLEAGUE, STRANGER = range(5)

# Level → shares of (same, moved, family, colleague).
Table = tuple[tuple[float, ...], ...]

PEOPLE: Final[dict[str, Table]] = {
    # Keying errors touch 8–18 % of names, one letter mostly; familiar forms and halves of compound
    # names 1–3 %, initials 0–5 %. Brothers and sisters have different first names, but father and
    # son now and then the same. Strangers share a name by its frequency.
    "first": (
        (0.81, 0.81, 0.003, 0.0),  # exact
        (0.10, 0.10, 0.0, 0.0),  # one typing error
        (0.02, 0.02, 0.0, 0.0),  # several
        (0.03, 0.03, 0.0, 0.0),  # short form, half of a compound name
        (0.03, 0.03, 0.0, 0.0),  # initial
        (0.006, 0.006, 0.0, 0.0),  # other
    ),
    # As first names; 5 % of last names change or grow by marriage. Four of five households share
    # one, and one firm in twenty is a family's.
    "last": (
        (0.76, 0.75, 0.80, 0.06),
        (0.14, 0.14, 0.06, 0.005),
        (0.025, 0.025, 0.01, 0.0),
        (0.04, 0.04, 0.03, 0.005),
        (0.0, 0.0, 0.0, 0.0),
        (0.025, 0.035, 0.0, 0.0),
    ),
    # First and last name stand in each other's field, or both in one, in 3–10 % of pairs each.
    "order": (
        (0.90, 0.90, 0.93, 0.0),  # straight
        (0.06, 0.06, 0.04, 0.0),  # swapped
        (0.03, 0.03, 0.03, 0.0),  # whole name in one field
    ),
    # Nine in ten addresses of one place read alike after normalising; streets have more typing
    # errors than names, being longer.
    "street": (
        (0.82, 0.03, 0.92, 0.85),  # same number, same street
        (0.10, 0.0, 0.05, 0.06),  # same number, street alike
        (0.03, 0.0, 0.01, 0.03),  # same street, other number
        (0.03, 0.0, 0.0, 0.0),  # other street
    ),
    # Who moves stays in the town one time in five.
    "town": (
        (0.92, 0.20, 0.95, 0.94),
        (0.055, 0.03, 0.04, 0.05),  # postal code or town differ, or both by one slip
        (0.015, 0.0, 0.0, 0.0),
    ),
    # A line of the house or switchboard is everybody's; one employee in four gives a direct line.
    "phone": ((0.92, 0.08, 0.90, 0.70), (0.015, 0.0, 0.01, 0.0), (0.02, 0.0, 0.0, 0.0)),
    # A mobile is one person's and is kept over moves; one in seven changes in the life of a file.
    "mobile": ((0.85, 0.80, 0.02, 0.01), (0.015, 0.015, 0.0, 0.0), (0.12, 0.16, 0.0, 0.0)),
    # One in four writes from a second address; 6 % are mistyped. Families and firms share some.
    "email": (
        (0.64, 0.58, 0.06, 0.01),  # same
        (0.05, 0.02, 0.0, 0.08),  # same, of a whole firm (contact@…)
        (0.07, 0.07, 0.03, 0.02),  # alike, or the same before @
        (0.20, 0.27, 0.0, 0.0),  # other
    ),
    # A date is typed wrong in one of its parts in 5–10 % of pairs.
    "birth_date": (
        (0.86, 0.86, 0.005, 0.0),
        (0.06, 0.06, 0.002, 0.0),  # one slip, day and month exchanged
        (0.025, 0.025, 0.002, 0.0),  # one part far off, or two by a slip
        (0.015, 0.015, 0.0, 0.0),  # all parts by a slip
        (0.03, 0.03, 0.0, 0.0),
    ),
    # A wrong civility is typed in one row of sixty; most households begin with a couple.
    "sex": ((0.97, 0.97, 0.0, 0.0), (0.015, 0.015, 0.25, 0.0)),
    # Of the employer: everybody of a firm has the same; after a change of employer none.
    "siret": ((0.90, 0.05, 0.10, 0.80), (0.05, 0.05, 0.0, 0.10), (0.02, 0.2, 0.0, 0.0)),
    "firm": (
        (0.84, 0.05, 0.15, 0.78),  # exact
        (0.09, 0.005, 0.01, 0.08),  # alike
        (0.01, 0.0, 0.0, 0.01),  # far
        (0.03, 0.0, 0.0, 0.03),  # one within the other
        (0.015, 0.0, 0.0, 0.0),  # other
    ),
    # Numbers of people are copied, not typed from memory: wrong in 5–10 %, by one digit mostly.
    "identifier": ((0.89, 0.89, 0.0, 0.0), (0.06, 0.06, 0.0, 0.0), (0.045, 0.045, 0.0, 0.0)),
    # The user's own number: two files number alike by accident; a different one says nothing.
    "reference": ((0.30, 0.30, 0.0, 0.0),),
}

FIRMS: Final[dict[str, Table]] = {
    # Signs, words of the trade and the founder's name come and go more than in names of people.
    "firm": (
        (0.78, 0.78, 0.80, 0.02),
        (0.11, 0.11, 0.08, 0.02),
        (0.03, 0.03, 0.02, 0.01),
        (0.05, 0.05, 0.06, 0.02),
        (0.02, 0.02, 0.0, 0.0),
    ),
    "street": (
        (0.80, 0.03, 0.01, 0.75),
        (0.11, 0.0, 0.0, 0.05),
        (0.03, 0.0, 0.0, 0.10),
        (0.04, 0.0, 0.0, 0.0),
    ),
    "town": ((0.92, 0.40, 0.20, 0.95), (0.055, 0.05, 0.03, 0.04), (0.015, 0.0, 0.0, 0.0)),
    "phone": ((0.91, 0.40, 0.05, 0.25), (0.015, 0.0, 0.0, 0.0), (0.05, 0.0, 0.0, 0.0)),
    "mobile": ((0.75, 0.60, 0.05, 0.05), (0.015, 0.01, 0.0, 0.0), (0.20, 0.2, 0.0, 0.0)),
    "email": (
        (0.35, 0.30, 0.02, 0.03),
        (0.40, 0.35, 0.20, 0.05),
        (0.06, 0.06, 0.05, 0.02),
        (0.15, 0.2, 0.0, 0.0),
    ),
    # A branch has the SIREN of its company and a SIRET of its own; so has a company that moved.
    "siret": ((0.93, 0.20, 0.0, 0.05), (0.04, 0.75, 0.85, 0.05), (0.02, 0.02, 0.0, 0.0)),
    "identifier": ((0.93, 0.90, 0.10, 0.0), (0.045, 0.045, 0.0, 0.0), (0.02, 0.02, 0.0, 0.0)),
    "reference": ((0.30, 0.30, 0.0, 0.0),),
}

# Shares of the classes before anything is seen, in pairs for each record; the run corrects them
# (`mixture.estimate_shares`), these stand in while a base is small.
FIRST_SHARES: Final = (0.10, 0.01, 0.15, 0.15)
FIRST_SHARES_OF_FIRMS: Final = (0.15, 0.003, 0.03, 0.10)  # few small firms have branches
# How many records' worth of pairs the first shares weigh in the estimate.
FIRST_SHARES_WEIGH: Final = 20.0
# A name at another place is a branch or a namesake far more often than a company that moved, and
# nothing in the two records tells: one in ten.
FIRM_MOVED_OF_BRANCHES: Final = 0.1

# How likely a stranger has a value that nobody else in the base has, at most: what is known of such
# values anywhere. In a large base half a record is less, in a small one it would be far too much.
RARE: Final = {
    "first": 3e-3,  # what two people of any base share a first name in: 1 in 200 to 1 in 400
    "last": 5e-4,  # and a last name: 1 in 500 to 1 in 3 000
    "street": 1e-4,
    "number": 1e-2,
    "town": 1e-3,  # 35 000 communes and 6 000 postal codes
    "firm": 1e-5,  # and less rare the more usual its words are (`company_names`)
    "phone": 1e-6,  # nine digits
    "mobile": 1e-7,
    "email": 1e-6,
    "birth_date": 1e-4,  # 30 000 days of eighty years
    "siret": 1e-7,
    "identifier": 1e-6,
    "reference": 1e-3,  # numbered from 1 in every file
}

# Comparisons of places: one contact that moved does not agree in them.
PLACE_TABLES: Final = frozenset(("street", "town", "phone", "firm"))
# The table weighs like so many pairs of one contact when the base shows other shares, and moves by
# at most this part of the way towards them.
ADAPT_AFTER: Final = 500.0
ADAPT_MOST: Final = 0.5
