package dev.vertebra.read.project;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Value;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.source.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Declarations by name, in the order of their files, and what is wrong with them. */
final class Declarations {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final List<Diagnostic> found;

  Declarations(List<Diagnostic> found) {
    this.found = found;
  }

  /** Adds declarations under the text of {@code key}; the first of a name counts. */
  void add(Map<String, Value.Structure> known, List<Value.Structure> more, String key) {
    for (Value.Structure one : more) {
      if (!isName(one, key)) {
        continue;
      }
      Value.Structure first = known.putIfAbsent(one.text(key), one);
      if (first != null) {
        found.add(twice(one, first, key));
      }
    }
  }

  /** The same declarations by name, for a scope of its own. */
  Map<String, Value.Structure> named(List<Value.Structure> list, String key) {
    Map<String, Value.Structure> map = new LinkedHashMap<>();
    add(map, list, key);
    return map;
  }

  private static Diagnostic twice(Value.Structure one, Value.Structure first, String key) {
    boolean builtIn = !first.spanOf(key).file().equals(one.spanOf(key).file());
    Diagnostic finding =
        Diagnostic.of(
                ReadCodes.DUPLICATE_NAME,
                one.spanOf(key),
                "the "
                    + key
                    + " `"
                    + one.text(key)
                    + "` is declared already"
                    + (builtIn ? " by the profile" : ""))
            .targeting(key + " " + one.text(key))
            .labelled("this one is not read")
            .helped("choose another name" + alternative(key));
    return builtIn ? finding : finding.see(first.spanOf(key), "it is declared here first");
  }

  private static String alternative(String key) {
    return switch (key) {
      case "kind" -> "; `extend:` adds to a kind that exists";
      case "relation" -> "; `extend:` says whether a relation that exists may form cycles";
      default -> "";
    };
  }

  private boolean isName(Value.Structure one, String key) {
    if (one.field(key).isEmpty()) {
      return false;
    }
    if (NAME.matcher(one.text(key)).matches()) {
      return true;
    }
    invalid(
        one.spanOf(key),
        "`" + Shorten.text(one.text(key)) + "` is not a name",
        "a name is lower-case letters and digits with `-` between words");
    return false;
  }

  /** Reports what is wrong with a declaration. */
  void add(Diagnostic finding) {
    found.add(finding);
  }

  /** Reports a declaration that contradicts itself. */
  void invalid(Span span, String message, String help) {
    found.add(Diagnostic.of(ReadCodes.INVALID_DECLARATION, span, message).helped(help));
  }

  /** Whether a name is known; reports it otherwise. */
  boolean isKnown(Value name, String what, Collection<String> known) {
    return isKnown(ReadCodes.UNKNOWN_NAME, name, what, known);
  }

  /** Whether a name is known; reports it under another code otherwise. */
  boolean isKnown(Code code, Value name, String what, Collection<String> known) {
    if (known.contains(name.text())) {
      return true;
    }
    String message = "there is no " + what + " `" + Shorten.text(name.text()) + "`";
    Diagnostic finding = Diagnostic.of(code, name.span(), message).targeting(name.text());
    for (String help : Suggestions.help(name.text(), known)) {
      finding = finding.helped(help);
    }
    found.add(finding);
    return false;
  }
}
