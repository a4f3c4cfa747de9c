package dev.vertebra.read.shape;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands behind a key by the declared type of its field. */
public final class ValueReader {
  /** Longest text of a field, in UTF-16 code units. */
  public static final int MAX_LENGTH = 1 << 16;

  /** Most items of a list: evidence has tens of them, and a file with more was made by mistake. */
  public static final int MAX_ITEMS = 10_000;

  private ValueReader() {}

  /** The value of an entry; empty, with a finding, when it does not fit the declaration. */
  public static Optional<Value> read(Scope scope, FieldSpec field, Node.Entry entry) {
    Node node = entry.value();
    if (node instanceof Node.Sequence sequence) {
      if (!field.is(FieldSpec.Trait.LIST)) {
        scope.add(
            scope
                .finding(
                    ReadCodes.NOT_ONE_VALUE,
                    Places.of(scope, sequence, entry),
                    "`" + field.name() + "` holds one value, not a list")
                .helped("write " + Examples.of(field)));
        return Optional.empty();
      }
      if (isTooLong(scope, sequence, entry)) {
        return Optional.empty();
      }
      return Optional.of(items(scope, field, sequence, entry));
    }
    return one(scope, field, node, entry);
  }

  /** Whether a list has too many items to be read; reports it. */
  public static boolean isTooLong(Scope scope, Node.Sequence sequence, Node.Entry entry) {
    int number = sequence.items().size();
    if (number <= MAX_ITEMS) {
      return false;
    }
    scope.add(
        scope
            .finding(
                ReadCodes.VALUE_TOO_LONG,
                Places.key(scope, entry),
                "`" + Shorten.text(entry.name()) + "` holds " + number + " items")
            .helped("a list holds " + MAX_ITEMS + " at most; data belongs into an artifact"));
    return true;
  }

  private static Value items(
      Scope scope, FieldSpec field, Node.Sequence sequence, Node.Entry entry) {
    List<Value> items = new ArrayList<>();
    for (Node item : sequence.items()) {
      one(scope, field, item, entry).ifPresent(items::add);
    }
    return new Value.Items(items, scope.span(sequence.start(), sequence.end()));
  }

  private static Optional<Value> one(Scope scope, FieldSpec field, Node node, Node.Entry entry) {
    if (node instanceof Node.Broken) {
      return Optional.empty();
    }
    if (node instanceof Node.Alias) {
      scope.add(Aliases.finding(scope, Places.of(scope, node, entry), field.name()));
      return Optional.empty();
    }
    if (field.type() instanceof FieldType.Open) {
      if (node instanceof Node.Mapping mapping) {
        return Optional.of(StructureReader.open(scope, mapping));
      }
    } else if (field.type() instanceof FieldType.Nested nested) {
      if (node instanceof Node.Mapping mapping) {
        return Optional.of(StructureReader.nested(scope, field.name(), nested, mapping));
      }
    } else if (node instanceof Node.Scalar scalar) {
      return scalar(scope, field, scalar, entry);
    }
    Span span = Places.of(scope, node, entry);
    scope.add(
        scope
            .finding(
                ReadCodes.WRONG_SHAPE,
                span,
                "`"
                    + field.name()
                    + "` takes "
                    + Examples.grammar(field.type())
                    + ", not "
                    + node.label())
            .helped("write " + Examples.of(field)));
    return Optional.empty();
  }

  private static Optional<Value> scalar(
      Scope scope, FieldSpec field, Node.Scalar scalar, Node.Entry entry) {
    String text = scalar.text();
    if (text.isBlank()) {
      scope.add(Blanks.finding(scope, entry, scalar, field.name(), Examples.of(field)));
      return Optional.empty();
    }
    Span span = scope.span(scalar.start(), scalar.end());
    if (text.length() > MAX_LENGTH) {
      scope.add(
          scope
              .finding(
                  ReadCodes.VALUE_TOO_LONG,
                  span,
                  "`" + field.name() + "` holds " + text.length() + " characters")
              .helped("a field holds " + MAX_LENGTH + " at most; put long text into the body"));
      return Optional.empty();
    }
    Optional<Value> value = typed(field.type(), text, span);
    if (value.isEmpty()) {
      scope.add(mismatch(scope, field, text, span));
    }
    return value;
  }

  private static Optional<Value> typed(FieldType type, String text, Span span) {
    if (type instanceof FieldType.Scalar builtIn) {
      return Scalars.read(builtIn, text, span);
    }
    boolean chosen = type instanceof FieldType.Choice choice && choice.choices().contains(text);
    return chosen ? Optional.of(new Value.Text(text, span)) : Optional.empty();
  }

  private static Diagnostic mismatch(Scope scope, FieldSpec field, String text, Span span) {
    String shown = "`" + Shorten.text(text) + "`";
    if (field.type() instanceof FieldType.Choice choice) {
      Diagnostic finding =
          scope.finding(
              ReadCodes.NOT_A_CHOICE, span, shown + " is not a choice of `" + field.name() + "`");
      for (String help : Suggestions.help(text, choice.choices())) {
        finding = finding.helped(help);
      }
      return finding.helped("it is " + Examples.grammar(choice));
    }
    if (field.type() == FieldType.Scalar.PATH) {
      return scope
          .finding(ReadCodes.INVALID_PATH, span, shown + " is not a path below the evidence folder")
          .helped("write " + Examples.of(field) + ", without `..`, `\\` or a leading `/`");
    }
    Diagnostic finding =
        scope.finding(
            ReadCodes.WRONG_TYPE,
            span,
            "`" + field.name() + "` takes " + Examples.grammar(field.type()) + ", not " + shown);
    for (String help : Slips.help(field.type(), text)) {
      finding = finding.helped(help);
    }
    return finding.helped("write " + Examples.of(field));
  }
}
