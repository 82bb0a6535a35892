"""Ship the templates' files beside the pages that offer them, each language its own."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from content.templates.files import files as written


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files, so that a link to one that is not there is told."""
    for file in written(config.extra["lang"]):
        files.append(File.generated(config, file.address, content=file.content))
    return files
