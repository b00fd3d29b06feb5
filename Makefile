# `make demo` and `make test` need nothing but Debian 12 and Swift 6.3: they install what is missing.
SHELL := /bin/bash
.DEFAULT_GOAL := help
prefix ?= /usr/local
swift_sources := Sources Tests Package.swift Benchmarks/Sources Benchmarks/Extraction/Sources

.PHONY: help
help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

.PHONY: dependencies
dependencies:
	@.ci/install

.PHONY: build
build: dependencies ## the release binary, .build/release/intake
	swift build -c release --product intake

.PHONY: demo
demo: build ## sample faxes through the whole line, and a look at the results
	@SampleFaxes/demo

# Parsers that others wrote, for the tests of the exports.
parsers := .build/exchange-parsers
$(parsers)/bin/python:
	PACKAGES=python3-venv .ci/install
	/usr/bin/python3 -m venv $(parsers)
	$(parsers)/bin/pip install --quiet --disable-pip-version-check 'fhir.resources==6.2.2' 'pydantic<2' hl7

.PHONY: test
test: dependencies $(parsers)/bin/python ## every test, on a PostgreSQL that the tests start themselves
	swift build --build-tests
	EXCHANGE_PYTHON=$(CURDIR)/$(parsers)/bin/python swift test --skip-build --disable-xctest

faxes ?= SampleFaxes

.PHONY: exchange
exchange: $(parsers)/bin/python ## what the faxes in $(faxes) hold, out to FHIR, HL7 and CSV, before parsers that others wrote, and in again
	EXCHANGE_PYTHON=$(CURDIR)/$(parsers)/bin/python EXCHANGE_TRUTH=$(abspath $(faxes)) \
		swift test --disable-xctest --filter 'IndependentParserTests|RoundTripTests'

.PHONY: bench
bench: build ## this reader beside Tesseract and OCRmyPDF, on the faxes in $(faxes)
	@command -v ocrmypdf tiffsplit img2pdf >/dev/null || PACKAGES="tesseract-ocr ocrmypdf libtiff-tools img2pdf" .ci/install
	Benchmarks/reading.py $(faxes)

.PHONY: storm
storm: dependencies ## 300 faxes while services, readers and PostgreSQL are killed 200 times
	INTAKE_STORM_DOCUMENTS=300 INTAKE_STORM_KILLS=200 swift test --disable-xctest --filter StormTests

.PHONY: hostile
hostile: dependencies ## the files that mean harm, those that run into the limit of time too
	INTAKE_HOSTILE_SLOW=1 swift test --disable-xctest --filter HostileTests

.PHONY: lint
lint: ## the toolchain's formatter, as a gate
	swift format lint --strict --recursive $(swift_sources)

.PHONY: format
format: ## format all sources in place
	swift format --in-place --recursive $(swift_sources)

.PHONY: install
install: build ## binary, Models and completion for bash, zsh and fish under $(prefix)
	install -D -m 755 .build/release/intake $(DESTDIR)$(prefix)/bin/intake
	mkdir -p $(DESTDIR)$(prefix)/share/referral-intake
	cp -R Models $(DESTDIR)$(prefix)/share/referral-intake/
	@.ci/completions .build/release/intake $(DESTDIR)$(prefix)/share

.PHONY: clean
clean: ## remove what was built
	rm -rf .build
