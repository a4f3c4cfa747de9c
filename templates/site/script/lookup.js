/* The table that leads from the field to a release shows the rows that begin with what somebody has in hand. What was asked stays in the address. */
(function () {
  "use strict";
  var make = vertebra.element;

  function plain(text) {
    return vertebra.fold(text).replace(/^sha256:/, "").replace(/\s+/g, "");
  }

  vertebra.each(".lookup-place", function (place) {
    var rows = Array.prototype.slice.call(document.querySelectorAll("table.lookup tbody tr"));
    if (!rows.length) {
      return;
    }
    var values = rows.map(function (row) {
      return plain(row.querySelector("td .digest").textContent);
    });
    var input = make("input", { type: "search", id: "lookup-value", autocomplete: "off", autocapitalize: "none", spellcheck: "false" });
    var status = make("p", { role: "status", "class": "search-count" });
    place.append(make("div", { role: "search", "class": "search-field", "aria-label": "From the field" }, [make("label", { "for": "lookup-value" }, ["What you have in hand"]), input]), status);

    function show() {
      var asked = plain(input.value);
      var left = 0;
      rows.forEach(function (row, n) {
        row.hidden = asked !== "" && values[n].indexOf(asked) !== 0;
        left += row.hidden ? 0 : 1;
      });
      status.textContent = asked === "" ? "" : left ? left + " of " + rows.length + " rows begin like this." : "Nothing on file begins like this: no sealed release is known by it.";
    }

    input.addEventListener("input", function () {
      window.history.replaceState(null, "", input.value ? "#v=" + encodeURIComponent(input.value) : window.location.pathname);
      show();
    });
    input.value = new URLSearchParams(window.location.hash.slice(1)).get("v") || "";
    show();
  });
})();
