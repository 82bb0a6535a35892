"""The guides of 10 skarpe / Ten Sharp and the engine that answers them, for programs of others and guides of theirs."""

from ten_sharp.answers import note, reply, told
from ten_sharp.own import guide_of, proved, read
from wizards.catalog import guide, names
from wizards.ending import ResultReply
from wizards.guide.model import Guide
from wizards.guide.reader import Faults
from wizards.proving.prove import Proof
from wizards.replies import QuestionReply, Reply

__all__ = [
    "Faults",
    "Guide",
    "Proof",
    "QuestionReply",
    "Reply",
    "ResultReply",
    "guide",
    "guide_of",
    "names",
    "note",
    "proved",
    "read",
    "reply",
    "told",
]
