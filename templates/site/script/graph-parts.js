/* What a picture says about itself: cards and lines, by the attributes that the page carries. Finds what lies upstream and downstream, and draws all cards of a kind as one. */
(function () {
  "use strict";
  var SVG = "http://www.w3.org/2000/svg";
  var STRENGTHS = ["proven", "declared", "recorded", "suspect", "stale", "broken"];

  function all(root, selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  }

  function make(name, attributes, text) {
    var made = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  /* Where a card stands: its parts are drawn at the origin and moved. */
  function box(element) {
    var at = /translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(element.querySelector("g").getAttribute("transform"));
    var card = element.querySelector(".card");
    var x = Number(at[1]);
    var y = Number(at[2]);
    var width = Number(card.getAttribute("width")) + 1;
    var height = Number(card.getAttribute("height")) + 1;
    return { left: x, top: y, right: x + width, bottom: y + height, x: x + width / 2, y: y + height / 2, width: width, height: height };
  }

  function strength(element) {
    return STRENGTHS.findIndex(function (name) {
      return element.classList.contains("strength-" + name);
    });
  }

  function read(svg) {
    var nodes = new Map();
    all(svg, ".nodes [data-node]").forEach(function (element) {
      var id = element.getAttribute("data-node");
      var node = nodes.get(id) || { id: id, kind: element.getAttribute("data-kind") || "", here: false, elements: [] };
      node.here = node.here || Boolean(element.querySelector(".card.here")) || element.classList.contains("here");
      node.elements.push(element);
      nodes.set(id, node);
    });
    var edges = all(svg, ".edges [data-from]").map(function (element) {
      var from = element.getAttribute("data-from");
      var to = element.getAttribute("data-to");
      var down = element.getAttribute("data-flow") === "down";
      return {
        element: element,
        from: from,
        to: to,
        up: down ? from : to,
        down: down ? to : from,
        links: Number(element.getAttribute("data-links") || 1),
        strength: strength(element)
      };
    });
    return { nodes: nodes, edges: edges };
  }

  /* Everything that a card leads to, by lines that are followed from one end to the other; the card itself is not in it. */
  function reach(edges, start, near, far) {
    var next = new Map();
    edges.forEach(function (edge) {
      if (!next.has(edge[near])) {
        next.set(edge[near], []);
      }
      next.get(edge[near]).push(edge[far]);
    });
    var seen = new Set([start]);
    var waiting = [start];
    while (waiting.length) {
      (next.get(waiting.pop()) || []).forEach(function (id) {
        if (!seen.has(id)) {
          seen.add(id);
          waiting.push(id);
        }
      });
    }
    seen.delete(start);
    return seen;
  }

  /* A line from the edge of one card to the edge of another, and the place of its arrow head. */
  function path(a, b) {
    var side = a.right <= b.left || b.right <= a.left;
    var forward = side ? b.x > a.x : b.y > a.y;
    var start = side ? [forward ? a.right : a.left, a.y] : [a.x, forward ? a.bottom : a.top];
    var end = side ? [forward ? b.left : b.right, b.y] : [b.x, forward ? b.top : b.bottom];
    var c = side ? [(start[0] + end[0]) / 2, start[1], (start[0] + end[0]) / 2, end[1]] : [start[0], (start[1] + end[1]) / 2, end[0], (start[1] + end[1]) / 2];
    var s = forward ? 7 : -7;
    var head = side ? [[end[0] - s, end[1] - 3.4], end, [end[0] - s, end[1] + 3.4]] : [[end[0] - 3.4, end[1] - s], end, [end[0] + 3.4, end[1] - s]];
    return { line: "M" + start + "C" + c[0] + "," + c[1] + " " + c[2] + "," + c[3] + " " + end, head: "M" + head.join("L"), x: (start[0] + end[0]) / 2, y: (start[1] + end[1]) / 2 };
  }

  function plural(count, word) {
    return count + " " + word + (count === 1 ? "" : "s");
  }

  /* One card in place of all cards of a kind, where the one in the middle of them stood. */
  function standIn(kind, members, open) {
    var places = members.map(function (node) {
      return box(node.elements[0]);
    });
    var mean = places.reduce(function (sum, place) {
      return sum + place.y;
    }, 0) / places.length;
    var at = places.reduce(function (best, place) {
      return Math.abs(place.y - mean) < Math.abs(best.y - mean) ? place : best;
    });
    var group = make("g", { "class": "node stand-in", role: "button", tabindex: "0", "aria-label": members.length + " cards of kind " + kind + ", drawn as one: show each" });
    group.append(make("title", {}, members.map(function (node) {
      return node.id;
    }).join(", ")));
    var inner = make("g", { transform: "translate(" + at.left + "," + at.top + ")" });
    inner.append(
      make("rect", { "class": "card under", x: "3.5", y: "3.5", width: at.width - 1, height: at.height - 1, rx: "5" }),
      make("rect", { "class": "card", x: "0.5", y: "0.5", width: at.width - 4, height: at.height - 4, rx: "5" }),
      make("text", { "class": "name", x: "12", y: "18", "font-size": "12", "font-weight": "600" }, members.length + " ×"),
      make("text", { "class": "title", x: "12", y: "34" }, kind)
    );
    group.append(inner);
    group.addEventListener("click", open);
    group.addEventListener("keydown", function (event) {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        open();
      }
    });
    return { element: group, place: at, members: members };
  }

  /* One line in place of several, as strong as the weakest of them. */
  function merged(edges, from, to) {
    var weakest = edges.reduce(function (weak, edge) {
      return edge.strength > weak.strength ? edge : weak;
    });
    var links = edges.reduce(function (sum, edge) {
      return sum + edge.links;
    }, 0);
    var drawn = path(from.place, to.place);
    var element = weakest.element.cloneNode(true);
    all(element, "text").forEach(function (text) {
      text.remove();
    });
    ["data-from", "data-to", "data-flow"].forEach(function (name) {
      element.removeAttribute(name);
    });
    element.setAttribute("class", "edge merged strength-" + STRENGTHS[weakest.strength]);
    element.querySelector("title").textContent = plural(links, "link") + ", the weakest " + STRENGTHS[weakest.strength];
    element.querySelector(".line").setAttribute("d", drawn.line);
    element.querySelector(".head").setAttribute("d", drawn.head + (element.querySelector(".head.open") ? "" : "Z"));
    element.append(make("text", { "class": "label tally", x: drawn.x, y: drawn.y + 4, "text-anchor": "middle", "font-size": "10" }, String(links)));
    return { element: element, edges: edges };
  }

  vertebra.graph = { read: read, reach: reach, box: box, standIn: standIn, merged: merged, plural: plural };
})();
