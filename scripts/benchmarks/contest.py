"""Runs programs in turn and compares what their processes took; a peer's figures include what it takes to start it."""

import os
import pathlib
import statistics
import subprocess
import sys
import time


def built(folder, product):
    """The path of a Swift package's program, built as `scripts/install` builds what it puts in place."""
    command = ["swift", "build", "--package-path", folder, "-c", "release", "--product", product, "--static-swift-stdlib"]
    subprocess.run(command, check=True, stdout=sys.stderr)
    path = subprocess.run([*command, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return pathlib.Path(path) / product


def measure(command):
    """User CPU, system CPU and wall in seconds, and peak memory in MB, of a whole process."""
    start = time.monotonic()
    child = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"failed: {' '.join(map(str, command))[:200]}")
    return usage.ru_utime, usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def contest(title, contestants, rounds, goal=None):
    """Measures each of the commands in every round, and prints medians; the first is ours, and `goal` its user CPU."""
    runs = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, command in contestants.items():
            runs[name].append(measure(command))
    medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in runs.items()}
    ours = next(iter(medians.values()))
    print(f"{title} (median of {rounds})")
    for name, (user, system, wall, _) in medians.items():
        peak = max(run[3] for run in runs[name])
        ratio = "" if user is ours[0] else f"   ours / it: user {ours[0] / user:.3f}, wall {ours[2] / wall:.3f}"
        print(f"  {name:<22} user {user:6.3f} s  system {system:6.3f} s  wall {wall:6.3f} s  peak {peak:6.1f} MB{ratio}")
    if goal:
        print(f"  goal: user CPU at most {goal:.2f} of the peer's")
    print(flush=True)
    return medians
