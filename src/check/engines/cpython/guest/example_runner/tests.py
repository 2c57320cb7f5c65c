"""Runs the blocks of a chain as one test file, by pytest, and prints a summary that is the same on every machine."""

import os
import sys

from .outcome import OK, describe

FILE = "test_example.py"
# Without a configuration of its own, pytest looks for one in the folders above.
CONFIGURATION = "[pytest]\nasyncio_default_fixture_loop_scope = function\n"
OPTIONS = ("-q", "--color=no", "-p", "no:cacheprovider", "--disable-warnings", "--hypothesis-profile=example")


def run(blocks, channel):
    path = os.path.join(os.getcwd(), FILE)
    write("pytest.ini", CONFIGURATION)
    write(path, "\n".join(blocks) + "\n")
    sys.argv[:] = ["pytest", FILE]
    sys.stdout.reconfigure(errors="backslashreplace")
    summary = Summary(path, offset=sum(block.count("\n") + 1 for block in blocks[:-1]))
    code = quietly(lambda: run_pytest(summary))
    for line in summary.lines:
        print(line)
    channel.end(summary.outcome(code))


def write(path, text):
    with open(path, "w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
        file.write(text)


def run_pytest(plugin):
    import hypothesis
    import pytest

    # The same examples on every run, on machines of any speed.
    hypothesis.settings.register_profile("example", derandomize=True, database=None, deadline=None)
    return pytest.main([*OPTIONS, FILE], plugins=[plugin])


def quietly(run):
    """Keeps what pytest and the tests print away from standard output."""
    stdout = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        return run()
    finally:
        sys.stdout.flush()
        os.dup2(stdout, 1)


class Summary:
    """A plugin of pytest: collects what its own summary says, less times and paths.

        FAILED test_total[0-1] - assert 0 == 1
        1 failed, 2 passed
    """

    def __init__(self, path, offset):
        self.lines = []
        self._path, self._offset = path, offset
        # Outcome of a file that cannot even be imported, and the report on the first test that failed.
        self._broken = self._failed = None

    def pytest_exception_interact(self, node, call, report):
        if report.when == "collect":
            error = call.excinfo.value
            self._broken = describe(error.__cause__ or error, self._path, self._offset)

    def pytest_terminal_summary(self, terminalreporter):
        if self._broken:
            return
        words = {"FAILED": "failed", "ERROR": "error"}
        troubles = [(word, report) for word, key in words.items() for report in terminalreporter.stats.get(key, [])]
        self._failed = troubles[0][1] if troubles else None
        parts, _ = terminalreporter.build_summary_stats_line()
        counts = [text for text, _ in parts if "warning" not in text]
        self.lines = [f"{word} {title(report)}" for word, report in troubles]
        self.lines.append(", ".join(counts) or "no tests ran")

    def outcome(self, code):
        """How the run ended; `code` is the exit code of pytest."""
        if self._broken:
            return self._broken
        if self._failed:
            bases = ["TestsFailed", "Exception", "BaseException", "object"]
            line = self._line(self._failed)
            return {"status": "raised", "type": bases[0], "bases": bases, "message": self.lines[-1], "line": line}
        if code in (0, 5):
            return OK
        return {"status": "exited", "message": f"pytest: exit({int(code)})"}

    def _line(self, report):
        place = crash(report)
        inside = place is not None and place.path == self._path
        line = place.lineno if inside else (report.location[1] or 0) + 1
        return max(1, line - self._offset)


def title(report):
    name = report.nodeid.partition("::")[2]
    message = getattr(crash(report), "message", "").partition("\n")[0]
    return f"{name} - {message}" if message else name


def crash(report):
    """Where and with what a test failed, if pytest knows."""
    return getattr(report.longrepr, "reprcrash", None)
