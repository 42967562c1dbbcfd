#!/usr/bin/env python3
"""Fails where a room of Sources uses what a room that it may not know declares; arrows.txt says which it may.

    scripts/checks/arrows.py [SOURCES]

What counts as use is the name of a type that stands in one room alone, or of a member that extensions in one room
alone declare.
"""

import pathlib
import re
import sys

COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)
TEXT = re.compile(r'"""(.*?)"""|"((?:\\\((?:[^()]|\([^()]*\))*\)|\\.|[^"\\\n])*)"', re.S)
INSERTED = re.compile(r"\\\(((?:[^()]|\([^()]*\))*)\)")
MODIFIERS = r"^( *)((?:(?:@\w+(?:\([^)]*\))?|[a-z]+(?:\(set\))?) )*?)"
TYPE = re.compile(MODIFIERS + r"(?:struct|class|enum|protocol|typealias|actor) (\w+)", re.M)
MEMBER = re.compile(MODIFIERS + r"(?:func|var|let|case) `?(\w+)", re.M)
EXTENSION = re.compile(r"^(?:\w+ )?extension [^{]*\{\n(.*?)^\}", re.M | re.S)


def code(path):
    """Swift without comments and texts; what is inserted into a text stays."""
    text = COMMENT.sub("", path.read_text(encoding="utf-8"))
    return TEXT.sub(lambda found: '"" ' + " ".join(INSERTED.findall(found[0])), text)


def room(path):
    """Target and folder: Afstem/Run, or Afstem/. for what stands beside the folders."""
    return "/".join(path.parts[:2] if len(path.parts) > 2 else (path.parts[0], "."))


def homes(files, declare):
    """The room of each name that others can see and that no other room declares."""
    places = {}
    for path, text in files.items():
        for name, is_seen in declare(text):
            places.setdefault(name, set()).add((room(path), is_seen))
    return {name: rooms.pop()[0] for name, rooms in places.items() if len(rooms) == 1 and all(r[1] for r in rooms)}


def types(text):
    return {(name, not indent) for indent, _, name in TYPE.findall(text)}


def members(text):
    inside = [member for body in EXTENSION.findall(text) for member in MEMBER.findall(body)]
    seen = {name for indent, words, name in inside if len(indent) == 2 and "private" not in words}
    return {(name, name in seen) for _, _, name in MEMBER.findall(text)}


def read_map(path):
    known = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, _, others = line.partition(":")
        target = name.split("/")[0]
        known[name] = {f"{target}/{other}" for other in others.split()}
        if not known[name] <= set(known) - {name}:
            sys.exit(f"arrows.txt: {name} is to know a room that does not stand above it")
    return known


def main(sources, known):
    files = {path.relative_to(sources): code(path) for path in sorted(sources.rglob("*.swift"))}
    targets = {name.split("/")[0] for name in known}
    rooms = {room(path) for path in files if path.parts[0] in targets}
    wrong = [f"{name} is not on the map" for name in sorted(rooms - set(known))]
    of_types, of_members = homes(files, types), homes(files, members)
    for path, text in files.items():
        here = room(path)
        uses = [(word, of_types.get(word)) for word in re.findall(r"\b[A-Z]\w*", text)]
        uses += [("." + word, of_members.get(word)) for word in re.findall(r"\.(\w+)", text)]
        for word, home in sorted({(word, home) for word, home in uses if home in known and here in known}):
            if home != here and home.split("/")[0] == path.parts[0] and home not in known[here]:
                wrong.append(f"{path}: {here} may not know {home}, which declares {word}")
    print("\n".join(wrong) or "arrows: every room keeps to those that it may know")
    return 1 if wrong else 0


here = pathlib.Path(__file__).resolve().parent
sources = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parents[1] / "Sources"
sys.exit(main(sources, read_map(here / "arrows.txt")))
