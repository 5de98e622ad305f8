# Kring: the commands. 'make demo' and 'make test' do all the set-up themselves.

# What the programs need; the tests need more.
SETUP = scripts/setup
KRING = .build/release/kring
# With the runtime within the program, as it is installed: it needs no Swift where it runs, and less memory.
RELEASE = -c release --static-swift-stdlib

.PHONY: demo build test setup setup-tests lint format bench fuzz pictures

# A made-up municipality on http://localhost:8080.
demo: build
	@exec $(KRING) demo --port 8080 --database demo.sqlite

# The program itself, optimised.
build: setup
	@swift build $(RELEASE) --product kring

# All tests: unit, store (SQLite and PostgreSQL), web, documents, the program, the real browser.
test: setup-tests
	swift build --build-tests
	swift test --skip-build --disable-xctest
	.venv/bin/python -m pytest -q Tests/Program Tests/Browser

# apt packages, and WeasyPrint in .venv.
setup:
	@$(SETUP)

setup-tests:
	@$(SETUP) tests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests bench

format:
	swift format format --in-place --recursive Package.swift Sources Tests bench

# Figures beside those of peers, measured in one run: docs/bench.md says what they are.
bench: setup-tests build
	@$(SETUP) bench
	swift build $(RELEASE) --product bench-tables
	.venv/bin/python bench/run.py

# Ten million mutated inputs through every reader.
fuzz: setup
	swift run $(RELEASE) fuzz 10000000

# The pictures in docs/, taken anew of the running demo.
pictures: setup-tests build
	.venv/bin/python scripts/pictures.py
