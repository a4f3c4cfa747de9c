/* Tables with controls: text filter, order, columns and a file of the rows that show. Whatever stands in the table stays in it. */
(function () {
  "use strict";
  var NAMES = ["q", "sort", "dir", "cols"];

  function enhance(tools) {
    var table = document.getElementById(tools.getAttribute("data-table"));
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    var titles = heads.map(function (head) { return head.textContent; });
    var keys = titles.map(function (title) { return title.toLowerCase().replace(/[^a-z0-9]+/g, "-"); });
    var sections = Array.prototype.slice.call(table.tBodies);
    var lines = Array.prototype.slice.call(table.tBodies).reduce(function (all, body) {
      return all.concat(Array.prototype.slice.call(body.rows));
    }, []);
    /* A row of one cell is a heading of those below it. */
    var rows = lines.filter(function (line) { return line.cells.length > 1; });
    var homes = lines.map(function (line) { return line.parentNode; });
    var text = tools.querySelector("input[type=search]");
    var chooser = tools.querySelector("details");
    var status = tools.querySelector("[role=status]");
    var state = vertebra.rows.read(NAMES);
    var boxes = titles.map(function (title, at) {
      var box = vertebra.element("input", { type: "checkbox", value: keys[at] }, []);
      chooser.querySelector("fieldset").append(vertebra.element("label", {}, [box, " ", title]));
      box.addEventListener("change", function () {
        var shown = boxes.filter(function (one) { return one.checked; });
        if (!shown.length) {
          box.checked = true;
        } else {
          change({ cols: shown.length === boxes.length ? "" : shown.map(function (one) { return one.value; }).join(",") });
        }
      });
      return box;
    });
    heads.forEach(function (head, at) {
      var button = vertebra.element("button", { type: "button", "class": "sort-button" }, [titles[at]]);
      head.replaceChildren(button);
      button.addEventListener("click", function () {
        change({ sort: keys[at], dir: state.sort === keys[at] && state.dir !== "desc" ? "desc" : "" });
      });
    });

    /* Cells that span columns stand for each of them. */
    function cells(row) {
      return Array.prototype.reduce.call(row.cells, function (all, cell) {
        for (var i = 0; i < cell.colSpan; i++) {
          all.push(cell);
        }
        return all;
      }, []);
    }

    function content(row, at) {
      var cell = cells(row)[at];
      return cell ? cell.textContent.replace(/\s+/g, " ").trim() : "";
    }

    function order() {
      var at = keys.indexOf(state.sort);
      heads.forEach(function (head, i) {
        head.setAttribute("aria-sort", i !== at ? "none" : state.dir === "desc" ? "descending" : "ascending");
      });
      if (at < 0) {
        lines.forEach(function (line, i) { homes[i].append(line); });
        return;
      }
      var sign = state.dir === "desc" ? -1 : 1;
      rows
        .map(function (row, i) { return { row: row, at: i, text: content(row, at) }; })
        .sort(function (a, b) { return sign * vertebra.rows.natural(a.text, b.text) || a.at - b.at; })
        .forEach(function (one) { sections[0].append(one.row); });
    }

    function filter() {
      var words = (state.q || "").toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row) {
        var all = row.textContent.toLowerCase();
        row.hidden = !words.every(function (word) { return all.indexOf(word) >= 0; });
        shown += row.hidden ? 0 : 1;
      });
      lines.forEach(function (line) {
        if (line.cells.length === 1) {
          line.hidden = keys.indexOf(state.sort) >= 0 ||
            !Array.prototype.some.call(line.parentNode.rows, function (row) { return row !== line && !row.hidden; });
        }
      });
      var counted = vertebra.rows.count(rows.length) + " rows";
      status.textContent = shown === rows.length ? counted : vertebra.rows.count(shown) + " of " + counted;
    }

    function visible() {
      var chosen = (state.cols || "").split(",").filter(function (key) { return keys.indexOf(key) >= 0; });
      return keys.map(function (key) { return !chosen.length || chosen.indexOf(key) >= 0; });
    }

    function columns() {
      var shown = visible();
      boxes.forEach(function (box, at) { box.checked = shown[at]; });
      heads.forEach(function (head, at) { head.hidden = !shown[at]; });
      rows.forEach(function (row) {
        cells(row).forEach(function (cell, at, all) {
          if (all.indexOf(cell) === at) {
            cell.hidden = !all.some(function (other, i) { return other === cell && shown[i]; });
          }
        });
      });
    }

    function paint() {
      text.value = state.q || "";
      order();
      filter();
      columns();
    }

    function change(what) {
      Object.keys(what).forEach(function (name) { state[name] = what[name]; });
      vertebra.rows.write(NAMES, state);
      paint();
    }

    text.addEventListener("input", vertebra.rows.paused(function () {
      state.q = text.value;
      vertebra.rows.write(NAMES, state);
      filter();
    }));
    tools.querySelector("[data-act=reset]").addEventListener("click", function () {
      change({ q: "", sort: "", dir: "", cols: "" });
    });
    tools.querySelector("[data-act=csv]").addEventListener("click", function () {
      var shown = visible();
      var keep = function (cell, at) { return shown[at]; };
      var body = Array.prototype.slice.call(table.querySelectorAll("tbody tr"))
        .filter(function (row) { return row.cells.length > 1 && !row.hidden; })
        .map(function (row) { return titles.map(function (title, at) { return content(row, at); }).filter(keep); });
      vertebra.rows.save(table.id + ".csv", vertebra.rows.csv([titles.filter(keep)].concat(body)));
    });
    window.addEventListener("hashchange", function () {
      state = vertebra.rows.read(NAMES);
      paint();
    });
    vertebra.rows.closes(chooser);
    paint();
  }

  vertebra.each("[data-table]", enhance);
})();
