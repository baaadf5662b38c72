"""Requests and replies of Cars, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import As, Body, Encoding, Operation, Parameter

GET_CARS: Operation[list[models.Car]] = Operation(
    id="GET /api/Cars",
    method="GET",
    path="/api/Cars",
    parameters=(
        Parameter("maxDoors", "query", takes="integer"),
        Parameter("fuel", "query", takes="string"),
    ),
    replies={
        "200": {
            "text/plain": As("json", lambda: list[models.Car]),
            "application/json": lambda: list[models.Car],
            "text/json": lambda: list[models.Car],
        },
    },
)
POST_CARS: Operation[models.Car] = Operation(
    id="POST /api/Cars",
    method="POST",
    path="/api/Cars",
    body=Body(
        {
            "application/json": lambda: models.Car,
            "text/json": lambda: models.Car,
            "application/*+json": lambda: models.Car,
        },
        required=True,
    ),
    replies={
        "201": {"application/json": lambda: models.Car},
        "400": {"application/problem+json": lambda: models.ProblemDetails},
    },
)
SET_PHOTO: Operation[None] = Operation(
    id="SetPhoto",
    method="PUT",
    path="/api/Cars/{id}/photo",
    body=Body(
        {"multipart/form-data": lambda: models.SetPhotoBody},
        required=True,
        encodings={"multipart/form-data": {"photo": Encoding(file=True)}},
    ),
    replies={"204": None},
)
