/* How texts and questions are made alike: the same as Folding.java, character for character. */
(function () {
  "use strict";
  var LONGEST_WORD = 40;
  var WORD = /[^\u0000-/:-@\[-`{-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ud800-\udfff\ufff0-\uffff]+/g;

  /* Without differences of case and of compatible forms. */
  function fold(text) {
    return text.normalize("NFKC").toLowerCase().replace(/\u03c2/g, "\u03c3");
  }

  /* The words of a text, folded, in its order. */
  function words(text) {
    return (fold(text).match(WORD) || []).map(function (word) {
      return word.slice(0, LONGEST_WORD);
    });
  }

  vertebra.fold = fold;
  vertebra.words = words;
})();
