package dev.vertebra.read.result;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.Sha256;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.read.shape.StructureReader;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Typed access to the objects of a result file. What does not fit is reported and left out. */
final class JsonShape {
  /** Whether a key must be there. */
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  static final Need REQUIRED = Need.REQUIRED;
  static final Need OPTIONAL = Need.OPTIONAL;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,100}");
  private static final List<String> DIGEST_KEYS = List.of("role", "name", "sha256", "size");

  private final Scope scope;
  private final Numbers numbers;

  JsonShape(Scope scope) {
    this.scope = scope;
    this.numbers = new Numbers(scope);
  }

  /** Collects numbers that are not texts, everywhere below an object. */
  void numbersIn(Node.Mapping object) {
    numbers.visit("", object);
  }

  /** Reports what was collected. */
  void finish() {
    numbers.report();
  }

  /** Whether all keys are known and stand once; reports the others. */
  boolean keys(Node.Mapping object, String label, List<String> known) {
    int before = scope.count();
    StructureReader.repeated(scope, object);
    for (Node.Entry entry : object.entries()) {
      if (!known.contains(entry.name())) {
        Diagnostic finding =
            scope
                .at(Shorten.text(entry.name()))
                .finding(
                    ReadCodes.RESULT_UNKNOWN_KEY,
                    scope.span(entry.key().start(), entry.key().end()),
                    label + " has no key `" + Shorten.text(entry.name()) + "`");
        for (String help : Suggestions.help(entry.name(), known)) {
          finding = finding.helped(help);
        }
        scope.add(finding.helped("its keys are `" + String.join("`, `", known) + "`"));
      }
    }
    return scope.count() == before;
  }

  Optional<Node> value(Node.Mapping object, String key) {
    return object.entries().stream()
        .filter(e -> e.name().equals(key))
        .map(Node.Entry::value)
        .findFirst();
  }

  /** The text behind a key; empty when there is none. */
  String text(Node.Mapping object, String key, Need need) {
    Optional<Node> value = present(object, key, need);
    if (value.isEmpty()) {
      return "";
    }
    if (value.get() instanceof Node.Scalar scalar) {
      if (scalar.form() == Node.Scalar.Form.QUOTED) {
        return scalar.text();
      }
      if (scalar.form() == Node.Scalar.Form.NUMBER) {
        return ""; // reported with all numbers of the file
      }
    }
    wrongType(value.get(), "`" + key + "`", "a text");
    return "";
  }

  Optional<BigDecimal> decimal(Node.Mapping object, String key) {
    String text = text(object, key, REQUIRED);
    if (DECIMAL.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    if (value(object, key).filter(JsonShape::isText).isPresent()) {
      misfit(object, key, text, "a decimal number such as \"0.834\", without exponent");
    }
    return Optional.empty();
  }

  /** A count as written; empty when it is absent. */
  String count(Node.Mapping object, String key) {
    String text = text(object, key, OPTIONAL);
    boolean stated = value(object, key).filter(JsonShape::isText).isPresent();
    if (stated && !COUNT.matcher(text).matches()) {
      misfit(object, key, text, "a count such as \"283\"");
      return "";
    }
    return text;
  }

  Optional<Sha256> sha256(Node.Mapping object, String label) {
    String text = text(object, "sha256", REQUIRED);
    if (DIGEST.matcher(text).matches()) {
      return Optional.of(new Sha256(text.toLowerCase(Locale.ROOT)));
    }
    if (value(object, "sha256").filter(JsonShape::isText).isPresent()) {
      misfit(
          object, "sha256", text, "the SHA-256 digest of `" + label + "`: 64 hexadecimal digits");
    }
    return Optional.empty();
  }

  Optional<Node.Mapping> object(Node.Mapping object, String key, Need need) {
    Optional<Node> value = present(object, key, need);
    if (value.isPresent() && !(value.get() instanceof Node.Mapping)) {
      wrongType(value.get(), "`" + key + "`", "an object");
    }
    return value.filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
  }

  List<Node> array(Node.Mapping object, String key) {
    Optional<Node> value = present(object, key, REQUIRED);
    if (value.isPresent() && !(value.get() instanceof Node.Sequence)) {
      wrongType(value.get(), "`" + key + "`", "an array");
    }
    return value.isPresent() && value.get() instanceof Node.Sequence s ? s.items() : List.of();
  }

  List<NamedDigest> digests(Node.Mapping object, String key) {
    List<NamedDigest> digests = new ArrayList<>();
    for (Node item : array(object, key)) {
      if (item instanceof Node.Mapping file) {
        digest(file, key).ifPresent(digests::add);
      } else {
        wrongType(item, "an item of `" + key + "`", "an object");
      }
    }
    return digests;
  }

  Optional<NamedDigest> digest(Node.Mapping file, String label) {
    keys(file, "a file of `" + label + "`", DIGEST_KEYS);
    String role = text(file, "role", OPTIONAL);
    String name = text(file, "name", REQUIRED);
    long size = numbers.size(value(file, "size"));
    return sha256(file, name.isEmpty() ? label : name)
        .map(d -> new NamedDigest(role, name, d, size, scope.span(file.start(), file.end())));
  }

  void wrongType(Node node, String label, String wanted) {
    scope.add(
        scope
            .finding(
                ReadCodes.RESULT_WRONG_TYPE,
                scope.span(node.start(), Math.max(node.start() + 1, node.end())),
                label + " is " + wanted + ", not " + node.label())
            .helped("the evidence language's reference shows a result file"));
  }

  private void misfit(Node.Mapping object, String key, String text, String wanted) {
    Node node = value(object, key).orElse(object);
    scope.add(
        scope
            .at(key)
            .finding(
                ReadCodes.RESULT_WRONG_TYPE,
                scope.span(node.start(), Math.max(node.start() + 1, node.end())),
                "`" + key + "` is not `" + Shorten.text(text) + "`")
            .helped("it is " + wanted));
  }

  private Optional<Node> present(Node.Mapping object, String key, Need need) {
    Optional<Node> value = value(object, key);
    if (value.isEmpty() && need == Need.REQUIRED) {
      scope.add(
          scope
              .at(key)
              .finding(
                  ReadCodes.RESULT_MISSING_KEY,
                  scope.span(object.start(), object.start() + 1),
                  "this object has no `" + key + "`")
              .helped("let the program write it"));
    }
    return value;
  }

  private static boolean isText(Node node) {
    return node instanceof Node.Scalar s && s.form() == Node.Scalar.Form.QUOTED;
  }
}
