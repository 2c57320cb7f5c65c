"""Prepares the interpreter in which examples run; executed once, then the memory is stored as an image.

No example can import this: it is no module. Its functions are called through the C API only.
"""

import asyncio.selector_events
import atexit
import builtins
import gc
import importlib
import json
import linecache
import random
import selectors
import sys
import time

# What examples often import. Compiling it from source each time would take most of a check.
COMMON_MODULES = (
    "concurrent.futures csv datetime decimal fractions hashlib pathlib pickle queue secrets sqlite3 "
    "tempfile timeit tracemalloc typing urllib.parse uuid"
)
MESSAGE_LIMIT = 2000

# A namespace made with the C API has none, and the warnings of the compiler look there.
__builtins__ = builtins

# Bound now, so that what an example does to modules changes nothing here.
_compile = builtins.compile
_dumps = json.dumps
_bases_of = type.__dict__["__mro__"].__get__
_name_of = type.__dict__["__name__"].__get__
_traceback_of = BaseException.__dict__["__traceback__"].__get__
_stdout = sys.stdout
_sources = linecache.cache
_reseed = random.seed
_random = random.SystemRandom().randrange
_run_exit_functions = atexit._run_exitfuncs
_collect = gc.collect
_main = sys.modules["__main__"]
_noise = []


def prepare(source, filename, fresh):
    """Compiles a block and makes its source known to tracebacks and inspect."""
    _main.__file__ = filename
    lines = [line + "\n" for line in source.splitlines()]
    _sources[filename] = (len(source), None, lines, filename)
    program = _compile(source, filename, "exec", dont_inherit=True)
    if fresh:
        _reseed()
        # Addresses differ from run to run, as they do for a reader. What is freed here would be given out next.
        count = _random(512)
        _noise.append((count, [(size, object(), bytes(size), [], {}) for size in range(count)]))
    return program


def describe(error, filename):
    """The exception that left a block, as JSON in ASCII."""
    bases = [_name_of(base) for base in _bases_of(type(error))]
    line, column = _place(error, filename)
    description = {"type": bases[0], "bases": bases, "message": _message(error), "line": line, "column": column}
    return _dumps(description).encode("ascii")


def leave(namespace):
    """Ends the program as the interpreter's shutdown does: exit functions, then the names of the main module."""
    _run_exit_functions()
    names = [name for name in namespace if name != "__builtins__"]
    for private in (True, False):
        for name in names:
            if (name[0:1] == "_" and name[1:2] != "_") == private:
                namespace[name] = None
    _collect()


def flush():
    """Writes what was printed and is still in buffers."""
    for stream in (sys.stdout, _stdout):
        try:
            stream.flush()
        except BaseException:
            pass


def _place(error, filename):
    """Line and column in the block: of the innermost frame in it, or of what could not be compiled."""
    line, column = 1, 0
    if isinstance(error, SyntaxError) and error.filename == filename:
        line, column = error.lineno, error.offset
    entry = _traceback_of(error)
    while entry is not None:
        if entry.tb_frame.f_code.co_filename == filename:
            line, column = entry.tb_lineno, 0
        entry = entry.tb_next
    return line or 1, column


def _message(error):
    try:
        text = error.msg if isinstance(error, SyntaxError) else str(error)
        return str.__getitem__(text, slice(0, MESSAGE_LIMIT))
    except BaseException:
        return ""


class _Selector(selectors.SelectSelector):
    """Waits for timers only: in a sandbox there is nothing else that an event loop could wait for."""

    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError("event loop has nothing left to wait for")
        if timeout > 0:
            time.sleep(timeout)
        return []


def _install_event_loop():
    """Makes the usual loop of asyncio do without the sockets it would wake itself with."""
    loop = asyncio.selector_events.BaseSelectorEventLoop
    selectors.DefaultSelector = _Selector
    loop._make_self_pipe = lambda self: None
    loop._close_self_pipe = lambda self: None
    loop._write_to_self = lambda self: None


for module in COMMON_MODULES.split():
    importlib.import_module(module)
_install_event_loop()
sys.path.insert(0, "/home/user")
sys.builtin_module_names = tuple(dict.fromkeys(name for name in sys.builtin_module_names if name != "_pyodide_core"))
