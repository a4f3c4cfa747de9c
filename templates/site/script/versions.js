/* The menu of releases in the bar of every page. It leads to the same page of another release, or says that there is none. What a sealed folder may not say comes from outside it. */
(function () {
  "use strict";
  var STANDING = "standing/releases.js";
  /* The same as in PathsPart.java. */
  var MODULUS = 65521;
  var make = vertebra.element;

  function shardOf(path, count) {
    var hash = 0;
    for (var i = 0; i < path.length; i++) {
      hash = (hash * 31 + path.charCodeAt(i)) % MODULUS;
    }
    return hash % count;
  }

  async function shard(folder, path) {
    var index = await vertebra.load("../" + folder + "/paths/index.js", folder + "/paths/index.js");
    var name = folder + "/paths/p-" + ("000" + shardOf(path, index.shards)).slice(-4) + ".js";
    return vertebra.load("../" + name, name);
  }

  async function has(folder, path) {
    return (await shard(folder, path)).pages.indexOf(path) >= 0;
  }

  /* Where a release has this page: under its path, under the one that its record has there, or as the first page of a list. */
  async function pageIn(folder, here, path) {
    if (await has(folder, path)) {
      return path;
    }
    var now = (await shard(folder, path)).renamed[path];
    if (now && (await has(folder, now))) {
      return now;
    }
    var before = (await shard(here, path)).formerly[path];
    if (before && (await has(folder, before))) {
      return before;
    }
    var first = path.replace(/\.\d+\.html$/, ".html");
    return first !== path && (await has(folder, first)) ? first : "";
  }

  function nameOfPage() {
    var crumb = document.querySelector(".crumbs [aria-current]");
    return crumb ? crumb.textContent : "This page";
  }

  /* A name that a record's file has in an address, when it is not the one here. */
  function otherName(found, path) {
    return found !== path && found.indexOf("records/") === 0 ? " as " + found.slice(8, -5) : "";
  }

  async function entry(release, here, path, isLater) {
    var state = make("span", { "class": "release-state release-" + release.state }, [release.state]);
    var label = make("span", { "class": "figure" }, [release.label]);
    if (release.folder === here) {
      return make("li", { "class": "version" }, [make("span", { "class": "version-here", "aria-current": "true" }, [label, " ", state, " ", make("span", { "class": "version-note" }, ["you are here"])])]);
    }
    var home = "../" + release.folder + "/";
    var found = "";
    try {
      found = await pageIn(release.folder, here, path);
    } catch (e) {
      return make("li", { "class": "version" }, [make("span", {}, [label, " ", state, " ", make("span", { "class": "version-note" }, ["not at hand"])])]);
    }
    if (found) {
      return make("li", { "class": "version" }, [
        make("a", { href: vertebra.base + home + found + window.location.hash }, [label, " ", state, " ", make("span", { "class": "version-note" }, [path === "index.html" ? release.asOf : "this page" + otherName(found, path)])])
      ]);
    }
    return make("li", { "class": "version version-none" }, [
      make("p", {}, [nameOfPage() + (isLater ? " is not in " : " did not exist in ") + release.label + "."]),
      make("a", { href: vertebra.base + home + "index.html" }, [label, " ", state, " ", make("span", { "class": "version-note" }, ["overview"])])
    ]);
  }

  vertebra.each("#versions", function (place) {
    var here = place.getAttribute("data-folder");
    var path = document.body.getAttribute("data-path");
    var link = place.querySelector("a");
    var button = make("button", { type: "button", "class": "versions-button", "aria-expanded": "false", "aria-controls": "versions-panel" }, [
      make("span", {}, ["Release " + place.getAttribute("data-label")]), make("span", { "class": "versions-mark", "aria-hidden": "true" }, [])
    ]);
    var list = make("ul", { "class": "version-list", "aria-label": "This page in other releases" });
    var note = make("p", { role: "status", "class": "version-status" });
    var panel = make("div", { id: "versions-panel", "class": "versions-panel" }, [list, note]);
    var around = make("div", { "class": "versions" }, [button, panel]);
    panel.hidden = true;
    place.replaceWith(around);
    panel.append(make("p", { "class": "versions-all" }, [link]));

    async function fill() {
      note.textContent = "Looking for this page in other releases.";
      try {
        var releases = await vertebra.load("../../" + STANDING, STANDING);
        var at = releases.findIndex(function (release) {
          return release.folder === here;
        });
        var entries = await Promise.all(
          releases.map(function (release, n) {
            return entry(release, here, path, n < at);
          })
        );
        list.replaceChildren.apply(list, entries);
        note.textContent = "";
      } catch (e) {
        note.textContent = "Other releases are not at hand: this folder was copied without them.";
        link.parentNode.hidden = true;
      }
    }

    function show(open) {
      panel.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
      if (open) {
        fill();
      }
    }

    button.addEventListener("click", function () {
      show(panel.hidden);
    });
    around.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !panel.hidden) {
        show(false);
        button.focus();
      }
    });
    around.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !around.contains(event.relatedTarget)) {
        show(false);
      }
    });
    document.addEventListener("click", function (event) {
      if (!around.contains(event.target)) {
        show(false);
      }
    });
  });
})();
