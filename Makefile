# Two commands need nothing before them: `make report` and `make test`.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

BIN := .venv/bin
WORKERS ?= 2

.PHONY: help report test suite lint types bench render-tools clean

help:  ## list the commands
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

report: .venv/.installed  ## render 盘锦 2024 into outputs/ and print the paths
	@$(BIN)/govreport render --template self_eval --data data/panjin2024.yaml

# lint, types and suite all run and all report; pytest closes, so its summary is the last word
test: .venv/.installed-dev render-tools  ## lint, types and the whole suite, with LibreOffice where it may be installed
	@failed=0; \
	for part in lint types suite; do $(MAKE) --no-print-directory $$part || failed=1; done; \
	exit $$failed

suite: .venv/.installed-dev  ## the tests alone
	@$(BIN)/pytest -n $(WORKERS) $(PYTEST_ARGS)

lint: .venv/.installed-dev  ## ruff and the import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

types: .venv/.installed-dev  ## mypy and pyright, both strict
	@$(BIN)/mypy
	@$(BIN)/pyright

bench: .venv/.installed-dev  ## time and memory of a run
	@$(BIN)/python -m bench

render-tools:
	@scripts/install-render-tools.sh || echo "Going on without them: the tests that need them say so."

.venv/.installed: pyproject.toml scripts/install-packages.sh
	@scripts/install-packages.sh .
	@touch $@

.venv/.installed-dev: pyproject.toml scripts/install-packages.sh
	@scripts/install-packages.sh '.[dev]'
	@touch .venv/.installed $@

clean:  ## remove the environment and the caches; outputs/ stays
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
