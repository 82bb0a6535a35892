"""Ship the files of the handbook's own theme alone, without looking through Material's ten thousand icons for them.

Templates are still found in Material's folders, and are compiled once for all builds.
"""

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from content.reading.yamlfile import ROOT

COMPILED = ROOT / ".cache" / "templates"


class OwnFiles(FileSystemLoader):
    """Finds a template in any of the theme's folders, and lists those of the first one, which is the handbook's."""

    def list_templates(self) -> list[str]:
        """Name what a build may ship."""
        return FileSystemLoader(self.searchpath[:1]).list_templates()


class OwnTheme(Theme):
    """The theme as it is configured, with a cheaper environment."""

    def get_env(self) -> Environment:
        """Give the templates' environment."""
        COMPILED.mkdir(parents=True, exist_ok=True)
        env = super().get_env()
        env.loader = OwnFiles(self.dirs)
        env.bytecode_cache = FileSystemBytecodeCache(str(COMPILED))
        return env


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the theme this one; the configuration has made it already, and asks for no class."""
    config.theme.__class__ = OwnTheme
    return config
