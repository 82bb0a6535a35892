# Every command of the handbook. `make` alone lists them.

SHELL := /bin/sh
PY := .venv/bin/python
ADDRESS := 127.0.0.1:8000
export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := 1

.DEFAULT_GOAL := help
.PHONY: help serve site test check readability stamp prove guide-report new-guide new-flow bench searches notes clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /	/' | expand -t 16

serve: .venv/ready node_modules/.ready ## build both languages with their guides and serve them
	@echo "Building; then open http://$(ADDRESS)/ (Danish) or http://$(ADDRESS)/en/ (English). Stop with Ctrl-C."
	@.venv/bin/mkdocs serve --strict --dev-addr $(ADDRESS)

site: .venv/ready node_modules/.ready ## build site/ as it is published, under any path
	@.venv/bin/mkdocs build --strict
	@echo "Built in site/. Serve that folder under any path."

test: .venv/ready node_modules/.ready ## install what the tests need, run all of them, say what ran
	@$(PY) -m tests.browser.chromium
	@echo "ruff:"; .venv/bin/ruff check . && .venv/bin/ruff format --check .
	@echo "mypy:"; .venv/bin/mypy
	@echo "tsc:"; node_modules/.bin/tsc
	@echo "node:"; node --test tests/theme/*.test.mjs
	@echo "build:"; SITE_URL=http://127.0.0.1/10-skarpe/ .venv/bin/mkdocs build --strict --quiet --site-dir .cache/tested-site
	@echo "pytest:"; TEN_SHARP_SITE=.cache/tested-site $(PY) -m pytest -n 2 --dist loadgroup

check: .venv/ready node_modules/.ready ## check the pages alone: parity, sources, style, spelling, readability (seconds)
	@$(PY) -m content.checks

readability: .venv/ready ## measure how hard each Danish page is to read (LIX)
	@$(PY) -m content.checks.readability

stamp: .venv/ready ## say that a translation renders its Danish page as it now is: make stamp PAGE=slug (or all)
	@$(PY) -m content.checks.stamp $(PAGE)

prove: .venv/ready ## prove all guides over all their answer paths, from cold, and print how many
	@$(PY) -m content.guides.compile --cold

guide-report: .venv/ready ## say what edits of the guides do to their answers, against REV=commit (or the last release)
	@$(PY) -m content.guides.report $(REV)

new-guide: .venv/ready ## start a guide that builds: make new-guide NAME=my-guide
	@$(PY) -m content.guides.new "$(NAME)"

bench: .venv/ready node_modules/.ready ## measure Python's start in the browser beside the plain quick start
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.benchmarks.boot --runs 7

searches: .venv/ready node_modules/.ready ## ask the built site's search what readers are known to ask (after make test)
	@$(PY) -m tests.browser.searches .cache/tested-site

# LibreOffice opens the Word files and poppler reads the PDFs (apt-get install libreoffice-writer poppler-utils).
notes: .venv/ready ## open every guide's note in LibreOffice and read its PDF, in both languages
	@$(PY) -m tests.notes.convert .cache/notes

clean: ## remove what was built (not the environment)
	@rm -rf site build .cache wizards/compiled

# --- set-up: made again when what it is made of changes ---

.venv/ready: requirements.txt pyproject.toml
	@./setup/prerequisites python
	@[ -x $(PY) ] || "$$(./setup/prerequisites which-python)" -m venv .venv
	@echo "Installing the Python packages (pinned, with hashes) ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

node_modules/.ready: package.json package-lock.json
	@./setup/prerequisites node
	@echo "Installing the npm packages (locked) ..."
	@npm ci --silent --ignore-scripts
	@touch $@
