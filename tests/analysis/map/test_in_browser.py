"""The page of a map in a browser: what is drawn, and what a click and a key do."""

import pytest

from game.analysis.map.known import Known, known, unplayed
from game.model.story import Story
from tests.analysis.map.conftest import Opener
from tests.benchmarks.chromium import Browser
from tests.compiler.small import story_of

pytestmark = pytest.mark.browser

SCENES = """\
door:
  pov: ann
  truth: waking
  seems: dream
  text:
    - |
      The porch light was on. {trust >= 2: It hummed. | It flickered.}

      Ben: You coming in?
    - if: fine
      text: |
        *He looks tired.*
  choices:
    - label: Go in.
      change: {trust: +1}
      set: {fine: true}
      text: |
        He held the door.
      jump: hall
    - label: Knock again.
      if: trust >= 2
      locked: Not with these hands.
      jump: door
    - label: Climb the wall.
      if: fine and not fine
      jump: attic
    - label: Leave.
      never: And go where?
hall:
  text: |
    A long hall.
  jump:
    - if: trust == 2
      jump: door
    - jump: last
attic:
  text: |
    Dust, and a trunk with a lock.
  jump: last
"""


@pytest.fixture(name="porch", scope="module")
def _porch() -> Story:
    return story_of(SCENES)


@pytest.fixture(name="found", scope="module")
def _found(porch: Story) -> Known:
    return known(porch)


def _centre(page: Browser, scene: str) -> tuple[float, float]:
    """Where on the page a scene is."""
    found = page.ask(
        f"""(() => {{
            const {{ scenes, camera }} = storyMap;
            const scene = scenes.find((each) => each.name === "{scene}");
            const box = document.getElementById("map").getBoundingClientRect();
            return [(scene.x - camera.x) * camera.zoom + camera.width / 2 + box.left,
                    (scene.y - camera.y) * camera.zoom + camera.height / 2 + box.top];
        }})()"""
    )
    return found[0], found[1]


def _panel(page: Browser) -> str:
    """What the panel says, with one space between any two words."""
    return " ".join(page.ask("document.getElementById('panel').innerText").split())


def _selected(page: Browser) -> str | None:
    name: str | None = page.ask("storyMap.shown.selected?.name ?? null")
    return name


def test_the_map_is_drawn_at_once_and_asks_for_nothing(opened: Opener, porch: Story, found: Known) -> None:
    """One page that needs no network: the only thing loaded is the file itself."""
    page = opened(porch, found=found)

    assert page.ask("performance.getEntriesByName('drawn').length") == 1
    assert page.ask("performance.getEntriesByType('resource').length") == 0
    assert all(address.startswith(("file://", "about:blank")) for address in page.requests)
    colours = page.ask(
        """(() => {
            const canvas = document.getElementById("map");
            const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
            return new Set(new Uint32Array(pixels.buffer)).size;
        })()"""
    )
    assert colours > 50


def test_a_click_shows_all_there_is_to_know_of_a_scene(opened: Opener, porch: Story, found: Known) -> None:
    """Its text under its conditions, its choices with what they ask for and do, odds, and the way there."""
    page = opened(porch, found=found)

    page.click(*_centre(page, "one.door"))

    assert "one.door" == _selected(page)
    page.ask("document.querySelectorAll('#panel details').forEach((each) => { each.open = true; })")
    told = _panel(page)
    for words in (
        "The porch light was on. trust >= 2: It hummed. | It flickered.",
        "You coming in?",
        "if fine He looks tired.",
        "Go in.",
        "trust +1",
        "fine = true",
        "He held the door.",
        "if trust >= 2",
        "locked: Not with these hands.",
        "never: And go where?",
        "waking, taken for a dream",
        "in 100 % of plays",
        "no choice is needed",
        "→ one.hall",
    ):
        assert words in told, words


def test_what_nobody_sees_stands_out(opened: Opener, porch: Story, found: Known) -> None:
    """A scene behind a door that never opens, the door, and the way through it."""
    page = opened(porch, found=found)

    assert ["one.attic"] == page.ask("storyMap.scenes.filter((each) => each.nobody).map((each) => each.name)")
    assert [["one.door", "one.attic"], ["one.attic", "one.last"]] == page.ask(
        "storyMap.links.filter((each) => each.unused).map((each) => [each.source.name, each.target.name])"
    )
    page.click(*_centre(page, "one.door"))
    assert "never open" in _panel(page)
    assert page.ask("document.querySelector('.choice.dead').innerText").startswith("Climb the wall.")


def test_a_route_is_walked_with_the_words_that_are_read_on_it(
    opened: Opener, porch: Story, found: Known
) -> None:
    """Typed as `play --route` takes it; effects, conditions and *Continue* are those of the game."""
    page = opened(porch, "#route=1,2", found=found)

    told = _panel(page)
    assert "It hummed." in told
    assert "It flickered." not in told
    assert "He looks tired." in told
    assert ["one.door", "one.hall", "one.door"] == page.ask("storyMap.shown.trail.map((each) => each.name)")[
        :3
    ]

    page.key("Backspace")
    assert "one.door" == _selected(page)
    page.key("Backspace")
    assert "one.hall" == _selected(page)
    assert "He held the door." in _panel(page)


def test_a_route_that_cannot_be_had_is_told_with_what_can(opened: Opener, porch: Story, found: Known) -> None:
    """In the words of `play --route`."""
    page = opened(porch, "#route=3", found=found)

    assert "choice 1 of the route is 3, but open there are: 1 one.door/go_in" == page.ask(
        "document.getElementById('off').innerText"
    )
    assert "3" == page.ask("document.getElementById('route').value")


def test_a_walk_goes_on_by_keys(opened: Opener, porch: Story, found: Known) -> None:
    """A number takes the choice with that number, Space goes on."""
    page = opened(porch, found=found)
    page.ask("document.getElementById('map').focus()")

    page.key("w")
    page.key("1")
    assert "one.hall" == _selected(page)
    page.key(" ")

    assert "one.door" == _selected(page)
    assert "1" == page.ask("document.getElementById('route').value")


def test_who_looks_about_on_a_walk_finds_back_to_it(opened: Opener, porch: Story, found: Known) -> None:
    """A scene may be looked at, and the walk waits where it was; Escape ends it there."""
    page = opened(porch, "#route=1", found=found)

    page.click(*_centre(page, "one.attic"))
    assert "one.attic" == _selected(page)
    page.ask("document.querySelector('#panel .buttons button').click()")
    assert "one.hall" == _selected(page)
    page.key("Escape")

    assert "one.hall" == _selected(page)
    assert "COMES FROM" in _panel(page)
    assert [] == page.ask("storyMap.shown.trail")


def test_search_finds_names_labels_and_words(opened: Opener, porch: Story, found: Known) -> None:
    """And Enter goes there."""
    page = opened(porch, found=found)
    page.ask("document.getElementById('map').focus()")

    page.key("/")
    page.type("trunk")
    assert ["one.attic"] == page.ask("[...storyMap.shown.matches].map((each) => each.name)")
    page.key("Enter")

    assert "one.attic" == _selected(page)


def test_arrows_and_numbers_go_from_scene_to_scene(opened: Opener, porch: Story, found: Known) -> None:
    """Who cannot use a mouse comes everywhere, and back."""
    page = opened(porch, found=found)
    page.ask("document.getElementById('map').focus()")

    page.key("ArrowDown")
    assert "one.door" == _selected(page)
    page.key("1")
    assert "one.hall" == _selected(page)
    page.key("Backspace")
    assert "one.door" == _selected(page)
    page.key("Escape")
    assert _selected(page) is None


def test_the_list_has_every_scene_as_words(opened: Opener, porch: Story, found: Known) -> None:
    """Who does not see the canvas misses nothing of it."""
    page = opened(porch, found=found)

    page.key("l")

    told = page.ask("document.getElementById('list').innerText")
    for words in ("door", "hall", "attic", "nobody", "waking, taken for a dream", "ending: Home"):
        assert words in told
    assert page.ask("document.querySelectorAll('#list tbody tr').length") == len(porch.scenes)


def test_the_keyboard_goes_back_where_it_came_from(opened: Opener, porch: Story, found: Known) -> None:
    """Who opened a scene from the list goes on in the list."""
    page = opened(porch, found=found)
    page.key("l")

    page.ask("document.querySelectorAll('#list tbody .way')[0].focus()")
    page.key("Enter")
    assert "panel" == page.ask("document.activeElement.id")
    page.key("Escape")

    assert "door" == page.ask("document.activeElement.innerText")


def test_colours_change_with_what_is_asked(opened: Opener, porch: Story, found: Known) -> None:
    """By odds one colour; by truth two, where a thing is taken for another."""
    page = opened(porch, found=found)

    assert page.ask("storyMap.scenes[0].fills.length") == 1
    page.key("c")
    page.ask("new Promise(requestAnimationFrame)")
    assert (
        page.ask("new Promise((done) => requestAnimationFrame(() => done(storyMap.scenes[0].fills.length)))")
        == 2
    )
    assert "taken for a dream" in page.ask("document.getElementById('legend').innerText")


def test_a_map_that_was_not_played_says_so(opened: Opener, porch: Story) -> None:
    """No odds are made up."""
    page = opened(porch, "#scene=one.hall", found=unplayed(porch))

    assert "one.hall" == _selected(page)
    assert "%" not in _panel(page)
    assert "odds were not worked out" in page.ask("document.getElementById('legend').innerText")


@pytest.mark.parametrize("ratio", [1, 2, 3])
def test_the_picture_is_as_fine_as_the_screen(opened: Opener, porch: Story, found: Known, ratio: int) -> None:
    """As many pixels as the device has, the same size to the eye."""
    page = opened(porch, found=found)
    page.size(1000, 700, ratio)
    page.ask("new Promise((done) => setTimeout(done, 100))")

    width, shown = page.ask(
        "[document.getElementById('map').width, document.getElementById('map').clientWidth]"
    )

    assert shown == 1000
    assert width == 1000 * ratio
