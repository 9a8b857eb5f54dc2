# report and test do everything on a fresh machine with Python 3.11 or newer, the environment included.
PYTHON ?= python3
BIN := .venv/bin
# One process for each core; each takes a long row of tests, which share what they set up, and helps the others at the end.
SPREAD := -n auto --dist worksteal
# The documentation as a site; a broken link or a page in no menu is an error.
SITE = NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --config-file docs/site/mkdocs.yml
.PHONY: report sample test check golden bench docs clean

report: .venv/installed
	$(BIN)/framing report seeds --out reports/seeds

# The second sample: invented news, with enough articles to test differences.
sample: .venv/installed
	$(BIN)/framing report reports/invented.csv --out reports/invented --title "Four invented outlets on three invented events"

test: .venv/installed-dev
	$(BIN)/pytest $(SPREAD)

check: .venv/installed-dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check
	$(SITE) --quiet
	$(BIN)/pytest $(SPREAD)

# Rewrites the expected tables of the seeds; read the difference before you commit it.
golden: .venv/installed-dev
	$(BIN)/python tests/golden/rewrite.py

bench: .venv/installed-dev
	$(BIN)/python -m benchmarks

# Writes the reference pages and builds the site: open build/site/index.html.
docs: .venv/installed-dev
	$(BIN)/python docs/generate.py
	$(SITE)

.venv/python:
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'framing needs Python 3.11 or newer: make PYTHON=python3.12 report')"
	$(PYTHON) -m venv .venv
	touch $@

.venv/installed: .venv/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

.venv/installed-dev: .venv/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[dev,docs]"
	touch $@ .venv/installed

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
