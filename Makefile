# make demo   sets everything up and scores the sample calls; names the report to open
# make test   sets everything up and runs every test
# make build  sets everything up and builds the program (release)
# make bench  builds the release and runs the matching benchmark beside its peers (ten minutes; see its README)

SWIFT ?= swift
RELEASE = .build/release/escucha

# make test-spark  tests the PySpark driver (Scripts/spark); says so when there is no Java

.PHONY: test-spark demo test build bench setup format lint clean

# System packages, only when they are missing and only where apt exists.
setup:
	@command -v $(SWIFT) >/dev/null 2>&1 || { echo "Swift 6.2 or later is needed: https://www.swift.org/install"; exit 1; }
	@if [ ! -e /usr/include/sqlite3.h ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing libsqlite3-dev…"; \
	  if [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq libsqlite3-dev; \
	  else sudo apt-get update -qq && sudo apt-get install -y -qq libsqlite3-dev; fi; fi

build: setup
	$(SWIFT) build -c release --product escucha

bench: build
	$(SWIFT) build -c release --product MatchBenchmark
	Tests/Benchmarks/Matching/instructions.sh || [ $$? -eq 77 ]
	python3 Tests/Benchmarks/Matching/run.py

demo: build
	@mkdir -p demo
	@rm -f demo/escucha.sqlite demo/escucha.sqlite-wal demo/escucha.sqlite-shm
	$(RELEASE) audit Transcripts/Samples --store demo/escucha.sqlite --report demo/informe
	@echo
	@echo "Abra / open: $(CURDIR)/demo/informe/index.html"

test: setup
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

clean:
	rm -rf .build demo

SPARK_PYTHON = .build/spark/bin/python3

test-spark: build
	@if ! command -v java >/dev/null 2>&1; then echo "SKIPPED: Spark is not tested, there is no Java (17 is wanted)"; \
	  cd Scripts/spark/tests && exec python3 -m unittest -v test_worker; fi; \
	if [ ! -x $(SPARK_PYTHON) ] || ! $(SPARK_PYTHON) -c "import pyspark, duckdb" 2>/dev/null; then \
	  echo "Installing Scripts/spark/requirements.txt into .build/spark…"; \
	  python3 -m venv .build/spark && $(SPARK_PYTHON) -m pip install -q -r Scripts/spark/requirements.txt \
	    || { echo "SKIPPED: Spark is not tested, its packages cannot be had"; exit 0; }; fi; \
	root=$$PWD; cd Scripts/spark/tests && PYSPARK_PYTHON=$$root/$(SPARK_PYTHON) exec $$root/$(SPARK_PYTHON) -m unittest -v test_worker test_spark
