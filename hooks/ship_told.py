"""Ship what each guide tells at its end, once for both sites: tables in which its page looks up, of each language."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from content.ahead.files import told_file
from content.guides.guides import names
from hooks.look_first import look_of
from wizards.language.words import LANGUAGES


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files; where one page alone is looked at, those that are there will do."""
    if config.extra["lang"] == "da" and not look_of(config):
        for told in (told_file(name, lang) for name in names() for lang in LANGUAGES):
            files.append(File.generated(config, told.address, content=told.text))
    return files
