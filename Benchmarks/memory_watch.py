"""The most memory that the processes started from here held at once."""
import os
import pathlib
import threading


class MemoryWatch:
    """Looks every 50 ms at the resident pages of all descendants of this process; `most` is in bytes."""

    def __init__(self):
        self.most = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._done.set()
        self._thread.join()

    def _watch(self):
        while not self._done.wait(0.05):
            self.most = max(self.most, sum(descendants(os.getpid()).values()))


def descendants(root):
    """Resident bytes of each process below `root`, by its id."""
    parents, held = {}, {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            # The name in brackets may hold anything.
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(folder.name)] = int(fields[1])
        held[int(folder.name)] = int(fields[21]) * os.sysconf("SC_PAGE_SIZE")

    def is_below(process):
        while process in parents:
            process = parents[process]
            if process == root:
                return True
        return False

    return {process: size for process, size in held.items() if is_below(process)}
