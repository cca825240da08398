"""Reads an archive by archive/README.md alone, with nothing but Python's standard library.

Prints as JSON what the journals fold to and what does not match its hash. Run: independent-reader.py FOLDER
"""

import hashlib
import json
import pathlib
import sys

FIELDS = ("body", "tags", "motivation", "colour")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def canonical(value):
    # Keys here are ASCII and numbers whole, for which this is RFC 8785.
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def read_journal(path):
    """The events of every whole commit, the lines a purge redacted, and what is wrong with the journal, if anything is."""
    events, redacted, commit, prev = [], [], [], "0" * 64
    for seq, raw in enumerate(path.read_bytes().split(b"\n")[:-1]):
        line = json.loads(raw)
        if line["seq"] != seq or line["prev"] != prev or not line["clock"].endswith(path.stem):
            return events, redacted, [f"{path.name}: line {seq + 1} does not continue the chain"]
        prev = line.get("was", sha256(raw))
        if "was" in line:
            redacted.append((path.stem, seq, line["was"], sha256(raw)))
        commit.append((line["clock"], line["event"]))
        if "more" not in line:
            events += commit
            commit = []
    return events, redacted, []


def standing(events):
    undone = set()
    for _, event in events:
        if event["type"] == "change-undone":
            undone.update((event.get("article"), change) for change in event["changes"])
        elif event["type"] == "change-redone":
            undone.difference_update((event.get("article"), change) for change in event["changes"])
    return [
        (clock, event)
        for clock, event in events
        if (event.get("article"), clock) not in undone or event["type"] == "version-purged"
    ]


def fold(events):
    articles = {}
    for clock, event in standing(sorted(events, key=lambda each: each[0])):
        if "article" not in event:
            continue
        kind, time = event["type"], clock[:24]
        article = articles.setdefault(event["article"], {"title": "", "captures": {}, "headlines": {}, "notes": {}, "purged": {}})
        note = article["notes"].get(event.get("annotation")) if isinstance(event.get("annotation"), str) else None
        if kind == "article-titled":
            article["title"] = event["title"]
        elif kind == "article-removed":
            article["removed"] = time
        elif kind == "article-restored":
            article.pop("removed", None)
        elif kind == "version-captured":
            article["captures"].setdefault(event["capture"]["id"], event["capture"])
            article["headlines"][event["capture"]["version"]] = event["headline"]
        elif kind == "version-purged":
            article["purged"].setdefault(event["version"], event["reason"])
        elif kind == "annotation-created":
            article["notes"].setdefault(event["annotation"]["id"], dict(event["annotation"]))
        elif kind == "annotation-changed" and note:
            note.update({name: event["fields"][name] for name in FIELDS if name in event["fields"]})
        elif kind == "annotation-removed" and note:
            note.setdefault("removed", time)
        elif kind == "annotation-restored" and note:
            note.pop("removed", None)
    return articles


def shown(identifier, article):
    captures = sorted(article["captures"].values(), key=lambda capture: capture["capturedAt"])
    versions = list(dict.fromkeys(capture["version"] for capture in captures))
    notes = sorted(article["notes"].values(), key=lambda note: (note["created"], note["id"]))
    return {
        "id": identifier,
        "title": article["title"] or next((h for h in map(article["headlines"].get, reversed(versions)) if h), "[…]"),
        "removed": article.get("removed"),
        "versions": versions,
        "purged": article["purged"],
        "captures": len(captures),
        "notes": [{"id": note["id"], "body": note["body"], "removed": note.get("removed")} for note in notes],
    }


def main(folder):
    events, redacted, problems = [], [], []
    for path in sorted(folder.glob("journal/*.ndjson")):
        found, rewritten, wrong = read_journal(path)
        events += found
        redacted += rewritten
        problems += wrong
    purges = [event for _, event in events if event["type"] == "version-purged"]
    allowed = {tuple(line[key] for key in ("device", "seq", "was", "is")) for purge in purges for line in purge["lines"]}
    problems += [f"{device}: line {seq + 1} was rewritten" for device, seq, *rest in redacted if (device, seq, *rest) not in allowed]
    for path in [folder / "archive.json", *folder.glob("devices/*.json")]:
        data = json.loads(path.read_bytes())
        if data.pop("seal") != sha256(canonical(data)):
            problems.append(f"{path.name}: the seal does not match")
    for path in [*folder.glob("versions/*/*.json"), *folder.glob("originals/*/*"), *folder.glob("stamps/*.*")]:
        if path.stem != sha256(path.read_bytes()):
            problems.append(f"{path.name}: the name is not the hash")
    for path in folder.glob("versions/*/*.json"):
        version = json.loads(path.read_bytes())
        text = version["text"].encode("utf-16-le")
        blocks = [text[2 * start : 2 * end].decode("utf-16-le") for start, end in (b["range"] for b in version["blocks"])]
        if "\n\n".join(blocks) != version["text"]:
            problems.append(f"{path.name}: the blocks are not the text")
    articles = [shown(identifier, article) for identifier, article in fold(events).items() if article["captures"]]
    print(json.dumps({"articles": sorted(articles, key=lambda each: each["id"]), "problems": problems}))


main(pathlib.Path(sys.argv[1]))
