// Finds vacancies among those of the list: by words, by choices, in an order. Without it the whole list is there.
//
// The fields of the form are named as the data attributes of the items are. What was asked stands in the address.
// Where the list has more pages, form[data-all] names the page that has them all, which is loaded once it is needed.
(() => {
  const $ = (name) => document.querySelector(name);
  const form = $(".finding"), list = $(".cards"), said = $("#found"), more = $("#more"), nav = $(".paging");
  const page = [...list.children], whole = said.textContent, size = page.length;
  let all = !form.dataset.all && Promise.resolve(page), most = size, last, wait;

  const load = async () => {
    const text = await (await fetch(form.dataset.all)).text();
    return [...new DOMParser().parseFromString(text, "text/html").querySelectorAll(".cards > li")];
  };
  const link = (li) => li.querySelector("a");

  // By the days that its page counts, of which a vacancy that gives no closing date has no .left.
  const fits = (li, [key, want]) => {
    const own = li.dataset[key] || "";
    return key == "words" ? want.toLowerCase().split(/\s+/).every((word) => li.textContent.toLowerCase().includes(word))
      : key == "pay" ? +own >= want
      : key == "closes" ? li.querySelector(".left") && own * 1e3 <= new Date().setHours(24 * want + 24, 0, 0)
      : key == "sort" || own.split(" ").includes(want);
  };

  const show = (items, count, rest) => {
    list.textContent = "";
    list.append(...items);
    list.hidden = !items.length;
    said.textContent = count;
    more.hidden = !rest;
    (nav || {}).hidden = items != page;
    document.onvisibilitychange();
  };

  const find = async () => {
    const ask = last = [...new FormData(form)].filter((one) => one[1].trim()), sort = form.sort.value;
    history.replaceState(0, "", ask[0] ? "?" + new URLSearchParams(ask) : location.pathname);
    if (!ask[0]) return show(page, whole);
    const items = await (all = all || load()).catch(() => []);
    // Something else was asked while the list was loading.
    if (ask != last) return;
    if (!items[0]) return show(page, "Search did not load", all = 0);
    const hits = items.filter((li) => !(li.dataset.closes * 1e3 < Date.now()) && ask.every((one) => fits(li, one)));
    if (sort) hits.sort((a, b) => sort == "title" ? link(a).text.localeCompare(link(b).text) : (b.dataset[sort] || 0) - (a.dataset[sort] || 0));
    show(hits.slice(0, most), hits.length + " of " + whole, hits[most]);
  };

  const soon = () => {
    most = size;
    clearTimeout(wait);
    wait = setTimeout(find, 300);
  };

  form.oninput = form.onreset = soon;
  form.onsubmit = () => !1;
  more.onclick = async () => {
    most += size;
    await find();
    link(list.children[most - size]).focus();
  };
  new URLSearchParams(location.search).forEach((want, key) => form[key] && (form[key].value = want));
  form.hidden = !1;
  // There is room for every choice beside the list on a wide screen.
  ($("details") || {}).open = innerWidth > 959;
  if (location.search) find();
})();
