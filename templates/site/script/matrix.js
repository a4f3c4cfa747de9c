/* The trace matrix over all its rows: the page shows some of them; the data files hold the rest. */
(function () {
  "use strict";
  var tools = document.querySelector("[data-matrix]");
  if (!tools) {
    return;
  }
  var element = vertebra.element;
  var NAMES = ["q", "holes", "kind", "verdict", "sort", "dir", "cols", "page"];
  var PAGE = 50;
  var HOLES = ["open", "justified", "whole"];
  var VERDICTS = ["not-met", "undetermined", "reviewed", "met"];
  var keys = tools.getAttribute("data-keys").split(",");
  var defaults = tools.getAttribute("data-shown");
  var total = Number(tools.getAttribute("data-rows"));
  var table = document.getElementById("matrix");
  var scroll = table.parentNode;
  var status = document.getElementById("matrix-count");
  var text = document.getElementById("matrix-q");
  var kind = document.getElementById("matrix-kind");
  var verdict = document.getElementById("matrix-verdict");
  var radios = tools.querySelectorAll("[name=matrix-holes]");
  var boxes = tools.querySelectorAll(".row-columns input");
  var labels = { subject: "Subject", holes: "Holes" };
  boxes.forEach(function (box) {
    labels[box.value] = box.parentNode.querySelector("span").textContent;
  });
  var state = {};
  var rows = null;
  var shown = [];
  var pager = element("nav", { "class": "sheets live", "aria-label": "Pages of these rows" }, []);

  function columns() {
    var wanted = (state.cols || defaults).split(",").filter(function (key) {
      return keys.indexOf(key) >= 0;
    });
    return wanted.length ? wanted : defaults.split(",");
  }

  /* All rows, from as many data files as there are; once. */
  function load() {
    var paths = [];
    for (var i = 1; i <= Number(tools.getAttribute("data-matrix")); i++) {
      paths.push("matrix/rows-" + ("00" + i).slice(-Math.max(3, String(i).length)) + ".js");
    }
    return Promise.all(paths.map(function (path) { return vertebra.load(path); })).then(function (shards) {
      var all = [];
      shards.forEach(function (shard) {
        shard.rows.forEach(function (row) {
          all.push({
            id: row[0], name: row[1] || row[0], version: row[2], title: row[3], kind: row[4], verdict: row[5],
            standing: row[6], holes: row[7], moreHoles: row[8], cells: row[9], entries: shard.entries
          });
        });
      });
      return all;
    });
  }

  function cellOf(row, key) {
    return row.cells[keys.indexOf(key)];
  }

  function entryLine(entry) {
    var name = entry[0] + (entry[2] ? "@" + entry[2] : "");
    var details = entry[3].concat(entry[4] ? ["and " + entry[4] + " more"] : []);
    return details.length ? name + " (" + details.join(", ") + ")" : name;
  }

  function lines(row, key) {
    if (key === "subject") {
      return [row.id];
    }
    if (key === "holes") {
      return row.holes.map(function (hole) {
        return hole[1] ? hole[0] + " (" + hole[1] + ")" : hole[0];
      });
    }
    return cellOf(row, key).map(function (at) {
      return at < 0 ? "and " + -at + " more" : entryLine(row.entries[at]);
    });
  }

  function haystack(row) {
    if (!row.hay) {
      row.hay = [row.id, row.title, row.kind, row.verdict]
        .concat(lines(row, "holes"), keys.map(function (key) { return lines(row, key).join(" "); }))
        .join("\n")
        .toLowerCase();
    }
    return row.hay;
  }

  function matches(row, words) {
    return (
      (!state.holes || row.standing === state.holes) &&
      (!state.kind || row.kind === state.kind) &&
      (!state.verdict || row.verdict === state.verdict) &&
      words.every(function (word) { return haystack(row).indexOf(word) >= 0; })
    );
  }

  function sorted(found) {
    var key = state.sort;
    if (key !== "subject" && key !== "holes" && keys.indexOf(key) < 0) {
      return found;
    }
    var sign = state.dir === "desc" ? -1 : 1;
    var ranks = found.map(function (row, at) {
      var first = lines(row, key)[0] || "";
      if (key === "verdict") {
        first = String(VERDICTS.indexOf(row.verdict));
      } else if (key === "holes") {
        first = String(HOLES.indexOf(row.standing)) + " " + String(1000 - row.holes.length);
      }
      return { row: row, at: at, first: first };
    });
    ranks.sort(function (a, b) {
      /* An empty cell has no place in any order: it comes last in both directions. */
      if (!a.first !== !b.first) {
        return a.first ? -1 : 1;
      }
      return sign * vertebra.rows.natural(a.first, b.first) || a.at - b.at;
    });
    return ranks.map(function (rank) { return rank.row; });
  }

  function recordLink(name, id) {
    return element("a", { "class": "ref", href: vertebra.base + "records/" + name + ".html" }, [id]);
  }

  function left(more) {
    return element("li", { "class": "left-out" }, ["and " + more + " more"]);
  }

  function entryItem(entry) {
    var parts = [entry[1] ? recordLink(entry[1], entry[0]) : entry[0]];
    if (entry[2]) {
      parts.push(element("span", { "class": "at" }, ["@" + entry[2]]));
    }
    if (entry[3].length) {
      var details = entry[3].map(function (detail) { return element("li", {}, [detail]); });
      parts.push(element("ul", {}, entry[4] ? details.concat(left(entry[4])) : details));
    }
    return element("li", {}, parts);
  }

  function none(word) {
    return element("span", { "class": "none" }, [word]);
  }

  function cell(row, key) {
    if (key === "verdict") {
      return element("span", { "class": "verdict verdict-" + row.verdict }, [row.verdict.replace("-", " ")]);
    }
    var items = cellOf(row, key).map(function (at) {
      return at < 0 ? left(-at) : entryItem(row.entries[at]);
    });
    return items.length ? element("ul", { "class": "trace" }, items) : none("\u2014");
  }

  function hole(one) {
    if (!one[1]) {
      return element("li", { "class": "gap-open" }, [element("span", { "class": "hole" }, [one[0]])]);
    }
    var account = [one[1]].concat(one[2] ? [" ", recordLink(one[3], one[2])] : []);
    return element("li", { "class": "gap-justified" }, [
      element("span", { "class": "justified" }, ["justified"]), " " + one[0],
      element("ul", {}, [element("li", {}, account)])
    ]);
  }

  function holes(row) {
    var items = row.holes.map(hole).concat(row.moreHoles ? [left(row.moreHoles)] : []);
    return items.length ? element("ul", { "class": "trace gaps" }, items) : none("none");
  }

  function line(row) {
    var head = [recordLink(row.name, row.id)];
    if (row.version) {
      head.push(element("span", { "class": "at" }, ["@" + row.version]));
    }
    head.push(" ", element("span", { "class": "ref-title" }, [row.title]));
    var cells = columns().map(function (key) { return element("td", {}, [cell(row, key)]); });
    return element("tr", { id: row.name, "class": "holes-" + row.standing },
      [element("th", { scope: "row" }, head), element("td", {}, [holes(row)])].concat(cells));
  }

  function heading(key) {
    var button = element("button", { type: "button", "class": "sort-button" }, [labels[key]]);
    button.addEventListener("click", function () {
      change({ sort: key, dir: state.sort === key && state.dir !== "desc" ? "desc" : "", page: "" });
      var again = table.querySelector('th[data-key="' + key + '"] button');
      if (again) {
        again.focus();
      }
    });
    var sort = state.sort !== key ? "none" : state.dir === "desc" ? "descending" : "ascending";
    return element("th", { scope: "col", "data-key": key, "aria-sort": sort }, [button]);
  }

  function headings() {
    var keysShown = ["subject", "holes"].concat(columns());
    table.tHead.replaceChildren(element("tr", {}, keysShown.map(heading)));
  }

  function step(label, page, last) {
    var button = element("button", { type: "button" }, [label]);
    button.disabled = page < 1 || page > last;
    button.addEventListener("click", function () {
      change({ page: page > 1 ? String(page) : "" });
      scroll.scrollTop = 0;
      scroll.focus();
    });
    return element("li", {}, [button]);
  }

  function page() {
    var last = Math.max(1, Math.ceil(shown.length / PAGE));
    return Math.min(last, Math.max(1, parseInt(state.page, 10) || 1));
  }

  function paint() {
    var at = page();
    var last = Math.max(1, Math.ceil(shown.length / PAGE));
    var from = (at - 1) * PAGE;
    var part = shown.slice(from, from + PAGE);
    headings();
    table.tBodies[0].replaceChildren.apply(table.tBodies[0], part.length ? part.map(line) : [
      element("tr", {}, [element("td", { colspan: String(columns().length + 2) }, [none("No row is like this.")])])
    ]);
    pager.replaceChildren();
    if (last > 1) {
      var where = vertebra.rows.count(from + 1) + "\u2013" + vertebra.rows.count(from + part.length) + " of " + vertebra.rows.count(shown.length);
      pager.append(
        element("p", {}, [element("span", { "class": "figure" }, [where])]),
        element("ul", {}, [step("Previous", at - 1, last), step("Next", at + 1, last)]));
    }
    status.textContent = vertebra.rows.count(shown.length) + " of " + vertebra.rows.count(total) + " rows";
  }

  function controls() {
    text.value = state.q || "";
    kind.value = state.kind || "";
    verdict.value = state.verdict || "";
    radios.forEach(function (radio) { radio.checked = radio.value === (state.holes || ""); });
    var chosen = columns();
    boxes.forEach(function (box) { box.checked = chosen.indexOf(box.value) >= 0; });
  }

  function show() {
    if (!rows) {
      status.textContent = "Loading rows\u2026";
      return load().then(function (all) {
        rows = all;
        document.body.classList.add("is-live");
        scroll.before(pager);
        return show();
      }, function () {
        status.textContent = "The rows of other pages are not at hand";
      });
    }
    var words = (state.q || "").toLowerCase().split(/\s+/).filter(Boolean);
    shown = sorted(rows.filter(function (row) { return matches(row, words); }));
    paint();
    return Promise.resolve();
  }

  function change(what) {
    Object.keys(what).forEach(function (name) { state[name] = what[name]; });
    vertebra.rows.write(NAMES, state);
    return show();
  }

  /* An address names a state, or a row that may stand on another page. */
  function restore() {
    state = vertebra.rows.read(NAMES);
    controls();
    if (Object.keys(state).length) {
      show();
    } else if (location.hash.length > 1 && !document.getElementById(decodeURIComponent(location.hash.slice(1)))) {
      find(decodeURIComponent(location.hash.slice(1)));
    } else if (rows) {
      show();
    }
  }

  function find(name) {
    show().then(function () {
      var at = shown.findIndex(function (row) { return row.name === name; });
      if (at >= 0) {
        state.page = String(Math.floor(at / PAGE) + 1);
        paint();
        var found = document.getElementById(name);
        found.classList.add("is-found");
        found.scrollIntoView({ block: "center" });
      }
    });
  }

  text.addEventListener("input", vertebra.rows.paused(function () { change({ q: text.value.trim(), page: "" }); }));
  kind.addEventListener("change", function () { change({ kind: kind.value, page: "" }); });
  verdict.addEventListener("change", function () { change({ verdict: verdict.value, page: "" }); });
  radios.forEach(function (radio) {
    radio.addEventListener("change", function () { change({ holes: radio.value, page: "" }); });
  });
  boxes.forEach(function (box) {
    box.addEventListener("change", function () {
      var chosen = columns().filter(function (key) { return key !== box.value; });
      if (box.checked) {
        chosen.push(box.value);
      } else if (!chosen.length) {
        box.checked = true;
        return;
      }
      change({ cols: chosen.join(",") === defaults ? "" : chosen.join(",") });
    });
  });
  document.getElementById("matrix-reset").addEventListener("click", function () {
    var wide = state.cols;
    state = {};
    vertebra.rows.write(NAMES, state);
    controls();
    if (rows || wide) {
      show();
    }
  });
  document.getElementById("matrix-csv").addEventListener("click", function () {
    show().then(function () {
      var all = ["subject", "holes"].concat(columns());
      var head = ["Subject", "Version", "Title", "Kind"].concat(all.slice(1).map(function (key) { return labels[key]; }));
      var body = shown.map(function (row) {
        return [row.id, row.version, row.title, row.kind].concat(all.slice(1).map(function (key) { return lines(row, key).join("; "); }));
      });
      vertebra.rows.save("matrix-rows.csv", vertebra.rows.csv([head].concat(body)));
    });
  });
  vertebra.rows.closes(tools.querySelector(".row-columns"));
  window.addEventListener("hashchange", restore);
  headings();
  restore();
})();
