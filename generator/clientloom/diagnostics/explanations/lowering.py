"""What the CL3xx codes mean: what the package has less of than the document, what `client.toml` named in vain."""

from __future__ import annotations

from clientloom.diagnostics.explanations.code import Code

CODES = (
    Code(
        "CL301",
        "an operation was left out on purpose",
        "[include] or [exclude] in `client.toml` leaves it out. It is listed so that the counts add up.",
    ),
    Code(
        "CL302",
        "a schema was left out with its operations",
        "[include] or [exclude] chooses operations; this schema is used by none of those that are left.",
    ),
    Code(
        "CL303",
        "an operation cannot be generated",
        "Something that it cannot do without is broken, so the package has no method for it. This only "
        "happens in lenient runs; there is another finding about the broken part.",
    ),
    Code(
        "CL310",
        "a schema refers to something that is not there",
        "The value is taken as any JSON. Correct the reference to get a type.",
    ),
    Code("CL311", "an unknown type", "The `type` is not one of OpenAPI's, so the value is taken as any JSON."),
    Code(
        "CL312",
        "properties by pattern",
        "`patternProperties` gives types to keys that match a pattern. A Python class cannot say that: the "
        "object becomes a map with any key, or keeps such keys as extra fields.",
    ),
    Code(
        "CL313",
        "a condition that a type cannot express",
        "Keywords such as `not`, `if` or `dependentSchemas` say which values are allowed, not what they look "
        "like. The type is made from the rest of the schema.",
    ),
    Code(
        "CL314",
        "a schema without an end",
        "The schema only names itself, or is nested very deep with no component on the way. The value is "
        "taken as any JSON.",
    ),
    Code(
        "CL315",
        "a schema that allows no value",
        "`false` allows nothing: such a property is left out; elsewhere the value is taken as any JSON. "
        "Parts of an `allOf` that want different types allow nothing either; there the last one counts.",
    ),
    Code(
        "CL316",
        "an enum with values of another type",
        'The enum lists, for example, the text "1" where the schema says integer. The value is read as the '
        "schema says.",
    ),
    Code(
        "CL317",
        "a dynamic reference that nothing binds",
        "`$dynamicRef` means what those who refer to the schema say: by a `$dynamicAnchor` of this name, on themselves "
        "or in their `$defs`. They get a type of their own. In the schema itself nothing says it (or only that nothing "
        "is valid), so the value is taken as any JSON.",
    ),
    Code(
        "CL318",
        "an enum that is not a type",
        "Enums of scalars become types; one of objects or lists is taken as any JSON, one with whole numbers of more "
        "than 64 bits as any whole number.",
    ),
    Code(
        "CL319",
        "a union that is only partly understood",
        "The variants of `oneOf` or `anyOf` cannot all be distinguished or combined. The message says what was "
        "taken instead.",
    ),
    Code(
        "CL320",
        "a header that the client sets by itself",
        "Authorization follows from the credentials, so it is not an argument.",
    ),
    Code(
        "CL321",
        "a parameter that cannot be sent",
        "It has no name or place, or is in a place that this version does not know.",
    ),
    Code(
        "CL322", "a parameter with a content type other than JSON", "Its argument is text, and is sent as it is given."
    ),
    Code(
        "CL323",
        "a body without a media type",
        "Nothing says how the body would be written, so the method has no body argument.",
    ),
    Code("CL324", "a response under something that is not a status", "Responses are under 200, 2XX or default."),
    Code(
        "CL325",
        "content under a status that has none",
        "HTTP sends no content with 204, 205 and 304, so the method returns None for them. Declare the body under 200.",
    ),
    Code(
        "CL326",
        "a body that can hold nothing",
        "The document declares an optional body for a GET, HEAD or DELETE whose schema has no properties. The method "
        "has no argument for it.",
    ),
    Code(
        "CL327",
        "a text that holds another document",
        "`contentSchema` says what the document in a text looks like. Where that is JSON (`contentMediaType: "
        "application/json`, and no `contentEncoding`) the text is read and written as what it holds. Elsewhere, and "
        "with other types in a union, it stays the text; `from_json` of the package reads JSON: "
        "`from_json(models.Tick, text)`.",
    ),
    Code(
        "CL328",
        "a pattern that is not checked",
        "The owner asked for checks before sending ([requests] check-constraints). Patterns are written for ECMA-262; "
        "this one uses something that Python's `re` does not have or reads differently, so it is not checked.",
    ),
    Code(
        "CL329",
        "a success whose content the document leaves open",
        "A GET declares no content for its success, or JSON without a schema: FastAPI writes that for a FileResponse. "
        'If files come, say so in client.toml: under [replies], `<operationId> = "bytes"` gives bytes whatever comes, '
        '`"by-type"` text where its Content-Type is text, JSON or XML, else bytes. Without it, content where none is '
        "declared is handed out all the same and reported in `client.drift`.",
    ),
    Code("CL330", "XML", "XML whose schema is a tuple or a union of plain values is sent and given as text."),
    Code(
        "CL331",
        "a body whose schema is not used",
        "For this media type the body is handed over as bytes or text, although the document has a schema for it.",
    ),
    Code(
        "CL332",
        "a webhook without content",
        "Webhooks are requests that the server makes to you. The package's `webhooks` module parses what they carry; "
        "this one carries nothing, or cannot be read.",
    ),
    Code(
        "CL333",
        "a callback without content",
        "Callbacks are requests that the server makes to you because of a call. The package's `webhooks` module parses "
        "what they carry; this one carries nothing, or cannot be read.",
    ),
    Code("CL334", "links", "Links between operations are documentation; the client does not follow them."),
    Code(
        "CL335",
        "a tag below another",
        "OpenAPI 3.2 lets a tag name its `parent`. Each tag is an attribute of the client all the same, so that a tag "
        "that moves renames nothing.",
    ),
    Code(
        "CL340",
        "an unknown security scheme",
        "The scheme is broken or of an unknown kind, so there is no argument for it.",
    ),
    Code(
        "CL341",
        "a requirement names no security scheme",
        "The operation asks for a scheme that the components do not have. That alternative is left out.",
    ),
    Code(
        "CL350",
        "`client.toml` names something that the document does not have",
        "A line under [document.remote], [retries], [replies], [auth], [paging], [include] or [exclude] fits nothing. "
        "It is misspelt, or the document has changed.",
    ),
    Code(
        "CL351",
        "a paging pattern that fits no operation",
        "No operation has the parameters and the reply that the pattern describes. Compare it with an "
        "operation that should be paged; `clientloom inspect` shows its wire names.",
    ),
    Code(
        "CL352",
        "`x-pagination` is not understood",
        "The extension names a pattern of `client.toml` under [paging], or holds the same keys as one.",
    ),
    Code(
        "CL353",
        "a type for something that the document does not have",
        "A key of [types] in `client.toml` is a schema's pointer (`#/components/schemas/Moment`), a field's (the "
        "pointer of the property, or `field:<pointer>`), a parameter's pointer, or "
        "`parameter:<operationId>.<place>.<name>` for one operation alone: "
        "`parameter:listTasks.query.after`. It is misspelt, or the document has changed.",
    ),
    Code(
        "CL354",
        "a server's variable whose default is none of its values",
        "The address that a plain client uses is made of it, and may lead nowhere. The client takes the values of the "
        "enum as an argument.",
    ),
    Code(
        "CL355",
        "a line under [auth] that the kind of its scheme has no use for",
        'HTTP basic takes variables in pairs (`env = ["ACME_USER", "ACME_PASSWORD"]`) and no files; `password` is a '
        "grant of OAuth 2.0; `prefix` goes before API keys. What does not fit is not read.",
    ),
    Code(
        "CL356",
        "operations that look paged, and that no pattern covers",
        "Their parameters and replies are those of a listing that comes page by page, but no table under [paging] in "
        "`client.toml` fits them, so each call gives one page. `clientloom init SPEC` shows the pattern that it would "
        "add, and adds it with `--update`. Where they are not listings, name them under `except` in a pattern, or say "
        "`x-pagination: false` in the document.",
    ),
    Code(
        "CL357",
        "operations that may be paged, and are not understood",
        "A parameter or a place of the reply is called as in paging, but something that it takes is missing; the "
        "message says what. Where the document leaves it out, write a [paging] pattern with `only = [...]`. Where they "
        "are not listings, name them under `except` in a pattern, or say `x-pagination: false` in the document.",
    ),
    Code(
        "CL360",
        "schemas that lead to each other through too many steps",
        "A schema names the next one, that one names another, and so on for hundreds of them: `$ref` behind `$ref`, "
        "lists of lists. Python could not import what would have to be printed.",
    ),
)
