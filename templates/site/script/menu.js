/* On narrow screens the navigation waits behind a button. */
(function () {
  "use strict";
  vertebra.each(".side", function (side) {
    var button = vertebra.element("button", { type: "button", "class": "menu-button", "aria-expanded": "false", "aria-controls": "nav" }, ["Menu"]);
    button.addEventListener("click", function () {
      var open = side.classList.toggle("is-open");
      button.setAttribute("aria-expanded", String(open));
    });
    side.insertBefore(button, side.firstChild);
  });
})();
