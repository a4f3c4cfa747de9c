/* Answers questions from the sorted token files in search/: it loads those that may hold an answer, and the rows to show. */
(function () {
  "use strict";
  var INDEX = "search/index.js";
  /* A start of a word that fits more files than these is too short to be asked for as a whole. */
  var MOST_SHARDS = 4;
  var FILTERS = ["kind", "stage", "status", "has", "clause"];

  /* Where a token may be found, how much it counts there whole and by its start, and from how many characters on its start does. */
  var PLACES = {
    id: { letter: "i", whole: 1000, start: 500, from: 1 },
    alias: { letter: "a", whole: 900, start: 400, from: 2 },
    clause: { letter: "c", whole: 800, start: 350, from: 1 },
    digest: { letter: "d", whole: 700, start: 650, from: 6 },
    udi: { letter: "u", whole: 700, start: 600, from: 4 },
    part: { letter: "p", whole: 300, start: 250, from: 2 },
    title: { letter: "t", whole: 200, start: 150, from: 2 },
    body: { letter: "b", whole: 60, start: 30, from: 3 }
  };

  function numbered(stem, number) {
    return stem + ("000" + number).slice(-4) + ".js";
  }

  /* Calls act with each document's number in a list as Postings.java writes it. */
  function expand(list, act) {
    var at = -1;
    if (list.charAt(0) === "!") {
      var bits = window.atob(list.slice(1));
      for (var i = 0; i < bits.length; i++) {
        var byte = bits.charCodeAt(i);
        for (var bit = 0; byte; bit++, byte >>= 1) {
          if (byte & 1) {
            act(i * 8 + bit);
          }
        }
      }
      return;
    }
    list.split(" ").forEach(function (part) {
      var star = part.indexOf("*");
      var distance = parseInt(star < 0 ? part : part.slice(0, star), 36);
      for (var n = star < 0 ? 1 : parseInt(part.slice(star + 1), 36); n > 0; n--) {
        at += distance;
        act(at);
      }
    });
  }

  /* The last shard whose first token is not behind this one. */
  function shardOf(index, token) {
    var low = 0;
    var high = index.shards.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (index.shards[middle] <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /* Calls act(token, list) for the token and, if it may only be a start, those that begin with it. Gives whether some were left out. */
  async function look(index, token, whole, act) {
    if (index.spaces.indexOf(token.charAt(0)) < 0) {
      return false;
    }
    var first = shardOf(index, token);
    for (var n = first; n < index.shards.length; n++) {
      if (n > first && (whole || !index.shards[n].startsWith(token))) {
        return false;
      }
      if (n - first === MOST_SHARDS) {
        return true;
      }
      var entries = await vertebra.load(numbered("search/t-", n));
      for (var i = 0; i < entries.length; i += 2) {
        if (whole ? entries[i] === token : entries[i].startsWith(token)) {
          act(entries[i], entries[i + 1]);
        }
      }
    }
    return false;
  }

  function grade(found, reason, worth) {
    return function (token, list) {
      var counts = token.length - 2 === found.asked.length ? worth.whole : worth.start;
      expand(list, function (number) {
        if (counts > found.score[number]) {
          found.score[number] = counts;
          found.reason[number] = reason;
        }
      });
    };
  }

  async function inPlaces(index, names, asked, found) {
    var cut = false;
    found.asked = asked;
    for (var i = 0; i < names.length; i++) {
      var worth = PLACES[names[i]];
      var act = grade(found, names[i], worth);
      cut = (await look(index, worth.letter + ":" + asked, asked.length < worth.from, act)) || cut;
    }
    return cut;
  }

  function blank(index) {
    return { score: new Uint16Array(index.documents), reason: [], asked: "" };
  }

  /* What a term of the question finds, whichever way it is meant. */
  async function term(index, text) {
    var found = blank(index);
    var whole = vertebra.fold(text);
    var names = ["id", "alias", "clause", "udi"];
    var digits = whole.replace(/^sha256:/, "");
    var cut = await inPlaces(index, names, whole, found);
    if (/^[0-9a-f]{6,64}$/.test(digits)) {
      cut = (await inPlaces(index, ["digest"], digits, found)) || cut;
    }
    var words = vertebra.words(text);
    if (words.length === 1) {
      cut = (await inPlaces(index, ["part", "title", "body"], words[0], found)) || cut;
    } else if (words.length > 1) {
      var all = [];
      for (var i = 0; i < words.length; i++) {
        var one = blank(index);
        cut = (await inPlaces(index, ["title", "body"], words[i], one)) || cut;
        all.push(one);
      }
      for (var n = 0; n < index.documents; n++) {
        var least = all.reduce(function (low, one) {
          return Math.min(low, one.score[n]);
        }, 1000);
        if (least > found.score[n]) {
          found.score[n] = least;
          found.reason[n] = "body";
        }
      }
    }
    found.cut = cut;
    return found;
  }

  /* What a filter lets through: its value whole, or else values that begin with it. */
  async function filter(index, name, value) {
    var found = blank(index);
    var token = "f:" + name + ":" + vertebra.fold(value);
    var any = false;
    var take = function (_, list) {
      any = true;
      expand(list, function (number) {
        found.score[number] = 1;
      });
    };
    await look(index, token, true, take);
    if (!any) {
      found.cut = await look(index, token, false, take);
    }
    found.none = !any;
    return found;
  }

  /* All documents that every term and filter of a question finds, the best first. */
  async function ask(question) {
    var index = await vertebra.load(INDEX);
    var answer = { numbers: [], reasons: {}, best: 0, cut: false, unknown: [], terms: [] };
    var parts = question.trim().split(/\s+/).filter(Boolean);
    var all = [];
    for (var i = 0; i < parts.length; i++) {
      var colon = parts[i].indexOf(":");
      var name = parts[i].slice(0, Math.max(colon, 0)).toLowerCase();
      if (FILTERS.indexOf(name) >= 0) {
        if (colon < parts[i].length - 1) {
          var passed = await filter(index, name, parts[i].slice(colon + 1));
          if (passed.none) {
            answer.unknown.push(parts[i]);
          }
          all.push(passed);
        }
      } else {
        answer.terms.push(parts[i]);
        all.push(await term(index, parts[i]));
      }
    }
    var total = new Float64Array(index.documents);
    for (var n = 0; n < index.documents && all.length; n++) {
      var every = true;
      for (var k = 0; k < all.length && every; k++) {
        every = all[k].score[n] > 0;
        total[n] += all[k].score[n];
      }
      if (every) {
        answer.numbers.push(n);
      } else {
        total[n] = 0;
      }
    }
    answer.numbers.sort(function (a, b) {
      return total[b] - total[a] || a - b;
    });
    answer.cut = all.some(function (one) {
      return one.cut;
    });
    answer.best = answer.numbers.length ? total[answer.numbers[0]] : 0;
    answer.reason = function (number) {
      for (var t = 0; t < all.length; t++) {
        if (all[t].reason[number] && ["alias", "digest", "udi"].indexOf(all[t].reason[number]) >= 0) {
          return all[t].reason[number];
        }
      }
      return "";
    };
    return answer;
  }

  /* The rows of documents by their numbers. */
  async function rows(numbers) {
    var index = await vertebra.load(INDEX);
    var blocks = await Promise.all(
      numbers.map(function (number) {
        return vertebra.load(numbered("search/r-", Math.floor(number / index.block)));
      })
    );
    return numbers.map(function (number, i) {
      var row = blocks[i][number % index.block];
      return { id: row[0], href: vertebra.base + row[1], title: row[2], kind: row[3], state: row[4], aliases: row[5] || [] };
    });
  }

  /* Whether the best answer is the one record that was named by its whole id. */
  function isNamed(answer) {
    return answer.terms.length === 1 && answer.best >= PLACES.alias.whole;
  }

  /* Why a row was found, when that is not plain to see. */
  function why(answer, number, row) {
    var reason = answer.reason(number);
    if (reason === "alias") {
      return "formerly " + row.aliases.join(", ");
    }
    return reason === "digest" ? "names this digest" : reason === "udi" ? "states this UDI" : "";
  }

  vertebra.search = { ask: ask, rows: rows, isNamed: isNamed, why: why };
})();
