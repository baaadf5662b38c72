"""What the CL1xx codes mean: reading a document, its references, its structure, the validator."""

from __future__ import annotations

from clientloom.diagnostics.explanations.code import Code

CODES = (
    Code(
        "CL101",
        "the file is not there or cannot be read",
        "The path given on the command line, in `client.toml` under [document], or by a client.toml itself "
        "names no file, or one that this user may not read.\n\n"
        "Check the spelling; a path in `client.toml` is relative to that file.",
    ),
    Code(
        "CL102",
        "a directory where a file is needed",
        "Name the document inside the directory, for example `openapi.yaml`.",
    ),
    Code(
        "CL103",
        "the file is empty",
        "The file has no content, or only white space. An interrupted download often looks like this.",
    ),
    Code(
        "CL104",
        "the file is not text",
        "Documents are read as UTF-8, or as UTF-16 with a byte order mark. The place shown is the first byte "
        "that fits neither. Save the file as UTF-8.\n\n"
        "The same code is given for a JSON escape such as \\ud83d that is only half of a character: it could "
        "not be written to any file.",
    ),
    Code(
        "CL105",
        "the file is not JSON",
        "A file that begins with a bracket is read as JSON. The place shown is where reading stopped; the "
        "mistake is there or just before it: a missing comma, a comma too many before a closing bracket, a "
        "comment, single quotes, or one of NaN and Infinity, which JSON does not have.",
    ),
    Code(
        "CL106",
        "the file is not YAML",
        "The place shown is where reading stopped; the mistake is there or a line before: indentation that "
        "does not match, a tab, a colon followed by a space inside unquoted text, a quote that is not "
        "closed, an alias without its anchor.",
    ),
    Code(
        "CL107",
        "a key is given twice",
        "Two entries of one mapping have the same key. Most readers silently keep the last; then an "
        "operation or a property is lost without a message. Both places are shown; remove or rename one of "
        "them.",
    ),
    Code(
        "CL108",
        "the document is nested too deep",
        "Mappings and lists may be nested 300 levels deep, several times as deep as any real "
        "document. Move inner schemas into the components and refer to them.",
    ),
    Code(
        "CL109",
        "a YAML alias repeats itself",
        "The alias is inside the value that its anchor names, so the value would have no end. A schema "
        "that contains itself is described with `$ref` instead:\n\n"
        "  Node:\n"
        "    properties:\n"
        "      next:\n"
        "        $ref: '#/components/schemas/Node'",
    ),
    Code(
        "CL110",
        "YAML aliases unfold to too much",
        "Aliases of aliases multiply; this file would unfold to more than a million values. Use `$ref` for "
        "what is shared.",
    ),
    Code(
        "CL111",
        "several YAML documents in one file",
        "A line `---` begins a second document. Keep one document in the file.",
    ),
    Code(
        "CL112",
        "YAML that JSON has no word for",
        "A description is made of mappings with plain keys, lists, text, numbers, true, false and null. "
        "Other tags (`!something`), mappings or lists as keys, and a merge key `<<` without a mapping are "
        "refused.",
    ),
    Code(
        "CL113",
        "a number is too large",
        "Integers are kept exactly up to 4,000 digits and fractions as far as a float reaches. Write the "
        "value as text.",
    ),
    Code(
        "CL114",
        "the file is not a description",
        "The file can be read, but holds a list, a word or nothing where a mapping should be. Often it is an "
        "error page that was saved in place of the document.",
    ),
    Code(
        "CL115",
        "no `openapi` and no `swagger` key",
        "The first thing a description says is which version it is written in: `openapi: 3.0.3` or `swagger: "
        '"2.0"`. Other kinds of documents (AsyncAPI, RAML, a single JSON schema, a Postman collection) are '
        "not read.",
    ),
    Code(
        "CL116",
        "an unknown version",
        "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are read. Swagger 1.x has to be converted first.",
    ),
    Code(
        "CL121",
        "a $ref leads nowhere",
        "What the reference names is not in the document. The nearest name that exists is offered. In the "
        "mapping of a discriminator it is only a warning: that value is then recognized in another way.",
    ),
    Code(
        "CL122",
        "a $ref leads out of the document's folder",
        "References to other files are followed inside the folder of the document only, symbolic links "
        "included, so that a document from elsewhere cannot read the files of this machine. Put what belongs "
        "together into one folder.",
    ),
    Code(
        "CL123",
        "a $ref leads to the network",
        "Nothing is fetched: the same document must give the same package tomorrow. Download the file, and say in "
        '`client.toml` where it lies: under [document.remote], `"https://example.com/pet.yaml" = "vendor/pet.yaml"`, '
        'or for all of a folder `"https://example.com/schemas/" = "vendor/schemas"`.',
    ),
    Code(
        "CL124",
        "the file of a $ref is not there",
        "A reference such as `shared.yaml#/Task` is relative to the file that has it. The file is "
        "missing, empty or a directory.",
    ),
    Code(
        "CL125",
        "a $ref that only leads back to itself",
        "A chain of references has to end at the thing itself. Here it ends where it began, with nothing but "
        "references on the way. (A schema whose *properties* refer back to it is fine.)",
    ),
    Code(
        "CL126",
        "a $ref that is not text",
        "`$ref` holds a mapping, a list or a number. It must hold a reference as text.",
    ),
    Code(
        "CL131",
        "another kind of thing than the specification puts there",
        "There is a mapping where a list should be, or the other way round, or a plain value where there "
        "should be one of these. In YAML this is mostly a matter of indentation or of a missing `- `.",
    ),
    Code(
        "CL132",
        "an operationId is used twice",
        "Methods are named after operationIds, so each may be given once. Both places are shown. With "
        "`--lenient` both operations are generated, and each gets a name from its path and verb.",
    ),
    Code(
        "CL133",
        "a path parameter that the path does not have",
        "The parameter says `in: path`, but the path has no `{name}` in braces for it. Usually one of the "
        "two is misspelt, also by case: `{taskId}` and `taskID` are different names.",
    ),
    Code(
        "CL134",
        "a variable in a path without its parameter",
        "Every `{name}` of a path needs a parameter `in: path` with `required: true`, in the operation or in "
        "its path item. With `--lenient` a string parameter is put in.",
    ),
    Code(
        "CL135",
        "a default of the wrong type",
        'The default is not a value that the schema\'s `type` allows, for example the text "10" for an '
        "integer. Numbers in quotes are text; `no` and `on` without quotes are text too. In a request body it is a "
        "warning: validators do not look there.",
    ),
    Code(
        "CL136",
        "a default that the enum does not list",
        "A warning: the default is documented as written, but a server that checks the enum would refuse it.",
    ),
    Code(
        "CL137",
        "a default of null where null is not allowed",
        'A warning: many tools write `default: null` for "no default". Remove it, or allow null in the schema.',
    ),
    Code(
        "CL138",
        "a parameter is listed twice",
        "One list of parameters has two of the same name in the same place. An operation may repeat a "
        "parameter of its path item, which it then replaces; within one list a name may occur once for each "
        "place.",
    ),
    Code(
        "CL140",
        "an operation with two bodies",
        "A Swagger operation may have one parameter `in: body`, or form fields `in: formData`, but not both.",
    ),
    Code(
        "CL141",
        "a parameter without name or place",
        "Each parameter needs `name` and `in`; the place is one of query, header, path and cookie (and "
        "querystring, since OpenAPI 3.2).",
    ),
    Code(
        "CL142",
        "an unknown collectionFormat",
        "Swagger knows csv, ssv, tsv, pipes and, in a query or a form only, multi. Anything else is read as csv.",
    ),
    Code(
        "CL143",
        "a required name without a property",
        "`required` lists a name that is not among the `properties` of the schema, and nothing else can bring it: it "
        "is misspelt, or the property was renamed. No field is made for it. Schemas that are in an `allOf`, or that "
        "say by `additionalProperties` what else they hold, may ask for names of others.",
    ),
    Code(
        "CL144",
        "a type by another word",
        "`type: int`, `String`, `datetime` or `dict` are not types of OpenAPI, and other tools may refuse them. Their "
        "meaning is plain, so they are taken for it: `integer`, `string` and so on.",
    ),
    Code(
        "CL151",
        "openapi-spec-validator objects",
        "The document breaks the schema of its own OpenAPI version. clientloom may understand it all the "
        "same: with `--lenient`, or `lenient = true` under [document], these findings are warnings.",
    ),
    Code(
        "CL152",
        "the validator did not check everything",
        "openapi-spec-validator runs in a process of its own. It is missing, took too long or broke down, so "
        "the document, or the part of it that the finding names, was not checked against the schema of OpenAPI. What "
        "clientloom checks by itself was checked. How long it may take depends on the size of the document.",
    ),
    Code(
        "CL161",
        "an overlay that cannot be read",
        "Files under `overlays` in `client.toml` are OpenAPI Overlays of version 1.0, 1.1 or 1.2: `overlay: 1.1.0`, "
        "an `info` with `title` and `version`, and a list of `actions`, each with a `target` (a JSONPath) and one of "
        "`update`, `remove: true` and, since 1.1, `copy`. Since 1.2 an action can have these from a reusable one: "
        "`$ref: '#/components/actions/name'`.",
    ),
    Code(
        "CL162",
        "an action without a reason",
        "Each action of an overlay has a `description` that says what is wrong with the document and how that is "
        "known. Without it nobody knows, later, whether the action is still needed.",
    ),
    Code(
        "CL163",
        "an action that selects nothing",
        "The document has nothing where the action points. Most often the document was corrected since, and the action "
        "can go; an action that does nothing in silence would be taken for one that works.",
    ),
    Code(
        "CL164",
        "no JSONPath",
        "The `target` (or `copy`) of an action is JSONPath as RFC 9535 has it: names in dots or in brackets and "
        "quotes, `*`, `..`, indexes, slices, and filters like `[?@.name == 'limit']`. The message says at which "
        "character it could not be read.",
    ),
    Code(
        "CL165",
        "an action that cannot be done",
        "A mapping takes a mapping, a list takes entries, and (since Overlay 1.1) a single value takes a single "
        "value, all of one kind where there are several. The document itself cannot be removed, and a copy must not "
        "make it endless.",
    ),
    Code(
        "CL166",
        "an overlay for another document",
        "The overlay says in `extends` which document it was written for, and that is not the one it is applied to. A "
        "path is held against the path of the document, a URL against what the document calls itself (`$self`), if it "
        "does. A path is relative to the folder of the overlay, or since Overlay 1.2 on what that calls itself.",
    ),
    Code(
        "CL167",
        "an expression that takes too long",
        "The `target` (or `copy`) of an action was not done after as many seconds as the message says. `..` visits the "
        "whole document, and each `..` or filter inside another one visits it again at every step; a pattern with "
        "repetitions inside repetitions may never end. Nothing is generated from a document that is corrected in part.",
    ),
    Code(
        "CL168",
        "an action that changes nothing",
        "All that the `update` (or `copy`) of an action says is in the document: it was corrected since. Items that a "
        "list has already would be there twice. Remove the action.",
    ),
)
