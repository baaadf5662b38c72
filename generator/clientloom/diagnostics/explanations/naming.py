"""What the CL4xx codes mean: names."""

from __future__ import annotations

from clientloom.diagnostics.explanations.code import Code

CODES = (
    Code(
        "CL401",
        "a pinned name that Python cannot use",
        "[names] gives a name that is not an identifier, is a keyword, or begins with an underscore.",
    ),
    Code(
        "CL402",
        "a pin that pins nothing",
        "A line under [names] names nothing of the document. Keys are a schema's pointer "
        "(`#/components/schemas/Task`), a field's (`field:#/components/schemas/Task/properties/id`), a parameter's, "
        "`operation:<operationId>`, `body:<operationId>` (the argument that takes the body) or `tag:<tag>`.",
    ),
    Code("CL403", "two pins of one name", "Two lines under [names] give one name to two things of the same scope."),
    Code(
        "CL404",
        "things that met in one name",
        "A note: two or more things of the document would have had one Python name, so each got a suffix "
        "from what distinguishes them. The lines to keep these names, or to choose others, are in the message.",
    ),
    Code(
        "CL405",
        "a pinned argument that is taken",
        "[names] gives an argument a name that another argument of the same method has. `self` and `options` are every "
        "method's own; with media versions `version`, `accept` and `content_type` are too.",
    ),
    Code(
        "CL406",
        "two pins for one class",
        "Schemas that say the same are one class, and any of their pointers pins its name. Two lines under [names] "
        "give that class different names.",
    ),
    Code(
        "CL407",
        "a pin on a published name",
        "[names] gives something a name that something else of the same scope is published under. Programs that use "
        "it would get another thing. Choose another name.",
    ),
    Code(
        "CL408",
        "a published class that may have become another",
        "A note: a class is not where it was, and no rule tells whether something new is the same. A pin under [names] "
        "says that it is. Otherwise its name stays taken, until `clientloom generate --forget NAME` frees it.",
    ),
    Code(
        "CL409",
        "a name that two branches gave away",
        "A note: after a merge of two branches `surface.json` has one name for two things. One keeps it, the other "
        "gets a name of its own; pin another under [names] where you would like one.",
    ),
    Code(
        "CL410",
        "an operation that stays in its resource",
        "A note: the document gives an operation another tag than when it was published. It stays where its users call "
        "it. Freeing its name with `clientloom generate --forget client.RESOURCE.METHOD` moves it.",
    ),
)
