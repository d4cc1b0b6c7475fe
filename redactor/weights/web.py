"""One file from a server: it goes on where it broke off, and each failure has its own sentence.

This is the only code in the product that opens a connection. Proxies are those of the environment (HTTPS_PROXY and
NO_PROXY); certificates are the system's own, and REQUESTS_CA_BUNDLE or SSL_CERT_FILE add a company's.
"""

from __future__ import annotations

import hashlib
import os
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from models.sealing import files
from redactor.process import quiet

with quiet.allow_network():  # urllib3 looks whether there is IPv6 by binding a socket to ::1; no packet is sent
    import requests
    import truststore
    from requests.adapters import HTTPAdapter

from redactor.weights import place
from redactor.weights.catalogue import File
from redactor.weights.errors import (
    CertificateRefused,
    CertificateUnreadable,
    Interrupted,
    NoNetwork,
    ProxyRefused,
    ServerRefused,
    WrongHash,
)

_PATIENCE = (30, 60)
"""Seconds to wait for a connection, and between two blocks of a file."""
_WHOLE, _REST, _NO_SUCH_RANGE = 200, 206, 416
_BLOCK = 1 << 16
"""Bytes; what breaks off within a block is asked for again."""


class _SystemTrust(HTTPAdapter):
    """Believes the certificates that the system believes, through a proxy too."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - requests' own signature
        super().init_poolmanager(*args, ssl_context=_trust(), **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:  # noqa: ANN401 - likewise
        return super().proxy_manager_for(proxy, ssl_context=_trust(), **kwargs)


def _trust() -> ssl.SSLContext:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if file := os.environ.get("SSL_CERT_FILE"):
        context.load_verify_locations(file)
    return context


def session(address: str) -> requests.Session:
    """What asks for the files under `address`, to be used in a `with`; it sends no password out of a .netrc.

    Raises CertificateUnreadable.
    """
    opened = requests.Session()
    opened.auth = _nobody
    opened.headers["Accept-Encoding"] = "identity"
    opened.max_redirects = 5
    try:
        opened.mount("https://", _SystemTrust())
    except OSError:
        raise CertificateUnreadable from None
    if address.startswith("https:"):
        del opened.adapters["http://"]  # a redirection to a connection in the clear is not followed
    return opened


def _nobody(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def host(address: str) -> str:
    """Who is contacted, as a person reads it."""
    return urlsplit(address).hostname or address


def fetch(session: requests.Session, address: str, target: Path, file: File) -> Iterator[int]:
    """Fetches `file` into `target`, going on from what lies there; yields how many bytes are there.

    Raises the DownloadErrors, and StorageFull or FolderError. After WrongHash the file is gone, after all others what
    came is kept.
    """
    files.private_folder(target.parent)
    digest, have = _kept(target, file)
    yield have
    if have < file.size:
        response, begins = _ask(session, address, target, have)
        if begins != have:
            target.unlink()
            digest, have = hashlib.sha256(), 0
        with response:
            for block in _body(response):
                _append(target, block, have)
                digest.update(block)
                have += len(block)
                yield have
                if have > file.size:
                    break
        if have < file.size:
            raise Interrupted
    if digest.hexdigest() != file.sha256:
        _drop(target)
        raise WrongHash(file.path)
    with files.told(target), target.open("r+b") as out:
        os.fsync(out.fileno())


def _kept(target: Path, file: File) -> tuple[Any, int]:
    """SHA-256 so far and number of bytes of what an earlier try left; more than the whole is not of this file."""
    if target.exists() and target.stat().st_size > file.size:
        _drop(target)
    digest = hashlib.sha256()
    if target.exists():
        for block in place.read(target):
            digest.update(block)
    return digest, target.stat().st_size if target.exists() else 0


def _ask(session: requests.Session, address: str, target: Path, have: int) -> tuple[requests.Response, int]:
    """The answer, and the byte of the file at which it begins."""
    response = _get(session, address, _going_on(target, have))
    fits = response.headers.get("Content-Range", "").startswith(f"bytes {have}-")
    if have and response.status_code in (_REST, _NO_SUCH_RANGE) and not fits:
        response.close()
        have, response = 0, _get(session, address, {})
    if response.status_code not in (_WHOLE, _REST if have else _WHOLE):
        response.close()
        raise ServerRefused(host(address), response.status_code)
    files.write(_etag(target), response.headers.get("ETag", "").encode())
    return response, have if response.status_code == _REST else 0


def _going_on(target: Path, have: int) -> dict[str, str]:
    """The headers that ask for the rest, if the server still has the same file."""
    if not have:
        return {}
    etag = _etag(target).read_text(encoding="utf-8") if _etag(target).exists() else ""
    strong = {"If-Range": etag} if etag.startswith('"') else {}
    return {"Range": f"bytes={have}-", **strong}


def _get(session: requests.Session, address: str, headers: dict[str, str]) -> requests.Response:
    try:
        with quiet.allow_network():
            return session.get(address, headers=headers, stream=True, timeout=_PATIENCE)
    except requests.exceptions.ProxyError:
        raise ProxyRefused from None
    except requests.exceptions.SSLError:
        raise CertificateRefused(host(address)) from None
    except requests.RequestException:
        raise NoNetwork(host(address)) from None
    except OSError:  # what requests says of a REQUESTS_CA_BUNDLE that is not there
        raise CertificateUnreadable from None


def _body(response: requests.Response) -> Iterator[bytes]:
    try:
        yield from response.iter_content(_BLOCK)
    except requests.RequestException:
        raise Interrupted from None


def _append(target: Path, block: bytes, at: int) -> None:
    with files.told(target), target.open("r+b" if at else "wb") as out:
        out.seek(at)
        out.write(block)


def _drop(target: Path) -> None:
    target.unlink()
    _etag(target).unlink(missing_ok=True)


def _etag(target: Path) -> Path:
    """Where the server's own name for this version of the file is kept; a dot keeps it apart from the weights."""
    return target.with_name(f".{target.name}.etag")
