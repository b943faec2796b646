.PHONY: packages packages-flatpak packages-windows test-windows release-check test-packages run test test-printing test-wordpress soak coverage hooks check format translations lock benchmark kills wheel clean
PYTHON := .venv/bin/python
# Root must do without Chromium's sandbox; everybody else has it.
FLAGS := $(shell [ "$$(id -u)" = 0 ] && echo --no-sandbox)
PICTURES ?= pictures
COLLECTIONS ?= content
COLLECTION ?= $(firstword $(COLLECTIONS))
# Tests of windows wait half of their time: four processes keep two processors busy.
AT_ONCE ?= 4
# Compiled files are kept between runs, whatever the environment says: to compile takes longer than many a test.
TEST := QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE= $(PYTHON) -m pytest

run: ## install what is missing, and open the window (without a screen: make pictures of it)
	@.ci/setup requirements.lock
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  $(PYTHON) -m reader $(FLAGS); \
	else \
	  echo "There is no screen here: the window is shown off screen, and these are pictures of it:"; \
	  $(PYTHON) -m reader $(FLAGS) tour $(PICTURES); \
	fi

test: ## install what is missing, and run every test off screen
	@.ci/setup requirements-dev.lock
	$(TEST) -n $(AT_ONCE) --dist worksteal

test-printing: ## print through a real CUPS, from window and kiosk: wants Debian's cups and its filters
	@.ci/setup requirements-dev.lock
	$(TEST) tests/ui/printing/real_cups.py

test-wordpress: ## a real WordPress from Debian's packages: filled, imported over REST and from its export, changed, imported again
	@.ci/setup requirements-dev.lock wordpress php-cli php-cgi php-mysql php-gd mariadb-server
	$(PYTHON) -m tests.importers.real_wordpress

soak: ## what a kiosk must stand for a year, in an hour: a part of it with PARTS="nights traces"
	@.ci/setup requirements-dev.lock
	$(TEST) tests/soak
	$(PYTHON) -m tests.soak $(PARTS)

coverage: ## run every test, and print how much of each package they reach, branches included
	@.ci/setup requirements-dev.lock
	$(TEST) -n $(AT_ONCE) --dist worksteal --cov --cov-report=
	$(PYTHON) -m tests.coverage_by_package

check: ## lint, types, layers, dead code, content
	@.ci/setup requirements-dev.lock
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/vulture
	$(PYTHON) -m reader check content --strict --allow not-reviewed

hooks: ## have the checks run at each commit
	@.ci/setup requirements-dev.lock
	.venv/bin/pre-commit install

format: ## put the code in order
	.venv/bin/ruff check --fix
	.venv/bin/ruff format

translations: ## collect the words to translate, and compile the translations
	.venv/bin/pyside6-lupdate -no-obsolete -locations none -source-language en $$(find reader -name '*.py' | LC_ALL=C sort) \
	  -ts resources/translations/patient-reader_es.ts
	.venv/bin/pyside6-lupdate -no-obsolete -locations none -source-language en -pluralonly $$(find reader -name '*.py' | LC_ALL=C sort) \
	  -ts resources/translations/patient-reader_en.ts
	.venv/bin/pyside6-lrelease -silent resources/translations/*.ts

lock: ## choose the newest versions that pyproject.toml allows
	.venv/bin/uv pip compile pyproject.toml --universal --generate-hashes --no-header --upgrade -q -o requirements.lock
	.venv/bin/uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-header --upgrade -q -o requirements-dev.lock
	.venv/bin/uv pip compile --group packaging -c requirements.lock --universal --generate-hashes --no-header --upgrade -q -o packaging/requirements.lock
	.venv/bin/uv pip compile pyproject.toml -c requirements.lock --python-platform x86_64-pc-windows-msvc --python-version 3.13 --generate-hashes --no-header --upgrade -q -o packaging/windows/requirements.lock

benchmark: ## how fast it starts, searches and answers a tap, as ratios: COLLECTIONS="DIR ..." is searched
	$(PYTHON) tests/benchmarks/startup.py
	$(PYTHON) tests/benchmarks/search.py $(COLLECTIONS)
	$(PYTHON) tests/benchmarks/kiosk.py
	$(PYTHON) tests/benchmarks/handouts.py
	$(PYTHON) tests/benchmarks/growth.py
	$(PYTHON) tests/benchmarks/imports.py

kills: ## kill the first indexing of COLLECTION, and an import, fifty times, each time a little later
	$(PYTHON) tests/benchmarks/kills.py --collection $(COLLECTION)

packages: ## build wheel, sdist, .deb and tar.xz into dist/: a part of it with PARTS="wheel linux"
	@packaging/set-up
	PYTHONPATH=$(CURDIR) nice build/venv/bin/python packaging/make_packages.py $(PARTS)

packages-windows: ## build the installer for Windows into dist/, on Debian with nsis, osslsigncode, binutils and wine64
	@packaging/set-up
	PYTHONPATH=$(CURDIR):packaging nice build/venv/bin/python packaging/windows/make_windows.py

packages-flatpak: ## gather what the Flatpak is built of; build it where Flatpak's runtime and base app are installed
	@packaging/set-up
	PYTHONPATH=$(CURDIR):packaging nice build/venv/bin/python packaging/flatpak/make_flatpak.py

test-windows: ## install it under wine, use and remove it, and run there the tests that need no Qt (left out where wine is missing)
	@packaging/windows/try_windows.sh

release-check: ## what the release checklist can ask for by itself, after make packages
	build/venv/bin/python packaging/release_check.py

test-packages: ## install the .deb on a fresh Debian, use it, upgrade and remove it (as root; SUITE=trixie)
	sh packaging/try_deb.sh $(SUITE)

clean:
	rm -rf .venv build dist pictures .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.*
