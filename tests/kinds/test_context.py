"""What a kind of comparison is given besides the claims."""

from __future__ import annotations

from checker.graph import ClaimGraph
from checker.kinds.context import KindContext
from checker.model.claim import Claim, ClaimKind, Subject
from checker.model.document import PassageRole
from checker.model.finding import Verdict
from checker.model.sentence import Sentence
from checker.pipeline import extract, mark
from checker.reading import read_text
from tests.made_claims import exactly, made_claim, made_context


def sentence(index: int, words: str, role: PassageRole = PassageRole.BODY, document: str = "a") -> Sentence:
    return Sentence(document, index, role, index, 0, len(words), words)


def context_of(**texts: str) -> KindContext:
    """The context of articles given by name, their claims not dated."""
    documents = [read_text(name, text) for name, text in texts.items()]
    marked = mark(documents)
    sentences = {(one.sentence.document, one.sentence.index): one.sentence for one in marked}
    return KindContext(ClaimGraph(documents, {}, extract(documents, marked), sentences))


def figure(context: KindContext, document: str) -> Claim:
    [claim] = [c for c in context.claims(ClaimKind.QUANTITY) if c.span.document == document]
    return claim


def test_the_figures_of_a_sentence() -> None:
    one, beside, elsewhere = (
        made_claim(Subject("toll"), exactly(number), sentence=place, start=number)
        for number, place in ((1, 0), (2, 0), (3, 1))
    )
    assert made_context([one, beside, elsewhere]).figures_of_sentence(one) == [one, beside]


def test_twins_repeat_a_figure_in_another_sentence_of_the_article() -> None:
    one = made_claim(Subject("toll", context=("bridge",)), exactly(5), sentence=0, start=1)
    again = made_claim(Subject("fee", context=("bridge",)), exactly(5), sentence=3, start=2)
    other_thing = made_claim(Subject("tree", context=("canal",)), exactly(5), sentence=4, start=3)
    other_article = made_claim(Subject("toll"), exactly(5), sentence=3, document="b")
    assert made_context([one, again, other_thing, other_article]).twins(one) == [again]


def test_a_caption_stands_beside_the_text() -> None:
    caption, body, more = (made_claim(Subject("toll"), exactly(5), sentence=at, start=at) for at in range(3))
    sentences = {
        ("a", 0): sentence(0, "A toll of 5.", PassageRole.CAPTION),
        ("a", 1): sentence(1, "A toll of 5."),
        ("a", 2): sentence(2, "A toll of 5."),
    }
    context = made_context([caption, body, more], sentences=sentences)
    assert context.beside_the_text(caption, body)
    assert not context.beside_the_text(body, more)


def test_words_between_quotation_marks_are_the_speakers() -> None:
    words = 'He said: "We sold 5 million last year." That was 3 million more.'
    inside, outside = (made_claim(Subject("sale"), exactly(1), start=words.index(figure)) for figure in ("5", "3"))
    context = made_context([inside, outside], sentences={("a", 0): sentence(0, words)})
    assert context.is_quoted(inside)
    assert not context.is_quoted(outside)


def test_a_copied_sentence_in_which_only_the_figure_differs() -> None:
    words = "The council paid {} euros for the repair of the old harbour wall in Velden."
    context = context_of(a=words.format("4,000"), b=words.format("5,000"), c="The choir was paid 5,000 euros.")
    assert context.otherwise_same(figure(context, "a"), figure(context, "b"))
    assert not context.otherwise_same(figure(context, "a"), figure(context, "c"))


def test_a_word_of_every_article_tells_less_than_a_word_of_one() -> None:
    texts = {f"a{at}": f"The ferry carried {at} passengers." for at in range(10, 40)}
    context = context_of(**texts, other="The tunnel cost 5 million euros.")
    assert context.vocabulary.weight("tunnel") > context.vocabulary.weight("ferry")


def test_of_a_clause_with_several_values_each_side_quotes_what_leads_up_to_its_own() -> None:
    context = context_of(a="The town went from 3,140 people to 2,970 people between the two counts.")
    sides = context.claims(ClaimKind.QUANTITY)
    found = context.finding("quantity", Verdict.REVIEW, "a fall", [], sides, narrow=True)
    assert [item.text for item in found.evidence][:2] == ["The town went from 3,140 people", "to 2,970 people"]


def test_a_finding_quotes_its_claims_and_leaves_out_empty_reasons() -> None:
    context = context_of(a="The council paid 4,000 euros on Monday.")
    claim = figure(context, "a")
    wide = context.finding("quantity", Verdict.REVIEW, "a sum", ["", "one reason"], [claim])
    narrow = context.finding("quantity", Verdict.REVIEW, "a sum", [], [claim], narrow=True)
    assert wide.reasons == ("one reason",)
    assert [item.text for item in (*wide.evidence, *narrow.evidence)] == [claim.words, "The council paid 4,000 euros"]
    assert (wide.rule, wide.evidence[0].claim, wide.evidence[0].line) == ("", claim.id, 1)
