"""Ship what each guide tells at its end beside the pages: tables in which the page looks up, in its own language."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from building.progress import aloud, working
from content.ahead.files import tell_guides, told_file
from content.guides.guides import names
from hooks.look_first import look_of


def on_pre_build(config: MkDocsConfig) -> None:
    """Make the tables before the pages that name them; a table that tells something else than Python ends the build."""
    if config.extra["lang"] == "da" and not look_of(config):
        with working("Working out what guides tell before Python"):
            tell_guides(aloud)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files; where one page alone is looked at, those that are there will do."""
    for name in () if look_of(config) else names():
        told = told_file(name, config.extra["lang"])
        files.append(File.generated(config, told.address, content=told.text))
    return files
