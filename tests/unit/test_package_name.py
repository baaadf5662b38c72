"""What a package is called after a document's title."""

from __future__ import annotations

import pytest

from clientloom.cli.package_name import slug, slug_of_title


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("GitHub's official OpenAPI spec + Octokit extension", "github"),
        ("GitHub\u2019s official API", "github"),
        ("GitHub v3 REST API", "github"),
        ("Employees' Fund", "employees-fund"),
        ("API Reference: Billing", "billing"),
        ("Listen API: Podcast Search, Directory", "listen"),
        ("Twilio - Api", "twilio"),
        ("Text Analytics & Sentiment | api.text.com", "text-analytics-sentiment"),
        ("Payment webhooks (deprecated)", "payment-webhooks"),
        ("The Jira Cloud platform REST API", "jira-cloud-platform"),
        ("Slack Web API", "slack"),
        ("Fabric Web", "fabric-web"),
        ("Swagger API-REST for Patrowl Engines", "patrowl-engines"),
        ("Content API for Shopping", "content-api-for-shopping"),
        ("Clever-Cloud API", "clever-cloud"),
        ("hetras Booking API Version 0", "hetras-booking"),
        ("2 Factor API v2.1", "2-factor"),
        ("SearchManagementClient", "searchmanagement"),
        ("News Search Client", "news-search"),
        ("Größe", "grosse"),
        ("Łódź Øst", "lodz-ost"),
        ("REST API Version 2", ""),
        ("Client", ""),
        ("***", ""),
        ("", ""),
    ],
)
def test_a_title_without_what_every_title_says(title: str, name: str) -> None:
    assert slug_of_title(title) == name


def test_a_name_has_an_end() -> None:
    assert slug("a" * 100) == "a" * 60
