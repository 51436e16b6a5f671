"""The stories the tests of this folder play."""

from game.model.story import Story
from tests.stories import Draft, Offered, number, story


def three_rooms(knock: str = "Knock") -> Story:
    """A hall, a room one cannot go on from without knocking, and two ends."""
    return story(
        {
            "one.hall": Draft(
                text=["A hall."],
                place="bedroom",
                choices=[
                    Offered(
                        label=knock, answer=Draft(text=["Nobody."], change={"knocks": 1}, jump="one.hall")
                    ),
                    Offered(
                        label="Enter",
                        when=("knocks", ">=", 1),
                        locked="Not yet.",
                        answer=Draft(jump="one.room"),
                    ),
                    Offered(label="Break in", never="No."),
                ],
            ),
            "one.room": Draft(text=["A room."], place="crypt", jump="two.end"),
            "two.end": Draft(text=["The end of it."], ending="over"),
        },
        variables=(number("knocks", high=2),),
        cards={"two": ["The second chapter."]},
    )


def dark_room(*, short: bool = True, skip: str = "") -> Story:
    """A scene behind a content note, with a branch inside it, between two that have none."""
    return story(
        {
            "one.hall": Draft(
                text=["A hall."],
                choices=[Offered(label="Go in", answer=Draft(text=["It opens."], jump="one.dark"))],
            ),
            "one.dark": Draft(
                text=["The long dark."],
                note="It is dark.",
                short=["Dark."] if short else [],
                skip=skip,
                choices=[
                    Offered(label="Left", answer=Draft(text=["Left it is."], change={"left": 1})),
                    Offered(
                        label="Ahead",
                        answer=Draft(
                            text=["Farther in."],
                            choices=[
                                Offered(label="Sit", answer=Draft(text=["She sat."], change={"sat": 1})),
                                Offered(label="Stand", answer=Draft(text=["She stood."], short=["Stood."])),
                            ],
                        ),
                    ),
                    Offered(label="Right", answer=Draft(text=["Right it is."])),
                ],
                jump="one.light",
            ),
            "one.light": Draft(text=["Light again."], ending="over"),
        },
        variables=(number("left"), number("sat")),
    )
