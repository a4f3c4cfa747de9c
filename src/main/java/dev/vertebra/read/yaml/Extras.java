package dev.vertebra.read.yaml;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.Scope;
import dev.vertebra.source.Span;
import java.util.Optional;

/**
 * Parts of YAML that evidence does without. Each is one finding per document, at its first place,
 * however often it is used.
 */
final class Extras {
  private final Scope scope;
  private final Tally anchors = new Tally();
  private final Tally tags = new Tally();

  Extras(Scope scope) {
    this.scope = scope;
  }

  void see(TextTokens tokens, Scalars scalars) {
    if (tokens.anchor() != null) {
      anchors.count(
          scalars.span(tokens, scope), (tokens.isCurrentAlias() ? "*" : "&") + tokens.anchor());
    }
    if (tokens.tag() != null) {
      tags.count(scalars.span(tokens, scope), scalars.firstWord(tokens));
    }
  }

  void report() {
    Fact aliases = new Fact("aliases-in", scope.text().path());
    anchors
        .finding(ReadCodes.YAML_ANCHOR, "anchors and aliases are not part of the evidence language")
        .map(d -> d.helped("write the value out, or link to a record by its id").breaking(aliases))
        .ifPresent(scope::add);
    tags.finding(ReadCodes.YAML_TAG, "YAML tags are not part of the evidence language")
        .map(d -> d.helped("remove the tag: the declared type of the field reads the text"))
        .ifPresent(scope::add);
  }

  private final class Tally {
    private Optional<Span> first = Optional.empty();
    private String name = "";
    private int number;

    void count(Span span, String seen) {
      if (first.isEmpty()) {
        first = Optional.of(span);
        name = seen;
      }
      number++;
    }

    Optional<Diagnostic> finding(Code code, String message) {
      String more = number > 1 ? ", used " + number + " times in this file" : "";
      return first.map(span -> scope.finding(code, span, message + more).labelled(label()));
    }

    private String label() {
      return "`" + name + "`";
    }
  }
}
