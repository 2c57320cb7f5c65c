"""How a block ended, as the checker understands it (`SandboxOutcome` in ../../../python/protocol.ts)."""

MESSAGE_LIMIT = 2000
NAME_LIMIT = 200
MAX_BASES = 100
OK = {"status": "ok"}

# What a metaclass says about its classes may be anything.
_bases_of = type.__dict__["__mro__"].__get__
_name_of = type.__dict__["__name__"].__get__


def describe(error, filename, offset):
    """The exception that left the code of `filename`, of which the first `offset` lines belong to earlier blocks."""
    kind = type(error)
    if issubclass(kind, MemoryError):
        return {"status": "limit", "kind": "memory"}
    if issubclass(kind, SystemExit):
        return {"status": "exited", "message": f"{name_of(kind)}: {message_of(error)}".removesuffix(": ")}
    line, column = place_of(error, filename, offset)
    return {
        "status": "raised",
        "type": name_of(kind),
        # The last ones are Exception, BaseException, object.
        "bases": [name_of(base) for base in _bases_of(kind)[-MAX_BASES:]],
        "message": message_of(error),
        "line": line,
        "column": column,
    }


def place_of(error, filename, offset):
    """Line and column in the block, from 1; column 0 stands for an unknown one."""
    if isinstance(error, SyntaxError) and error.filename == filename:
        return max(1, (error.lineno or 1) - offset), error.offset or 0
    line, entry = 1, error.__traceback__
    while entry is not None:
        if entry.tb_frame.f_code.co_filename == filename and entry.tb_lineno > offset:
            line = entry.tb_lineno - offset
        entry = entry.tb_next
    return line, 0


def name_of(kind):
    return _name_of(kind)[:NAME_LIMIT]


def message_of(error):
    try:
        return str(error)[:MESSAGE_LIMIT]
    except BaseException:
        return ""
