"""Runs the blocks of a chain as one program: the file `example.py`, which grows block by block."""

import builtins
import os
import site
import sys
import types

from .outcome import OK, describe

# Bound before any block could change it.
_compile, _exec = compile, exec


def run(blocks, channel):
    path = os.path.join(os.getcwd(), "example.py")
    namespace = prepare(path)
    offset = 0
    for block in blocks:
        # Child processes of multiprocessing execute the file, tracebacks and inspect read it.
        with open(path, "a", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
            file.write(block + "\n")
        outcome = run_block("\n" * offset + block, path, offset, namespace)
        channel.end(outcome)
        if outcome["status"] not in ("ok", "raised") or not channel.is_ours:
            break
        offset += block.count("\n") + 1


def prepare(path):
    """Makes everything look as if `python example.py` had been called; gives the namespace of the program."""
    program = types.ModuleType("__main__")
    program.__file__ = path
    program.__builtins__ = builtins
    sys.modules["__main__"] = program
    sys.argv[:] = [path]
    sys.path.insert(0, os.path.dirname(path))
    sys.stdout.reconfigure(line_buffering=True)
    if sys.flags.no_site:
        site.setquit()
        site.setcopyright()
        site.sethelper()
    return vars(program)


def run_block(source, path, offset, namespace):
    try:
        _exec(_compile(source, path, "exec", dont_inherit=True), namespace)
    except BaseException as error:
        return describe(error, path, offset)
    return OK
