"""A story by somebody who means ill: its words are shown, and nothing of them runs."""

import dataclasses
from urllib.parse import quote

import pytest

from game.analysis.map.known import known, unplayed
from game.model.prose import Words
from game.model.story import Story
from tests.analysis.map.conftest import Opener
from tests.compiler.small import story_of

pytestmark = pytest.mark.browser

EVIL = (
    "</script><script>window.hacked = 1</script>",
    "<!--<script>",
    "<img src=x onerror=window.hacked=2>",
    "<svg onload=window.hacked=3>",
    "'-window.hacked=4-'",
    '" onmouseover="window.hacked=5',
    "javascript:window.hacked=6",
    "${window.hacked=7}",
    "]]>\u2028\u2029\\u003cscript>",
    "__proto__",
)


@pytest.fixture(name="hostile", scope="module")
def _hostile() -> Story:
    """Every sentence that reaches the page from outside is one of these."""
    evil = " ".join(EVIL)
    story = story_of(
        "door:\n  text: |\n    WORDS\n  choices:\n"
        "    - label: WORDS\n      id: constructor\n      jump: last\n"
        "    - label: WORDS two\n      if: fine\n      locked: WORDS\n      jump: last\n"
        "    - label: WORDS three\n      never: WORDS\n"
    )
    return dataclasses.replace(
        story,
        title=evil,
        language='en" onload="window.hacked=8',
        blocks=tuple(
            dataclasses.replace(
                block,
                text=tuple(dataclasses.replace(item, words=(Words(evil),)) for item in block.text),  # type: ignore[arg-type]
                choices=tuple(
                    dataclasses.replace(
                        choice,
                        label=(Words(evil),),
                        locked=(Words(evil),) if choice.locked else (),
                        never=(Words(evil),) if choice.never else (),
                    )
                    for choice in block.choices
                ),
            )
            for block in story.blocks
        ),
        cast=tuple(dataclasses.replace(each, name=evil) for each in story.cast),
        endings=tuple(dataclasses.replace(each, title=evil) for each in story.endings),
        chapters=tuple(dataclasses.replace(each, title=(Words(evil),)) for each in story.chapters),
        variables=tuple(dataclasses.replace(each, name=f"{each.name}{evil}") for each in story.variables),
    )


@pytest.mark.parametrize("after", ["", "#scene=one.door", "#route=1", f"#route={quote(' '.join(EVIL))}"])
def test_nothing_of_a_story_runs(opened: Opener, hostile: Story, after: str) -> None:
    """Wherever it is shown: its words stay words, and the page holds its own two scripts and no tag more."""
    page = opened(hostile, after, found=known(hostile))
    for key in ("o", "l", "c", "w", "1", "?", "Escape"):
        page.key(key)
    page.ask("document.getElementById('search').focus()")
    page.type("<img src=x onerror=window.hacked=9>")
    page.ask("new Promise((done) => setTimeout(done, 100))")

    assert page.ask("window.hacked ?? null") is None
    assert page.ask("document.querySelectorAll('script').length") == 2
    assert page.ask("document.querySelectorAll('img, svg, iframe, object, [onload], [onerror]').length") == 0
    assert [] == page.console
    assert all(address.startswith(("file://", "about:blank")) for address in page.requests)


def test_its_words_are_shown_as_they_are(opened: Opener, hostile: Story) -> None:
    """Nothing is cut away from them either."""
    page = opened(hostile, "#scene=one.door", found=unplayed(hostile))

    assert " ".join(EVIL[:3]) in page.ask("document.getElementById('panel').textContent")
    assert " ".join(EVIL) == page.ask("document.getElementById('title').textContent")
    assert " ".join(EVIL) in page.ask("document.title")


def test_a_script_that_came_in_all_the_same_would_not_run(opened: Opener, hostile: Story) -> None:
    """The policy of the page lets no other script run, and nothing be loaded."""
    page = opened(hostile, found=unplayed(hostile))

    refused = page.ask(
        """(async () => {
            const refused = [];
            const note = (event) => refused.push(event.effectiveDirective);
            document.addEventListener("securitypolicyviolation", note);
            const script = document.createElement("script");
            script.textContent = "window.hacked = 10";
            document.body.append(script);
            const button = document.createElement("button");
            button.setAttribute("onclick", "window.hacked = 11");
            document.body.append(button);
            button.click();
            document.body.append(Object.assign(new Image(), { src: "https://example.com/x.png" }));
            await new Promise((done) => setTimeout(done, 100));
            return refused.sort();
        })()"""
    )

    assert page.ask("window.hacked ?? null") is None
    assert ["img-src", "script-src-attr", "script-src-elem"] == refused
