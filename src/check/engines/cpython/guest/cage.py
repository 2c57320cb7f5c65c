"""Starts a program that is not trusted. Given one argument, a JSON object; standard streams are the program's.

    command    what to execute: a list, the first is an absolute path
    folder     the only folder the program may write to
    readable   what it may read besides the system's own files
    memory     bytes of address space, for each of its processes
    file_size  bytes of the longest file
    cpu        seconds of processor time, for each of its processes
    processes  how many processes and threads it may have

Every measure is taken where the system knows it; what is missing is missed silently.

    Linux    No network but a loopback of its own, no process outlives the program: namespaces. Where users may not
             have them, the network stays open; orphans are found and killed. Files outside of `folder` are closed,
             save the system's own, and so are other processes: Landlock. Root becomes nobody. What remains: sockets
             that are files at a known path outside of /run, and the disk, which many files may fill.
    macOS    The limits, but not that of memory. Network, files and daemons are free: examples there have all rights
             of the user who runs them.
"""

import contextlib
import ctypes
import fcntl
import json
import os
import resource
import signal
import socket
import struct
import sys

NOBODY = 65534
PR_SET_PDEATHSIG, PR_SET_KEEPCAPS, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT = 1, 8, 36, 38, 47
PR_CAP_AMBIENT_RAISE = 2
MS_PRIVATE, MS_REC = 1 << 18, 1 << 14
CAP_DAC_READ_SEARCH = 2
CAPABILITY_VERSION = 0x20080522
SIOCSIFFLAGS, IFF_UP = 0x8914, 0x1
LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 444, 445, 446
# execute, read a file, read a folder; the rights that a rule for a file may name
LANDLOCK_READ = 0b1101
LANDLOCK_FILE = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 14 | 1 << 15

READABLE = [
    *("/bin", "/lib", "/lib32", "/lib64", "/usr", "/nix/store", "/proc/self", "/sys/devices/system/cpu"),
    *("/etc/group", "/etc/hosts", "/etc/ld.so.cache", "/etc/localtime", "/etc/mime.types", "/etc/nsswitch.conf"),
    *("/etc/passwd", "/etc/protocols", "/etc/services", "/etc/ssl"),
]
WRITABLE = ["/dev/full", "/dev/null", "/dev/random", "/dev/shm", "/dev/urandom", "/dev/zero"]

LINUX = sys.platform == "linux"
CLONE_NEWUSER = 0x10000000

libc = ctypes.CDLL(None, use_errno=True)


def main(order):
    namespaces = enter_namespaces(order["folder"]) if LINUX else 0
    stay_behind(adopt=LINUX and not namespaces)
    if namespaces:
        # The first process of a process namespace takes all others with it, daemons included.
        stay_behind(adopt=False)
    if LINUX:
        become_nobody_if_root(order)
    # Since Linux 5.14 a user namespace counts its processes from zero.
    limit_resources(order, 0 if namespaces & CLONE_NEWUSER else count_tasks(os.getuid()))
    if LINUX:
        check(libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0))
        check(libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
        close_files(order)
    os.execv(order["command"][0], order["command"])


def enter_namespaces(folder):
    """Leaves the network, the process tree and the mounts of the system; gives the flags, 0 when it is not allowed."""
    own = os.CLONE_NEWNET | os.CLONE_NEWPID | os.CLONE_NEWNS
    for flags in (own, own | CLONE_NEWUSER):
        if possible(lambda: unshare(flags, folder)):
            unshare(flags, folder)
            return flags
    return 0


def unshare(flags, folder):
    user, group = os.getuid(), os.getgid()
    os.unshare(flags)
    if flags & CLONE_NEWUSER:
        write("/proc/self/setgroups", "deny")
        write("/proc/self/uid_map", f"{user} {user} 1")
        write("/proc/self/gid_map", f"{group} {group} 1")
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH22x", b"lo", IFF_UP))
    check(libc.mount(None, b"/", None, MS_REC | MS_PRIVATE, None))
    # Sockets of the system's services are files, which stay reachable without a network.
    if os.path.isdir("/run") and not folder.startswith("/run/"):
        check(libc.mount(b"none", b"/run", b"tmpfs", 0, None))


def stay_behind(adopt):
    """Returns in a child, in a process group of its own. The parent ends as the child does and leaves nobody alive.

    It ends the child when it gets SIGTERM, as it does when its own parent dies. `adopt`: orphans become its children.
    """
    if adopt:
        check(libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0))
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        return
    signal.signal(signal.SIGTERM, lambda *_: os.kill(child, signal.SIGKILL))
    if LINUX:
        check(libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0))
    ended = status = None
    while ended != child:
        ended, status = os.wait()
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    kill(-child, signal.SIGKILL)
    if adopt:
        kill_descendants()
    code = os.waitstatus_to_exitcode(status)
    os._exit(code if code >= 0 else 128 - code)


def kill_descendants():
    """Stops them first: what is stopped cannot multiply while the others are being found."""
    stopped = set()
    while found := descendants() - stopped:
        for pid in found:
            kill(pid, signal.SIGSTOP)
        stopped |= found
    for pid in stopped:
        kill(pid, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()


def descendants():
    children = {}
    for entry in os.scandir("/proc"):
        with contextlib.suppress(OSError):
            if entry.name.isdecimal():
                with open(f"{entry.path}/stat", "rb") as file:
                    parent = int(file.read().rpartition(b")")[2].split()[1])
                children.setdefault(parent, []).append(int(entry.name))
    found = children.get(os.getpid(), [])
    for pid in found:
        found.extend(children.get(pid, []))
    return set(found)


def kill(pid, number):
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, number)


def become_nobody_if_root(order):
    """Limits of processes do not hold for root, and files of root are not for examples to change."""

    def become_and_look():
        become_nobody()
        for path in (order["command"][0], *order["readable"]):
            os.close(os.open(path, os.O_RDONLY))

    if os.getuid() == 0 and possible(become_and_look):
        for path in (order["folder"], *(entry.path for entry in os.scandir(order["folder"]))):
            os.chown(path, NOBODY, NOBODY)
        become_nobody()


def become_nobody():
    check(libc.prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0))
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    # The interpreter may live in a folder that only root can enter. What may be read is settled by `close_files`.
    keep_capability(CAP_DAC_READ_SEARCH)


def keep_capability(capability):
    header = struct.pack("=Ii", CAPABILITY_VERSION, 0)
    mask = 1 << capability
    if libc.capset(header, struct.pack("=6I", mask, mask, mask, 0, 0, 0)) == 0:
        libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0)


def limit_resources(order, tasks):
    """`tasks`: how many processes and threads are already counted"""
    limits = {
        "RLIMIT_AS": order["memory"],
        "RLIMIT_FSIZE": order["file_size"],
        "RLIMIT_CPU": order["cpu"],
        "RLIMIT_CORE": 0,
        "RLIMIT_NPROC": tasks + order["processes"],
    }
    for name, value in limits.items():
        hard = resource.getrlimit(getattr(resource, name))[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(getattr(resource, name), (value, value))


def count_tasks(user):
    """What the limit of processes counts of a user: threads on Linux, processes elsewhere."""
    if not LINUX:
        return len(os.popen(f"ps -U {user} -o pid=").readlines())
    count = 0
    for entry in os.scandir("/proc"):
        with contextlib.suppress(OSError):
            if entry.name.isdecimal() and entry.stat().st_uid == user:
                count += len(os.listdir(f"{entry.path}/task"))
    return count


def close_files(order):
    """Landlock: no file can be opened but those that are named, no process outside can be signalled or looked into."""
    version = libc.syscall(LANDLOCK_CREATE, None, 0, 1)
    if version < 1:
        return
    rights = (1 << {1: 13, 2: 14, 3: 15, 4: 15}.get(version, 16)) - 1
    scopes = 0b11 if version >= 6 else 0
    ruleset = check(libc.syscall(LANDLOCK_CREATE, struct.pack("=QQQ", rights, 0, scopes), 24, 0))
    for path in [*READABLE, *order["readable"]]:
        allow(ruleset, path, rights & LANDLOCK_READ)
    for path in [*WRITABLE, order["folder"]]:
        allow(ruleset, path, rights)
    check(libc.syscall(LANDLOCK_RESTRICT, ruleset, 0))


def allow(ruleset, path, rights):
    with contextlib.suppress(OSError):
        target = os.open(path, os.O_PATH | os.O_CLOEXEC)
        rights = rights if os.path.isdir(path) else rights & LANDLOCK_FILE
        check(libc.syscall(LANDLOCK_ADD, ruleset, 1, struct.pack("=Qi", rights, target), 0))
        os.close(target)


def possible(step):
    """Whether a step that cannot be undone would succeed: a child tries it."""
    child = os.fork()
    if child == 0:
        try:
            step()
        except OSError:
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def write(path, text):
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


def check(result):
    if result == -1:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result


main(json.loads(sys.argv[1]))
