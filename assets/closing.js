// Closes a vacancy at its deadline on the reader's machine, with no rebuild, and says how many days are left.
//
// [data-closes] is a vacancy and holds its deadline in seconds; .left in it says the days left, and .ends only that
// it has closed, where the advert gives no closing date to count the days to. On its own page, #closed is a template
// of what the page says once it has closed, .status is where that goes, and #posting is the data for search engines.
// [data-open] is whatever only an open vacancy shows, and .warn that it will close soon. body[data-zone] is the time
// zone of the site.
(() => {
  const zone = { timeZone: document.body.dataset.zone };
  const day = (at) => Date.parse(new Date(at).toLocaleDateString("sv", zone)) / 864e5;

  const say = (job, where, text) => job.querySelectorAll(where).forEach((each) => (each.textContent = text));

  const close = (job) => {
    job.removeAttribute("data-closes");
    say(job, ".left,.ends", "Closed");
    job.querySelectorAll("[data-open],.warn").forEach((each) => each.remove());
    const closed = job.querySelector("#closed");
    if (!closed) return;
    job.querySelector(".status").append(closed.content);
    document.title = "Closed: " + document.title;
    document.querySelector("#posting").remove();
  };

  const tick = () => {
    const now = Date.now();
    let wait = 6e4;
    document.querySelectorAll("[data-closes]").forEach((job) => {
      const closes = job.dataset.closes * 1e3;
      if (closes <= now) return close(job);
      // A deadline at the start of a day belongs to the day before.
      const days = day(closes - 1) - day(now);
      say(job, ".left", days ? days + (days > 1 ? " days left" : " day left") : "Closes today");
      wait = Math.min(wait, closes - now);
    });
    return wait;
  };

  const run = () => setTimeout(run, tick());
  run();
  // A phone that slept has missed its timer; a list that was drawn anew has not been read yet.
  document.onvisibilitychange = tick;
})();
