"""Requests and replies of the operations without a tag, for both clients."""

from __future__ import annotations

from clientloom_runtime.operation import (
    As,
    Body,
    Operation,
    PagedOperation,
    Paging,
    Parameter,
    Xml,
)

from .. import models

LIST_PETS: PagedOperation[models.Pet, models.ListPetsReply] = PagedOperation(
    id="listPets",
    method="GET",
    path="/pets",
    parameters=(
        Parameter("kind", "query", takes="string", list=True),
        Parameter("cursor", "query"),
    ),
    replies={"200": {"application/json": lambda: models.ListPetsReply}},
    paging={
        None: Paging(style="cursor", items=("items",), cursor="cursor", next=("next",))
    },
)
PUT_PET: Operation[models.Pet] = Operation(
    id="putPet",
    method="PUT",
    path="/pets/{id}",
    body=Body(
        {"application/xml": As("xml", lambda: models.Pet, Xml("pet"))}, required=True
    ),
    replies={"200": {"application/xml": As("xml", lambda: models.Pet, Xml("pet"))}},
)
