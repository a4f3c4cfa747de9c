/* What filtered tables share: order of ids, state in the address, tables for spreadsheets. */
vertebra.rows = (function () {
  "use strict";

  /* Compares as people count: REQ-9 before REQ-10. The same order everywhere, whatever the reader's language. */
  function natural(a, b) {
    var left = a.match(/\d+|\D+/g) || [];
    var right = b.match(/\d+|\D+/g) || [];
    for (var i = 0; i < left.length && i < right.length; i++) {
      if (left[i] !== right[i]) {
        var x = /^\d/.test(left[i]) ? Number(left[i]) : NaN;
        var y = /^\d/.test(right[i]) ? Number(right[i]) : NaN;
        if (x < y || x > y) {
          return x - y;
        }
        if (isNaN(x) || isNaN(y)) {
          return left[i] < right[i] ? -1 : 1;
        }
      }
    }
    return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
  }

  /* The state that an address carries after its #; empty for an anchor. */
  function read(names) {
    var state = {};
    location.hash.slice(1).split("&").forEach(function (pair) {
      var at = pair.indexOf("=");
      var name = pair.slice(0, at);
      if (at > 0 && names.indexOf(name) >= 0) {
        try {
          state[name] = decodeURIComponent(pair.slice(at + 1).replace(/\+/g, " "));
        } catch (e) {
          state[name] = "";
        }
      }
    });
    return state;
  }

  /* Puts a state into the address, what is empty left out, without a new entry in the history. */
  function write(names, state) {
    var pairs = names
      .filter(function (name) {
        return state[name];
      })
      .map(function (name) {
        return name + "=" + encodeURIComponent(state[name]).replace(/%2C/g, ",").replace(/%20/g, "+");
      });
    history.replaceState(null, "", pairs.length ? "#" + pairs.join("&") : location.pathname + location.search);
  }

  /* One cell of RFC 4180, always quoted; what a spreadsheet would take for a formula becomes text by an apostrophe. A number is none. */
  function cell(text) {
    var starts = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) && !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text);
    return '"' + (starts ? "'" : "") + text.replace(/"/g, '""') + '"';
  }

  /* Rows of texts as a CSV file; the mark at its start tells spreadsheets that it is UTF-8. */
  function csv(rows) {
    return (
      "\ufeff" +
      rows
        .map(function (row) {
          return row.map(cell).join(",") + "\r\n";
        })
        .join("")
    );
  }

  /* Hands a text to the reader as a file. */
  function save(name, text) {
    var address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    var link = vertebra.element("a", { href: address, download: name }, []);
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () {
      URL.revokeObjectURL(address);
    }, 60000);
  }

  /* Waits until the reader pauses. */
  function paused(act) {
    var timer = 0;
    return function () {
      clearTimeout(timer);
      timer = setTimeout(act, 150);
    };
  }

  /* A chooser that opens over the table closes by Escape and by a click elsewhere. */
  function closes(chooser) {
    document.addEventListener("click", function (event) {
      if (chooser.open && !chooser.contains(event.target)) {
        chooser.open = false;
      }
    });
    chooser.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && chooser.open) {
        chooser.open = false;
        chooser.querySelector("summary").focus();
      }
    });
  }

  /* 2,000 */
  function count(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  }

  return { natural: natural, read: read, write: write, csv: csv, save: save, paused: paused, closes: closes, count: count };
})();
