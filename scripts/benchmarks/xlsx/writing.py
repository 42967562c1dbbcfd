"""What of `scripts/benchmark xlsx` writes."""

import os
import pathlib
import subprocess
import tempfile

from contest import contest

HERE = pathlib.Path(__file__).resolve().parent


def built_peer():
    if subprocess.run(["pkg-config", "--exists", "xlsxwriter"]).returncode:
        command = ["apt-get", "install", "--yes", "-qq", "--no-install-recommends", "libxlsxwriter-dev"]
        subprocess.run(command if os.geteuid() == 0 else ["sudo", *command], check=True, stdout=subprocess.DEVNULL)
    peer = HERE / ".build" / "write_peer"
    peer.parent.mkdir(exist_ok=True)
    subprocess.run(["cc", "-O2", HERE / "write_peer.c", "-o", peer, "-lxlsxwriter"], check=True)
    return peer


def write(writer, rows, rounds):
    with tempfile.TemporaryDirectory() as folder:
        paths = {"afstem": f"{folder}/ours.xlsx", "libxlsxwriter": f"{folder}/its.xlsx"}
        programs = {"afstem": writer, "libxlsxwriter": built_peer()}
        contestants = {name: [program, rows, paths[name]] for name, program in programs.items()}
        contest(f"write {rows} rows", contestants, rounds, goal=0.12)
        ours, its = (os.path.getsize(path) for path in paths.values())
        print(f"  file {ours / its:.3f} of the peer's bytes, goal 1.15\n")
