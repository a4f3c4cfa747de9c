package dev.vertebra.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the site's scripts must not do, whatever the data say. */
class ScriptsTest {
  /** Ways from a text to markup, to code, to the network or to what outlives the page. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|setHTML\\w*"
              + "|srcdoc|eval|Function|fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|Worker"
              + "|importScripts|localStorage|sessionStorage|indexedDB|cookie|postMessage|serviceWorker)\\b"
              + "|document\\s*\\.\\s*write|\\bimport\\b\\s*[('\"{*]|\\bexport\\b\\s"
              + "|set(Timeout|Interval)\\s*\\(\\s*['\"`]|javascript:"
              + "|https?:(?!//www\\.w3\\.org/2000/svg)|setAttribute\\s*\\(\\s*['\"](on|style|srcdoc)");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  @Test
  void noScriptMakesMarkupOrCodeFromTextOrAsksTheNetwork() {
    List<Path> scripts = Allowed.files("site/script", ".js");
    assertThat(scripts).hasSizeGreaterThan(2);
    for (Path script : scripts) {
      String code = COMMENT.matcher(Allowed.text(script)).replaceAll("");
      assertThat(FORBIDDEN.matcher(code).results().map(r -> r.group()).toList())
          .as(script.toString())
          .isEmpty();
    }
  }

  @Test
  void everyScriptKeepsToItselfAndToStrictRules() {
    for (Path script : Allowed.files("site/script", ".js")) {
      String code = COMMENT.matcher(Allowed.text(script)).replaceAll("").strip();
      if (!script.endsWith("start.js")) {
        assertThat(code)
            .as(script.toString())
            .matches(
                "(?s)((var vertebra|vertebra\\.\\w+) = )?\\(function \\(\\) \\{.*\\}\\)\\(\\);")
            .contains("\"use strict\";");
      }
    }
  }

  @Test
  void theTestKnowsWhatItLooksFor() {
    for (String bad :
        List.of(
            "a.innerHTML = b",
            "document.write(x)",
            "new Function(x)",
            "setTimeout(\"x\")",
            "import('x')",
            "fetch(x)",
            "a.setAttribute('onclick', x)",
            "\"https://x\"",
            "eval(x)")) {
      assertThat(FORBIDDEN.matcher(bad).find()).as(bad).isTrue();
    }
    assertThat(FORBIDDEN.matcher("(function () { a.append(b.textContent); })").find()).isFalse();
  }
}
