// The story at a glance: how it ends, and everything that was found in it.

function showOverview() {
  endWalk();
  shown.selected = undefined;
  showPanel(
    element("h2", {}, story.title),
    data.verdict && element("p", { class: "from" }, data.verdict),
    section("Endings", story.endings.map(endingRow)),
    findings.length > 0 && section("Found", findings.map(foundRow)),
  );
  markInList(undefined);
  focusPanel();
  redraw();
}

function endingRow(ending, number) {
  const carriers = scenes.filter((scene) => [...blocksOf(scene)].some((block) => block.ending === number));
  const bar = element("span");
  bar.style.width = `${100 * (ending.odds ?? 0)}%`;
  return element("div", { class: "choice" },
    element("div", { class: "head" },
      element("span", { class: "serif" }, ending.title),
      element("span", { class: ending.odds === 0 && !data.plays ? "share bad" : "share" }, percent(ending.odds))),
    ending.odds !== undefined && element("div", { class: "odds" }, element("div", { class: "meter", "aria-hidden": "true" }, bar)),
    element("div", { class: "ways" }, carriers.map((scene) => wayButton(scene))));
}

function foundRow(finding) {
  const row = told(finding);
  if (finding.scene !== undefined) row.prepend(element("div", { class: "ways" }, wayButton(scenes[finding.scene])));
  return row;
}
