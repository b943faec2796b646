"""WordPress, PHP and MariaDB from Debian's packages, in one temporary folder, on loopback alone."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
DEBIAN = Path("/usr/share/wordpress")
PACKAGES = ("wordpress", "php-cli", "php-mysql", "php-gd", "mariadb-server")
PATIENCE = 120
"""Seconds: the longest that a start may take."""

CONFIG = """<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:{socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', ''); define('WP_HOME', '{address}'); define('WP_SITEURL', '{address}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {{ define('ABSPATH', __DIR__ . '/'); }}
require_once ABSPATH . 'wp-settings.php';
"""
ROUTER = """<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && is_file(__DIR__ . urldecode($path))) { return false; }
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
require __DIR__ . '/index.php';
"""
THEME = {
    "style.css": "/*\nTheme Name: Plain\n*/",
    "index.php": "<!doctype html><html <?php language_attributes(); ?>><head><?php wp_head(); ?></head></html>",
    "functions.php": "<?php add_theme_support('post-thumbnails');",
}


class WordPress:
    """A site that runs: its ``address``, its folder, and what can be done inside it."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder, self.address = folder, address

    def do(self, what: str) -> bytes:
        """Run ``site.php`` with the word *what* inside WordPress, and return what it prints."""
        command = ["php", str(HERE / "site.php"), str(self.folder), what, self.address]
        return subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE).stdout


def missing() -> list[str]:
    """Return Debian's packages that are not there."""
    found = {
        "wordpress": DEBIAN.is_dir(),
        "php-cli": bool(shutil.which("php")),
        "mariadb-server": bool(shutil.which("mariadbd")),
    }
    if found["php-cli"]:
        modules = subprocess.run(["php", "-m"], check=True, capture_output=True, text=True).stdout.split()
        found |= {"php-mysql": "mysqli" in modules, "php-gd": "gd" in modules}
    return [name for name in PACKAGES if not found.get(name)]


@contextmanager
def wordpress(home: Path) -> Iterator[WordPress]:
    """Install WordPress into the folder *home* and serve it. What is started ends with the block."""
    with ExitStack() as stack:
        base = _start_database(home, stack)
        address = f"http://127.0.0.1:{_free_port()}"
        folder = home / "site"
        shutil.copytree(DEBIAN, folder, ignore=shutil.ignore_patterns("wp-config.php", "wp-content"))
        content = folder / "wp-content"
        for name, text in THEME.items():
            _write(content / "themes" / "plain" / name, text)
        (content / "uploads").mkdir()
        _write(content / "mu-plugins" / "languages.php", (HERE / "languages.php").read_text("utf-8"))
        _write(folder / "wp-config.php", CONFIG.format(socket=base, address=address))
        _write(folder / "router.php", ROUTER)
        site = WordPress(folder, address)
        site.do("install")
        command = ["php", "-S", address.removeprefix("http://"), "-t", str(folder), str(folder / "router.php")]
        _start(command, home / "php.log", stack)
        _wait(lambda: _answers(address), "WordPress", home / "php.log")
        yield site


def _start_database(home: Path, stack: ExitStack) -> Path:
    data, base = home / "database", home / "db.sock"
    who = ["--user=root"] if os.geteuid() == 0 else []
    make = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal"]
    subprocess.run([*make, "--skip-test-db", *who], check=True, capture_output=True, timeout=PATIENCE)
    server = ["mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={base}", "--skip-networking", *who]
    quick = ["--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=32M", f"--pid-file={home / 'db.pid'}"]
    _start([*server, *quick], home / "db.log", stack)
    make_base = ["mariadb", "--no-defaults", f"--socket={base}", "-uroot", "-e", "CREATE DATABASE wordpress"]
    _wait(lambda: subprocess.run(make_base, capture_output=True).returncode == 0, "MariaDB", home / "db.log")
    return base


def _start(command: list[str], log: Path, stack: ExitStack) -> None:
    stream = stack.enter_context(log.open("wb"))
    process = subprocess.Popen(command, stdout=stream, stderr=stream)
    stack.callback(process.wait)
    stack.callback(process.terminate)


def _wait(is_so: object, name: str, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():  # type: ignore[operator]
        if time.monotonic() > end:
            raise SystemExit(f"{name} does not start:\n{log.read_text('utf-8', 'replace')[-3000:]}")
        time.sleep(0.2)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
