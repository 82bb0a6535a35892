"""Each file that a reader may take along has a name of its own; the whole book carries the book's name alone."""

from content.pages.take_along import BOOKS, STEMS


def test_every_file_has_its_own_name_and_the_whole_book_that_of_the_book() -> None:
    names = [book.file(lang, ending) for lang in STEMS for book in BOOKS for ending in book.endings]
    assert len(set(names)) == len(names)
    whole = next(book for book in BOOKS if book.id == "both")
    for lang, stem in STEMS.items():
        assert [whole.file(lang, ending) for ending in whole.endings] == [f"{stem}.{each}" for each in whole.endings]
        assert all(book.file(lang, "pdf").startswith(f"{stem}-{book.id}.") for book in BOOKS if book is not whole)
