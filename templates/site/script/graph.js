/* Brings pictures of linked cards to life: tools above each one, what leads to a card and what follows from it, kinds drawn as one card. Without it a picture stands still and says the same. */
(function () {
  "use strict";
  var element = vertebra.element;

  function button(label, name, act) {
    var made = element("button", name ? { type: "button", "aria-label": name } : { type: "button" }, [label]);
    made.addEventListener("click", act);
    return made;
  }

  function toggle(label, on, act) {
    var made = button(label, "", function () {
      var next = made.getAttribute("aria-pressed") !== "true";
      made.setAttribute("aria-pressed", String(next));
      act(next);
    });
    made.setAttribute("aria-pressed", String(on));
    return made;
  }

  function enliven(figure) {
    var svg = figure.querySelector("svg.graph");
    var box = figure.querySelector(".picture-scroll");
    var graph = svg && vertebra.graph.read(svg);
    if (!box || !graph || !graph.edges.length) {
      return;
    }
    var kinds = new Map();
    graph.nodes.forEach(function (node) {
      if (node.kind && !node.here) {
        kinds.set(node.kind, (kinds.get(node.kind) || []).concat(node));
      }
    });
    var status = element("p", { role: "status", "class": "graph-status" });
    var select = element("select", { id: svg.id + "-start" });
    var pressed = new Map();
    var shown = { up: true, down: true };
    var drawn = { cards: [], lines: [] };
    var asOne = new Set();
    var percent = "";

    var view = vertebra.graph.zoom(box, svg, function (scale) {
      percent = Math.round(scale * 100) + " %. ";
      say();
    });

    /* What is lit: the cards and lines upstream and downstream of one card; nothing chosen lights all. */
    function follow(id) {
      var up = shown.up ? vertebra.graph.reach(graph.edges, id, "down", "up") : new Set();
      var down = shown.down ? vertebra.graph.reach(graph.edges, id, "up", "down") : new Set();
      var lit = new Set([id]);
      up.forEach(lit.add, lit);
      down.forEach(lit.add, lit);
      function isLit(edge) {
        return (up.has(edge.up) && (up.has(edge.down) || edge.down === id)) || (down.has(edge.down) && (down.has(edge.up) || edge.up === id));
      }
      svg.classList.toggle("is-followed", Boolean(id));
      graph.nodes.forEach(function (node) {
        node.elements.forEach(function (card) {
          card.classList.toggle("is-lit", lit.has(node.id));
          card.classList.toggle("is-start", node.id === id);
        });
      });
      graph.edges.forEach(function (edge) {
        edge.element.classList.toggle("is-lit", isLit(edge));
      });
      drawn.cards.forEach(function (card) {
        card.element.classList.toggle("is-lit", card.members.some(function (node) {
          return lit.has(node.id);
        }));
      });
      drawn.lines.forEach(function (line) {
        line.element.classList.toggle("is-lit", line.edges.some(isLit));
      });
      return { up: up.size, down: down.size };
    }

    function say() {
      var id = select.value;
      var found = follow(id);
      var hidden = 0;
      drawn.cards.forEach(function (card) {
        hidden += card.members.length;
      });
      var text = percent + (graph.nodes.size - hidden) + " of " + vertebra.graph.plural(graph.nodes.size, "card") + " shown";
      text += hidden ? "; " + hidden + " drawn as " + vertebra.graph.plural(drawn.cards.length, "card") + " of their kind." : ".";
      if (id) {
        text += " " + [shown.up ? "Upstream of " + id + ": " + found.up : "", shown.down ? "downstream of " + id + ": " + found.down : ""].filter(Boolean).join(", ") + ".";
      }
      status.textContent = text;
    }

    /* Draws the chosen kinds as one card each, from the picture as it came. */
    function draw() {
      drawn.cards.concat(drawn.lines).forEach(function (made) {
        made.element.remove();
      });
      drawn = { cards: [], lines: [] };
      var places = new Map();
      graph.nodes.forEach(function (node) {
        var away = asOne.has(node.kind) && !node.here;
        node.elements.forEach(function (card) {
          card.classList.toggle("is-away", away);
        });
        if (!away) {
          places.set(node.id, { key: node.id, place: vertebra.graph.box(node.elements[0]) });
        }
      });
      asOne.forEach(function (kind) {
        var made = vertebra.graph.standIn(kind, kinds.get(kind), function () {
          pressed.get(kind).click();
          kinds.get(kind)[0].elements[0].focus();
        });
        made.key = "kind " + kind;
        svg.querySelector(".nodes").append(made.element);
        drawn.cards.push(made);
        made.members.forEach(function (node) {
          places.set(node.id, made);
        });
      });
      var groups = new Map();
      graph.edges.forEach(function (edge) {
        var from = places.get(edge.from);
        var to = places.get(edge.to);
        var away = Boolean(from && to && (from.members || to.members));
        edge.element.classList.toggle("is-away", away);
        if (away && from !== to) {
          var key = from.key + "\n" + to.key;
          var group = groups.get(key) || { from: from, to: to, edges: [] };
          group.edges.push(edge);
          groups.set(key, group);
        }
      });
      groups.forEach(function (group) {
        var line = vertebra.graph.merged(group.edges, group.from, group.to);
        svg.querySelector(".edges").append(line.element);
        drawn.lines.push(line);
      });
      say();
    }

    function choose(id) {
      select.value = id;
      say();
    }

    function nodeOf(target) {
      var card = target.closest ? target.closest("[data-node]") : null;
      return card ? card.getAttribute("data-node") : "";
    }

    function glance(event) {
      if (!select.value) {
        follow(nodeOf(event.target));
      }
    }

    var ways = {
      up: toggle("What leads here", true, function (on) {
        shown.up = on;
        say();
      }),
      down: toggle("What follows", true, function (on) {
        shown.down = on;
        say();
      })
    };

    function way(up, down) {
      shown = { up: up, down: down };
      ways.up.setAttribute("aria-pressed", String(up));
      ways.down.setAttribute("aria-pressed", String(down));
    }

    function keys(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      var id = nodeOf(event.target);
      if (id && (event.key === "u" || event.key === "d" || event.key === "b")) {
        way(event.key !== "d", event.key !== "u");
        choose(id);
      } else if (event.key === "Escape" && select.value) {
        choose("");
      } else if (!view.key(event.key)) {
        return;
      }
      event.preventDefault();
    }

    function start() {
      select.append(element("option", { value: "" }, ["whole picture"]));
      var groups = new Map();
      graph.nodes.forEach(function (node) {
        groups.set(node.kind, (groups.get(node.kind) || []).concat(node));
      });
      groups.forEach(function (nodes, kind) {
        select.append(element("optgroup", { label: kind || "Others" }, nodes.map(function (node) {
          return element("option", { value: node.id }, [node.id]);
        })));
      });
      select.addEventListener("change", say);
      return element("span", { "class": "graph-start" }, [element("label", { "for": select.id }, ["Follow"]), select]);
    }

    function legend() {
      var several = Array.from(kinds).filter(function (entry) {
        return entry[1].length > 1;
      });
      if (!several.length) {
        return [];
      }
      var panel = element("div", { id: svg.id + "-kinds", "class": "graph-kinds", role: "group", "aria-label": "Draw all cards of a kind as one", hidden: "" });
      panel.append(element("p", {}, ["Draw as one card:"]));
      several.forEach(function (entry) {
        var made = toggle(entry[0] + " (" + entry[1].length + ")", false, function (on) {
          asOne[on ? "add" : "delete"](entry[0]);
          draw();
        });
        pressed.set(entry[0], made);
        panel.append(made);
      });
      var opener = button("Kinds", "", function () {
        panel.hidden = !panel.hidden;
        opener.setAttribute("aria-expanded", String(!panel.hidden));
      });
      opener.setAttribute("aria-expanded", "false");
      opener.setAttribute("aria-controls", panel.id);
      var holder = element("div", { "class": "graph-legend" }, [opener, panel]);
      holder.addEventListener("keydown", function (event) {
        if (event.key === "Escape" && !panel.hidden) {
          opener.click();
          opener.focus();
        }
      });
      return [holder];
    }

    var row = element("div", { "class": "graph-row", role: "group", "aria-label": "Tools of the picture" }, [
      element("span", { "class": "graph-zoom" }, [
        button("−", "Zoom out", view.farther),
        button("+", "Zoom in", view.closer),
        button("Fit", "Fit the whole picture", view.fit),
        button("100 %", "Actual size", view.actual)
      ]),
      start(),
      element("span", { "class": "graph-ways" }, [ways.up, ways.down])
    ].concat(legend()));
    figure.insertBefore(element("div", { "class": "graph-tools" }, [row, status]), figure.firstChild);
    figure.classList.add("has-tools");
    /* On the box: an SVG that listens for focus would become a stop of its own. */
    ["pointerover", "focusin"].forEach(function (name) {
      box.addEventListener(name, glance);
    });
    ["pointerleave", "focusout"].forEach(function (name) {
      box.addEventListener(name, function () {
        if (!select.value) {
          follow("");
        }
      });
    });
    box.addEventListener("keydown", keys);
    box.setAttribute("aria-describedby", svg.id + "-keys");
    box.append(element("p", { id: svg.id + "-keys", "class": "visually-hidden" }, ["Arrow keys move the picture, + and - zoom, 0 shows all of it. On a card, u shows what leads to it, d what follows, b both, Escape everything."]));
    window.addEventListener("beforeprint", function () {
      var kept = asOne;
      asOne = new Set();
      draw();
      asOne = kept;
      follow("");
    });
    window.addEventListener("afterprint", draw);
    say();
  }

  vertebra.each("figure.picture", enliven);
})();
