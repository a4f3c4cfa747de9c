/* The search in the bar of every page: a combobox whose list shows the best answers while somebody types. */
(function () {
  "use strict";
  var SHOWN = 8;
  var WAIT = 120;
  var make = vertebra.element;

  function pageOf(question) {
    return vertebra.base + "search.html#q=" + encodeURIComponent(question);
  }

  function option(answer, number, row, n) {
    var facts = [row.kind, row.state, vertebra.search.why(answer, number, row)].filter(Boolean).join(" \u00b7 ");
    return make("a", { role: "option", id: "search-option-" + n, "class": "search-option", tabindex: "-1", "aria-selected": "false", href: row.href }, [
      make("span", { "class": "search-title" }, (row.id ? [make("span", { "class": "code" }, [row.id]), " "] : []).concat(row.title)),
      " ",
      make("span", { "class": "search-facts" }, [facts])
    ]);
  }

  vertebra.each("#search-place", function (place) {
    var input = make("input", {
      type: "search", id: "search-box", role: "combobox", autocomplete: "off", autocapitalize: "none", spellcheck: "false", "aria-autocomplete": "list",
      "aria-expanded": "false", "aria-controls": "search-list", "aria-keyshortcuts": "/", placeholder: "Search: id, words, kind:risk"
    });
    var list = make("div", { id: "search-list", role: "listbox", "aria-label": "Best answers", "class": "search-list" });
    var status = make("p", { "class": "search-status", role: "status" });
    var panel = make("div", { "class": "search-panel" }, [list, status]);
    panel.hidden = true;
    place.append(
      make("div", { role: "search", "class": "search" }, [
        make("label", { "for": "search-box", "class": "visually-hidden" }, [place.getAttribute("data-label")]), input,
        make("kbd", { "class": "search-key", "aria-hidden": "true" }, ["/"]), panel
      ])
    );

    var asked = 0;
    var timer = 0;
    var active = -1;
    var latest = null;
    /* Somebody may press Enter before the answer to the last letter is there. */
    var pending = Promise.resolve();

    function options() {
      return Array.prototype.slice.call(list.querySelectorAll("[role=option]"));
    }

    function mark(n) {
      var all = options();
      active = all.length ? (n + all.length) % all.length : -1;
      all.forEach(function (one, i) {
        one.setAttribute("aria-selected", String(i === active));
      });
      if (active < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", all[active].id);
        all[active].scrollIntoView({ block: "nearest" });
      }
    }

    function show(open) {
      panel.hidden = !open;
      input.setAttribute("aria-expanded", String(open && options().length > 0));
      if (!open) {
        active = -1;
        input.removeAttribute("aria-activedescendant");
      }
    }

    function say(answer, shown) {
      var count = answer.numbers.length;
      if (answer.unknown.length) {
        return "Nothing on file has " + answer.unknown.join(" ") + ".";
      }
      if (!count) {
        return "Nothing found.";
      }
      return (shown < count ? "The best " + shown + " of " + count + "." : count === 1 ? "1 found." : count + " found.") + (answer.cut ? " More letters find more." : "");
    }

    async function answer() {
      var mine = ++asked;
      var question = input.value.trim();
      latest = null;
      if (!question) {
        list.replaceChildren();
        show(false);
        return;
      }
      try {
        var found = await vertebra.search.ask(question);
        var numbers = found.numbers.slice(0, SHOWN);
        var rows = await vertebra.search.rows(numbers);
        if (mine !== asked) {
          return;
        }
        latest = { question: question, found: found, rows: rows };
        var shown = rows.map(function (row, n) {
          return option(found, numbers[n], row, n);
        });
        if (found.numbers.length > shown.length) {
          shown.push(
            make("a", { role: "option", id: "search-option-all", "class": "search-option search-all", tabindex: "-1", "aria-selected": "false", href: pageOf(question) }, [
              "All " + found.numbers.length + " results"
            ])
          );
        }
        list.replaceChildren.apply(list, shown);
        status.textContent = say(found, rows.length);
      } catch (e) {
        if (mine !== asked) {
          return;
        }
        list.replaceChildren();
        status.textContent = "The files of the search are not at hand: " + e.message + ".";
      }
      active = -1;
      show(document.activeElement === input);
    }

    function ask(wait) {
      window.clearTimeout(timer);
      pending = new Promise(function (done) {
        timer = window.setTimeout(function () {
          answer().then(done);
        }, wait);
      });
    }

    async function enter() {
      var all = options();
      if (active >= 0 && !panel.hidden) {
        all[active].click();
        return;
      }
      var question = input.value.trim();
      if (!question) {
        return;
      }
      if (!latest || latest.question !== question) {
        ask(0);
        await pending;
      }
      if (latest && latest.rows.length && vertebra.search.isNamed(latest.found)) {
        window.location.assign(latest.rows[0].href);
      } else {
        show(false);
        window.location.assign(pageOf(question));
      }
    }

    input.addEventListener("input", function () {
      ask(WAIT);
    });
    input.addEventListener("focus", function () {
      if (input.value.trim() && list.childElementCount) {
        show(true);
      }
    });
    input.addEventListener("keydown", function (event) {
      if (event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (panel.hidden) {
          show(options().length > 0);
        }
        mark(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
      } else if (event.key === "Enter") {
        event.preventDefault();
        enter();
      } else if (event.key === "Escape") {
        event.preventDefault();
        if (!panel.hidden) {
          show(false);
        } else if (input.value) {
          input.value = "";
          ask(0);
        } else {
          input.blur();
        }
      }
    });
    place.addEventListener("focusout", function (event) {
      if (!place.contains(event.relatedTarget)) {
        show(false);
      }
    });
    document.addEventListener("keydown", function (event) {
      var at = event.target;
      var writes = /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable;
      if (event.key === "/" && !writes && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        var target = document.getElementById("search-question") || input;
        target.focus();
        target.select();
      }
    });
  });
})();
