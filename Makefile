# Everything a person or CI runs. Python >= 3.11 and make are all that must be there: the first target that needs
# tools makes .venv and fills it.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# any of these, the first that is new enough
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11 python
PACKAGES = $(wildcard generated/*/src)
TEST ?= tests
# one version of everything, on every machine: what a judge says and a tool prints is the same everywhere
CONSTRAINTS := .ci/constraints.txt

.DEFAULT_GOAL := help
.PHONY: help setup generate check test corpus bench goldens faults fuzz soak lint format types constraints dist publish-rehearsal clean distclean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-17s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## make .venv with all tools (the other targets do so by themselves)

generate: $(READY) ## write the packages in generated/ from the documents in specs/
	@$(BIN)/clientloom generate

check: $(READY) ## fail, with a diff, when generated/ is not what specs/ say
	@$(BIN)/clientloom check

test: $(READY) ## all tests; TEST=path::name runs some
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder $(TEST)

corpus: $(READY) ## generate, import and count 60 documents of others (ALL=1: 320); fails when a number falls
	@$(BIN)/python benchmarks/corpus/run.py $(if $(ALL),--all)

bench: $(READY) ## measure beside peers and floor, write docs/benchmarks.md; ROW=decode measures some rows
	@PYTHONPATH=benchmarks $(BIN)/python -m bench $(ROW)

goldens: $(READY) ## rewrite the expected output of the golden cases and the page of keys; review the diff
	@$(BIN)/python tests/golden/update.py
	@$(BIN)/python tests/support/config_page.py
	@git status --short tests/golden docs/client-toml.md

faults: $(READY) ## play every fault to both clients; print the table and write it into docs/reliability.md
	@PYTHONPATH=tests $(BIN)/python -m faults

fuzz: $(READY) ## mutate documents 50,000 times: each is refused, or its package can be imported and decodes
	@PYTHONPATH=tests $(BIN)/python -m fuzz

soak: $(READY) ## 20,000 calls with random faults, at most 5 minutes: nothing lost, doubled or left behind
	@PYTHONPATH=tests $(BIN)/python -m soak --write

# Black's own default, 88, is what generated packages (and the runtime in them) are held to; our code may be wider.
lint: $(READY) ## ruff and black, over our code and what we generate
	@$(BIN)/ruff check .
	@$(BIN)/black --quiet --check --line-length 120 $(wildcard generator tests benchmarks) --extend-exclude tests/golden/cases
	@$(BIN)/black --quiet --check --target-version py311 templates/runtime generated || \
		{ echo 'black would change some of templates/runtime or generated'; exit 1; }

format: $(READY) ## let ruff and black put our own code in order
	@$(BIN)/ruff check --fix-only --quiet $(wildcard generator templates tests benchmarks)
	@$(BIN)/black --quiet --line-length 120 $(wildcard generator tests benchmarks) --extend-exclude tests/golden/cases
	@$(BIN)/black --quiet --target-version py311 templates/runtime

types: $(READY) ## mypy --strict and pyright (strict), over the same
	@$(BIN)/mypy generator/clientloom templates/runtime $(PACKAGES)
	@$(BIN)/pyright --pythonpath $(BIN)/python

constraints: ## let every tool be as new as pyproject.toml allows, and write down which versions that are
	@rm -rf $(VENV) && : > $(CONSTRAINTS) && $(MAKE) --no-print-directory setup
	@$(BIN)/python -m pip list --format freeze --exclude-editable --exclude pip --exclude setuptools > $(CONSTRAINTS)

dist: $(READY) ## wheels and source archives of clientloom, its runtime and the generated packages, in dist/
	@rm -rf dist
	@for package in . templates $(dir $(PACKAGES)); do \
		$(BIN)/python -m build --quiet --no-isolation --outdir dist $$package || exit 1; \
	done
	@$(BIN)/twine check --strict dist/*

publish-rehearsal: $(READY) ## build, upload to an index on loopback, install and use everything, as a release would
	@PYTHONPATH=tests $(BIN)/python -m rehearsal

clean: ## remove what the tools leave behind
	@rm -rf dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find generator templates tests generated benchmarks -name __pycache__ -prune -exec rm -rf {} +

distclean: clean ## and .venv
	@rm -rf $(VENV)

$(READY): pyproject.toml $(CONSTRAINTS)
	@found=; for python in $(PYTHONS); do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then echo 'clientloom needs Python 3.11 or newer, and finds none.' >&2; exit 1; fi; \
	[ -x $(BIN)/python ] || { echo "Making $(VENV) with $$found ..."; $$found -m venv $(VENV); }
	@echo 'Installing clientloom and its tools into $(VENV) ...'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint $(CONSTRAINTS) --editable '.[test]'
	@touch $@
