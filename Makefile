# Every command of the handbook. `make` alone lists them.

SHELL := /bin/sh
PY := .venv/bin/python
ADDRESS := 127.0.0.1:8000
TESTS := not long
export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := 1

.DEFAULT_GOAL := help
.PHONY: help ready serve site books wheel zip release hosted properdocs test test-all browsers check fonts law doctor status due links audit readability stamp schemas cards headers prove guide-report flow-report new-guide new-flow brute-force fuzz mutants mutants-all access walks bench edit-bench site-bench frame-bench searches notes clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /	/' | expand -t 16

ready: .venv/ready node_modules/.ready ## install what building and serving need, and no more

serve: .venv/ready node_modules/.ready ## build both languages with their guides, serve them, show every edit
	@$(PY) -m hooks.serving $(ADDRESS)

site: .venv/ready node_modules/.ready ## build site/ as it is published, under any path (RELEASE=1: only what is finished)
	@.venv/bin/mkdocs build --strict
	@echo "Built in site/. Serve that folder under any path."

books: .venv/books ## make of the built site/ what readers take along: PDF, e-book and Word (SITE=: of another)
	@$(PY) -m books $(or $(SITE),site)

wheel: .venv/ready ## build what others install, dist/ten_sharp-….whl: the engine with its guides, proved and compiled
	@$(PY) -m content.guides.compile
	@$(PY) -m build --wheel --no-isolation --outdir dist

test: .venv/tests .venv/books node_modules/.tests ## install what the tests need, run them on one of each kind of page, guide and fault, say what ran
	@$(PY) -m tests.browser.chromium
	@echo "ruff:"; .venv/bin/ruff check . && .venv/bin/ruff format --check .
	@echo "mypy:"; .venv/bin/mypy
	@echo "tsc:"; node_modules/.bin/tsc
	@echo "node:"; node --test tests/theme/*.test.mjs tests/benchmarks/measured/*.test.mjs
	@echo "build:"; SITE_URL=http://127.0.0.1/10-skarpe/ .venv/bin/mkdocs build --strict --quiet --site-dir .cache/tested-site
	@echo "brute force:"; $(PY) -m tests.wizards.deciding.brute_force
	@echo "pytest:"; TEN_SHARP_SITE=.cache/tested-site $(PY) -m pytest -n 2 --dist loadgroup -m "$(TESTS)"

test-all: .venv/tests ## the same, on every page, guide, state and fault (an hour on two cores; the workflow runs it by night)
	@$(PY) -m tests.browser.others
	@$(MAKE) test TESTS=

browsers: .venv/tests node_modules/.tests ## walk two guides in Firefox and in WebKit, to a saved note (SITE=built before, else make test's)
	@$(PY) -m tests.browser.others
	@TEN_SHARP_SITE=$(or $(SITE),$(wildcard .cache/tested-site)) $(PY) -m pytest tests/browser/test_other_browsers.py

zip: .venv/ready ## pack site/ as one file to be laid out anywhere (SITE=: another)
	@$(PY) -m hooks.hosting.packed $(or $(SITE),site) 10-skarpe.zip

release: .venv/books node_modules/.ready ## make what a release takes along, in dist/release/; TAG=v1.2.3 must be the version everywhere
	@$(PY) -m hooks.hosting.release "$$TAG"
	@RELEASE=1 .venv/bin/mkdocs build --strict --quiet --site-dir .cache/release-site
	@$(PY) -m books .cache/release-site
	@rm -rf dist/release
	@$(PY) -m build --wheel --no-isolation --outdir dist/release
	@$(PY) -m hooks.hosting.release "$$TAG" --site .cache/release-site --into dist/release

hosted: .venv/tests node_modules/.tests ## build for /haandbog/, pack, and test it as nginx, Apache and Caddy serve it there (needs Debian or their programs)
	@SITE_URL=http://127.0.0.1/haandbog/ .venv/bin/mkdocs build --strict --quiet --site-dir .cache/hosted-site
	@$(PY) -m tests.browser.hosted .cache/hosted-site

properdocs: .venv/ready node_modules/.ready ## build with ProperDocs, which carries MkDocs 1.6 on, and hold it byte for byte against MkDocs' build
	@$(PIP) install --no-deps --require-hashes --upgrade --target .cache/properdocs -r requirements/properdocs.txt
	@PYTHONPATH=.cache/properdocs $(PY) -m properdocs build --strict --quiet -f mkdocs.yml --site-dir .cache/by-properdocs
	@$(PY) -m mkdocs build --strict --quiet --site-dir .cache/by-mkdocs
	@diff -rq .cache/by-properdocs .cache/by-mkdocs && echo "ProperDocs and MkDocs build the same, byte for byte."

check: .venv/tests node_modules/.tests ## tell every fault of the content that needs no proof (seconds)
	@$(PY) -m content.checks

law: .venv/ready ## print the whole law with what rests on it and what falls due, for a lawyer to sign (IN=en: in English)
	@$(PY) -m content.checks.law $(if $(filter en,$(IN)),en,da)

doctor: ## say what the commands need, what of it is here, and how to get the rest on Debian, Fedora, macOS and Windows
	@./setup/doctor

status: .venv/ready ## tell what there is to do: drafts, translations, reviews, addresses, law, pages without source or task (ALL=1)
	@$(PY) -m content.checks.status $(if $(ALL),--all)

due: .venv/ready ## list what falls due within 90 days, soonest first (DAYS=30 ON=2027-06-01, FAIL=1: fail where something does)
	@$(PY) -m content.checks.due $(if $(DAYS),--days $(DAYS)) $(if $(ON),--on $(ON)) $(if $(FAIL),--fail)

links: .venv/ready ## open every address of the registers and say what to write; without a network, say so
	@$(PY) -m content.checks.opening

cards: .venv/tests ## draw the card that shared links show, after a new name or description
	@$(PY) -m tests.browser.cards

audit: .cache/audit/ready node_modules/.tests ## ask the advisories of Python and npm about every pinned package; without a network, say so
	@./setup/audit

readability: .venv/ready ## measure how hard each Danish page is to read, and its rhythm
	@$(PY) -m content.checks.readability

stamp: .venv/ready ## say that a translation renders its Danish page as it now is: make stamp PAGE=slug (or all)
	@$(PY) -m content.checks.stamp $(PAGE)

schemas: .venv/ready ## write what editors complete and check content by (JSON Schemas, from the records)
	@$(PY) -m content.checks.schemas

headers: .venv/ready ## write what servers are to send beside the files (hosting/), from the one policy
	@$(PY) -m hooks.hosting

prove: .venv/ready ## prove all guides over all their answer paths, from cold, and print how many
	@$(PY) -m content.guides.compile --cold

guide-report: .venv/ready ## say what edits of the guides do to their answers, against REV=commit (or the last release)
	@$(PY) -m content.guides.report $(REV)

flow-report: guide-report # its old name

new-guide: .venv/ready ## start a guide that builds: make new-guide NAME=my-guide
	@$(PY) -m content.new_guide "$(NAME)"

new-flow: new-guide # its old name

brute-force: .venv/tests ## hold "what would change it" on every answer path of the two largest guides (make test: when they changed)
	@$(PY) -m tests.wizards.deciding.brute_force --again

fonts: .venv/tests node_modules/.tests ## cut the faces to what the pages write (COUNT=1: count the common pairs of letters anew)
	@$(PY) -m faces $(if $(COUNT),--count)

fuzz: .venv/tests ## send the engine a million odd inputs, of numbers, days, addresses, files and requests (SEED=1 COUNT=1000000)
	@$(PY) -m tests.fuzz --seed $(or $(SEED),1) --count $(or $(COUNT),1000000)

mutants: .venv/tests node_modules/.tests ## put small faults into engine and loaders, and name those that no test notices (SEED=1 COUNT=40 OF=asking)
	@PYTHONHASHSEED=0 $(PY) -m tests.mutants $(if $(SEED),--seed $(SEED)) $(if $(COUNT),--count $(COUNT)) $(if $(OF),--of "$(OF)")

mutants-all: .venv/tests node_modules/.tests ## the same with 200 faults of the seed 1, noted in tests/mutants/results.txt
	@PYTHONHASHSEED=0 $(PY) -m tests.mutants --full $(if $(SEED),--seed $(SEED)) $(if $(COUNT),--count $(COUNT))

access: .venv/tests node_modules/.tests ## hold every page and every state of every guide open to all, in every form (PART=3/10, SITE=built before)
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.access $(or $(SITE),.cache/tested-site) $(if $(PART),--part $(PART)) $(if $(ONLY),--only "$(ONLY)")

walks: .venv/tests node_modules/.tests ## let readers walk about at random in every guide, each step held to CPython (SEED=1 COUNT=10000, SITE=built before)
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.walks $(or $(SITE),.cache/tested-site) --seed $(or $(SEED),1) --count $(or $(COUNT),10000)

edit-bench: .venv/tests node_modules/.tests ## measure how long an edit takes until the browser shows it
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.benchmarks.edit

site-bench: .venv/tests node_modules/.tests ## measure what a build costs: cold, warm, beside stock Material, with ten times the pages
	@$(PY) -m tests.benchmarks.site --pages 10

frame-bench: .venv/tests node_modules/.tests ## measure what a page of site/ fetches, beside stock Material (after make site)
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.benchmarks.frame

# Figures of pages: RUNS=7, PROFILE=none, 9, 1.6, cpu or all, GUIDE=scaling,threshold, SITE=built before, OUT=file.json
MEASURED = $(or $(SITE),.cache/tested-site) $(if $(RUNS),--runs $(RUNS)) $(if $(OUT),--out $(OUT))

bench: .venv/tests node_modules/.tests ## measure Python's start beside its peers, and readers who answer at once (RUNS=7 PROFILE=none GUIDE=scaling,threshold OUT=)
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.benchmarks $(MEASURED) $(if $(PROFILE),--profile $(PROFILE)) $(if $(GUIDE),--guide $(GUIDE))

page-bench: .venv/tests node_modules/.tests ## weigh every page as a browser first fetches it, and name the heaviest (OUT=file)
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.benchmarks.weights $(or $(SITE),.cache/tested-site) $(if $(OUT),--out $(OUT))

engine-bench: .venv/tests node_modules/.tests ## measure answers and proofs a second, in CPython and Pyodide, and how they grow (RUNS=7 OUT=)
	@$(PY) -m tests.benchmarks.engine $(if $(RUNS),--runs $(RUNS)) $(if $(OUT),--out $(OUT))

lighthouse: .venv/tests node_modules/.tests ## have Lighthouse judge five kinds of page as on a telephone (RUNS=7 OUT=)
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.benchmarks.lighthouse $(MEASURED)

searches: .venv/tests node_modules/.tests ## ask the search what readers are known to ask, with the keywords of now (SITE=built before, else make test's)
	@$(PY) -m tests.browser.searches $(or $(SITE),.cache/tested-site)

# LibreOffice opens the Word files and poppler reads the PDFs (apt-get install libreoffice-writer libreoffice-calc poppler-utils).
notes: .venv/tests ## open every guide's note and every template in LibreOffice, and recalculate the spreadsheets
	@$(PY) -m tests.notes.convert .cache/notes
	@$(PY) -m tests.notes.templates .cache/templates

clean: ## remove what was built (not the environment)
	@rm -rf site build dist .cache wizards/compiled

# --- set-up: made again when what it is made of changes; serving and building install nothing that only tests need ---

PIP := $(PY) -m pip --quiet --disable-pip-version-check

.venv/ready: requirements.txt pyproject.toml
	@./setup/prerequisites python
	@[ -x $(PY) ] || { echo "Making the Python environment ..."; "$$(./setup/prerequisites which-python)" -m venv .venv; }
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip >/dev/null
	@echo "Installing the Python packages that building needs (pinned, with hashes) ..."
	@$(PIP) install --require-hashes -r requirements.txt
	@echo "$(CURDIR)" > "$$($(PY) -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/rooms.pth" # the rooms, not the package
	@touch $@

.venv/tests: requirements/test.txt .venv/ready
	@echo "Installing the Python packages that the tests need (pinned, with hashes) ..."
	@$(PIP) install --require-hashes -r requirements/test.txt
	@touch $@

.venv/books: requirements/books.txt .venv/ready
	@./setup/prerequisites paper
	@echo "Installing the Python packages that the books need (pinned, with hashes) ..."
	@$(PIP) install --require-hashes -r requirements/books.txt
	@touch $@

.cache/audit/ready: requirements/audit.txt .venv/ready
	@"$$(./setup/prerequisites which-python)" -m venv .cache/audit
	@echo "Installing what asks the advisories (pinned, with hashes), apart from all else ..."
	@.cache/audit/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements/audit.txt
	@touch $@

node_modules/.ready: package.json package-lock.json
	@./setup/prerequisites node
	@echo "Installing the browser's Python (locked) ..."
	@npm ci --silent --ignore-scripts --omit=dev
	@touch $@

node_modules/.tests: package.json package-lock.json
	@./setup/prerequisites node
	@echo "Installing the npm packages, those of the tests too (locked) ..."
	@npm ci --silent --ignore-scripts
	@touch node_modules/.ready $@
