// check.py of a proof: the check that whoever is handed the folder can run and, above all, read. It shares no code with
// Variorum; a test holds it to what Variorum writes.

/** Python 3.8 or later, standard library alone. Reads the folder it lies in, and nothing else. */
export const proofCheck = String.raw`#!/usr/bin/env python3
"""Checks the proof in this folder. Needs Python 3.8 or later and nothing else; reads files and writes none.

Ends with 0 when all fits together and with 1 when something does not, and says what.
"""

import hashlib
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent
faults = []


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def canonical(value):
    # The names in these files are ASCII and their numbers whole, for which this is RFC 8785.
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def read(path):
    return (ROOT / path).read_bytes()


def files(pattern):
    return sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob(pattern) if path.is_file())


def expect(truth, fault):
    if not truth:
        faults.append(fault)


def check_sums():
    """Every file is the one that SHA256SUMS lists, and no other is there but hidden ones."""
    names = set()
    for line in read("SHA256SUMS").decode().splitlines():
        listed = re.fullmatch(r"([0-9a-f]{64})  (.+)", line)
        if listed is None:
            faults.append("SHA256SUMS: a line that cannot be read")
            continue
        names.add(listed[2])
        if not (ROOT / listed[2]).is_file():
            faults.append(f"{listed[2]}: missing")
        else:
            expect(sha256(read(listed[2])) == listed[1], f"{listed[2]}: not the file that SHA256SUMS lists")
    for path in files("**/*"):
        hidden = pathlib.PurePath(path).name.startswith(".")
        expect(hidden or path == "SHA256SUMS" or path in names, f"{path}: not listed in SHA256SUMS")


def check_names():
    """Contents and stamps are named for their SHA-256; archive.json and the devices' files bear a seal of their own."""
    for path in files("versions/*/*") + files("originals/*/*") + files("stamps/*"):
        expect(sha256(read(path)) == pathlib.PurePath(path).name[:64], f"{path}: its SHA-256 is not its name")
    for path in ["archive.json"] + files("devices/*"):
        data = json.loads(read(path))
        seal = data.pop("seal")
        expect(sha256(canonical(data)) == seal, f"{path}: not as it was sealed")


def check_chain(path, journals):
    """Each line names the hash of the one before, and the last is the one that head.json names. The lines by seq."""
    lines, hashes, redacted, before = {}, {}, {}, None
    for raw in read(path).split(b"\n")[:-1]:
        line = json.loads(raw)
        if before is not None and (line["seq"] != max(lines) + 1 or line["prev"] != before):
            faults.append(f"{path}: line {line['seq'] + 1} of the journal does not continue the chain")
        before = line.get("was", sha256(raw))
        lines[line["seq"]], hashes[line["seq"] + 1] = line, before
        if "was" in line:
            redacted[line["seq"]] = (line["was"], sha256(raw))
    stated = journals.get(pathlib.PurePath(path).stem, {})
    ends = {"head": before, "lines": max(lines) + 1}
    expect(stated == ends, f"{path}: does not end where head.json says that the journal ends")
    return lines, hashes, redacted


def check_captures(chains):
    """The lines that captured the version, held against the files and against captures.json."""
    (version_path,) = files("versions/*/*.json")
    version, text = pathlib.PurePath(version_path).stem, read("text.txt")
    expect(json.loads(read(version_path))["text"].encode() == text, f"text.txt: not the text of {version_path}")
    told, found = json.loads(read("captures.json")), []
    for device, (lines, _, _) in chains.items():
        for seq, line in lines.items():
            event = line["event"]
            if event["type"] != "version-captured" or event["capture"]["version"] != version:
                continue
            if event["article"] != told["article"]:
                continue
            expect("was" not in line, f"chain/{device}.ndjson: line {seq + 1} was redacted, so it says nothing")
            expect(event["textSha256"] == sha256(text), "text.txt: not the text that was captured")
            original = event["capture"]["original"]
            path = f"originals/{original['sha256'][:2]}/{original['sha256']}"
            there = (ROOT / path).is_file() and len(read(path)) == original["byteLength"]
            expect(there, f"{path}: missing, or not as long as the original was")
            found.append({"device": device, "line": seq + 1, "clock": line["clock"], "capture": event["capture"]})
    found.sort(key=lambda each: each["clock"])
    expect(len(found) > 0, "no line says that this version was captured")
    expect(told["version"] == version and told["captures"] == found, "captures.json: not what the lines say")
    return version, found


def check_statements(chains, archive, head):
    """What was stamped is the archive's own journals, at an earlier moment or at the head."""
    expect(head["archive"] == archive, "head.json: of another archive")
    for path in files("stamps/*.json"):
        statement = json.loads(read(path))
        expect(statement["archive"] == archive, f"{path}: of another archive")
        for device, (_, hashes, _) in chains.items():
            stated = statement["journals"].get(device, {"lines": 0})
            if stated["lines"] in hashes:
                same = hashes[stated["lines"]] == stated["head"]
                expect(same, f"{path}: not what line {stated['lines']} of {device}'s journal is")


def purged_lines(chains):
    """The lines that some purge in the chains says it redacted: device, seq, SHA-256 before and after."""
    events = [line["event"] for lines, _, _ in chains.values() for line in lines.values()]
    purges = [event["lines"] for event in events if event["type"] == "version-purged"]
    return {(line["device"], line["seq"], line["was"], line["is"]) for lines in purges for line in lines}


def check():
    check_sums()
    check_names()
    head, archive = json.loads(read("head.json")), json.loads(read("archive.json"))["id"]
    chains = {pathlib.PurePath(path).stem: check_chain(path, head["journals"]) for path in files("chain/*.ndjson")}
    version, captures = check_captures(chains)
    check_statements(chains, archive, head)
    if faults:
        return
    print(f"version   {version}")
    for each in captures:
        seen, kept = each["capture"]["capturedAt"], each["capture"]["recordedAt"]
        print(f"captured  {seen}, recorded {kept}, line {each['line']} of {each['device']}")
    listed = purged_lines(chains)
    for device, (lines, _, redacted) in chains.items():
        told = sum((device, seq, *hashes) in listed for seq, hashes in redacted.items())
        note = f", {len(redacted)} of them redacted since, {told} of these by a purge told of here" if redacted else ""
        print(f"chain     {device}: {len(lines)} lines{note}")
    print(f"head      {sha256(read('head.json'))}")
    print("All fits together. What it is worth depends on how you know the head: see INSTRUCTIONS.txt.")


try:
    check()
except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
    faults.append(f"cannot be read: {error!r}")
for fault in faults:
    print(f"WRONG     {fault}")
sys.exit(1 if faults else 0)
`;
