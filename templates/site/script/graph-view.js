/* Zooms a picture in its box and moves it there. The box scrolls by itself, so a finger or a wheel that leaves it moves the page as ever; only with Ctrl does the wheel zoom. */
(function () {
  "use strict";
  var MOST = 4;
  var STEP = 1.25;
  var PAN = 60;

  vertebra.graph.zoom = function (box, svg, changed) {
    var width = Number(svg.getAttribute("width"));
    var height = Number(svg.getAttribute("height"));
    var edge = box.offsetHeight - height;
    var scale = 1;

    function whole() {
      var style = getComputedStyle(box);
      var room = box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      return Math.min(1, room / width, (0.85 * window.innerHeight) / height);
    }

    /* Keeps the point x, y of the box where it is. */
    function to(next, x, y) {
      var from = scale;
      scale = Math.max(Math.min(0.25, whole()), Math.min(MOST, next));
      var left = ((box.scrollLeft + x) / from) * scale - x;
      var top = ((box.scrollTop + y) / from) * scale - y;
      svg.style.width = width * scale + "px";
      svg.style.height = height * scale + "px";
      box.style.height = height * Math.min(1, scale) + edge + "px";
      box.scrollLeft = left;
      box.scrollTop = top;
      box.classList.toggle("is-larger", scale > 1);
      changed(scale);
    }

    function by(factor) {
      to(scale * factor, box.clientWidth / 2, box.clientHeight / 2);
    }

    function pan(dx, dy) {
      box.scrollLeft += dx;
      var before = box.scrollTop;
      box.scrollTop += dy;
      return box.scrollTop !== before;
    }

    function drag(down) {
      if (down.pointerType !== "mouse" || down.button !== 0 || down.target === box) {
        return;
      }
      var x = down.clientX;
      var y = down.clientY;
      var moved = false;
      function move(event) {
        moved = moved || Math.abs(event.clientX - x) + Math.abs(event.clientY - y) > 4;
        if (moved) {
          box.classList.add("is-dragged");
          var dy = y - event.clientY;
          if (!pan(x - event.clientX, dy)) {
            window.scrollBy(0, dy);
          }
          x = event.clientX;
          y = event.clientY;
        }
      }
      function up() {
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", up);
        window.removeEventListener("pointercancel", up);
        window.setTimeout(function () {
          box.classList.remove("is-dragged");
        }, 0);
      }
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", up);
      window.addEventListener("pointercancel", up);
    }

    box.addEventListener("pointerdown", drag);
    box.addEventListener("dragstart", function (event) {
      event.preventDefault();
    });
    box.addEventListener("click", function (event) {
      if (box.classList.contains("is-dragged")) {
        event.preventDefault();
        event.stopPropagation();
      }
    }, true);
    box.addEventListener("wheel", function (event) {
      if (event.ctrlKey) {
        event.preventDefault();
        var at = box.getBoundingClientRect();
        to(scale * (event.deltaY < 0 ? STEP : 1 / STEP), event.clientX - at.left, event.clientY - at.top);
      }
    }, { passive: false });

    return {
      closer: function () {
        by(STEP);
      },
      farther: function () {
        by(1 / STEP);
      },
      fit: function () {
        to(whole(), 0, 0);
      },
      actual: function () {
        to(1, box.clientWidth / 2, box.clientHeight / 2);
      },
      /* Whether a key moved or zoomed the picture. */
      key: function (key) {
        switch (key) {
          case "+":
          case "=":
            this.closer();
            return true;
          case "-":
            this.farther();
            return true;
          case "0":
            this.fit();
            return true;
          case "1":
            this.actual();
            return true;
          case "ArrowLeft":
            pan(-PAN, 0);
            return true;
          case "ArrowRight":
            pan(PAN, 0);
            return true;
          case "ArrowUp":
            return pan(0, -PAN);
          case "ArrowDown":
            return pan(0, PAN);
          default:
            return false;
        }
      }
    };
  };
})();
