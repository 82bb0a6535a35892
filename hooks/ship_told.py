"""Ship what each guide tells at its end beside the pages: tables in which the page looks up, in its own language."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from content.ahead.files import told_file
from content.guides.guides import names
from hooks.look_first import look_of


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files; where one page alone is looked at, those that are there will do."""
    for name in () if look_of(config) else names():
        told = told_file(name, config.extra["lang"])
        files.append(File.generated(config, told.address, content=told.text))
    return files
