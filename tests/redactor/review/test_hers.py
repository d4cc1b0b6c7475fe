"""What is hers of a stretch, where several are in the recording; and the wish to use one's own name."""

import pytest

from models.review import Review
from redactor.review.called import REAL_NAME, wants_real_name
from redactor.review.reading import Reading
from tests.redactor.review.made import said


def test_others_words_are_left_out_of_a_stretch():
    """The interviewer's words are hers to decide on too; another participant's are not, but for her own name."""
    transcript = said((1, "And you?"), (2, "I left."), (3, "Then Siân came."), (2, "Yes."))
    reading = Reading(transcript, [], 2)
    assert reading.hers(range(8)) == [range(4), range(5, 6), range(7, 8)]
    assert reading.hers(range(6, 7)) == []
    assert reading.hers(range(0)) == []


def test_the_people_are_numbered_as_they_stand_and_what_is_said_again_is_hers():
    """Everybody has one number for everybody; another's words are no place of hers, however alike."""
    reading = Reading(said((1, "And you?"), (2, "Cardiff, I think."), (3, "Cardiff too."), (2, "Yes, Cardiff.")), [], 2)
    assert reading.people == [2, 3]
    assert reading.group
    assert reading.again(range(2, 3)) == [range(2, 3), range(8, 9)]


@pytest.mark.parametrize(
    ("called", "said_so", "wants"), [("Siân", 0, True), ("Carys", 0, False), ("Jo", 1, True), ("", 1, False)]
)
def test_the_wish_for_the_real_name_is_known(called, said_so, wants):
    """She said so, or it is the name that the transcript knows her by."""
    review = Review(1, 2, called=called, prefers={REAL_NAME: said_so})
    assert wants_real_name(review, said((2, "Hello."))) is wants
