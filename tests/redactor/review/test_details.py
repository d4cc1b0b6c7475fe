"""What would do most harm is asked about first, and the same thing once."""

from models.review import Way
from redactor.review.details import details
from redactor.review.minutes import minutes
from redactor.review.parts import parts
from tests.redactor.review.made import found, said


def test_the_order_is_harm_and_not_certainty():
    """A perpetrator and a refuge come before a place, a child's name before other names."""
    transcript = said(
        (2, "I met Ruth in Leeds. My husband Gareth used to hit me . It was a long way to the refuge in Bath, then."),
        (2, "Then at the end of that year my little boy Owen was born and all was well with us for a time ."),
    )  # fmt: skip
    found_ = found(transcript, ("Ruth", "PERSON"), ("Leeds.", "LOCATION"), ("Gareth", "PERSON"),
                   ("the refuge in Bath,", "REFUGE"), ("Owen", "PERSON"))  # fmt: skip
    texts = [transcript.words_of(d.first.passage)[0].text for d in details(transcript, found_)]
    assert texts.index("Gareth") < texts.index("the") < texts.index("Leeds.")
    assert texts.index("Owen") < texts.index("Leeds.")


def test_a_rare_job_beside_a_place_comes_early():
    """A job says little by itself and much in a small town."""
    transcript = said(
        (2, "I was the only vet in Tregaron then . " + "So it went on and on . " * 5 + "He was a baker .")
    )
    found_ = found(transcript, ("vet", "OCCUPATION"), ("Tregaron", "LOCATION"), ("baker", "OCCUPATION"))
    assert [d.harm for d in details(transcript, found_)] == [1, 3, 3]


def test_the_same_words_are_one_detail():
    """A name is asked about once, with all its places, whatever mark follows it."""
    transcript = said((2, "Swansea is home. I love Swansea, and Swansea's people."))
    found_ = found(transcript, ("Swansea", "LOCATION"), ("Swansea,", "LOCATION"), ("Swansea's", "LOCATION"))
    (detail,) = details(transcript, found_)
    assert [finding.id for finding in detail.findings] == [1, 2, 3]


def test_ways_take_longer_the_more_one_reads():
    """Each way's minutes grow with what there is to do; not looking takes one."""
    transcript = said((1, "Where was that, can you say?"), (2, "It was in Leeds and I was cold there . " * 150))
    found_ = found(transcript, ("Leeds", "LOCATION"))
    all_, cut = details(transcript, found_), parts(transcript)
    times = [minutes(way, all_, cut) for way in (Way.NOT_LOOK, Way.FOUND, Way.PARTS, Way.WORDS)]
    assert times == [1, 1, 15, 20]


def test_long_times_are_said_as_people_say_them():
    """Up to ten minutes by one, then by five, from two hours by thirty."""
    transcript = said((1, "Where was that, can you say?"), (2, "It was cold there . " * 8000))
    assert minutes(Way.PARTS, (), parts(transcript)) % 30 == 0
