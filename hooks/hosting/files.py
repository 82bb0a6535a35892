"""The headers as the servers in common use read them: a file for each, to be laid beside the site or included."""

from collections.abc import Mapping

from content.pages import moved
from content.pages.moved import Moved
from hooks.hosting.policy import FOR_ALL, FOR_EVER, FRAMED, TEXTS, TYPES, framed, headers

MADE = "Made by `make headers` from hooks/hosting/policy.py and content/pages/moved.yml: change it there."

OPEN = "Access-Control-Allow-Origin"


def files(root: str = "/", pages: Mapping[str, Moved] | None = None) -> Mapping[str, str]:
    """Give each file by its name, for a site that lies below this path of its host; `pages` are those that moved."""
    # Where a page has become a part of another, only the page at its old address can lead to that part.
    gone = moved.register() if pages is None else pages
    whole = {old: page.slug for old, page in gone.items() if page.to == page.slug}
    return {
        "_headers": _static(),
        "htaccess": _apache(root, whole),
        "nginx.conf": _nginx(root, whole),
        "Caddyfile": _caddy(root, whole),
    }


IN_SITE: Mapping[str, str] = {"_headers": "_headers", "htaccess": ".htaccess"}
"""Files that a host reads from the site itself, by the name they have there."""


def _static() -> str:
    """For hosts of static sites that read `_headers`."""
    lines = [f"# {MADE}", "/*", *(f"  {name}: {value}" for name, value in headers().items())]
    # What is set twice is sent twice, and the stricter counts: `!` takes the first away. A host that does not know it
    # (Cloudflare's does) lets no guide be framed.
    for place in ("/embed-*", "/en/embed-*", "/embed.js"):
        lines += [place, *(f"  ! {name}" for name in framed()), *(f"  {n}: {value}" for n, value in framed().items())]
    for folder in ("/assets/scripts-*", "/assets/python/*"):
        lines += [folder, f"  Cache-Control: {FOR_EVER}"]
    for ending, type_ in {**TYPES, **TEXTS}.items():
        lines += [f"/*.{ending}", f"  Content-Type: {type_}"]
    lines += [f"{FOR_ALL}*", f"  {OPEN}: *"]
    return "\n".join(lines) + "\n"


def _below(root: str) -> str:
    """Say for which place the page of what is missing is named: servers take it from their host's root."""
    return f"For a site at {root} of its host: below another path, that path stands before 404.html."


def _once(old: str) -> str:
    """Give the pattern of an address that a page once had, in either language, and of its Markdown."""
    return rf"^(.*/){old}(?:/(?:index\.html)?(index\.md)?)?$"


def _apache(root: str, gone: Mapping[str, str]) -> str:
    """For Apache, as `.htaccess` in the site's folder."""
    lines = [f"# {MADE} {_below(root)}", *(f"AddType {type_} .{ending}" for ending, type_ in TYPES.items())]
    lines += [f'AddType "{type_}" .{ending}' for ending, type_ in TEXTS.items()]
    said = [f'  Header always set {name} "{value}"' for name, value in headers().items()]
    lines += ["<IfModule mod_headers.c>", *said, f'  <If "%{{REQUEST_URI}} =~ m#{FRAMED}#">']
    lines += [*(f'    Header always set {name} "{value}"' for name, value in framed().items()), "  </If>"]
    lines += ['  <If "%{REQUEST_URI} =~ m#/assets/(scripts-|python/)#">']
    lines += [f'    Header set Cache-Control "{FOR_EVER}"', "  </If>"]
    lines += [f'  <If "%{{REQUEST_URI}} =~ m#{FOR_ALL}#">', f'    Header set {OPEN} "*"', "  </If>", "</IfModule>"]
    if gone:
        leading = (f'  RedirectMatch 301 "{_once(old)}" "$1{new}/$2"' for old, new in gone.items())
        lines += ["<IfModule mod_alias.c>", *leading, "</IfModule>"]
    return "\n".join([*lines, f"ErrorDocument 404 {root}404.html"]) + "\n"


def _nginx(root: str, gone: Mapping[str, str]) -> str:
    """For nginx, to be included in a `server` block."""
    said = [f'add_header {name} "{value}" always;' for name, value in headers().items()]
    types = [f"  {type_} {ending};" for ending, type_ in TYPES.items()]
    said_inside = [f"  {line}" for line in said]
    cached = [f"  {line}" for line in (*said, f'add_header Cache-Control "{FOR_EVER}";')]
    lines = [f"# {MADE} Include it in a `server` block, after `include mime.types`. {_below(root)}", *said]
    # A place with headers of its own takes none from outside it, so it says all of them again.
    lines += ["location ~ /assets/(scripts-|python/) {", *cached, "  types {", *(f"  {each}" for each in types)]
    lines += ["    text/javascript js;", "    application/json json;", "    application/zip zip;", "  }", "}"]
    for ending, type_ in TEXTS.items():
        lines += [f"location ~ \\.{ending}$ {{", *said_inside, "  types { }", f'  default_type "{type_}";', "}"]
    lines += [f"location ~ {FOR_ALL}.*\\.json$ {{", *said_inside, f'  add_header {OPEN} "*" always;', "}"]
    others = {**headers(), **framed()}
    lines += [f"location ~ {FRAMED} {{", *(f'  add_header {n} "{value}" always;' for n, value in others.items()), "}"]
    lines += [f"rewrite {_once(old)} $1{new}/$2 permanent;" for old, new in gone.items()]
    return "\n".join([*lines, f"error_page 404 {root}404.html;"]) + "\n"


def _caddy(root: str, gone: Mapping[str, str]) -> str:
    """For Caddy, to be imported in a site's block."""
    said = [f'\t{name} "{value}"' for name, value in headers().items()]
    others = [f'\t{name} "{value}"' for name, value in {**headers(), **framed()}.items()]
    lines = [f"# {MADE} Import it in the site's block. {_below(root)}"]
    # Each of the two for what the other is not for: which of them came last would count.
    lines += ["@framed path_regexp " + FRAMED, "header @framed {", *others, "}"]
    lines += ["@alone not path_regexp " + FRAMED, "header @alone {", *said, "}"]
    # Headers are set before the file is looked for, and stay on the page that says that there is none.
    lines += ["@kept {", "\tpath_regexp /assets/(scripts-|python/)", "\tfile", "}"]
    lines += [f'header @kept Cache-Control "{FOR_EVER}"']
    for ending, type_ in TYPES.items():
        lines += [f"@{ending} path *.{ending}", f"header @{ending} Content-Type {type_}"]
    for ending, type_ in TEXTS.items():
        lines += [f"@{ending} path *.{ending}", f'header @{ending} Content-Type "{type_}"']
    lines += [f"@data path *{FOR_ALL}*", f'header @data {OPEN} "*"']
    for old, new in gone.items():
        name = f"moved-{old}"
        lines += [f"@{name} path_regexp {name} {_once(old)}", f"redir @{name} {{re.{name}.1}}{new}/{{re.{name}.2}} 301"]
    return "\n".join([*lines, "handle_errors {", f"\trewrite * {root}404.html", "\tfile_server", "}"]) + "\n"
