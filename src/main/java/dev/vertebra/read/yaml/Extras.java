package dev.vertebra.read.yaml;

import dev.vertebra.diagnostic.Code;
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
      tags.count(scalars.span(tokens, scope), String.valueOf(tokens.tag()));
    }
  }

  void report() {
    report(
        anchors,
        ReadCodes.YAML_ANCHOR,
        "anchors and aliases are not part of the evidence language",
        "write the value out where it belongs, or link to a record by its id");
    report(
        tags,
        ReadCodes.YAML_TAG,
        "YAML tags are not part of the evidence language",
        "remove the tag: the declared type of the field reads the text");
  }

  private void report(Tally tally, Code code, String message, String help) {
    tally.first.ifPresent(
        span -> {
          String more = tally.number > 1 ? ", used " + tally.number + " times in this file" : "";
          scope.add(
              scope
                  .finding(code, span, message + more)
                  .labelled("`" + tally.name + "`")
                  .helped(help)
                  .breaking(new Fact("aliases-in", scope.text().path())));
        });
  }

  private static final class Tally {
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
  }
}
