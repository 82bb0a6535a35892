// Runs before the modules, and without them: where they do not come, cannot be used or are of another release, the page
// says so and leaves a way on. A classic script in old words, since the browser that needs it may be an old one.
(function () {
  var root = document.documentElement;

  /** @param {string} selector */
  function find(selector) {
    return /** @type {HTMLElement | null} */ (document.querySelector(selector));
  }

  /** The page's guide, where it has one that does not run. */
  function silent() {
    var guide = find(".ts-guide");
    return guide && !guide.hasAttribute("data-view") ? guide : null;
  }

  /** @param {string} key */
  function words(key) {
    try {
      return JSON.parse(/** @type {HTMLElement} */ (find(".ts-guide-words")).textContent || "")[key] || "";
    } catch (none) {
      return ""; // of a page that came cut
    }
  }

  /**
   * @param {HTMLElement | null} place
   * @param {string} key
   * @param {string} [button] what loads the page again
   */
  function tell(place, key, button) {
    if (!place) return;
    var box = document.createElement("div");
    var text = document.createElement("p");
    box.className = "ts-notice";
    text.textContent = words(key);
    box.appendChild(text);
    if (button) {
      var again = document.createElement("button");
      again.type = "button";
      again.className = "ts-button ts-button--quiet";
      again.textContent = words(button);
      again.addEventListener("click", function () {
        location.reload();
      });
      box.appendChild(again);
    }
    place.textContent = "";
    place.appendChild(box);
  }

  /**
   * Say why the guide does not run, and open the tables in its place.
   *
   * @param {string} why
   * @param {string} [button]
   */
  function stopped(why, button) {
    var guide = silent();
    if (!guide) return;
    guide.setAttribute("data-stopped", why);
    var forms = guide.querySelectorAll("form");
    for (var at = 0; at < forms.length; at++) forms[at].hidden = true;
    var status = find(".ts-guide-status");
    if (status) status.textContent = "";
    tell(find(".ts-guide-notes"), why, button);
    var tables = find(".ts-readable");
    if (tables) tables.setAttribute("open", "");
  }

  /** Find out why: the device's network, a file, or that the host has another release by now. */
  function lookInto() {
    if (location.protocol === "file:") return stopped("as_file");
    if (navigator.onLine === false) return stopped("offline", "try_again");
    var release = /** @type {HTMLMetaElement | null} */ (find('meta[name="release"]'));
    var asked = new XMLHttpRequest();
    asked.onloadend = function () {
      var now = asked.responseText;
      var isRenewed = release && now.indexOf('name="release"') > 0 && now.indexOf(release.content) < 0;
      if (isRenewed) stopped("renewed", "renew");
      else stopped("damaged", "try_again");
    };
    asked.open("GET", location.href.split("#")[0]);
    asked.setRequestHeader("Cache-Control", "no-cache");
    asked.send();
  }

  function openMenu() {
    var menu = find("#menu");
    var button = find(".ts-tool--menu");
    if (menu && button) button.setAttribute("aria-expanded", String(menu.toggleAttribute("data-open")));
  }

  /** @param {Event} event */
  function noSearch(event) {
    event.preventDefault();
    var dialog = /** @type {HTMLDialogElement} */ (find("#search"));
    var said = dialog.querySelector("[role=status]");
    if (said) said.textContent = dialog.getAttribute("data-stopped");
    if (!dialog.open) dialog.showModal();
  }

  document.addEventListener("submit", function (event) {
    var guide = silent();
    var question = /** @type {Element} */ (event.target).getAttribute("data-question");
    if (!guide || !question) return;
    guide.setAttribute("data-pressed", question); // the guide goes on from there when it has come
    tell(find(".ts-guide-status"), "waiting");
  });
  setTimeout(function () {
    var guide = silent();
    if (!guide || guide.hasAttribute("data-stopped")) return;
    guide.setAttribute("data-slow", ""); // else the page's styles would say soon after that it does not run
    tell(find(".ts-guide-status"), "slow");
  }, 8000);
  // Every module has run by now, or never will.
  document.addEventListener("DOMContentLoaded", function () {
    if (silent()) lookInto();
    var menu = find(".ts-tool--menu");
    if (menu && !root.hasAttribute("data-frame")) menu.addEventListener("click", openMenu);
    if (root.hasAttribute("data-search")) return;
    var openers = document.querySelectorAll("[data-open-search]");
    for (var at = 0; at < openers.length; at++) openers[at].addEventListener("click", noSearch);
    var ask = find("form.ts-ask");
    if (ask) ask.addEventListener("submit", noSearch);
  });
})();
