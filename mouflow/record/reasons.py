"""Why an event is refused: sentences with their facts, and the refusal that says what would be allowed instead."""

from mouflow.errors import N_, MouflowError, Term, Translate
from mouflow.record.life import STATES, Life

STATE = N_("nobody can {said} while it is {state}")
NOT_A_PARTY = N_('"{party}" is no party of it; the parties are: {known}')
NOT_THE_AUTHOR = N_('draft {draft} is written by "{author}" (author:), so "{party}" cannot submit it')
NOT_THE_WRITER = N_('"{author}" wrote the text and shares it, not "{party}"; use --as {author}')
SAME_DRAFT = N_("draft {draft} was submitted already; a changed text needs the next number, draft: {next}")
OLDER_DRAFT = N_("draft {draft} comes before draft {last}, which was submitted already; number it {next}")
NO_STEP = N_('there is no approval "{step}" of this kind; known: {known}')
GROUP_STEP = N_('"{step}" is a group; it is given by its steps: {of}')
OTHER_PARTY = N_('"{step}" belongs to "{owner}", not to "{party}"; use --as {owner}')
GIVEN_ALREADY = N_('"{step}" was given already on {at} by {actor}, and stands')
ACCEPTED_ALREADY = N_('"{party}" accepted these words already on {at}')
ORDER = N_('"{step}" waits for what comes before it: {before}')
OTHER_TEXT = N_("the text is not the one that was read ({read}); now it is draft {draft}, {now}")
NOT_FINAL = N_("draft {draft} is not the final text; initials are given on a text that says final: true")
REVISER = N_('"{actor}" made the last revision, and who did cannot initial it; another person does: --as {party}:NAME')
ONE_PERSON = N_('"{person}" initialed "{other}" already; one person gives one initial')
NOT_THE_OFFICE = N_('"{person}" is neither {name} nor a delegate for "{step}"; known: {known}')
NO_BASIS = N_("who acts as {capacity} needs a basis in the text: the decree or mandate, with number and date")
NOT_VALID = N_("{person} acts as {capacity} from {since} to {until}, and {day} is outside of it")
NOT_GIVEN = N_('nothing stands of "{step}" that could be withdrawn')
NOT_ACCEPTED = N_('"{party}" has not accepted these words, so there is nothing to withdraw')
NO_REASON = N_("a reason is missing; give it with --reason")
UNREVIEWED = N_("sharing needs the reviews of the writing party first; missing: {steps}")
ROUND_OPEN = N_("round {number} is open; close it first")
NO_ROUND = N_("no round is open")
ROUND_NUMBER = N_("the next round is number {number}")
NO_ROW = N_('there is no part "{row}" in this text; the rows of the round are: {known}')
NO_OUTCOME = N_('"{outcome}" is no state of a row; known: {known}')
UNDECIDED = N_("these rows have no state yet: {rows}")
NO_COMMENT = N_("there is no open comment {number}; open are: {known}")
NO_PART = N_('there is no part "{part}" in this text; known: {known}')
NO_DECISION = N_('"{outcome}" is no decision on a comment; known: {known}')
STEP_BY_STEP = N_('"{party}" accepts step by step; name one of: {known}')
NOT_QUOTED = N_('"{words}" does not stand in {part}, which reads: "{text}"')
NOWHERE = N_('"{words}" stands nowhere in draft {draft}')
GATES = N_("the text is not ready to be frozen: {gates}")
SIGNED_ALREADY = N_('"{party}" signed already on {date}')
OTHER_FROZEN = N_("what was signed is not the frozen text ({frozen})")
HAS_DECLINED = N_('"{party}" declined to sign, so it joins by an addendum')
DEFERRED_COPY = N_('"{party}" was deferred; its copy is named by itself: {agreement}')
CORE = N_('"{party}" is a core party: nothing comes into force without it, so it cannot be deferred')
NO_WAY = N_('"{way}" is no way to join later; known: same-text, needs-changes')
DEFERRED_ALREADY = N_('"{party}" is deferred already')
NO_QUORUM = N_("signatures are missing: {parties}")
NOT_LATER = N_("it runs until {until} already; give a later day")
NOT_OVER = N_("it runs until {until}, which has not passed")
NO_END = N_("it has no last day, so it does not expire")
NO_EVENT = N_("there is no event {version} in it; it has {last}")
NOTE_MISSING = N_("a note is missing; say what is right")
ROW_POSTPONED = N_(
    "draft {draft} says final: true, but these rows are postponed (ditunda): {rows}; decide them in a round"
)
ACTING = N_(
    "{capacity} signs: say in --note why that is in order, for an acting official takes no strategic decision "
    "(UU 30/2014 Pasal 14)"
)
ANOTHER_SIGNED = N_(
    "it was signed already ({signed}), so its text cannot change; make an addendum (mouflow amend), or let a late "
    "party have a text of its own"
)
NEEDS_CHANGES = N_(
    '"{party}" was deferred because it needs changes, so it cannot sign this text; make an addendum with it, or an '
    "agreement of its own"
)
CORE_STANDS = N_(
    "parties have signed and no core party declined; let the others sign, defer them, or terminate it once in force"
)


class Reason(MouflowError):
    """One sentence of a refusal, with its facts."""

    def __init__(self, pattern: str, **facts: object) -> None:
        super().__init__(**facts)
        self.pattern = pattern


class Refused(MouflowError):
    """An event that the table does not allow now; it changed nothing. `possible` says what would be allowed."""

    pattern = N_("{agreement} ({state}): {reason}. Possible now: {possible}")

    def __init__(self, life: Life, reason: Reason, possible: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        super().__init__(
            agreement=life.agreement,
            state=Term(STATES[life.state][0]),
            reason=reason,
            possible=Possible(possible),
        )
        self.reason = reason
        self.possible = possible


class Possible(MouflowError):
    """What is possible and for whom, as a list inside a sentence."""

    pattern = N_("nothing")

    def __init__(self, possible: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        super().__init__()
        self.possible = possible

    def message(self, translate: Translate = str) -> str:
        """`submit a draft (pemprov, ombudsman), share (pemprov)` in the language of `translate`."""
        told = (f"{translate(said)} ({', '.join(whom)})" for said, whom in self.possible)
        return ", ".join(told) or translate(self.pattern)
