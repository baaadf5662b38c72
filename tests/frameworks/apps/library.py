"""A Django REST framework application on SQLite, described by drf-spectacular; what is stored is given back."""

# ruff: noqa: E402, RUF012
from __future__ import annotations

import sys
from pathlib import Path

import django
from django.conf import settings

HOME = Path(sys.argv[1])
settings.configure(
    SECRET_KEY="of a test",
    DEBUG=False,
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "rest_framework",
        "rest_framework.authtoken",
        "drf_spectacular",
    ],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": HOME / "library.sqlite3",
            # nothing of it outlives the test, and waiting for the disk takes most of its time
            "OPTIONS": {"init_command": "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY;"},
        }
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    USE_TZ=True,
    MEDIA_ROOT=HOME / "media",
    MEDIA_URL="/media/",
    REST_FRAMEWORK={
        "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
        "DEFAULT_AUTHENTICATION_CLASSES": [
            "rest_framework.authentication.TokenAuthentication",
            "rest_framework.authentication.BasicAuthentication",
        ],
        "DURATION_FORMAT": "iso-8601",
        "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    },
    SPECTACULAR_SETTINGS={"TITLE": "Library", "VERSION": "2.0.0", "COMPONENT_SPLIT_REQUEST": True},
)
django.setup()

from django.db import models
from django.urls import include, path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import (
    OpenApiParameter,
    PolymorphicProxySerializer,
    extend_schema,
    extend_schema_field,
)
from drf_spectacular.views import SpectacularAPIView
from rest_framework import pagination, parsers, permissions, renderers, routers, serializers, viewsets
from rest_framework.authtoken.views import obtain_auth_token
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.request import Request
from rest_framework.response import Response


class Author(models.Model):
    name = models.CharField(max_length=60)
    born = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "library"
        ordering = ["id"]


class Book(models.Model):
    class Status(models.TextChoices):
        NEW = "new", "New"
        WORN = "well-worn", "Well worn"

    title = models.CharField(max_length=80)
    status = models.CharField(max_length=12, choices=Status.choices, null=True, blank=True)
    shelf = models.IntegerField(choices=[(1, "low"), (2, "high")], default=1)
    price = models.DecimalField(max_digits=10, decimal_places=2)
    weight = models.FloatField(null=True, blank=True)
    lent = models.BooleanField(default=False)
    about = models.JSONField(default=dict)
    code = models.UUIDField(null=True, blank=True)
    due = models.DateTimeField(null=True, blank=True)
    opens = models.TimeField(null=True, blank=True)
    loan = models.DurationField(null=True, blank=True)
    added = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "library"
        ordering = ["id"]


class Scan(models.Model):
    label = models.CharField(max_length=60)
    page = models.FileField(upload_to="scans")
    back = models.FileField(upload_to="scans", null=True, blank=True)

    class Meta:
        app_label = "library"
        ordering = ["id"]


class AuthorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Author
        fields = "__all__"
        extra_kwargs = {"name": {"trim_whitespace": False}}


class ArrivalSerializer(AuthorSerializer):
    """Of its own name: drf-spectacular names a page after what it holds, however it is paged."""


@extend_schema_field(OpenApiTypes.DURATION)
class Loan(serializers.DurationField):
    """ISO 8601, as the document says then."""


class BookSerializer(serializers.ModelSerializer):
    words = serializers.ListField(child=serializers.CharField(trim_whitespace=False), write_only=True, required=False)
    kept_words = serializers.SerializerMethodField()
    loan = Loan(required=False, allow_null=True)

    class Meta:
        model = Book
        fields = "__all__"
        extra_kwargs = {"title": {"trim_whitespace": False}}

    def get_kept_words(self, book: Book) -> list[str]:
        return getattr(book, "words", [])

    def create(self, given):
        words = given.pop("words", [])
        book = super().create(given)
        book.words = words
        return book

    def update(self, book, given):
        book.words = given.pop("words", [])
        return super().update(book, given)


class ScanSerializer(serializers.ModelSerializer):
    class Meta:
        model = Scan
        fields = "__all__"
        extra_kwargs = {"label": {"trim_whitespace": False}}


class RingSerializer(serializers.Serializer):
    kind = serializers.ChoiceField(choices=["ring"])
    width = serializers.FloatField()


class BoxSerializer(serializers.Serializer):
    kind = serializers.ChoiceField(choices=["box"])
    sides = serializers.ListField(child=serializers.IntegerField())
    label = serializers.CharField(allow_null=True, required=False, trim_whitespace=False)


SHAPE = PolymorphicProxySerializer(
    component_name="Shape", serializers={"ring": RingSerializer, "box": BoxSerializer}, resource_type_field_name="kind"
)


class NameSerializer(serializers.Serializer):
    name = serializers.CharField(max_length=60, trim_whitespace=False)
    born = serializers.DateField(required=False, allow_null=True)


class MixSerializer(serializers.Serializer):
    count = serializers.IntegerField(min_value=1, max_value=500, allow_null=True)
    ratio = serializers.FloatField()
    exact = serializers.DecimalField(max_digits=14, decimal_places=4)
    picked = serializers.ListField(child=serializers.ChoiceField(choices=["a", "b-c", "d e"]), required=False)
    levels = serializers.DictField(child=serializers.IntegerField(), required=False)
    site = serializers.URLField(required=False, allow_null=True)
    mail = serializers.EmailField(required=False)
    address = serializers.IPAddressField(required=False, protocol="ipv4")
    author = NameSerializer(required=False, allow_null=True)
    many = NameSerializer(many=True, required=False)


class PersonSerializer(serializers.Serializer):
    username = serializers.CharField()


class Numbered(pagination.PageNumberPagination):
    page_size = 3
    page_size_query_param = "page_size"


class Limited(pagination.LimitOffsetPagination):
    default_limit = 3


class ByCursor(pagination.CursorPagination):
    page_size = 3
    ordering = "id"


class Pdf(renderers.BaseRenderer):
    media_type = "application/pdf"
    format = "pdf"
    render_style = "binary"

    def render(self, data, accepted_media_type=None, renderer_context=None):
        return data


class Books(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer
    pagination_class = Numbered
    parser_classes = [parsers.JSONParser]

    @extend_schema(request=None, responses=BookSerializer)
    @action(detail=True, methods=["post"])
    def lend(self, request: Request, pk: str | None = None) -> Response:
        book = self.get_object()
        book.lent = True
        book.save()
        return Response(BookSerializer(book).data)

    @extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    @action(detail=True, renderer_classes=[Pdf])
    def pdf(self, request: Request, pk: str | None = None) -> Response:
        return Response(f"%PDF {pk}".encode())

    @extend_schema(request=BookSerializer(many=True), responses={201: BookSerializer(many=True)}, filters=False)
    @action(detail=False, methods=["post"], pagination_class=None)
    def bulk(self, request: Request) -> Response:
        books = BookSerializer(data=request.data, many=True)
        books.is_valid(raise_exception=True)
        books.save()
        return Response(books.data, 201)


class Authors(viewsets.ModelViewSet):
    queryset = Author.objects.all()
    serializer_class = AuthorSerializer
    pagination_class = Limited


class Arrivals(viewsets.ReadOnlyModelViewSet):
    queryset = Author.objects.all()
    serializer_class = ArrivalSerializer
    pagination_class = ByCursor


class Scans(viewsets.ModelViewSet):
    queryset = Scan.objects.all()
    serializer_class = ScanSerializer
    parser_classes = [parsers.MultiPartParser]
    http_method_names = ["get", "post", "delete"]


@extend_schema(request=SHAPE, responses=SHAPE)
@api_view(["POST"])
def shape(request: Request) -> Response:
    kind = RingSerializer if request.data["kind"] == "ring" else BoxSerializer
    given = kind(data=request.data)
    given.is_valid(raise_exception=True)
    return Response(given.data)


@extend_schema(request=MixSerializer, responses=MixSerializer)
@api_view(["POST"])
def mix(request: Request) -> Response:
    given = MixSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    return Response(MixSerializer(given.validated_data).data)


@extend_schema(
    parameters=[
        OpenApiParameter("at", OpenApiTypes.DATETIME),
        OpenApiParameter("day", OpenApiTypes.DATE),
        OpenApiParameter("codes", OpenApiTypes.UUID, many=True),
        OpenApiParameter("steps", OpenApiTypes.INT, many=True, explode=False),
        OpenApiParameter("state", OpenApiTypes.STR, enum=["on", "off"]),
        OpenApiParameter("X-Trace", OpenApiTypes.STR, OpenApiParameter.HEADER),
    ],
    responses={(200, "application/json"): {"type": "object", "additionalProperties": {"type": "string"}}},
)
@api_view(["GET"])
def asked(request: Request) -> Response:
    found = {name: ",".join(request.query_params.getlist(name)) for name in request.query_params}
    return Response({**found, "X-Trace": request.headers.get("X-Trace", "")})


@extend_schema(responses=PersonSerializer)
@api_view(["GET"])
@permission_classes([permissions.IsAuthenticated])
def me(request: Request) -> Response:
    return Response({"username": request.user.get_username()})


router = routers.DefaultRouter()
router.register("books", Books)
router.register("authors", Authors)
router.register("arrivals", Arrivals, basename="arrival")
router.register("scans", Scans)
urlpatterns = [
    path("api/", include(router.urls)),
    path("api/shapes/", shape),
    path("api/mix/", mix),
    path("api/asked/", asked),
    path("api/me/", me),
    path("api/token/", obtain_auth_token),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
]
