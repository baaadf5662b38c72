"""Runs the Django application by Django's own server on a free port of loopback, which it prints."""

from __future__ import annotations

from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from library import Author, Book, Scan


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing: each call would be a line."""


class Server(ThreadedWSGIServer):
    daemon_threads = True


def prepare() -> None:
    """The tables, and somebody with the credentials that the tests have."""
    from django.contrib.auth.models import User
    from django.db import connection
    from rest_framework.authtoken.models import Token

    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        for model in (Author, Book, Scan):
            editor.create_model(model)
    Token.objects.create(user=User.objects.create_user("user", password="word"), key="token")


if __name__ == "__main__":
    prepare()
    server = Server(("127.0.0.1", 0), Quiet)
    server.set_app(get_wsgi_application())
    print(server.server_port, flush=True)
    server.serve_forever()
