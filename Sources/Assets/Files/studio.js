// Writing a part of a factsheet: figures as chips, saved by itself. The page works without this: the field with the
// notation stays underneath, and is what is sent.
"use strict";
(() => {
  const form = document.querySelector(".kring-studio__text form.kring-form");
  const area = form?.querySelector("textarea[name=tekst]");
  if (!area) return;
  const version = form.querySelector("input[name=versie]");
  // A part that was never saved has no address of its own yet, and two texts are made one by hand: these are shown, and
  // saved by the button.
  const savesItself = !form.action.endsWith("/nieuw") && !document.querySelector("main .utrecht-alert");
  const pause = 1200;
  const notation = /\{\{[^{}]+\}\}/g;
  const figures = new Map();
  let touched = () => {};

  function learn(page) {
    for (const chip of page.querySelectorAll("[data-cijfer]")) figures.set(chip.dataset.cijfer, chip.textContent);
    for (const code of page.querySelectorAll("#cijfers-kiezen ~ * code[data-nu]")) {
      figures.set(code.textContent, code.dataset.nu);
    }
  }
  learn(document);

  // The editor, in the place of the field -------------------------------------------------------------------------

  const editor = document.createElement("div");
  editor.className = "utrecht-textarea kring-editor";
  try {
    editor.contentEditable = "plaintext-only";
  } catch {
    return saveOnly();
  }
  if (editor.contentEditable !== "plaintext-only") return saveOnly();
  editor.setAttribute("role", "textbox");
  editor.setAttribute("aria-multiline", "true");
  const label = form.querySelector(`label[for="${area.id}"]`);
  label.id ||= `${area.id}-naam`;
  editor.setAttribute("aria-labelledby", label.id);
  if (area.getAttribute("aria-describedby")) {
    editor.setAttribute("aria-describedby", area.getAttribute("aria-describedby"));
  }
  label.addEventListener("click", event => {
    if (area.hidden) {
      event.preventDefault();
      editor.focus();
    }
  });

  function chip(code) {
    const element = document.createElement("span");
    element.className = "kring-chip";
    element.contentEditable = "false";
    element.dataset.cijfer = code;
    element.title = code;
    element.textContent = figures.get(code);
    return element;
  }

  // The text as nodes: what names a known figure is its chip.
  function nodes(text) {
    const made = [];
    let from = 0;
    for (const match of text.matchAll(notation)) {
      if (!figures.has(match[0])) continue;
      if (match.index > from) made.push(document.createTextNode(text.slice(from, match.index)));
      made.push(chip(match[0]));
      from = match.index + match[0].length;
    }
    if (from < text.length) made.push(document.createTextNode(text.slice(from)));
    return made;
  }

  function source(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
    if (node.dataset?.cijfer) return node.dataset.cijfer;
    if (node.nodeName === "BR") return "\n";
    const inside = [...node.childNodes].map(source).join("");
    return node !== editor && node.nodeName === "DIV" ? `\n${inside}` : inside;
  }

  function fill(text) {
    editor.replaceChildren(...nodes(text));
  }

  // Whoever types a figure's notation sees its chip, and goes on behind it.
  function turnIntoChips() {
    const selection = getSelection();
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (text.parentElement.dataset.cijfer) continue;
      const made = nodes(text.nodeValue);
      if (made.every(node => node.nodeType === Node.TEXT_NODE)) continue;
      const caret = selection.anchorNode === text ? selection.anchorOffset : null;
      text.replaceWith(...made);
      if (caret === null) continue;
      let left = caret;
      for (const node of made) {
        const length = source(node).length;
        if (left <= length || node === made.at(-1)) {
          if (node.nodeType === Node.TEXT_NODE) selection.collapse(node, Math.min(left, length));
          else selection.collapse(node.parentNode, [...node.parentNode.childNodes].indexOf(node) + 1);
          break;
        }
        left -= length;
      }
    }
  }

  fill(area.value);
  area.hidden = true;
  area.after(editor);

  // Undoing: the browser's own does not know of chips ---------------------------------------------------------------

  const past = [area.value];
  const future = [];
  let lastKept = 0;

  function keep() {
    if (area.value === past.at(-1)) return;
    if (past.length > 1 && Date.now() - lastKept < 600) past[past.length - 1] = area.value;
    else past.push(area.value);
    lastKept = Date.now();
    future.length = 0;
  }

  function goTo(text) {
    area.value = text;
    if (area.hidden) {
      fill(text);
      getSelection().selectAllChildren(editor);
      getSelection().collapseToEnd();
    }
    touched();
  }

  editor.addEventListener("keydown", event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = key === "y" || (key === "z" && event.shiftKey);
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (isRedo && future.length) {
      past.push(future.pop());
      goTo(past.at(-1));
    } else if (!isRedo && past.length > 1) {
      future.push(past.pop());
      goTo(past.at(-1));
    }
  });

  editor.addEventListener("input", () => {
    turnIntoChips();
    area.value = source(editor);
    keep();
    touched();
  });
  area.addEventListener("input", () => {
    keep();
    touched();
  });

  // A chip taken along is its notation, for a chip again where it is put down.
  for (const kind of ["copy", "cut"]) {
    editor.addEventListener(kind, event => {
      const selection = getSelection();
      if (selection.isCollapsed) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", source(selection.getRangeAt(0).cloneContents()));
      if (kind === "cut") {
        selection.deleteFromDocument();
        editor.dispatchEvent(new Event("input"));
      }
    });
  }

  // Buttons: the notation itself, and every figure to put in the text ------------------------------------------------

  function button(words, act, of = document.createElement("button")) {
    of.type = "button";
    of.className = "utrecht-button utrecht-button--subtle";
    of.textContent = words;
    of.addEventListener("click", act);
    return of;
  }

  const toggle = button("Toon de codes", () => {
    const shows = area.hidden;
    if (!shows) fill(area.value);
    area.hidden = !shows;
    editor.hidden = shows;
    toggle.textContent = shows ? "Toon de cijfers" : "Toon de codes";
    (shows ? area : editor).focus();
  });
  editor.after(toggle);

  let place = null;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection.rangeCount && editor.contains(selection.anchorNode)) place = selection.getRangeAt(0).cloneRange();
  });

  function put(code) {
    if (editor.hidden) {
      area.setRangeText(code, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input"));
      area.focus();
      return;
    }
    const range = place && editor.contains(place.startContainer) ? place : document.createRange();
    if (range !== place) {
      range.selectNodeContents(editor);
      range.collapse(false);
    }
    range.deleteContents();
    const made = chip(code);
    range.insertNode(made);
    editor.focus();
    getSelection().collapse(made.parentNode, [...made.parentNode.childNodes].indexOf(made) + 1);
    editor.dispatchEvent(new Event("input"));
  }

  for (const code of document.querySelectorAll("code[data-nu]")) {
    const act = button("Zet in de tekst", () => put(code.textContent));
    const what = document.createElement("span");
    what.className = "kring-hidden";
    what.textContent = `: ${code.closest("tr").querySelector("th").textContent}`;
    act.append(what);
    code.after(" ", act);
  }

  return saveOnly();

  // Saving by itself, and how it looks now ---------------------------------------------------------------------------

  function saveOnly() {
    const state = document.createElement("p");
    state.className = "kring-note";
    state.setAttribute("role", "status");
    form.querySelector(".utrecht-button-group").before(state);
    let [timer, isUnderWay, isDirty, isStopped] = [0, false, false, false];
    const typed = () => `${form.elements.titel.value}\u0000${area.value}`;
    let sent = typed();

    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(send, pause);
    };
    touched = () => {
      isDirty = typed() !== sent;
      if (isDirty && !isStopped) later();
    };
    form.elements.titel.addEventListener("input", touched);
    area.addEventListener("input", touched);

    async function send() {
      if (isUnderWay) return later();
      const now = typed();
      const body = new URLSearchParams(new FormData(form));
      body.set("doen", savesItself ? "vanzelf" : "bekijk");
      isUnderWay = true;
      try {
        const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (answer.ok) {
          sent = now;
          isDirty = typed() !== sent;
          version.value = page.querySelector(".kring-studio__text input[name=versie]").value;
          learn(page);
          if (area.hidden) turnIntoChips();
          const before = document.querySelector("#voorbeeld-deel");
          const after = page.querySelector("#voorbeeld-deel");
          if (before && after) before.replaceWith(after);
          state.textContent = savesItself ? `Opgeslagen om ${time()}.` : "";
        } else if (answer.status === 422) {
          state.textContent = "Nog niet opgeslagen: er ontbreekt iets, of de tekst is te lang.";
        } else {
          isStopped = true;
          state.textContent = answer.status === 409
            ? "Niet opgeslagen: iemand anders veranderde dit onderdeel. Druk op Bewaar: dan ziet u beide teksten."
            : "Niet opgeslagen. Druk op Bewaar om te zien waarom.";
        }
      } catch {
        state.textContent = "Niet opgeslagen: er is geen verbinding. Kring probeert het zo weer.";
        later();
      } finally {
        isUnderWay = false;
        if (isDirty && !isStopped) later();
      }
    }

    const time = () => new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });

    let isLeaving = false;
    form.addEventListener("submit", () => { isLeaving = true; });
    addEventListener("beforeunload", event => {
      if (isDirty && !isLeaving) event.preventDefault();
    });
  }
})();
