"""Whose certificates are believed: the system's, and a company's that the environment names."""

import datetime
import ipaddress
import ssl

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from redactor import weights
from redactor.weights.errors import CertificateRefused, CertificateUnreadable, NoNetwork


def _signed(key, name, issuer, issuer_key, *extensions):
    now = datetime.datetime.now(datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    return builder.sign(issuer_key, hashes.SHA256())


@pytest.fixture(scope="module")
def company(tmp_path_factory):
    """A company's own authority: its certificate's file, and a server context that it vouches for."""
    folder = tmp_path_factory.mktemp("company")
    authority, server = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    name, host = (x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)]) for common in ("Company", "localhost"))
    usage = x509.KeyUsage(
        digital_signature=True, key_cert_sign=True, crl_sign=True, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    key_id = x509.SubjectKeyIdentifier.from_public_key(authority.public_key())
    root = _signed(
        authority, name, name, authority, (x509.BasicConstraints(ca=True, path_length=None), True), (usage, True),
        (key_id, False),
    )  # fmt: skip
    hosts = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    known = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(key_id)
    leaf = _signed(server, host, name, authority, (hosts, False), (known, False))
    pem = serialization.Encoding.PEM
    (folder / "root.pem").write_bytes(root.public_bytes(pem))
    (folder / "leaf.pem").write_bytes(
        leaf.public_bytes(pem)
        + server.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "leaf.pem")
    return folder / "root.pem", context


def test_unknown_authority_is_refused(toy, serve, company, data):
    """A certificate that nobody vouches for: nothing is fetched, and the sentence says what can be done."""
    site = serve(company[1])
    with pytest.raises(CertificateRefused, match="SSL_CERT_FILE"):
        list(weights.download("toy", address=site.address))
    assert site.asked == []
    assert not (data / "toy").exists()


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
def test_company_certificate(toy, serve, company, monkeypatch, variable):
    """A company's authority that the environment names is believed."""
    monkeypatch.setenv(variable, str(company[0]))
    list(weights.download("toy", address=serve(company[1]).address))
    assert weights.whisper("toy")


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
def test_certificate_file_missing(toy, serve, company, monkeypatch, tmp_path, variable):
    """A file of certificates that is not there is said to be the trouble."""
    monkeypatch.setenv(variable, str(tmp_path / "nowhere.pem"))
    with pytest.raises(CertificateUnreadable):
        list(weights.download("toy", address=serve(company[1]).address))


def test_never_on_into_the_clear(toy, serve, company, monkeypatch):
    """A server that passes on from https to http is not followed."""
    monkeypatch.setenv("SSL_CERT_FILE", str(company[0]))
    clear = serve()
    with pytest.raises(NoNetwork):
        list(weights.download("toy", address=serve(company[1], redirect=clear.address + "config.json").address))
    assert clear.asked == []
