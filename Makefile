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

# So many tests at once and no more: each of the others that the library would start too only waits, and its limit of time runs.
.PHONY: test
test: dependencies $(parsers)/bin/python ## every test, on a PostgreSQL that the tests start themselves
	swift build --build-tests
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4 EXCHANGE_PYTHON=$(CURDIR)/$(parsers)/bin/python \
		swift test --skip-build --disable-xctest

faxes ?= SampleFaxes

.PHONY: exchange
exchange: $(parsers)/bin/python ## what the faxes in $(faxes) hold, out to FHIR, HL7 and CSV, before parsers that others wrote, and in again
	EXCHANGE_PYTHON=$(CURDIR)/$(parsers)/bin/python EXCHANGE_TRUTH=$(abspath $(faxes)) \
		swift test --disable-xctest --filter 'IndependentParserTests|RoundTripTests'

.PHONY: bench
bench: build ## this reader beside Tesseract and OCRmyPDF, on the faxes in $(faxes)
	@command -v ocrmypdf tiffsplit img2pdf >/dev/null || PACKAGES="tesseract-ocr ocrmypdf libtiff-tools img2pdf" .ci/install
	Benchmarks/reading.py $(faxes)

# Further figures of reading, each a script that says how it measures; a line of each goes to Benchmarks/RESULTS.md.
.PHONY: bench-checkboxes bench-upright bench-steady bench-memory bench-small bench-steps
bench-checkboxes: build ## states of boxes to tick, on drawn pages where each is known
	Benchmarks/Reading/checkboxes.py
bench-upright: build ## whether the pages of $(faxes) come out upright, turned as they may be
	Benchmarks/Reading/upright.py $(faxes)
bench-steady: build ## whether $(faxes) give the same bytes with one reader and two, in any order
	Benchmarks/Reading/steady.py $(faxes)
bench-memory: build ## whether a reader holds no more memory after 1,000 pages
	Benchmarks/Reading/memory.py $(faxes)
bench-small: build ## pages of $(faxes) at 100 dpi, against Tesseract at its best enlargement
	Benchmarks/Reading/small.py $(faxes)
bench-steps: ## what each step of reading brings, on $(faxes)
	Benchmarks/Reading/ablation.py $(faxes)

.PHONY: storm
storm: dependencies ## 300 faxes while services, readers and PostgreSQL are killed 200 times
	INTAKE_STORM_DOCUMENTS=300 INTAKE_STORM_KILLS=200 swift test --disable-xctest --filter StormTests

.PHONY: hostile
hostile: dependencies ## the files that mean harm, those that run into the limit of time too
	INTAKE_HOSTILE_SLOW=1 INTAKE_HOSTILE_TABLE=$(CURDIR)/.build/hostile.tsv swift test --disable-xctest --filter HostileTests
	@column -t -s "$$(printf '\t')" .build/hostile.tsv

seconds ?= 600
target ?=
seed ?= 1

.PHONY: fuzz
fuzz: dependencies ## every parser of ours for $(seconds) seconds on changed samples; target=NAME for one, seed=N for another course
	@mkdir -p .build/fuzz
	INTAKE_FUZZ_SECONDS=$(seconds) INTAKE_FUZZ_TARGET=$(target) INTAKE_FUZZ_SEED=$(seed) INTAKE_FUZZ_FOLDER=$(CURDIR)/.build/fuzz \
		swift test --disable-xctest --filter FuzzTests

sanitizer_flags = --disable-xctest --no-parallel --scratch-path .build-$(1) --sanitize=$(2)

.PHONY: sanitize
sanitize: dependencies ## tests under the address and the thread sanitizer
	LSAN_OPTIONS=suppressions=$(CURDIR)/.ci/leaks swift test $(call sanitizer_flags,asan,address) --filter 'PageReadingTests|PageImagesTests|NormalFormsTests|FuzzTests|LetterReplyTests'
	swift test $(call sanitizer_flags,tsan,thread) --filter 'PostgresClientTests|ReferralStoreTests|IntakeServiceTests'

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
