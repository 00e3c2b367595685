"use strict";
// Text of pages is never written here: what stands in the document is shown, hidden and moved.
(() => {
  const byId = id => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const filter = byId("filter");
  const articles = all("article");
  const groups = all(".group");
  const views = [byId("findings"), byId("understood")].filter(view => view);
  const tabs = all(".tabs a");
  const words = text => text.toLowerCase().split(/\s+/).filter(word => word);

  // Where each finding stands by page and by kind, and the words it is found by.
  const entries = articles.map(article => ({
    article,
    byPage: article.parentElement,
    byKind: byId("k" + article.dataset.kind).querySelector(".list"),
    severity: article.dataset.severity,
    kind: article.dataset.kind,
    known: "known" in article.dataset,
    words: null,
  }));
  const wordsOf = entry => entry.words ??= [
    entry.article.querySelector("h3").textContent, entry.kind, entry.article.querySelector(".place").dataset.path,
    entry.article.querySelector(".message").textContent, entry.article.querySelector(".shown").textContent,
  ].join(" ").toLowerCase();

  const indexOf = new Map(all(".index li").map(item => [item.querySelector("a").hash.slice(1), item]));
  let grouping = "pages";

  function group(value) {
    if (value === grouping) return;
    grouping = value;
    for (const entry of entries) (value === "kinds" ? entry.byKind : entry.byPage).append(entry.article);
    document.body.dataset.group = value;
  }

  function apply() {
    const data = new FormData(filter);
    group(data.get("group"));
    const wanted = words(data.get("words"));
    const kind = data.get("kind").trim();
    const severities = new Set(data.getAll("severity"));
    const choosesKnown = filter.elements.known !== undefined;
    const known = data.has("known");
    const counts = new Map();
    let shown = 0;
    for (const entry of entries) {
      const visible = severities.has(entry.severity) && (!kind || entry.kind === kind) && (known || !choosesKnown || !entry.known)
        && wanted.every(word => wordsOf(entry).includes(word));
      if (entry.article.hidden === visible) entry.article.hidden = !visible;
      if (!visible) continue;
      shown++;
      for (const list of [entry.byPage, entry.byKind]) counts.set(list, (counts.get(list) ?? 0) + 1);
    }
    for (const section of groups) {
      const count = counts.get(section.querySelector(".list")) ?? 0;
      section.hidden = count === 0;
      const item = indexOf.get(section.id);
      if (!item) continue;
      item.hidden = count === 0;
      item.querySelector(".count").textContent = count;
    }
    byId("status").value = shown === entries.length ? `${shown} findings` : `${shown} of ${entries.length} findings`;
  }

  // What a link leads to may be hidden by the filter, or stand in the other view.
  function follow() {
    const target = location.hash.length > 1 ? byId(nameOf(location.hash)) : null;
    const view = target?.closest("#findings, #understood") ?? views[0];
    for (const each of views) each.hidden = each !== view;
    for (const tab of tabs) {
      if (tab.hash === "#" + view.id) tab.setAttribute("aria-current", "page");
      else tab.removeAttribute("aria-current");
    }
    if (target === view) scrollTo(0, 0);
    if (!target || target === view) return;
    if (target.closest("article, .group")?.hidden) reset();
    if (target.matches("details")) {
      target.hidden = false;
      target.open = true;
    }
    if (target.matches("#kinds .group") && grouping !== "kinds") {
      filter.elements.group.value = "kinds";
      apply();
    }
    settle(target);
  }

  // What is not in view yet has a height that is guessed: everything moves as it is drawn, until all around the target is.
  const [mostFrames, restingFrames] = [60, 6];
  let settling = 0;
  function settle(target, frame = 0, resting = 0, last = NaN) {
    cancelAnimationFrame(settling);
    target.scrollIntoView();
    const top = Math.round(target.getBoundingClientRect().top);
    const still = top === last ? resting + 1 : 0;
    if (still < restingFrames && frame < mostFrames) settling = requestAnimationFrame(() => settle(target, frame + 1, still, top));
  }

  // "#%" is no name of anything.
  function nameOf(hash) {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return "";
    }
  }

  function reset() {
    const value = filter.elements.group.value;
    filter.reset();
    if (filter.elements.known) filter.elements.known.checked = true;
    filter.elements.group.value = value;
    apply();
  }

  function find() {
    const form = byId("find");
    const wanted = words(form.elements.words.value);
    let shown = 0;
    for (const part of parts) {
      const visible = (!form.elements.unread.checked || "unread" in part.dataset)
        && wanted.every(word => (texts.get(part) ?? texts.set(part, part.textContent.toLowerCase()).get(part)).includes(word));
      part.hidden = !visible;
      if (visible) shown++;
    }
    byId("found").value = shown === parts.length ? `${shown} actions and structures` : `${shown} of ${parts.length} actions and structures`;
  }

  const parts = all(".part");
  const texts = new Map();
  let waiting = 0;
  const later = action => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(action);
  };

  document.body.dataset.group = grouping;
  filter.hidden = entries.length === 0;
  filter.addEventListener("input", () => later(apply));
  filter.addEventListener("submit", event => event.preventDefault());
  filter.addEventListener("reset", () => later(apply));
  apply();
  if (parts.length > 0) {
    byId("find").hidden = false;
    byId("find").addEventListener("input", () => later(find));
    byId("find").addEventListener("submit", event => event.preventDefault());
    find();
  }
  // On a narrow screen the contents would stand before everything else.
  const contents = document.querySelector(".index details");
  if (contents && matchMedia("(max-width: 60rem)").matches) contents.open = false;
  // The same link again leads there again; who scrolls meanwhile is let go.
  addEventListener("click", event => {
    const link = event.target.closest?.("a[href^='#']");
    if (link && link.hash === location.hash) follow();
  });
  for (const kind of ["wheel", "touchmove", "keydown"]) addEventListener(kind, () => cancelAnimationFrame(settling), { passive: true });
  addEventListener("hashchange", follow);
  follow();
})();
