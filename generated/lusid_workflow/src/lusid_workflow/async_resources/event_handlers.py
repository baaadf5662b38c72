"""Async resource: Event Handlers."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from .. import models, types
from .._operations import event_handlers as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    AsyncResource,
    PathValue,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncEventHandlers(AsyncResource):
    """Keep the rules that turn events into work on tasks."""

    async def create_event_handler(
        self,
        create_event_handler_request: (
            models.CreateEventHandlerRequest | Mapping[str, object]
        ),
        *,
        options: RequestOptions | None = None,
    ) -> models.EventHandler:
        """Create an event handler (experimental).

        Registers a rule that reacts to events by starting or changing tasks.

        Args:
            create_event_handler_request: The event handler to register.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # POST /api/eventhandlers
        options = options and unseen(options)
        return await self._request(
            operations.CREATE_EVENT_HANDLER,
            {},
            body=create_event_handler_request,
            options=options,
        )

    def list_event_handlers(
        self,
        *,
        as_at: datetime.datetime | None = None,
        filter: str | None = None,
        limit: int | None = None,
        page: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.EventHandler, models.PagedResourceListOfEventHandler]:
        """List event handlers (experimental).

        Lists event handlers page by page. Unlike the other lists, this one cannot be
        sorted.

        Args:
            as_at: System time at which to look at the handlers; without it, their
                newest revisions are listed.
            filter: LUSID filter expression that narrows the list, at most 16384
                characters.
            limit: Most entries to put on one page; 10 unless given. Default: `10`.
            page: Token from the reply before this one, to go on with its list. All else
                that shapes the list (filter, sort order, asAt, effectiveAt) must stay
                as it was. 1 to 500 characters.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # GET /api/eventhandlers
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_EVENT_HANDLERS,
            {"asAt": as_at, "filter": filter, "limit": limit, "page": page},
            options=options,
        )

    async def update_event_handler(
        self,
        scope: PathValue,
        code: PathValue,
        update_event_handler_request: (
            models.UpdateEventHandlerRequest | Mapping[str, object]
        ),
        *,
        options: RequestOptions | None = None,
    ) -> models.EventHandler:
        """Update an event handler (experimental).

        Replaces the settings of a registered event handler.

        Args:
            scope: Scope of the event handler, 1 to 64 characters.
            code: Code of the event handler, 1 to 64 characters.
            update_event_handler_request: The new settings.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            NotFoundError: 404; `body` is `str`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # PUT /api/eventhandlers/{scope}/{code}
        options = options and unseen(options)
        return await self._request(
            operations.UPDATE_EVENT_HANDLER,
            {"scope": scope, "code": code},
            body=update_event_handler_request,
            options=options,
        )

    async def get_event_handler(
        self,
        scope: PathValue,
        code: PathValue,
        *,
        as_at: datetime.datetime | None = None,
        options: RequestOptions | None = None,
    ) -> models.EventHandler:
        """Get an event handler (experimental).

        Reads one event handler. Success is declared as 201, and a key that does not
        exist ends in the default error.

        Args:
            scope: Scope of the event handler, 1 to 64 characters.
            code: Code of the event handler, 1 to 64 characters.
            as_at: System time at which to look at the event handler; without it, the
                newest revision is read.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # GET /api/eventhandlers/{scope}/{code}
        options = options and unseen(options)
        return await self._request(
            operations.GET_EVENT_HANDLER,
            {"scope": scope, "code": code, "asAt": as_at},
            options=options,
        )

    async def delete_event_handler(
        self,
        scope: PathValue,
        code: PathValue,
        *,
        options: RequestOptions | None = None,
    ) -> models.DeletedEntityResponse:
        """Delete an event handler (experimental).

        Removes an event handler. It is an error if the key does not exist.

        Args:
            scope: Scope of the event handler, 1 to 512 characters.
            code: Code of the event handler, 1 to 512 characters.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError: 400; `body` is `models.LusidValidationProblemDetails`.
            NotFoundError: 404; `body` is `str`.
            ApiError: Any other status; `body` is `models.LusidProblemDetails`.
        """
        # DELETE /api/eventhandlers/{scope}/{code}
        options = options and unseen(options)
        return await self._request(
            operations.DELETE_EVENT_HANDLER,
            {"scope": scope, "code": code},
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncEventHandlersWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncEventHandlersWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncEventHandlersWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncEventHandlersWithStreamingResponse(self)


class AsyncEventHandlersWithRawResponse:
    """The methods of `AsyncEventHandlers`, each returning the whole reply."""

    def __init__(self, resource: AsyncEventHandlers) -> None:
        raw = raw_of_async(resource)
        self.create_event_handler = as_raw_async(raw.create_event_handler)
        self.list_event_handlers = as_raw_async(raw.list_event_handlers)
        self.update_event_handler = as_raw_async(raw.update_event_handler)
        self.get_event_handler = as_raw_async(raw.get_event_handler)
        self.delete_event_handler = as_raw_async(raw.delete_event_handler)


class AsyncEventHandlersWithStreamingResponse:
    """The methods of `AsyncEventHandlers`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: AsyncEventHandlers) -> None:
        streamed = streamed_of_async(resource)
        self.create_event_handler = as_streamed_async(streamed.create_event_handler)
        self.list_event_handlers = as_streamed_async(streamed.list_event_handlers)
        self.update_event_handler = as_streamed_async(streamed.update_event_handler)
        self.get_event_handler = as_streamed_async(streamed.get_event_handler)
        self.delete_event_handler = as_streamed_async(streamed.delete_event_handler)
