// Keeps the desk in step: with the files, as the server tells of each change; and with the page in the frame, wherever
// a link in it leads. Without it, the desk has to be loaded again by hand, and is complete all the same.
(() => {
  const PAUSE = 250;
  const $ = (id) => document.getElementById(id);
  const frame = $("frame"), asked = $("page"), base = document.body.dataset.base;
  let page = asked.value, number = +document.body.dataset.number, turn = 0, tries = 0, place;

  const address = (part) => `/-desk/${part}?page=${encodeURIComponent(page)}`;

  const load = async (part) => {
    const answer = await fetch(address(part));
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };
  // What can be shown in another page; of a page that only says what went wrong, all.
  const core = (page) => page.getElementById("part") || page.body;

  const say = (text) => {
    $("said").textContent = "";
    setTimeout(() => $("said").textContent = text);
  };

  // New content for a box. What was open stays open, and who was in it with the keyboard stays there.
  const stops = (box) => [...box.querySelectorAll("a[href], button, input, summary, [tabindex]")];
  const swap = (box, fresh) => {
    for (const each of fresh.querySelectorAll("details[id]")) {
      const before = $(each.id);
      if (before) each.open = before.open;
    }
    if (box.innerHTML == fresh.innerHTML) return;
    const at = stops(box).indexOf(document.activeElement);
    box.replaceChildren(...fresh.childNodes);
    if (at >= 0) (stops(box)[at] || $("main_content")).focus({preventScroll: true});
  };

  // A part that is loaded once somebody opens it.
  const fill = async (details) => {
    const fresh = await load(details.dataset.part);
    details.querySelector(".part").replaceChildren(...core(fresh).childNodes);
  };

  // Everything around the frame, in the order in which it matters; of two at once, the later.
  const refresh = async () => {
    const mine = ++turn, shell = await load("");
    if (mine != turn) return;
    if (!shell.getElementById("frame") != !frame || shell.body.dataset.base != base) return location.reload();
    number = +shell.body.dataset.number;
    document.title = shell.title;
    if (frame) frame.title = shell.getElementById("frame").title;
    for (const box of document.querySelectorAll("[data-live]")) swap(box, shell.getElementById(box.id));
    for (const field of document.getElementsByName("page")) if (field != document.activeElement) field.value = page;
    // The next save is not to wait for what is said of this one.
    await new Promise((done) => setTimeout(done, PAUSE));
    const panel = mine == turn && await load("panel");
    if (mine == turn) swap($("panel"), core(panel));
  };

  // Other sites do not stand in the frame, where most of them refuse to be.
  const away = ({target}) => {
    const link = target.closest("a[href]");
    if (link && link.origin != location.origin && link.protocol.startsWith("http")) link.target = "_blank";
  };

  const arrived = () => {
    let path;
    try {
      path = decodeURIComponent(frame.contentWindow.location.pathname);
    } catch {
      return;
    }
    if (!path.startsWith(base)) return;
    page = path.slice(base.length).replace(/(^|\/)index\.html$/, "$1");
    if (page != asked.value) history.replaceState(null, "", address(""));
    frame.contentDocument.addEventListener("click", away);
    if (place) {
      frame.contentWindow.scrollTo({...place, behavior: "instant"});
      place = null;
    }
    refresh();
  };

  // The frame comes first: it is what somebody who has just saved a file looks at.
  const update = (stale) => {
    if (stale || !frame) return refresh();
    try {
      place ||= {left: frame.contentWindow.scrollX, top: frame.contentWindow.scrollY};
      frame.contentWindow.location.reload();
    } catch {
      frame.src = base + page;
    }
    say("The page is up to date.");
  };

  const heard = ({data}) => {
    const said = JSON.parse(data);
    if (said.command == "reload" || said.number > number) update(said.stale);
    number = said.number;
  };

  const listen = () => {
    const socket = new WebSocket(`ws://${location.host}/-desk/livereload`);
    socket.onmessage = heard;
    socket.onopen = () => {
      // It may be another server, which counts anew.
      if (tries) update();
      tries = 0;
      $("lost").textContent = "";
      socket.send(JSON.stringify({command: "hello"}));
    };
    socket.onclose = () => {
      if (tries++) $("lost").textContent = "The preview has stopped, so nothing here is kept up to date. Start careers serve again.";
      setTimeout(listen, 1000);
    };
  };

  document.addEventListener("toggle", ({target}) => {
    if (target.open && target.dataset.part) fill(target);
  }, true);
  $("travel").addEventListener("keydown", ({key}) => {
    if (key != "Escape") return;
    $("travel").open = false;
    $("travel").querySelector("summary").focus();
  });
  if (frame) {
    frame.addEventListener("load", arrived);
    if (frame.contentDocument?.readyState == "complete" && frame.contentWindow.location.pathname.startsWith(base)) arrived();
  }
  listen();
})();
