/* The page of all results: the question and the page of results are in the address, so that both can be sent. */
(function () {
  "use strict";
  var ON_A_PAGE = 25;
  var make = vertebra.element;

  function state() {
    var fields = new URLSearchParams(window.location.hash.slice(1));
    return { question: (fields.get("q") || "").trim(), page: Math.max(1, parseInt(fields.get("p"), 10) || 1) };
  }

  function address(question, page) {
    return "#q=" + encodeURIComponent(question) + (page > 1 ? "&p=" + page : "");
  }

  function item(answer, number, row) {
    var why = vertebra.search.why(answer, number, row);
    return make("li", {}, [
      make("p", { "class": "result-title" }, [
        make("a", { href: row.href }, (row.id ? [make("span", { "class": "code" }, [row.id]), " "] : []).concat(row.title))
      ]),
      make("p", { "class": "result-facts" }, [row.kind].concat(row.state ? [" ", make("span", { "class": "state" }, [row.state])] : [], why ? [" \u00b7 " + why] : []))
    ]);
  }

  function pager(question, page, count) {
    var pages = Math.ceil(count / ON_A_PAGE);
    var links = [];
    function link(to, label, attributes) {
      links.push(make("li", {}, [make("a", Object.assign({ href: address(question, to) }, attributes), [label])]));
    }
    if (page > 1) {
      link(page - 1, "Previous", { rel: "prev" });
    }
    for (var n = 1; n <= pages; n++) {
      if (n === 1 || n === pages || Math.abs(n - page) < 3) {
        link(n, String(n), n === page ? { "aria-current": "page" } : {});
      }
    }
    if (page < pages) {
      link(page + 1, "Next", { rel: "next" });
    }
    return pages > 1 ? [make("nav", { "class": "sheets", "aria-label": "Pages of results" }, [make("ul", {}, links)])] : [];
  }

  vertebra.each("#search-results", function (results) {
    var input = make("input", { type: "search", id: "search-question", autocomplete: "off", autocapitalize: "none", spellcheck: "false" });
    var button = make("button", { type: "button", "class": "search-go" }, ["Search"]);
    var status = make("p", { role: "status", "class": "search-count" });
    var body = make("div", { "class": "search-body" });
    var asked = 0;
    results.append(
      make("div", { role: "search", "class": "search-field", "aria-label": "All results" }, [make("label", { "for": "search-question" }, ["Search for"]), input, button]), status, body
    );

    async function show() {
      var wanted = state();
      var mine = ++asked;
      input.value = wanted.question;
      if (!wanted.question) {
        status.textContent = "";
        body.replaceChildren();
        return;
      }
      try {
        var found = await vertebra.search.ask(wanted.question);
        var count = found.numbers.length;
        var page = Math.min(wanted.page, Math.max(1, Math.ceil(count / ON_A_PAGE)));
        var from = (page - 1) * ON_A_PAGE;
        var numbers = found.numbers.slice(from, from + ON_A_PAGE);
        var rows = await vertebra.search.rows(numbers);
        if (mine !== asked) {
          return;
        }
        status.textContent = count
          ? (count > ON_A_PAGE ? from + 1 + "\u2013" + (from + rows.length) + " of " + count + " results" : count === 1 ? "1 result" : count + " results") +
            (found.cut ? ". So many words begin like this that not all were looked at: more letters find more." : "")
          : found.unknown.length
            ? "Nothing on file has " + found.unknown.join(" ") + "."
            : "Nothing found. Every word must occur; a start of three letters is enough in texts, two in titles.";
        body.replaceChildren.apply(
          body,
          [make("ol", { "class": "results", start: String(from + 1) }, rows.map(function (row, n) {
            return item(found, numbers[n], row);
          }))].concat(pager(wanted.question, page, count)).slice(count ? 0 : 1)
        );
      } catch (e) {
        if (mine === asked) {
          status.textContent = "The files of the search are not at hand: " + e.message + ".";
          body.replaceChildren();
        }
      }
    }

    function go() {
      var next = address(input.value.trim(), 1);
      if (next === window.location.hash) {
        show();
      } else {
        window.location.hash = next;
      }
    }

    input.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        go();
      }
    });
    button.addEventListener("click", go);
    window.addEventListener("hashchange", function () {
      show().then(function () {
        window.scrollTo(0, 0);
      });
    });
    show();
  });
})();
