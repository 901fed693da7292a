# ParkCast from a fresh machine: `make forecast` and `make test`; `make help` lists the rest.
# Debian packages that are missing are installed by .ci/install, which names them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

PREFIX ?= /usr/local
DESTDIR ?=
SCENARIO ?= Scenarios/shenzhen-harbin.yaml

# Suites that are run without optimisation too, for the overflow checks that a release build drops.
DEBUG_SUITES ?= OverflowCheckTests|MiniatureTests

# One build folder for each set of flags, so that no command throws away the work of another.
parkcast := .build/release/parkcast
# What the program finds beside its own folder: the library that draws the charts of pages.
share := .build/share/parkcast
debug := --scratch-path .build-debug
testing := -c release -Xswiftc -enable-testing --scratch-path .build-test

swift_files := Package.swift Sources Tests Benchmarks/Package.swift \
  $(patsubst %/,%,$(wildcard Benchmarks/[A-Z]*/)) Benchmarks/peers
# Folders count as well: theirs is the time that moves when a file goes away.
inputs := $(shell find Package.swift Sources)

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

.PHONY: forecast
forecast: build ## install what is missing, build, forecast the Shenzhen–Harbin park (or SCENARIO=file)
	@$(parkcast) run '$(SCENARIO)'

.PHONY: build
build: packages $(parkcast) charts ## install what is missing and build the program in release mode

$(parkcast): $(inputs)
	@echo 'Building parkcast …' >&2
	@# The Swift runtime goes into the program, which then starts in a third of the time.
	@.ci/quietly swift build -c release --product parkcast --static-swift-stdlib
	@touch -c $@

# Pages do without it, with tables only.
.PHONY: charts
charts:
	@.ci/echarts $(share) || echo 'remark: pages will have no charts' >&2

.PHONY: samples
samples: build ## reports of the Shenzhen–Harbin park in both languages, into samples
	@mkdir -p samples
	@for language in en zh; do \
	  for ending in html pdf png; do \
	    echo "samples/report-$$language.$$ending" >&2; \
	    $(parkcast) report '$(SCENARIO)' --lang $$language --out samples/report-$$language.$$ending; \
	  done; \
	  echo "samples/forecast-$$language.xlsx" >&2; \
	  $(parkcast) run '$(SCENARIO)' --lang $$language --out samples/forecast-$$language.xlsx; \
	done

.PHONY: test
test: test-packages lint kernels dependents test-debug test-release ## install what is missing, run every check and test

.PHONY: packages test-packages
packages:
	@.ci/install build
test-packages:
	@.ci/install build test
	@.ci/python-environment

.PHONY: lint
lint: ## check the form of the sources
	@echo 'Checking the form of the sources …' >&2
	@swift format lint --strict -r $(swift_files)

.PHONY: format
format: ## bring the sources into form
	@swift format -i -r $(swift_files)

# No kernel may hold code that the linker could take for another processor.
.PHONY: kernels
kernels: build
	@.ci/check-kernels .build/release

# Another package can depend on a version of this one.
.PHONY: dependents
dependents: build
	@.ci/check-dependent $(parkcast)

.PHONY: test-debug
test-debug: test-packages
	@echo 'Building the tests, debug …' >&2
	@.ci/quietly swift build --build-tests $(debug)
	@.ci/run-suites swift test --skip-build --disable-xctest $(debug) --filter '$(DEBUG_SUITES)'

# Last, so that the output ends with the runner's own count.
.PHONY: test-release
test-release: test-packages charts
	@echo 'Building the tests, release …' >&2
	@.ci/quietly swift build --build-tests $(testing)
	@swift test --skip-build --disable-xctest $(testing)

# ROUNDS=1, SCALE=0.1 (times the paths) and ONLY='numba growth' make it quicker; only a complete run
# writes Docs/Performance.md.
.PHONY: bench
bench: build ## run the benchmarks and the peers, write Docs/Performance.md
	@Benchmarks/prepare
	@cd Benchmarks && .venv/bin/python3 -m harness \
	  --rounds '$(or $(ROUNDS),5)' --scale '$(or $(SCALE),1)' --only '$(ONLY)' $(if $(PAGE),--page '$(abspath $(PAGE))')

.PHONY: validate
validate: packages ## measure how far intervals can be trusted; writes Docs/Validation
	@.ci/quietly swift build -c release --product validate --static-swift-stdlib
	@.build/release/validate Docs/Validation

.PHONY: install
install: build ## copy the program to PREFIX/bin (default /usr/local)
	@install -d '$(DESTDIR)$(PREFIX)/bin'
	@install -m 755 $(parkcast) '$(DESTDIR)$(PREFIX)/bin/parkcast'
	@[[ ! -f $(share)/echarts.min.js ]] || \
	  install -D -m 644 -t '$(DESTDIR)$(PREFIX)/share/parkcast' $(share)/echarts.min.js

.PHONY: clean
clean: ## remove everything that was built
	@rm -rf .build .build-test .build-debug .build-dependent .venv Benchmarks/.build Benchmarks/.venv
