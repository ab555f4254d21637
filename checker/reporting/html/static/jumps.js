/* Jumps: from a finding to its words in the copy, and from the copy, the timeline and the graph to the finding. */

const jumps = (() => {
  let current = null;

  function setCurrent(finding) {
    current?.element.classList.remove("current");
    current = finding;
    current.element.classList.add("current");
  }

  function open(element) {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  function toFinding(number) {
    const finding = report.byNumber.get(number);
    if (!finding) return false;
    if (!report.isShown(number)) report.clear();
    open(finding.element);
    setCurrent(finding);
    finding.element.focus({ preventScroll: true });
    finding.element.scrollIntoView({ block: "start" });
    return true;
  }

  function light(elements) {
    for (const element of report.all(".text .lit")) element.classList.remove("lit");
    for (const element of elements) element.classList.add("lit");
  }

  const isOf = (number) => (element) => element.dataset.sides.split(" ").some((side) => side.startsWith(`${number}-`));

  /* All sides of a finding in view, each in its column; the one asked for has the focus. */
  function toCopy(number, wanted) {
    const finding = report.byNumber.get(number);
    const target = document.getElementById(`mark-${wanted}`);
    if (!finding || !target) return false;
    setCurrent(finding);
    report.setBeside([...finding.quoted, target.closest(".column").dataset.article]);
    document.getElementById("beside").hidden = false;
    document.getElementById("beside-title").textContent = `Articles of finding ${number}.`;
    document.getElementById("beside-back").href = `#finding-${number}`;
    light(report.all("[data-sides]").filter(isOf(number)));
    const marks = report.all(`a.reference[id^="mark-${number}-"]`);
    for (const mark of [...marks.reverse(), target]) centre(mark);
    document.getElementById("copy").scrollIntoView({ block: "start" });
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
    return true;
  }

  function centre(mark) {
    mark.classList.remove("off");
    const column = mark.closest(".column");
    column.scrollTop += mark.getBoundingClientRect().top - column.getBoundingClientRect().top - column.clientHeight / 3;
  }

  function showAll() {
    report.setBeside(null);
    document.getElementById("beside").hidden = true;
    light([]);
  }

  function toElement(identity) {
    const target = document.getElementById(identity);
    if (!target) return false;
    const column = target.closest(".column");
    if (column?.hidden) showAll();
    if (column?.hidden) report.clear();
    if (target.localName === "details") target.open = true;
    open(target);
    target.scrollIntoView({ block: column && target !== column ? "center" : "start", inline: "nearest" });
    target.focus({ preventScroll: true });
    return true;
  }

  /* Where a claim begins there is an empty element; its words come after it. */
  function toClaim(identity) {
    let words = document.getElementById(identity);
    if (!words) return false;
    while (words.nextElementSibling && words.localName === "i") words = words.nextElementSibling;
    toElement(identity);
    light([words]);
    return true;
  }

  function follow(hash) {
    const [, kind, rest] = hash.match(/^#([a-z]+)-(.+)$/) ?? [];
    if (kind === "finding") return toFinding(rest);
    if (kind === "mark") return toCopy(rest.split("-")[0], rest);
    if (kind === "claim") return toClaim(hash.slice(1));
    return (kind === "group" || kind === "article") && toElement(hash.slice(1));
  }

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest("a[href]");
    if (link) {
      if (!follow(link.getAttribute("href"))) return;
      event.preventDefault();
      if (link.classList.contains("number")) report.writeAddress(current.number);
      return;
    }
    const words = event.target.closest("[data-sides]:not(.off)");
    if (!words || !getSelection().isCollapsed) return;
    const numbers = words.dataset.sides.split(" ").map((side) => side.split("-")[0]);
    toFinding(numbers.filter(report.isShown).sort((one, other) => one - other)[0]);
  });
  document.addEventListener("focusin", (event) => {
    const finding = report.byNumber.get(event.target.closest("article.finding")?.dataset.finding);
    if (finding) setCurrent(finding);
  });
  document.addEventListener("filtered", () => {
    document.getElementById("beside").hidden = true;
    light([]);
  });
  document.getElementById("beside-all")?.addEventListener("click", showAll);

  /* In the graph, what belongs together is drawn stronger under the pointer. */
  const graph = document.querySelector("svg.graph");
  graph?.addEventListener("pointerover", (event) => {
    const own = event.target.closest(".node")?.dataset.findings.split(" ") ?? [];
    for (const edge of report.all(".edge", graph)) {
      edge.classList.toggle("lit", edge.dataset.findings.split(" ").some((number) => own.includes(number)));
    }
  });
  graph?.addEventListener("pointerleave", () => {
    for (const edge of report.all(".edge.lit", graph)) edge.classList.remove("lit");
  });

  function arrive() {
    const finding = new URLSearchParams(location.hash.slice(1)).get("finding");
    if (finding) toFinding(finding);
    else follow(location.hash);
  }
  addEventListener("hashchange", arrive);
  arrive();

  return { toFinding, toCopy, current: () => current };
})();
