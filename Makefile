# Everything is made ready on first use: .ci/setup makes the environment and says what it cannot do.
PYTHON := .venv/bin/python
CATALOGUE := resources/i18n/app_en

.PHONY: run test check pictures translations clean

run: .venv/ready-to-run        ## open the window (without a display: make the sample in out/sample)
	@.ci/start

test: .venv/ready-to-test      ## run every test, on every core
	$(PYTHON) -m pytest --numprocesses auto --dist worksteal

check: .venv/ready-to-test     ## style, types and layers
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

pictures: .venv/ready-to-run   ## take the pictures of docs/images again
	$(PYTHON) -m gui.screenshots docs/images

translations: .venv/ready-to-run  ## bring the English catalogue up to date with the window's strings
	.venv/bin/pyside6-lupdate -extensions py gui -no-obsolete -locations none -source-language zh_CN -target-language en_GB -ts $(CATALOGUE).ts
	.venv/bin/pyside6-lrelease $(CATALOGUE).ts -qm $(CATALOGUE).qm

clean:                         ## throw away the environment and everything that was made
	rm -rf .venv out build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/ready-to-run: pyproject.toml .ci/setup
	@.ci/setup run

.venv/ready-to-test: pyproject.toml .ci/setup
	@.ci/setup test
