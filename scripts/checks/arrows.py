#!/usr/bin/env python3
"""Fails where a room of Sources uses what a room that it may not know declares.

    scripts/checks/arrows.py [SOURCES]

Between targets the compiler keeps the arrows; between the folders of a target this does. What counts as use is a
type's name, or that of a member which only extensions of one room declare.
"""
import collections, pathlib, re, sys

# Each room with the rooms of its target that it may know, all of them above it: so there can be no cycle.
# `.` is what stands beside the folders. A target that is not listed here has one room.
MAP = {
    "Afstem": """
        Text
        Job
        Discover: Job
        Incidents: Text
        Recognise: Text
        Normalise: Text Incidents Recognise
        Validate
        Consolidate
        Ledger
        Compare: Ledger
        Run: Job Discover Incidents Recognise Normalise Validate Consolidate Ledger
    """,
}

NOISE = re.compile(r'//[^\n]*|/\*.*?\*/', re.S)
TEXT = re.compile(r'"""(.*?)"""|"((?:\\\((?:[^()]|\([^()]*\))*\)|\\.|[^"\\\n])*)"', re.S)
INSERTED = re.compile(r'\\\(((?:[^()]|\([^()]*\))*)\)')
WORDS = r'^([ ]*)(?:(?:@\w+(?:\([^)]*\))?|[a-z]+(?:\(set\))?) )*?'
TYPE = re.compile(WORDS + r'(?:struct|class|enum|protocol|typealias|actor) (\w+)', re.M)
MEMBER = re.compile('(' + WORDS + r'(?:func|var|let|case) `?(\w+))', re.M)
EXTENSION = re.compile(r'^(?:\w+ )?extension [^{]*\{\n(.*?)^\}', re.M | re.S)


def code(path):
    """Swift without comments and texts; what is inserted into a text stays."""
    text = NOISE.sub('', path.read_text(encoding='utf-8'))
    return TEXT.sub(lambda found: '"" ' + ' '.join(INSERTED.findall(found.group(0))), text)


def rooms(target):
    """The code of each file of a target, by room."""
    for path in sorted(target.rglob('*.swift')):
        parts = path.relative_to(target).parts
        yield (parts[0] if len(parts) > 1 else '.'), path, code(path)


def declarations(sources):
    """Names that one place alone declares: types by room, and what only extensions of one room add to others' types."""
    types, members = collections.defaultdict(set), collections.defaultdict(set)
    for target in filter(pathlib.Path.is_dir, sources.iterdir()):
        for room, path, text in rooms(target):
            home = (target.name, room)
            for indent, name in TYPE.findall(text): types[name].add((home, indent == ''))
            added = [(name, line) for body in EXTENSION.findall(text) for line, indent, name in MEMBER.findall(body) if indent == '  ']
            shown = {name for name, line in added if 'private' not in line}
            for _, _, name in MEMBER.findall(text): members[name].add((home, name in shown))
    def sole(names): return {name: places.copy().pop()[0] for name, places in names.items() if len(places) == 1 and places.copy().pop()[1]}
    return sole(types), sole(members)


def arrows(target, types, members):
    """(room, room, name, file) for each use of another room of the target."""
    for room, path, text in rooms(target):
        uses = {(name, types[name]) for name in re.findall(r'\b[A-Z]\w*', text) if name in types}
        uses |= {('.' + name, members[name]) for name in re.findall(r'\.(\w+)', text) if name in members}
        for name, home in sorted(uses):
            if home[0] == target.name and home[1] != room: yield room, home[1], name, path


def allowed(lines):
    known = {}
    for line in filter(None, map(str.strip, lines.splitlines())):
        room, _, others = line.partition(':')
        known[room] = set(others.split())
        if not known[room] < set(known): sys.exit(f'arrows: {room} is to know a room that does not stand above it')
    return known


def main(sources):
    wrong = []
    names = declarations(sources)
    for name, lines in MAP.items():
        known = allowed(lines)
        for room in {room for room, _, _ in rooms(sources / name)} - set(known):
            wrong.append(f'{name}/{room} is not on the map')
        for room, home, word, path in arrows(sources / name, *names):
            if room in known and home not in known[room]:
                wrong.append(f'{path}: {room} may not know {home}, which declares {word}')
    print('\n'.join(wrong), file=sys.stderr, end='\n' if wrong else '')
    return 1 if wrong else 0


if __name__ == '__main__':
    root = pathlib.Path(__file__).resolve().parents[2] / 'Sources'
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root))
