// Checks a form while its author types. Without it, the buttons do the same.
"use strict";
{
  const form = document.querySelector("form[action^='/edit/']");
  const pause = 400;
  const UNCHECKED = "Not checked: careers serve gives no answer.";
  const UNSAVED = "Not saved: careers serve gives no answer. Start it again, then save.";
  let waiting, asking, lost = false, changed = "unsaved" in form.dataset;

  const say = text => { document.getElementById("-count").textContent = text; };

  const input = name => {
    const found = document.getElementById(name);
    return found?.matches("input, select, textarea") ? found : null;
  };

  // Beside an input that is not in the page, a problem stands beside what it is part of.
  const beside = name => {
    const place = document.getElementById(`${name}-told`);
    return place || !name.includes(".") ? place : beside(name.slice(0, name.lastIndexOf(".")));
  };

  const show = ({told, wrong, count, prose}) => {
    const places = new Map([...form.querySelectorAll(".tolds")].map(place => [place, ""]));
    for (const [name, html] of Object.entries(told)) {
      const place = beside(name);
      if (place) places.set(place, places.get(place) + html);
    }
    for (const [place, html] of places) if (place.innerHTML != html) place.innerHTML = html;
    for (const each of form.querySelectorAll("[aria-invalid]")) each.removeAttribute("aria-invalid");
    for (const name of wrong) input(name)?.setAttribute("aria-invalid", "true");
    for (const [id, html] of [["-count", count], ["-shown", prose]]) {
      const place = document.getElementById(id);
      if (place.innerHTML != html) place.innerHTML = html;
    }
  };

  const check = async () => {
    asking?.abort();
    asking = new AbortController();
    const body = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(`${form.action}/check`, {method: "POST", body, signal: asking.signal});
      lost = false;
      if (!answer.ok) throw new Error(answer.statusText);
      show(await answer.json());
    } catch (error) {
      if (error.name == "AbortError") return;
      lost = error instanceof TypeError;
      say(UNCHECKED);
    }
  };

  const use = ([kind, place, text]) => {
    const target = kind == "line" ? input("-text") : input(place);
    if (!target) return false;
    const rows = target.value.split("\n");
    target.value = kind == "line" ? rows.with(place, text).join("\n") : text;
    target.focus();
    target.dispatchEvent(new Event("input", {bubbles: true}));
    return true;
  };

  form.addEventListener("input", () => {
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(check, pause);
  });

  form.addEventListener("click", event => {
    const order = event.target.closest("button")?.value ?? "";
    if (order.startsWith("use ") && use(JSON.parse(order.slice(4)))) event.preventDefault();
  });

  // A link to an input leads into it, and not only to it.
  document.addEventListener("click", event => {
    const link = event.target.closest(".summary a[href^='#']");
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    for (let around = target; around; around = around.parentElement) if (around.localName == "details") around.open = true;
    target.focus();
  });

  // To send the form to a server that is gone would lose what was typed.
  form.addEventListener("submit", async event => {
    if (!lost) {
      changed = false;
      return;
    }
    event.preventDefault();
    clearTimeout(waiting);
    await check();
    if (lost) say(UNSAVED);
    else form.requestSubmit(event.submitter);
  });
  addEventListener("beforeunload", event => { if (changed) event.preventDefault(); });
}
