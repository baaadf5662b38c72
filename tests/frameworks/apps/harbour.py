"""A FastAPI application that answers with what it was asked: what a client sends must come back as it was."""

from __future__ import annotations

import datetime as dt
import enum
import uuid
from collections.abc import AsyncIterable, Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Cookie, Depends, FastAPI, File, Form, Header, Path, Query, Response, UploadFile
from fastapi.responses import PlainTextResponse, StreamingResponse
from fastapi.security import (
    APIKeyHeader,
    APIKeyQuery,
    HTTPBasic,
    HTTPBasicCredentials,
    HTTPBearer,
    OAuth2PasswordBearer,
    OAuth2PasswordRequestForm,
)
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, RootModel

app = FastAPI(title="Harbour", version="1.4.0")
oauth = OAuth2PasswordBearer(tokenUrl="token")
bearer, pass_header, pass_query = HTTPBearer(), APIKeyHeader(name="X-Pass"), APIKeyQuery(name="pass")


class Colour(enum.StrEnum):
    red = "red"
    dark_blue = "dark-blue"
    none = "no colour"


class Deck(enum.IntEnum):
    lower = 1
    upper = 2


class Owner(BaseModel):
    id: uuid.UUID
    name: str
    born: dt.date | None = None


class Boat(BaseModel):
    name: Annotated[str, Field(min_length=1, max_length=40)]
    price: Decimal
    colour: Colour = Colour.red
    deck: Deck | None = None
    launched: dt.datetime
    surveyed: dt.date | None = None
    rent: Annotated[Decimal, Field(ge=0)] | None = None
    length: float
    sails: int = 0
    owner: Owner | None = None
    tags: list[str] = []
    ports: Annotated[set[str], PlainSerializer(sorted, list[str])] = set()
    place: tuple[float, float] | None = None
    ratings: dict[str, int] = {}
    notes: dict[str, Any] = {}
    mode: Literal["sail", "motor"] = "sail"
    towed: list[Boat] = []
    from_: Annotated[str | None, Field(alias="from")] = None
    class_: Annotated[int | str | None, Field(alias="class")] = None


class BoatPatch(BaseModel):
    name: str | None = None
    price: Decimal | None = None
    owner: Owner | None = None


class Ferry(BaseModel):
    kind: Literal["ferry"]
    seats: int


class Tanker(BaseModel):
    kind: Literal["tanker"]
    tons: Decimal
    flag: str | None = None


class Tug(BaseModel):
    kind: Literal["tug", "pusher"]
    power: float


Vessel = Annotated[Ferry | Tanker | Tug, Field(discriminator="kind")]


class Fleet(BaseModel):
    vessels: list[Vessel]
    flagship: Vessel | None = None
    contact: Owner | str | None = None


class Timetable(BaseModel):
    opens: dt.time
    turn: dt.timedelta
    days: dict[Colour, dt.date] = {}


class Codes(RootModel[list[str]]):
    pass


class Window(BaseModel):
    model_config = ConfigDict(extra="forbid")
    depth: Annotated[int, Field(gt=0, le=900)] = 50
    order: Literal["depth", "-depth"] = "depth"
    codes: list[str] = []


class Registered(BaseModel):
    boat_id: int
    boat: Boat
    owner: Owner
    weight: int


class Berth(BaseModel):
    berth_id: uuid.UUID
    at: dt.datetime | None
    day: dt.date | None
    fee: Decimal | None
    colours: list[Colour]
    lit: bool | None
    limit_m: float | None
    filter_name: str | None = Field(None, alias="filter[name]")
    x_trace: str | None
    session: str | None


class Crewing(BaseModel):
    user: str
    password: str
    remember: bool = False
    colour: Colour | None = None
    ages: list[int] = []


class Photo(BaseModel):
    photo: str
    caption: str
    spare: str | None
    taken: dt.date | None


class Album(BaseModel):
    pages: list[str]


class Sighting(BaseModel):
    number: int
    colour: Colour
    depth: Decimal | None = None


class BoatPage(BaseModel):
    items: list[Owner]
    next_cursor: str | None = None


class OwnerPage(BaseModel):
    items: list[Owner]
    total: int
    page: int
    size: int


class Whole(BaseModel):
    items: list[Owner]
    total: int


class Gone(BaseModel):
    detail: str


boats = APIRouter(prefix="/boats", tags=["boats"])


@boats.get("")
def list_boats(rows: int, cursor: str | None = None, limit: Annotated[int, Query(ge=1, le=100)] = 3) -> BoatPage:
    start = int(cursor or 0)
    end = start + limit
    return BoatPage(items=_owners(rows)[start:end], next_cursor=str(end) if end < rows else None)


@boats.post("", status_code=201)
def create_boat(boat: Boat) -> Boat:
    return boat


@boats.put("/{boat_id}", responses={404: {"model": Gone}})
def register_boat(
    boat_id: Annotated[int, Path(ge=1)], boat: Boat, owner: Owner, weight: Annotated[int, Body()]
) -> Registered:
    return Registered(boat_id=boat_id, boat=boat, owner=owner, weight=weight)


@boats.patch("/{boat_id}", response_model_exclude_unset=True)
def patch_boat(boat_id: int, patch: BoatPatch) -> BoatPatch:
    return patch


@boats.delete("/{boat_id}", status_code=204)
def delete_boat(boat_id: int, force: bool = False) -> None:
    return None


@app.get("/berths/{berth_id}", tags=["berths"])
def find_berth(
    berth_id: uuid.UUID,
    at: dt.datetime | None = None,
    day: dt.date | None = None,
    fee: Decimal | None = None,
    colours: Annotated[list[Colour] | None, Query()] = None,
    lit: bool | None = None,
    limit_m: float | None = None,
    filter_name: Annotated[str | None, Query(alias="filter[name]")] = None,
    x_trace: Annotated[str | None, Header()] = None,
    session: Annotated[str | None, Cookie()] = None,
) -> Berth:
    values = {**locals(), "colours": colours or [], "filter[name]": filter_name}
    return Berth(**values)


@app.get("/windows", tags=["berths"])
def window(window: Annotated[Window, Query()]) -> Window:
    return window


@app.get("/charts/{chart_path:path}", tags=["berths"])
def chart(chart_path: str) -> str:
    return chart_path


@app.post("/vessels", tags=["vessels"])
def add_vessel(vessel: Vessel) -> Vessel:
    return vessel


@app.post("/fleets", tags=["vessels"])
def add_fleet(fleet: Fleet) -> Fleet:
    return fleet


@app.post("/cargo", tags=["vessels"])
def load_cargo(cargo: dict[str, int | str | None]) -> dict[str, int | str | None]:
    return cargo


@app.post("/codes", tags=["vessels"])
def set_codes(codes: Codes) -> Codes:
    return codes


@app.post("/wake", tags=["vessels"])
def wake(vessel: Ferry | Owner | None = None) -> Ferry | Owner | None:
    return vessel


@app.post("/timetable", tags=["berths"])
def set_timetable(table: Timetable) -> Timetable:
    return table


@app.post("/crew", tags=["forms"])
def sign_on(crewing: Annotated[Crewing, Form()]) -> Crewing:
    return crewing


@app.post("/photos", tags=["forms"])
async def add_photo(
    photo: UploadFile,
    caption: Annotated[str, Form()] = "",
    spare: UploadFile | None = None,
    taken: Annotated[dt.date | None, Form()] = None,
) -> Photo:
    more = (await spare.read()).hex() if spare else None
    return Photo(photo=(await photo.read()).hex(), caption=caption, spare=more, taken=taken)


@app.post("/albums", tags=["forms"])
async def add_album(pages: Annotated[list[UploadFile], File(min_length=1)]) -> Album:
    return Album(pages=[(await page.read()).hex() for page in pages])


@app.get("/raw/{content}", tags=["streams"], response_class=Response, responses={200: {"content": {"image/png": {}}}})
def raw(content: str) -> Response:
    return Response(content.encode(), media_type="image/png")


@app.get("/text", tags=["streams"], response_class=PlainTextResponse)
def text(said: str) -> str:
    return said


@app.get("/stream", tags=["streams"], response_class=StreamingResponse)
def stream(said: str) -> StreamingResponse:
    def pieces() -> Iterator[bytes]:
        yield from (char.encode() for char in said)

    return StreamingResponse(pieces(), media_type="application/octet-stream")


@app.post("/sightings/events", tags=["streams"], response_class=EventSourceResponse)
async def sighting_events(sightings: list[Sighting]) -> AsyncIterable[Sighting]:
    for sighting in sightings:
        yield sighting


@app.post("/sightings/lines", tags=["streams"])
async def sighting_lines(sightings: list[Sighting]) -> AsyncIterable[Sighting]:
    for sighting in sightings:
        yield sighting


@app.get("/owners", tags=["owners"])
def list_owners(rows: int, page: Annotated[int, Query(ge=1)] = 1, size: int = 3) -> OwnerPage:
    start = (page - 1) * size
    return OwnerPage(items=_owners(rows)[start : start + size], total=rows, page=page, size=size)


@app.get("/renters", tags=["owners"])
def list_renters(rows: int, offset: Annotated[int, Query(ge=0)] = 0, limit: int = 3) -> Whole:
    return Whole(items=_owners(rows)[offset : offset + limit], total=rows)


@app.post("/token", tags=["auth"])
def token(form: Annotated[OAuth2PasswordRequestForm, Depends()]) -> dict[str, str]:
    return {"access_token": f"{form.username}:{form.password}", "token_type": "bearer"}


@app.get("/auth/oauth", tags=["auth"])
def by_oauth(got: Annotated[str, Depends(oauth)]) -> str:
    return got


@app.get("/auth/bearer", tags=["auth"])
def by_bearer(got: Annotated[Any, Depends(bearer)]) -> str:
    return got.credentials


@app.get("/auth/header", tags=["auth"])
def by_header(got: Annotated[str, Depends(pass_header)]) -> str:
    return got


@app.get("/auth/query", tags=["auth"])
def by_query(got: Annotated[str, Depends(pass_query)]) -> str:
    return got


@app.get("/auth/basic", tags=["auth"])
def by_basic(got: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]) -> str:
    return f"{got.username}:{got.password}"


def _owners(rows: int) -> list[Owner]:
    return [Owner(id=uuid.UUID(int=number), name=f"owner {number}") for number in range(rows)]


app.include_router(boats)
