"""The S3BucketURL model."""

from .._runtime.model import Model
from .http_status import HttpStatus


class S3BucketURL(
    Model,
    rename={
        "http_server_url": "HTTPServerURL",
        "api_url": "apiURL",
        "user_ids": "userIDs",
        "sha256_sum": "sha256Sum",
        "ipv4_address": "IPv4Address",
        "oauth2_token": "OAuth2Token",
        "e_tag": "eTag",
        "x_rate_limit": "x-rate-limit",
        "links": "_links",
        "typename": "__typename",
        "id": "@id",
        "ref": "$ref",
        "field_2fa": "2fa",
        "ios_version": "iOSVersion",
    },
):
    http_server_url: str | None = None
    api_url: str | None = None
    user_ids: list[str] | None = None
    sha256_sum: str | None = None
    ipv4_address: str | None = None
    oauth2_token: str | None = None
    e_tag: str | None = None
    x_rate_limit: int | None = None
    links: str | None = None
    typename: str | None = None
    id: str | None = None
    ref: str | None = None
    field_2fa: bool | None = None
    ios_version: HttpStatus | None = None
