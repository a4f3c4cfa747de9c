/* Runs before the first paint, after the style sheet: says that scripts run, and lets the page appear once in its own fonts, so that nothing moves when fonts or other scripts arrive. */
(function () {
  "use strict";
  var root = document.documentElement;
  var faces = ["400 1em 'Source Sans 3'", "italic 400 1em 'Source Sans 3'", "600 1em 'Source Sans 3'", "700 1em 'Source Sans 3'", "400 1em 'Source Code Pro'", "600 1em 'Source Code Pro'"];
  root.classList.add("js");
  if (!document.fonts || !window.Promise) {
    return;
  }
  function appear() {
    root.classList.remove("waits");
  }
  root.classList.add("waits");
  setTimeout(appear, 500);
  Promise.all(faces.map(function (face) { return document.fonts.load(face); })).then(appear, appear);
})();
