/* Keys, as the help lists them. They are left alone where words are typed or with a modifier held. */

(() => {
  const help = document.getElementById("help");

  function step(distance) {
    const shown = report.findings.filter((finding) => report.isShown(finding.number));
    if (!shown.length) return;
    const place = shown.indexOf(jumps.current());
    const next = place < 0 ? (distance > 0 ? 0 : shown.length - 1) : place + distance;
    if (shown[next]) jumps.toFinding(shown[next].number);
  }

  function only(number) {
    const boxes = report.all('input[name="verdict"]', report.form);
    const wanted = ["conflict", "review", "reconciled", "agreement"][number - 1];
    const alone = boxes.every((box) => box.checked === (box.value === wanted));
    for (const box of boxes) box.checked = !alone && box.value === wanted;
    report.change();
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    c: () => jumps.current() && jumps.toCopy(jumps.current().number, `${jumps.current().number}-1`),
    b: () => jumps.current() && jumps.toFinding(jumps.current().number),
    x: report.clear,
    f: () => report.form.querySelector("input").focus(),
    "/": () => report.form.elements.text.focus(),
    "?": () => help.showModal(),
    1: () => only(1),
    2: () => only(2),
    3: () => only(3),
    4: () => only(4),
  };

  function leave() {
    for (const menu of report.all(".menu[open]")) menu.open = false;
    document.activeElement.blur();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || !report.form) return;
    if (event.key === "Escape") return leave();
    if (event.target.closest('input:not([type="checkbox"])')) return;
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.getElementById("ask")?.addEventListener("click", () => help.showModal());
  document.addEventListener("click", (event) => {
    for (const menu of report.all(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
})();
