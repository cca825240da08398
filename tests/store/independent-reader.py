"""Reads an archive by archive/README.md alone, with nothing but Python's standard library.

Prints as JSON what the journals fold to, and what does not match its hash, its chain, its seal or what is said of it.
Whether a signature or a stamp is right needs a library, and is not looked at: only that a signature stands where one
must. Run: independent-reader.py FOLDER
"""

import hashlib
import json
import pathlib
import re
import sys

FORMATS = (1, 2, 3, 4)
FIELDS = ("body", "tags", "motivation", "colour")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def canonical(value):
    # Keys here are ASCII and numbers whole, for which this is RFC 8785.
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def parsed(data):
    try:
        return json.loads(data)
    except ValueError:
        return None


class Archive:
    def __init__(self, folder):
        self.folder = folder
        self.about = parsed((folder / "archive.json").read_bytes())
        if self.about["format"] not in FORMATS:
            sys.exit(f"format {self.about['format']} is not known here")
        self.problems = []
        # The events of whole commits; the hash of each line and of its bytes, and whether it was redacted.
        self.events, self.lines = [], {}
        self.read_sealed("archive.json")
        for path in self.files("devices/*.json"):
            self.read_sealed(path)
        for path in self.files("journal/*.ndjson"):
            self.read_journal(path)
        self.events.sort(key=lambda each: each[0])
        self.standing = standing(self.events)
        self.check_purges()
        self.check_contents()
        self.check_heads()

    def files(self, pattern):
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.glob(pattern) if path.is_file())

    def bytes(self, path):
        file = self.folder / path
        return file.read_bytes() if file.is_file() else None

    def events_of(self, kind):
        return [event for _, event in self.events if event["type"] == kind]

    def wrong(self, path, why):
        self.problems.append(f"{path}: {why}")

    def read_sealed(self, path):
        data = self.bytes(path)
        value = parsed(data)
        if value is None or canonical(value) + b"\n" != data:
            return self.wrong(path, "not canonical JSON")
        seal = value.pop("seal", None)
        if seal != sha256(canonical(value)):
            self.wrong(path, "the seal does not match")
        if "device" in value and path != f"devices/{value['device']}.json":
            self.wrong(path, "introduces another device")

    def read_journal(self, path):
        device = pathlib.PurePosixPath(path).stem
        if self.bytes(f"devices/{device}.json") is None:
            self.wrong(path, "no file introduces its device")
        rows = self.bytes(path).split(b"\n")
        commit, prev, signs = [], "0" * 64, False
        for seq, raw in enumerate(rows[:-1]):
            line = parsed(raw)
            follows = isinstance(line, dict) and line.get("seq") == seq and line.get("prev") == prev
            if not follows or line.get("clock", "")[-8:] != device or canonical(line) != raw:
                # What cannot be read at the end was never acknowledged.
                if any(isinstance(parsed(later), dict) for later in rows[seq:]):
                    self.wrong(path, f"line {seq + 1} does not continue the chain")
                return
            now = sha256(raw)
            prev = line.get("was", now)
            self.lines[device, seq] = (prev, now, "was" in line)
            commit.append(line)
            if "more" not in line:
                signs = self.check_signed(path, commit, signs)
                self.events += [(each["clock"], each["event"]) for each in commit]
                commit = []

    def check_signed(self, path, commit, signs):
        """Whether the device signs after this commit."""
        kinds = [line["event"]["type"] for line in commit]
        due = signs or "signing-started" in kinds
        last = commit[-1]
        if ("signature" in last) != due and "was" not in last:
            self.wrong(path, f"line {last['seq'] + 1} {'lacks a' if due else 'bears a stray'} signature")
        if any("signature" in line for line in commit[:-1]):
            self.wrong(path, f"a signature before the end of the commit of line {last['seq'] + 1}")
        return due and "signing-ended" not in kinds

    def check_purges(self):
        listed = {}
        for purge in self.events_of("version-purged"):
            for line in purge["lines"]:
                listed.setdefault((line["device"], line["seq"]), set()).add((line["was"], line["is"]))
        for (device, seq), (was, now, redacted) in self.lines.items():
            allowed = listed.get((device, seq))
            if redacted and (was, now) not in (allowed or ()):
                self.wrong(f"journal/{device}.ndjson", f"line {seq + 1} was rewritten")
            if allowed and not redacted:
                self.wrong(f"journal/{device}.ndjson", f"line {seq + 1} was to be redacted")

    def check_contents(self):
        purged = {name for purge in self.events_of("version-purged") for name in purge["contents"]}
        spoken, texts = set(), {}
        for path in self.files("versions/*/*"):
            if self.is_named(path, r"versions/(..)/(\1[0-9a-f]{62})\.json"):
                texts[pathlib.PurePosixPath(path).stem] = self.read_version(path)
        for event in self.events_of("version-captured"):
            capture = event["capture"]
            version, original = capture["version"], capture["original"]
            places = {version: f"versions/{version[:2]}/{version}.json"}
            places[original["sha256"]] = f"originals/{original['sha256'][:2]}/{original['sha256']}"
            spoken.update(places.values())
            for name, path in places.items():
                # An original that is nothing but the text needs no file.
                spare = name == event["textSha256"]
                if self.bytes(path) is None and name not in purged and not spare:
                    self.wrong(path, "is missing")
            if version in texts and sha256(texts[version]) != event["textSha256"]:
                self.wrong(places[version], "the text is not the one that was captured")
            kept = self.bytes(places[original["sha256"]])
            if kept is not None and len(kept) != original["byteLength"]:
                self.wrong(places[original["sha256"]], "the length is not the one that was captured")
        for path in self.files("originals/*/*"):
            self.is_named(path, r"originals/(..)/(\1[0-9a-f]{62})")
        announced = set()
        for path in self.files("incoming/*.ndjson"):
            for line in self.bytes(path).split(b"\n")[:-1]:
                announced.update(json.loads(line)["paths"])
        for path in self.files("versions/*/*") + self.files("originals/*/*"):
            if pathlib.PurePosixPath(path).stem in purged:
                self.wrong(path, "was purged")
            elif path not in spoken and path not in announced:
                self.wrong(path, "no journal speaks of it")

    def is_named(self, path, pattern):
        """Whether a content is where its hash, the pattern's last group, says."""
        match = re.fullmatch(pattern, path)
        right = match is not None and sha256(self.bytes(path)) == match.groups()[-1]
        if not right:
            self.wrong(path, "the name is not the hash")
        return right

    def read_version(self, path):
        """The text in UTF-8."""
        version = json.loads(self.bytes(path))
        if canonical(version) != self.bytes(path):
            self.wrong(path, "not canonical JSON")
        # Positions count UTF-16 code units, of two bytes each.
        text = version["text"].encode("utf-16-le")
        ends = [block["range"] for block in version["blocks"]]
        blocks = [text[2 * start : 2 * end].decode("utf-16-le") for start, end in ends]
        if "\n\n".join(blocks) != version["text"] or ends[0][0] != 0:
            self.wrong(path, "the blocks are not the text")
        return version["text"].encode()

    def check_heads(self):
        kinds = {"rfc3161": "tsr", "opentimestamps": "ots"}
        wanted = set()
        for event in self.events_of("stamp-attached"):
            wanted |= {f"stamps/{event['head']}.json", f"stamps/{event['stamp']}.{kinds[event['kind']]}"}
        for path in sorted(wanted - set(self.files("stamps/*"))):
            self.wrong(path, "is missing")
        for path in self.files("stamps/*"):
            if not self.is_named(path, r"stamps/([0-9a-f]{64})\.(?:json|tsr|ots)"):
                continue
            if not path.endswith(".json"):
                if path not in wanted:
                    self.wrong(path, "no journal speaks of it")
                continue
            statement = json.loads(self.bytes(path))
            if canonical(statement) != self.bytes(path):
                self.wrong(path, "not canonical JSON")
            if statement["type"] != "variorum-head" or statement["archive"] != self.about["id"]:
                self.wrong(path, "states nothing of this archive")
            for device, stated in statement["journals"].items():
                head = self.lines.get((device, stated["lines"] - 1), (None,))[0]
                if head != stated["head"]:
                    self.wrong(path, f"journal/{device}.ndjson is not what was stated of it")

    def shown(self):
        titles = [event["title"] for _, event in self.standing if event["type"] == "archive-titled"]
        verified = self.events_of("archive-verified")
        articles = fold(self.standing)
        return {
            "format": self.about["format"],
            "id": self.about["id"],
            "title": titles[-1] if titles else None,
            "created": self.about["created"],
            "lastVerified": verified[-1]["startedAt"] if verified else None,
            "articles": [shown(articles[name], name) for name in sorted(articles) if articles[name]["captures"]],
            **present(said_of_all(self.standing)),
            "problems": sorted(self.problems),
        }


def standing(events):
    """The events that count; `events` and what is answered are in the order of their clocks."""
    undone = set()
    for _, event in events:
        named = {(event.get("article"), change) for change in event.get("changes", ())}
        if event["type"] == "change-undone":
            undone |= named
        elif event["type"] == "change-redone":
            undone -= named
    lasting = ("change-undone", "change-redone", "version-purged")
    return [
        (clock, event)
        for clock, event in events
        if (event.get("article"), clock) not in undone or event["type"] in lasting
    ]


def fold(events):
    articles = {}
    for clock, event in events:
        if "article" not in event:
            continue
        kind, time = event["type"], clock[:24]
        article = articles.setdefault(
            event["article"],
            {
                **{"first": time, "title": "", "captures": {}, "versions": {}, "notes": {}, "purged": {}},
                **{"out": set(), "languages": {}, "tags": set(), "collections": set(), "decisions": {}},
            },
        )
        name = event.get("annotation")
        note = article["notes"].get(name) if isinstance(name, str) else None
        if kind == "article-created":
            article.setdefault("created", time)
        elif kind == "article-titled":
            article["title"] = event["title"]
        elif kind == "article-removed":
            article["removed"], article["into"] = time, event.get("into")
        elif kind == "article-restored":
            article["removed"] = article["into"] = None
        elif kind == "article-seen":
            article["seen"] = event["version"]
        elif kind in ("article-tagged", "article-untagged"):
            put(article["tags"], event["tag"], kind == "article-tagged")
        elif kind in ("article-collected", "article-uncollected"):
            put(article["collections"], event["collection"], kind == "article-collected")
        elif kind == "version-captured":
            if event["capture"]["id"] not in article["captures"]:
                article["captures"][event["capture"]["id"]] = event["capture"]
                article["out"].discard(event["capture"]["version"])
            article["versions"][event["capture"]["version"]] = event
        elif kind in ("version-removed", "version-restored"):
            put(article["out"], event["version"], kind == "version-removed")
        elif kind == "language-set":
            article["languages"][event["version"]] = event["language"]
        elif kind == "attribution-decided":
            # What is decided again is decided last.
            article["decisions"].pop(event["decision"]["id"], None)
            article["decisions"][event["decision"]["id"]] = {**event["decision"], **said(clock, event)}
        elif kind == "attribution-undecided":
            article["decisions"].pop(event["decision"], None)
        elif kind == "version-purged":
            purged = {"at": time, "by": event["by"], "reason": event["reason"]}
            article["purged"].setdefault(event["version"], purged)
        elif kind == "annotation-created":
            first = event.get("said", {"at": name["created"], "device": clock[-8:]})
            made = {**name, "device": first["device"], "modified": first["at"]}
            article["notes"].setdefault(name["id"], made)
        elif kind == "annotation-changed" and note:
            note.update({field: event["fields"][field] for field in FIELDS if field in event["fields"]})
            note["modified"] = time
        elif kind == "annotation-removed" and note:
            note.setdefault("removed", time)
        elif kind == "annotation-restored" and note:
            note.pop("removed", None)
        elif kind in ("annotation-placed", "annotation-unplaced") and note:
            places = note.setdefault("placements", {})
            # What is said again is said last.
            places.pop(event["version"], None)
            if kind == "annotation-placed":
                place = {"version": event["version"], "position": event["position"]}
                places[event["version"]] = {**place, **said(clock, event)}
    return articles


def put(some, each, isin):
    (some.add if isin else some.discard)(each)


def said(clock, event):
    """When something was said, and on which device: in another article, where this one got it from there."""
    return event.get("said", {"at": clock[:24], "device": clock[-8:]})


def said_of_all(events):
    collections, removed, names, cards, devices, colours = {}, {}, {}, {}, {}, {}
    for clock, event in events:
        kind = event["type"]
        if kind == "collection-described":
            collections[event["collection"]] = event["description"]
            removed.pop(event["collection"], None)
        elif kind == "collection-removed":
            removed.setdefault(event["collection"], clock[:24])
        elif kind == "collection-restored":
            removed.pop(event["collection"], None)
        elif kind in ("source-assigned", "source-unassigned"):
            for each in event["names"]:
                # An empty name is what a purge left of one.
                if each["name"]:
                    names[each["article"] or "", each["name"]] = event.get("source")
        elif kind == "source-described":
            cards[event["source"]] = event["description"]
        elif kind == "device-named":
            devices[clock[-8:]] = event["name"]
        elif kind == "colour-named":
            colours[event["colour"]] = event["name"]
    return {
        "collections": [
            {"id": name, **description, **present({"removed": removed.get(name)})}
            for name, description in collections.items()
        ],
        "sources": [
            {"article": article or None, "name": name, "source": source}
            for (article, name), source in sorted(names.items(), key=lambda each: each[0])
            if source
        ],
        "sourceCards": [{"source": source, **cards[source]} for source in sorted(cards)],
        "deviceNames": {device: name for device, name in devices.items() if name},
        "colourNames": {colour: name for colour, name in colours.items() if name},
    }


def present(fields):
    return {name: value for name, value in fields.items() if value}


def shown(article, name):
    captures = sorted(article["captures"].values(), key=lambda capture: capture["capturedAt"])
    every = list(dict.fromkeys(capture["version"] for capture in captures))
    versions = [version for version in every if version not in article["out"]]
    # An article is never without a version.
    removed = [version for version in every if version in article["out"]] if versions else []
    versions = versions or every
    headlines = [article["versions"][version]["headline"] for version in versions]
    notes = sorted(article["notes"].values(), key=lambda note: (note["created"], note["id"]))
    more = {
        "removedVersions": [shown_version(article, version, captures) for version in removed],
        "collections": sorted(article["collections"]),
        "decisions": list(article["decisions"].values()),
        "mergedInto": article.get("into"),
        "seen": article.get("seen"),
        "tags": sorted(article["tags"], key=lambda tag: tag.encode("utf-16-be")),
    }
    return {
        "id": name,
        "title": article["title"] or next((headline for headline in reversed(headlines) if headline), "[…]"),
        "titledBy": "person" if article["title"] else "headline",
        "created": article.get("created", article["first"]),
        "removed": article.get("removed"),
        "versions": [shown_version(article, version, captures) for version in versions],
        "notes": [shown_note(note) for note in notes],
        **present(more),
    }


def shown_version(article, version, captures):
    return {
        "id": version,
        "textSha256": article["versions"][version]["textSha256"],
        "headline": article["versions"][version]["headline"],
        "purged": article["purged"].get(version),
        "captures": [shown_capture(capture) for capture in captures if capture["version"] == version],
        **present({"languageSet": article["languages"].get(version)}),
    }


def shown_capture(capture):
    same = {key: capture[key] for key in ("id", "capturedAt", "via", "metadata")}
    return {**same, "zone": capture.get("zone"), "original": capture["original"]["sha256"]}


def shown_note(note):
    same = {key: note[key] for key in ("id", "version", "body", "tags", "colour", "device", "modified")}
    place = [note["position"]["start"], note["position"]["end"]]
    placements = {"placements": list(note["placements"].values())} if note.get("placements") else {}
    return {**same, **placements, "exact": note["quote"]["exact"], "position": place, "removed": note.get("removed")}


print(json.dumps(Archive(pathlib.Path(sys.argv[1])).shown()))
