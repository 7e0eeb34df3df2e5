"""What a print check of letters says: who gets one and on which pages, who does not and why."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.folding import fold
from sme_crm.domain.letters.print_check import PrintWarning, recipients_by_kind, with_refusals
from sme_crm.domain.letters.template import Image, LetterTemplate, every_block
from sme_crm.printing.letters.run import LetterRunResult, PrintedLetter
from sme_crm.services.letters.mates import Mates
from sme_crm.services.letters.recipients import Place, SortedRecipients

WORST = 3


@dataclass(frozen=True, slots=True)
class PrintCheck:
    """What a mailing will print: `ready` in the order of printing, `excluded` with every reason.

    `warnings` are worth a look; recipients the layout cannot place are among the excluded.
    `longest_address` is who has the widest line of all (0: nobody is ready). `printed` are the
    letters with their pages, `places` the name and department of each; `number` is the mailing's.
    `duplex`: they are laid out for paper printed on both sides.
    Before they are `laid_out` there are no pages, and who has an address too wide is not known.
    """

    ready: tuple[int, ...]
    letters: int
    pages: int
    excluded: dict[int, tuple[Refusal, ...]]
    warnings: tuple[PrintWarning, ...]
    longest_address: int = 0
    printed: tuple[PrintedLetter, ...] = ()
    places: dict[int, Place] = field(default_factory=dict)
    mates: Mates = Mates()
    number: int = 0
    laid_out: bool = True
    duplex: bool = False

    def by_kind(self) -> dict[str, tuple[int, ...]]:
        """The warnings' recipients by kind, most frequent first."""
        return recipients_by_kind(self.warnings)

    # -- parts ---------------------------------------------------------------------------------

    def worst(self, among: Collection[int] | None = None) -> tuple[int, ...]:
        """The three letters to print as a test: the longest address, then the most findings.

        `among` are the recipients to choose from, all of them for None.
        """
        counts = {one: 0 for one in self.ready if among is None or one in among}
        for warning in self.warnings:
            if warning.recipient_id in counts:
                counts[warning.recipient_id] += 1
        ranked = sorted(counts, key=lambda one: (one != self.longest_address, -counts[one]))
        return tuple(ranked[:WORST])

    def letter_at(self, text: str) -> PrintedLetter | None:
        """The letter a page number of the whole run or the beginning of a name means."""
        text = text.strip()
        if text.isdecimal():
            page = int(text)
            for letter in self.printed:
                if letter.first_page <= page < letter.first_page + letter.pages:
                    return letter
            return None
        wanted = fold(text)
        if not wanted:
            return None
        names = ((letter, fold(self.places[letter.recipient_id].name)) for letter in self.printed)
        contained = None
        for letter, name in names:
            if name.startswith(wanted):
                return letter
            if contained is None and wanted in name:
                contained = letter
        return contained

    def part(self, first: PrintedLetter | None, last: PrintedLetter | None) -> tuple[int, ...]:
        """The recipients from one letter to another, both with it; None is the end itself."""
        begin = self.printed.index(first) if first is not None else 0
        end = self.printed.index(last) + 1 if last is not None else len(self.printed)
        return tuple(letter.recipient_id for letter in self.printed[begin:end])

    def after(self, letter: PrintedLetter) -> tuple[int, ...]:
        """The recipients after a letter: what is left to print when its sheet was the last good
        one."""
        at = self.printed.index(letter) + 1
        return tuple(each.recipient_id for each in self.printed[at:])

    def of_department(self, department: str) -> tuple[int, ...]:
        """The recipients of one department, or of one country abroad."""
        return tuple(
            letter.recipient_id
            for letter in self.printed
            if _area(self.places[letter.recipient_id]) == department
        )

    def departments(self) -> dict[str, int]:
        """How many letters go to each department, or country abroad, in order of printing."""
        counts: dict[str, int] = {}
        for letter in self.printed:
            area = _area(self.places[letter.recipient_id])
            counts[area] = counts.get(area, 0) + 1
        return counts


def _area(place: Place) -> str:
    return place.country or place.department


def misses_picture(template: LetterTemplate, pictures: Mapping[str, bytes]) -> bool:
    """Whether some picture of a template was not chosen yet, or is not among those there are."""
    head = template.letterhead
    shown = [each.picture for each in every_block(template.blocks) if isinstance(each, Image)]
    if head is not None and head.logo:
        shown.append(head.logo)
    return not all(pictures.get(key) for key in shown)


def made_check(
    chosen: SortedRecipients,
    wanted: Sequence[int],
    result: LetterRunResult,
    number: int,
    *,
    lacks_picture: bool = False,
    duplex: bool = False,
) -> PrintCheck:
    """The check of a run of the `wanted` recipients; `lacks_picture`: see `misses_picture`."""
    left_out = set(result.left_out)
    ready = tuple(one for one in wanted if one not in left_out)
    found = [one for one in result.warnings if one.recipient_id not in left_out]
    reached = set(ready)
    names = {one: place.name for one, place in chosen.places.items()}
    if lacks_picture:
        found += (PrintWarning("missing_picture", one) for one in ready)
    found += (one for one in chosen.mates.warnings(names) if one.recipient_id in reached)
    return PrintCheck(
        ready=ready,
        letters=result.letters,
        pages=result.pages,
        excluded=with_refusals(chosen.excluded, result.warnings),
        warnings=tuple(found),
        longest_address=max(ready, key=lambda one: chosen.widths[one], default=0),
        printed=result.printed,
        places=chosen.places,
        mates=chosen.mates,
        number=number,
        duplex=duplex,
    )
