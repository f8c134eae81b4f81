// Finds vacancies among those of the list: by words, by choices, in an order. Without it the whole list is there.
//
// The fields of the form are named as the data attributes of the items are. What was asked stands in the address.
// Where the list has more pages, form[data-all] names the page that has them all, which is loaded once it is needed.
(() => {
  const get = (name) => document.querySelector(name);
  const form = get(".finding"), list = get(".cards"), said = get("#found"), more = get("#more"), paging = get(".paging");
  const page = [...list.children], whole = said.textContent, size = page.length;
  let all = form.dataset.all ? 0 : page, most = size, timer;

  const load = async () => {
    const text = await (await fetch(form.dataset.all)).text();
    return [...new DOMParser().parseFromString(text, "text/html").querySelectorAll(".cards > li")];
  };
  const link = (item) => item.querySelector("a");

  const fits = (item, [name, value]) => {
    const own = item.dataset[name] || "", rest = own - Date.now() / 1e3;
    return name == "words" ? value.toLowerCase().split(/\s+/).every((word) => item.textContent.toLowerCase().includes(word))
      : name == "pay" ? +own >= value
      : name == "closes" ? rest > 0 && rest < value * 86400
      : name == "sort" || own.split(" ").includes(value);
  };

  const show = (items, count, rest) => {
    list.textContent = "";
    list.append(...items);
    list.hidden = !items.length;
    said.textContent = count;
    more.hidden = !rest;
    (paging || {}).hidden = items != page;
    document.dispatchEvent(new Event("visibilitychange"));
  };

  const find = async () => {
    const asked = [...new FormData(form)].filter((field) => field[1].trim()), order = form.sort.value;
    history.replaceState(0, "", asked.length ? "?" + new URLSearchParams(asked) : location.pathname);
    if (!asked.length) return show(page, whole);
    try {
      all = await (all || load());
    } catch {
      return show(page, "The search did not load");
    }
    const found = all.filter((item) => asked.every((field) => fits(item, field)));
    if (order) found.sort((a, b) => order == "title" ? link(a).text.localeCompare(link(b).text) : (b.dataset[order] || 0) - (a.dataset[order] || 0));
    show(found.slice(0, most), found.length + " of " + whole, found[most]);
  };

  const again = () => {
    most = size;
    clearTimeout(timer);
    timer = setTimeout(find, 300);
  };

  form.oninput = form.onreset = again;
  form.onsubmit = () => !1;
  more.onclick = async () => {
    most += size;
    await find();
    link(list.children[most - size]).focus();
  };
  new URLSearchParams(location.search).forEach((value, name) => form[name] && (form[name].value = value));
  form.hidden = !1;
  // There is room for every choice beside the list on a wide screen.
  (get("details") || {}).open = location.search || innerWidth > 959;
  if (location.search) find();
})();
