"""The registers as version 1 gives them."""

from collections.abc import Iterator
from datetime import date

from content.data import records
from content.data.places import page
from content.guides.periods import with_amounts
from content.pages.roles import roles
from content.registers import amounts, cases, glossary, law, statistics
from content.registers.law import Act, Provision
from wizards.language.words import Words


def all_amounts(root: str) -> Iterator[records.Amount]:
    """Give every threshold."""
    for each in amounts.register().values():
        periods = (
            records.Period(first=p.first, last=p.last, eur=p.eur, dkk=p.dkk, certainty=p.certainty, source=p.source)
            for p in each.periods
        )
        yield records.Amount(id=each.id, name=each.name, periods=tuple(periods))


def all_statistics(root: str) -> Iterator[records.Statistic]:
    """Give every statistic."""
    for one in statistics.register().values():
        yield records.Statistic(
            id=one.id,
            title=one.title,
            question=one.question,
            base=one.base,
            data_from=one.year.data,
            published=one.year.published,
            kind=one.kind,
            figures=tuple(
                records.Figure(
                    id=item.id,
                    label=item.label,
                    value=item.value,
                    unit=item.unit,
                    said=item.said,
                    told=one.is_told(item),
                )
                for item in one.items
            ),
            not_known=one.not_known,
            sources=one.source,
        )


def all_terms(root: str) -> Iterator[records.Term]:
    """Give every term, in the alphabet of the Danish ones."""
    for term in glossary.in_order(glossary.register(), "da"):
        yield records.Term(
            id=term.id,
            name=term.name,
            meaning=term.meaning,
            variants=records.Forms(da=term.variants.da, en=term.variants.en),
            see=term.see,
            sources=term.sources,
            address=page(root, f"{roles().glossary}#{term.id}"),
            page=page(root, term.page) if term.page else None,
        )


def all_cases(root: str) -> Iterator[records.Case]:
    """Give every case."""
    register = cases.register()
    for case in register.cases.values():
        facts = case.facts
        yield records.Case(
            id=case.id,
            name=case.name,
            place=case.place,
            year=case.year,
            who=facts.who,
            solution=facts.solution,
            form=facts.form,
            money=facts.money,
            result=facts.result,
            unknown=facts.unknown,
            situations=tuple(records.Situation(id=id_, name=register.situations[id_]) for id_ in case.situations),
            teaches=case.teaches,
            steps=tuple(
                records.CaseStep(
                    head=step.head,
                    municipality=step.municipality,
                    company=step.company,
                    both=step.both,
                    others=step.others,
                    gives=step.gives,
                )
                for step in case.course.steps
            ),
            address=page(root, case.page),
            told_also=tuple(page(root, place) for place in case.also),
        )


def all_acts(root: str) -> Iterator[records.Act]:
    """Give the law: every act with its provisions."""
    for act in law.register().acts.values():
        yield records.Act(
            id=f"law:{act.id}",
            kind=act.kind,
            name=act.name,
            official=act.official,
            url=act.url,
            says=_says(act),
            since=act.since,
            to=act.to,
            coming=act.coming,
            sure=act.sure,
            read=act.read_on,
            reviewed=_reviewed(act),
            review_by=law.register().review_by(act),
            note=act.note,
            address=page(root, law.Entry(act).place),
            provisions=tuple(_provision(root, act, each) for each in act.provisions.values()),
        )


def _provision(root: str, act: Act, one: Provision) -> records.Provision:
    return records.Provision(
        id=f"law:{one.id}",
        at=one.at,
        name=law.Entry(act, one).name,
        says=_says(one),
        since=one.since,
        to=one.to,
        coming=one.coming,
        sure=one.sure,
        read=one.read_on,
        reviewed=_reviewed(one),
        review_by=law.register().review_by(one),
        note=one.note,
        address=page(root, law.Entry(act, one).place),
    )


def _says(said: Act | Provision) -> Words:
    """Give what is said of the law, with the amounts in force that it names."""
    return Words(with_amounts(said.says.da, "da"), with_amounts(said.says.en, "en"))


def _reviewed(said: Act | Provision) -> date | None:
    """Give the day on which a lawyer last held the words against the law, or None."""
    return max((each.on for each in said.reviewed), default=None)
