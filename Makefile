# The two commands of the house are `make demo` and `make test`; both set everything up by themselves.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: setup demo desk test lint types contract docs bench bench-reading train-reading trials clean

$(VENV)/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

setup: $(VENV)/.ready  ## make the environment

demo: setup  ## run the main job on the packaged real case
	$(BIN)/wv demo

desk: setup  ## the desk in the browser, on this machine
	$(BIN)/wv serve

# Two workers on two cores: without the limit each would reckon with both and wait for the other. Compiled modules are
# kept, whatever is set: the tests start some hundred processes, and each would compile all of them anew.
test: setup  ## run the tests
	OPENBLAS_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 2 --dist worksteal -q

lint: setup  ## style, spelling, names
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell README.md CONTRIBUTING.md docs changelog.d

types: setup  ## strict types
	$(BIN)/mypy

contract: setup  ## the pure core stays pure
	$(BIN)/lint-imports

docs: setup  ## regenerate the reference from the code
	$(BIN)/python docs/generate.py

bench: setup  ## measure against peers, as ratios
	$(BIN)/python -m benchmarks

bench-reading: setup  ## precision, recall, F1 of the reading, per field and kind of reason, on text, PDF and scans
	$(BIN)/python corpus/degrade.py build/sheets measured
	$(BIN)/python -m benchmarks.reading --sheets build/sheets

train-reading: setup  ## make the weights of the traits again (the encoder's: tools/train_encoder.py, then tools/train_course.py)
	$(BIN)/python tools/train_reading.py

trials: setup  ## long fuzzing, kill and load runs
	$(BIN)/python -m pytest -q -m trials --override-ini 'addopts=--strict-config --strict-markers -ra'

clean:
	rm -rf $(VENV) build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis
