"""No connection is opened, and nobody else may read what is written."""

from __future__ import annotations

import os
import socket
import sys

import pytest

from redactor.process import quiet


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_internet_sockets_are_not_even_made(family):
    with pytest.raises(quiet.NetworkRefused):
        socket.socket(family, socket.SOCK_STREAM)


def test_one_made_while_it_was_allowed_is_of_no_use_afterwards():
    with quiet.allow_network():
        sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    with sock, pytest.raises(quiet.NetworkRefused):
        sock.sendto(b"words", ("127.0.0.1", 9))


def test_names_are_not_looked_up():
    with pytest.raises(quiet.NetworkRefused):
        socket.getaddrinfo("localhost", 80)


def test_the_weights_command_may_connect():
    with (
        quiet.allow_network(),
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()),
    ):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise")
def test_files_are_private_whatever_makes_them(tmp_path):
    (tmp_path / "x").write_text("x")
    assert (tmp_path / "x").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["HF_HUB_OFFLINE", "ORT_DISABLE_TELEMETRY"])
def test_libraries_are_told_to_be_quiet(name):
    assert os.environ[name] == "1"
