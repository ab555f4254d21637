"use strict";
/* Filters: which findings are shown, and with them their marks in the copy, events and lines of the graph.
   What is chosen stands in the address, so that a link brings it back. Nothing chosen is everything shown. */

const report = (() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const numbers = (text) => (text ? text.split(" ") : []);

  const form = document.getElementById("filters");
  const findings = all("article.finding").map((element) => ({
    element,
    number: element.dataset.finding,
    verdict: element.dataset.verdict,
    rule: element.dataset.rule,
    articles: numbers(element.dataset.articles),
    quoted: numbers(element.dataset.quoted),
    size: Number(element.dataset.size),
    text: null,
  }));
  const byNumber = new Map(findings.map((finding) => [finding.number, finding]));
  const marks = all("[data-sides]").map((element) => ({
    element,
    findings: new Set(numbers(element.dataset.sides).map((side) => side.split("-")[0])),
  }));
  const references = all("a.reference").map((element) => ({ element, finding: element.hash.slice("#finding-".length) }));
  const columns = all(".column").map((element) => ({ element, article: element.dataset.article }));
  const nodes = all(".graph [data-findings]").map((element) => ({ element, findings: numbers(element.dataset.findings) }));
  const timeline = document.querySelector("svg.timeline");
  const rows = all(".timeline .row").map((element) => ({
    element,
    articles: numbers(element.dataset.articles),
    findings: numbers(element.dataset.findings),
  }));
  const threads = all(".timeline .thread").map((element) => ({
    element,
    finding: element.dataset.finding,
    rows: numbers(element.dataset.rows).map(Number),
    places: numbers(element.dataset.places).map(Number),
  }));

  let shown = new Set(byNumber.keys());
  let beside = null; // the articles that alone stand side by side for one finding

  const chosen = (name) => new Set(all(`input[name="${name}"]:checked`, form).map((input) => input.value));
  const fits = (choice, values) => choice.size === 0 || values.some((value) => choice.has(value));

  function contains(finding, words) {
    finding.text ??= finding.element.textContent.replace(/\s+/g, " ").toLowerCase();
    return finding.text.includes(words);
  }

  function choices() {
    return {
      verdict: chosen("verdict"),
      rule: chosen("rule"),
      article: chosen("article"),
      text: form.elements.text.value.trim().replace(/\s+/g, " ").toLowerCase(),
    };
  }

  function apply() {
    if (!form) return;
    const choice = choices();
    const passing = findings.filter(
      (finding) =>
        fits(choice.verdict, [finding.verdict]) &&
        fits(choice.rule, [finding.rule]) &&
        fits(choice.article, finding.articles) &&
        (!choice.text || contains(finding, choice.text)),
    );
    shown = new Set(passing.map((finding) => finding.number));
    for (const finding of findings) finding.element.hidden = !shown.has(finding.number);
    showGroups(choice);
    showMarks();
    showColumns(choice);
    showTimeline(choice);
    for (const { element, findings: own } of nodes) element.classList.toggle("off", !own.some((number) => shown.has(number)));
    say(choice);
  }

  function showGroups(choice) {
    const filtered = shown.size < findings.length;
    for (const group of all(".group")) {
      const any = findings.some((finding) => finding.verdict === group.dataset.verdict && shown.has(finding.number));
      group.hidden = filtered && !any;
      if (any && group.localName === "details" && (choice.verdict.has(group.dataset.verdict) || choice.text)) group.open = true;
    }
    document.getElementById("none-left").hidden = !filtered || shown.size > 0;
  }

  function showMarks() {
    const isShown = (number) => shown.has(number);
    for (const mark of marks) mark.element.classList.toggle("off", !Array.from(mark.findings).some(isShown));
    for (const reference of references) reference.element.classList.toggle("off", !isShown(reference.finding));
  }

  function showColumns(choice) {
    const wanted = beside ?? choice.article;
    for (const column of columns) column.element.hidden = !fits(wanted, [column.article]);
  }

  /* Rows that are left move together; lines between them follow. */
  function showTimeline(choice) {
    if (!timeline) return;
    const narrowed = choice.verdict.size || choice.rule.size || choice.text;
    const [top, height] = [Number(timeline.dataset.top), Number(timeline.dataset.row)];
    const tops = rows.map(() => null);
    let next = top;
    rows.forEach((row, number) => {
      const fitting = fits(choice.article, row.articles) && (!narrowed || row.findings.some((one) => shown.has(one)));
      row.element.classList.toggle("gone", !fitting);
      if (!fitting) return;
      row.element.setAttribute("transform", `translate(0 ${next})`);
      tops[number] = next;
      next += height;
    });
    for (const { element, finding, rows: ends, places } of threads) {
      const [upper, lower] = ends.map((number) => tops[number]);
      const drawn = upper !== null && lower !== null && shown.has(finding);
      element.classList.toggle("gone", !drawn);
      if (!drawn) continue;
      const [from, to, half] = [upper + height / 2, lower + height / 2, (upper + lower + height) / 2];
      element.setAttribute("d", `M${places[0]} ${from}C${places[0]} ${half} ${places[1]} ${half} ${places[1]} ${to}`);
    }
    const width = timeline.getAttribute("width");
    timeline.setAttribute("viewBox", `0 0 ${width} ${next + 8}`);
    timeline.setAttribute("height", next + 8);
  }

  function say(choice) {
    const filtered = shown.size < findings.length || Object.values(choice).some((one) => one.size || one.length);
    const count = (some) => some.reduce((sum, finding) => sum + finding.size, 0);
    document.getElementById("shown").value = `${count(findings.filter(({ number }) => shown.has(number)))} of ${count(findings)}`;
    document.getElementById("clear").hidden = !filtered;
    for (const kind of ["rule", "article"]) {
      document.getElementById(`${kind}s-chosen`).textContent = choice[kind].size ? choice[kind].size : "";
    }
  }

  function writeAddress(finding) {
    const address = new URLSearchParams();
    const choice = choices();
    for (const kind of ["verdict", "rule", "article"]) {
      if (choice[kind].size) address.set(kind, Array.from(choice[kind]).join(","));
    }
    if (choice.text) address.set("text", choice.text);
    if (finding) address.set("finding", finding);
    history.replaceState(null, "", address.size ? `#${address}` : location.pathname + location.search);
  }

  function readAddress() {
    if (!location.hash.includes("=")) return;
    const address = new URLSearchParams(location.hash.slice(1));
    for (const input of all("input[type=checkbox]", form)) {
      input.checked = (address.get(input.name) ?? "").split(",").includes(input.value);
    }
    form.elements.text.value = address.get("text") ?? "";
  }

  function change() {
    beside = null;
    apply();
    writeAddress();
    document.dispatchEvent(new CustomEvent("filtered"));
  }

  function clear() {
    for (const input of all("input[type=checkbox]", form)) input.checked = false;
    form.elements.text.value = "";
    change();
  }

  if (form) {
    form.hidden = false;
    form.addEventListener("input", change);
    document.getElementById("clear").addEventListener("click", clear);
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", () => {
      if (!location.hash.includes("=")) return;
      readAddress();
      apply();
    });
    readAddress();
    apply();
  }

  return {
    all,
    form,
    findings,
    byNumber,
    isShown: (number) => shown.has(number),
    change,
    clear,
    writeAddress,
    /* Show only some articles, by their numbers, side by side; null brings all back. */
    setBeside(articles) {
      beside = articles && new Set(articles);
      if (form) showColumns(choices());
    },
  };
})();
