"""What can go wrong with weights, each with its own sentence."""

from __future__ import annotations

from models.errors import Told


class WeightsError(Told):
    sentence = "Something is wrong with the weights. Look at them with `redactor weights`."


class UnknownWeights(WeightsError):
    def __init__(self, name: str) -> None:
        super().__init__(f"There are no weights called '{name}'. `redactor weights` lists what there is.")


class WeightsMissing(WeightsError):
    def __init__(self, name: str, how: str) -> None:
        super().__init__(f"The weights '{name}' are not on this computer. {how}")


class WeightsAltered(WeightsError):
    def __init__(self, name: str, how: str) -> None:
        super().__init__(f"The weights '{name}' are not the files they should be, and are not used. {how}")


class NotTheseWeights(WeightsError):
    def __init__(self, name: str, wanted: str) -> None:
        super().__init__(
            f"What lies there is not '{name}', or is damaged. Nothing was copied. "
            f"Point to a folder that holds {wanted}."
        )


class NoHome(WeightsError):
    def __init__(self, name: str, how: str) -> None:
        super().__init__(f"The weights '{name}' are not fetched by this program. {how}")


class Busy(WeightsError):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"The weights '{name}' are being fetched or put together by another window. Wait for it to end."
        )


class DownloadError(WeightsError):
    sentence = "The weights could not be fetched. What has come so far is kept; try again."


class NoNetwork(DownloadError):
    def __init__(self, host: str) -> None:
        super().__init__(
            f"{host} could not be reached. Check the connection, or the proxy that this computer must use."
        )


class ProxyRefused(DownloadError):
    sentence = "The proxy did not let the connection through. Check HTTPS_PROXY, or ask who runs the network."


class CertificateRefused(DownloadError):
    def __init__(self, host: str) -> None:
        super().__init__(
            f"The certificate of {host} could not be checked, so nothing was fetched. If your organisation looks into "
            "connections, put its certificate where the system keeps them, or name its file in SSL_CERT_FILE."
        )


class CertificateUnreadable(DownloadError):
    sentence = (
        "The file of certificates that SSL_CERT_FILE or REQUESTS_CA_BUNDLE names cannot be read. Nothing was fetched."
    )


class ServerRefused(DownloadError):
    def __init__(self, host: str, status: int) -> None:
        super().__init__(
            f"{host} did not give the file (answer {status}). Try again later, or add the weights by hand."
        )


class Interrupted(DownloadError):
    sentence = "The connection broke off. What has come so far is kept: the same command goes on from there."


class WrongHash(DownloadError):
    def __init__(self, file: str) -> None:
        super().__init__(
            f"The file {file} that came is not the one expected, and was deleted. Try again; if it happens again, "
            "something between here and the server changes files."
        )
