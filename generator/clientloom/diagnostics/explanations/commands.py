"""What the CL2xx codes mean: `client.toml`, the command line, the output folder."""

from __future__ import annotations

from clientloom.diagnostics.explanations.code import Code

CODES = (
    Code(
        "CL200",
        "there is no such diagnostic",
        "`clientloom explain` takes a code as it is printed between brackets, for example CL121.",
    ),
    Code(
        "CL201",
        "`client.toml` cannot be read",
        "The file is missing or may not be read. `clientloom init SPEC` writes one.",
    ),
    Code("CL202", "`client.toml` is not TOML", "The place shown is where reading stopped. Save the file as UTF-8."),
    Code(
        "CL203",
        "an unknown key in `client.toml`",
        "A key that nothing reads is most likely misspelt, so it is refused and the nearest known key is offered.",
    ),
    Code(
        "CL204",
        "a wrong value in `client.toml`",
        "The value is of another type than the key needs, or not one of the words that it allows. The "
        "message says which.",
    ),
    Code("CL205", "`client.toml` lacks a key", "The key named in the message has no default and must be given."),
    Code(
        "CL206",
        "nothing to work on",
        "A target is a folder with a `client.toml`, the file itself, or the name of a folder under `specs/`. "
        "Without targets all of `specs/*/client.toml` are taken, seen from the current folder.",
    ),
    Code("CL207", "two targets write to one folder", "Each package needs an `output` of its own."),
    Code(
        "CL208",
        "`client.toml` is there already",
        "`clientloom init` writes a first `client.toml`; afterwards it is yours and is never overwritten. Name "
        "another folder with `--out`, or move the old file away.",
    ),
    Code(
        "CL210",
        "the output folder is not ours",
        "It holds files but no `clientloom.lock`, so nothing here was written by clientloom, and nothing is "
        "overwritten. Name an empty or a new folder as `output`.",
    ),
    Code(
        "CL211",
        "a generated file was edited by hand",
        "`clientloom.lock` remembers every generated file; this one has changed since. Take the edit back "
        "and put own code into `_custom.py` next to it, which is picked up and never overwritten, or lose the edit "
        "with `--force`.",
    ),
    Code(
        "CL212",
        "something is in the way in the output folder",
        "A file, folder or link that clientloom did not write is where it would write. Move it, or give "
        "`--force` for a file. Links out of the folder are never written through.",
    ),
    Code(
        "CL213",
        "`clientloom.lock` cannot be read",
        "It was damaged, or written by hand. Take it from version control, or delete the output folder and "
        "generate anew.",
    ),
    Code(
        "CL214",
        "the output folder holds another package",
        "Its `clientloom.lock` names another package. Choose another `output`, or give `--force` where it was renamed.",
    ),
    Code(
        "CL215",
        "another clientloom is at work in this folder",
        "Its working folder is there and its process lives. Wait until it is done.",
    ),
    Code(
        "CL216",
        "`_custom.py` cannot be picked up",
        "What this module of yours offers, by `__all__` or by names without an underscore, becomes part of the "
        "package. It is read, not run: it has to be Python, its `__all__` a plain list of names, and no name that "
        "of a generated module.",
    ),
    Code(
        "CL217",
        "the system refused to read or write",
        "A full disk, a folder that may not be written, a file that went away: the message names it. Files are written "
        "aside first and swapped in at the end, so nothing is half written.",
    ),
    Code(
        "CL218",
        "an acceptance of nothing",
        "An `[[accept]]` of `client.toml` accepts findings of a code at some place, and there is none any more: the "
        "document was corrected, or the place is misspelt. `where` is a pattern of JSON pointers, as "
        "`clientloom check --format json` prints them, or of operationIds.",
    ),
    Code(
        "CL219", "warnings under --strict", "With `--strict` every warning counts as an error, and nothing is written."
    ),
    Code(
        "CL220",
        "a file is not as generated",
        "`clientloom check --format` reports drift so: the file is not there, is another, or should be gone. "
        "`clientloom generate` rewrites it.",
    ),
    Code(
        "CL221",
        "`surface.json` cannot be read",
        "It holds the names that a package has published, a line each. A merge of two branches may leave its lines "
        "in any order, and twice. This is something else: take it from version control.",
    ),
    Code(
        "CL222",
        "`surface.json` is missing",
        "A package is there, and the file with the names that it has published is not. Without it names could change "
        "their meaning. Take it back from version control. `clientloom generate --adopt` takes the copy that lies "
        "in the package; of a package that is older than such copies, the names that it has now.",
    ),
    Code(
        "CL223",
        "a name to forget that was never published",
        "`--forget` frees a name that `surface.json` has, with all that is below it.",
    ),
    Code(
        "CL224",
        "a package of another document cannot be adopted",
        "`--adopt` takes names as published that the document gives now. The package was made of something else, so "
        "some of its names are not known. Generate once with what it was made of, then with the new document.",
    ),
    Code(
        "CL230",
        "a document without a source",
        "`clientloom update` fetches a document from `[document] source` of `client.toml`: a URL, a path, or "
        "`git+https://host/repository.git@ref#path` for a file in a git repository.",
    ),
    Code(
        "CL231",
        "the source of a document cannot be fetched",
        "Nothing was written. The message says what the server, git or the system answered. Only https is asked, and "
        "http on this machine. Headers that a source needs are under `[document.source-headers]`; `${NAME}` in them is "
        "an environment variable, and they are sent to the host of `source` alone, not to where it redirects.",
    ),
    Code(
        "CL232",
        "a vendored document was edited by hand",
        "`source.lock` holds the hash of what `clientloom update --write` wrote. A document that has changed since is "
        "only replaced with `--force`. Corrections are kept in an overlay, which is applied to each new state.",
    ),
    Code(
        "CL233", "`source.lock` cannot be read", "Take it back from version control, or delete it: it is written again."
    ),
    Code(
        "CL234",
        "a folder that no workflow can name",
        "The files of `clientloom kit` name the folders of packages and of their `client.toml` from the root of the "
        "repository, which is the current folder. Names of other characters could act in a shell or in YAML.",
    ),
    Code(
        "CL240",
        "git does not know a side of `diff`",
        "A side is a file or folder that is here, or else a ref of the git repository that `client.toml` is in.",
    ),
    Code(
        "CL241",
        "a side of `diff` holds no surface",
        "`surface.json` holds the names that a package has published. It lies beside `client.toml`, and in every wheel "
        "and source archive of a package since clientloom writes it.",
    ),
    Code("CL242", "the sides of `diff` do not fit", "Two sides are compared, and each must be of the same package."),
    Code(
        "CL298",
        "something of the document got lost",
        "Every operation and schema has to be in the package or in the coverage report. This one is in "
        "neither, which is a mistake of clientloom. Please report it with the document, or the part of it "
        "that is shown.",
    ),
    Code(
        "CL299",
        "an internal error",
        "Something went wrong that is not the document's fault. The message says what to send us.",
    ),
)
