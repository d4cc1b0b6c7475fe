"""Toy weights, and a server on loopback that behaves and misbehaves as a test asks."""

import contextvars
import hashlib
import random
import socketserver
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

import pytest

from redactor.process import quiet
from redactor.weights.catalogue import ITEMS, File, Item, Kind, Package

MODEL = random.Random(7).randbytes(3_000_000)
CONFIG = b'{"toy": true}\n'


def file_of(path, data):
    return File(path, len(data), hashlib.sha256(data).hexdigest())


def toy_item(name="toy", **changes):
    files = (file_of("config.json", CONFIG), file_of("model.bin", MODEL))
    return Item(**{"name": name, "kind": Kind.SPEECH, "languages": "any", "licence": "MIT", "origin": "a test",
                   "files": files, **changes})  # fmt: skip


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    """An empty data folder, and no proxy or certificate out of the environment."""
    monkeypatch.setenv("REDACTOR_DATA", str(tmp_path / "data"))
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "data" / "weights"


@pytest.fixture
def toy(monkeypatch):
    item = toy_item()
    monkeypatch.setitem(ITEMS, "toy", item)
    return item


@pytest.fixture
def package(tmp_path, monkeypatch):
    """An installed package with files; its code must not be run."""

    def install(module, **files):
        folder = tmp_path / "installed" / module
        (folder / "data").mkdir(parents=True)
        (folder / "__init__.py").write_text("raise AssertionError('a package of weights was imported')")
        for name, data in files.items():
            (folder / "data" / name).write_bytes(data)
        monkeypatch.syspath_prepend(tmp_path / "installed")
        return Package(module.replace("_", "-"), module, "data"), folder / "data"

    return install


@dataclass
class Site:
    """A server of files on loopback: what it holds, what it was asked, and how it misbehaves."""

    files: dict[str, bytes]
    etag: str = '"one"'
    status: int = 0
    """Answer every request with this instead."""
    cut: int = 0
    """Break off after this many bytes, once."""
    ranges: bool = True
    begin: Callable[[int], int] = lambda at: at
    """The byte at which the answer to a range begins."""
    redirect: str = ""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    scheme: str = "http"
    port: int = 0

    @property
    def address(self):
        return f"{self.scheme}://localhost:{self.port}/"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self):
        site = self.site
        site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        body = site.files.get(self.path.rpartition("/")[2])
        if site.redirect:
            return self.answer(302, b"", Location=site.redirect)
        if site.status or body is None:
            return self.answer(site.status or 404, b"no")
        wanted = self.headers.get("Range")
        if not (wanted and site.ranges and self.headers.get("If-Range", site.etag) == site.etag):
            return self.answer(200, body, ETag=site.etag)
        start = site.begin(int(wanted.removeprefix("bytes=").rstrip("-")))
        if start >= len(body):
            return self.answer(416, b"", **{"Content-Range": f"bytes */{len(body)}"})
        span = f"bytes {start}-{len(body) - 1}/{len(body)}"
        return self.answer(206, body[start:], ETag=site.etag, **{"Content-Range": span})

    def answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.site.cut and len(body) > self.site.cut:
            body, self.site.cut = body[: self.site.cut], 0
            self.close_connection = True
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a client that goes away mid-file is what some tests do


@pytest.fixture
def serve():
    """Start a site; all are stopped at the end."""
    servers = []

    def start(tls: ssl.SSLContext | None = None, **settings):
        site = Site(**{"files": {"config.json": CONFIG, "model.bin": MODEL}, **settings})
        with quiet.allow_network():
            server = Server(("127.0.0.1", 0), type("SiteHandler", (Handler,), {"site": site}))
            if tls:
                server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
                site.scheme = "https"
            allowed = contextvars.copy_context()  # the server's thread makes a socket for each visitor
        site.port = server.server_address[1]
        thread = threading.Thread(target=allowed.run, args=(server.serve_forever, 0.02))
        thread.start()
        servers.append((server, thread))
        return site

    yield start
    for server, thread in servers:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def site(serve):
    return serve()
