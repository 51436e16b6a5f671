"""One file of scenes: its title and card, what it says for all its scenes, and they themselves."""

from game.compiler.draft import BlockDraft
from game.compiler.prose import read_sentence
from game.compiler.reader.block import Entries, note_gaps, place_in, pov_in, read_block, truth_in
from game.compiler.reader.choices import read_choices
from game.compiler.reader.keys import known_keys
from game.compiler.reader.levels import CHAPTER, SCENE
from game.compiler.reader.names import told_name
from game.compiler.reader.shapes import not_of_level, table_in, words_in, wrong_kind
from game.compiler.reader.text import read_text
from game.compiler.reading import Reading
from game.compiler.stable_names import LineIds
from game.compiler.tree import Mapping, Node, Scalar
from game.model.story import Chapter
from game.source.catalogue import CARD_WITHOUT_CHAPTER, KEY_MISPLACED, MISSING_KEY
from game.source.diagnostic import Diagnostic


def read_chapter(tree: Mapping, id_: str, index: int, reading: Reading) -> Chapter:
    """The chapter `id_`, the `index`th of the story; its blocks are added to what is read."""
    _take_in_scenes(tree, reading)
    entries = known_keys(tree, CHAPTER, reading)
    defaults = _defaults(entries, Scalar("", "", tree.source, (0, 0, 0, 0)), index, reading)
    scenes = table_in(entries["scenes"][1], CHAPTER["scenes"], reading) if "scenes" in entries else None
    if scenes is not None:
        if not scenes.entries and not reading.lost:
            reading.tell(wrong_kind(scenes, CHAPTER["scenes"]))
        for key, node in scenes.entries.values():
            if key.value in SCENE.keys and not isinstance(node, Mapping) and _is_filled(node):
                _tell_key_among_scenes(key, reading)
            else:
                _read_scene(key, node, defaults, reading)
    if entries.keys() & (SCENE.keys - CHAPTER.keys):
        _silence(_scenes_of(reading)[-1:])
    title = words_in(entries["chapter"][1], CHAPTER["chapter"], reading) if "chapter" in entries else None
    if "card" in entries and "chapter" not in entries:
        reading.tell(_card_without_chapter(entries["card"][0]))
    card = read_text(entries["card"][1], CHAPTER["card"], LineIds(id_), reading) if "card" in entries else ()
    return Chapter(id=id_, title=read_sentence(title, reading) if title else (), card=card)


def _scenes_of(reading: Reading) -> list[BlockDraft]:
    """The scenes of this chapter so far."""
    start = f"{reading.chapter}."
    return [block for block in reading.blocks if block.parent is None and block.id.startswith(start)]


def _silence(scenes: list[BlockDraft]) -> None:
    """Of a scene whose keys stand elsewhere nothing is known."""
    for scene in scenes:
        scene.silent = True


def _is_filled(node: Node) -> bool:
    return not isinstance(node, Scalar) or bool(node.value.strip())


def _tell_key_among_scenes(key: Scalar, reading: Reading) -> None:
    """`choices:` as deep as the scenes; of the scene above it nothing is known any more."""
    scenes = _scenes_of(reading)
    above = f"the keys of `{scenes[-1].id.rpartition('.')[2]}`" if scenes else "the keys of its scene"
    _silence(scenes[-1:])
    reading.tell(
        Diagnostic(
            code=KEY_MISPLACED,
            message=f"`{key.value}` stands where the scenes stand, and is a key of one",
            span=key.span,
            label=f"it begins in column {key.column + 1}",
            help=f"let it stand as deep as {above}, and the lines below it deeper",
        )
    )


def _take_in_scenes(tree: Mapping, reading: Reading) -> None:
    """Scenes at the left margin are told, and read as what they are."""
    slipped = {word: entry for word, entry in tree.entries.items() if _is_scene(word, entry[1])}
    if not slipped:
        return
    tree.entries = {word: entry for word, entry in tree.entries.items() if word not in slipped}
    if "scenes" not in tree.entries:
        key, node = next(iter(slipped.values()))
        reading.tell(_scenes_missing(key))
        tree.entries["scenes"] = (key, Mapping(node.source, (key.line, 0, key.line, key.end_column)))
    _, scenes = tree.entries["scenes"]
    for word, entry in slipped.items():
        if isinstance(scenes, Mapping):
            if scenes.entries:
                reading.tell(_scene_at_margin(entry[0], entry[1], scenes))
            scenes.entries.setdefault(word, entry)


def _is_scene(word: str, node: Node) -> bool:
    return word not in CHAPTER.keys and isinstance(node, Mapping) and bool(node.entries.keys() & SCENE.keys)


def _defaults(entries: Entries, key: Scalar, index: int, reading: Reading) -> BlockDraft:
    """A block with what the chapter says for all its scenes."""
    block = BlockDraft("", -1, index, key)
    if "pov" in entries:
        block.pov = pov_in(entries["pov"][1], reading)
    if "place" in entries:
        block.place = place_in(entries["place"][1], reading)
    if "truth" in entries:
        block.truth = truth_in(entries["truth"][1], "truth", reading)
    if "seems" in entries:
        block.seems = truth_in(entries["seems"][1], "seems", reading)
    return block


def _read_scene(key: Scalar, node: Node, defaults: BlockDraft, reading: Reading) -> None:
    told_name(key, "a scene", reading)
    scene = BlockDraft(f"{reading.chapter}.{key.value}", len(reading.blocks), defaults.chapter, key)
    reading.blocks.append(scene)
    scene.pov, scene.place = defaults.pov, defaults.place
    scene.truth, scene.seems = defaults.truth, defaults.seems
    if not isinstance(node, Mapping):
        empty = isinstance(node, Scalar) and not node.value.strip()
        scene.silent = True
        reading.tell(not_of_level(key if empty else node, SCENE, "nothing" if empty else ""))
        return
    entries = known_keys(node, SCENE, reading)
    read_block(scene, entries, reading)
    if "choices" in entries:
        read_choices(scene, entries["choices"][1], reading)
    note_gaps(scene, entries, SCENE)


def _scenes_missing(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=MISSING_KEY,
        message="`scenes:` is missing above the first scene",
        span=key.span,
        label=f"`{key.value}` looks like a scene",
        help="write `scenes:` above it, at the left margin, and every scene two spaces deeper",
    )


def _scene_at_margin(key: Scalar, node: Node, scenes: Mapping) -> Diagnostic:
    last, _ = next(reversed(scenes.entries.values()))
    spaces = last.column - key.column
    what = "it" if node.column > last.column else "it and all its lines"
    return Diagnostic(
        code=KEY_MISPLACED,
        message=f"the scene `{key.value}` does not stand where the others do",
        span=key.span,
        label=f"it begins in column {key.column + 1}",
        help=f"move {what} {spaces} space{'s' if spaces > 1 else ''} to the right, under `{last.value}`",
    )


def _card_without_chapter(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=CARD_WITHOUT_CHAPTER,
        message="a `card` needs a `chapter`",
        span=key.span,
        label="a card is shown under the title, and there is none",
        help="add `chapter: Title`, or leave the card out",
    )
