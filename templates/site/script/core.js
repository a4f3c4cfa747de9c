/* The one global of the site. Pages are complete without it; it loads data, which from disk only scripts can carry, and builds elements without markup. */
var vertebra = (function () {
  "use strict";
  var base = document.documentElement.getAttribute("data-base");
  var values = Object.create(null);
  var loading = Object.create(null);

  /* Takes what a data file brings. */
  function data(key, value) {
    values[key] = value;
  }

  /* Loads a data file below the release's folder once; the promise gives what it brought under its path, or under another key when it lies elsewhere. */
  function load(path, key) {
    key = key || path;
    if (!loading[path]) {
      loading[path] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = base + path;
        script.onload = function () {
          if (key in values) {
            resolve(values[key]);
          } else {
            reject(new Error(path + " brought nothing"));
          }
        };
        script.onerror = function () {
          delete loading[path];
          reject(new Error(path + " is not at hand"));
        };
        document.head.appendChild(script);
      });
    }
    return loading[path];
  }

  /* An element with attributes, and children that are elements or text. */
  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) {
      made.append(child);
    });
    return made;
  }

  /* Does something with each element of a selector that is on the page. */
  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  return { base: base, data: data, load: load, element: element, each: each };
})();
