/* Copies the address of a heading or a row. Headings have a button of their own; one button travels through rows, to that under the pointer or the focus. */
(function () {
  "use strict";
  var make = vertebra.element;
  var SAID = 2500;

  function address(id) {
    return window.location.href.split("#")[0] + "#" + id;
  }

  /* Browsers that keep the clipboard from pages on disk still copy what is selected. */
  function select(text) {
    var field = make("textarea", { "class": "visually-hidden", readonly: "readonly", "aria-hidden": "true" });
    field.value = text;
    document.body.append(field);
    field.select();
    var done = document.execCommand("copy");
    field.remove();
    return done;
  }

  async function copy(text) {
    try {
      await window.navigator.clipboard.writeText(text);
      return true;
    } catch (e) {
      return select(text);
    }
  }

  vertebra.each("main", function (main) {
    var status = make("p", { "class": "visually-hidden", role: "status" });
    var at = "";

    function button(label) {
      return make("button", { type: "button", "class": "copy-link", "aria-label": label, title: "Copy link" });
    }

    async function press(made, id) {
      var done = await copy(address(id));
      var said = done ? "Link copied" : "The link is in the address bar";
      if (!done) {
        window.location.hash = id;
      }
      made.focus();
      made.classList.add("is-copied");
      status.textContent = said;
      window.setTimeout(function () {
        made.classList.remove("is-copied");
        status.textContent = "";
      }, SAID);
    }

    vertebra.each("main h2[id], main h3[id], main h4[id]", function (heading) {
      var made = button("Copy link to: " + heading.textContent.trim());
      made.addEventListener("click", function () {
        press(made, heading.id);
      });
      heading.append(" ", made);
    });

    var traveller = button("Copy link to this row");
    traveller.addEventListener("click", function () {
      press(traveller, at);
    });

    function visit(event) {
      var row = event.target.closest("main tr[id], main article[id]");
      if (!row || traveller.contains(event.target) || row.id === at) {
        return;
      }
      /* The button must not leave the reader who has just reached it. */
      if (document.activeElement === traveller && event.type !== "focusin") {
        return;
      }
      at = row.id;
      var name = row.querySelector("th, h2, h3, h4");
      traveller.setAttribute("aria-label", "Copy link to: " + (name || row).textContent.trim().slice(0, 80));
      (name || row.firstElementChild || row).append(traveller);
    }

    main.addEventListener("focusin", visit);
    main.addEventListener("pointerover", visit);
    main.append(status);
  });
})();
