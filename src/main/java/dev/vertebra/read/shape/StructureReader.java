package dev.vertebra.read.shape;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Field;
import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a mapping by declared fields. Records, structures, the project file, profiles and
 * catalogues all go through here, so a mistake reads the same everywhere.
 */
public final class StructureReader {
  private StructureReader() {}

  /** Reads a whole mapping. */
  public static Value.Structure read(Scope scope, Shape shape, Node.Mapping mapping) {
    repeated(scope, mapping);
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      FieldSpec spec = shape.find(entry.name());
      if (spec == null) {
        scope.add(unknown(scope, entry, shape.label(), shape.names()));
      } else {
        ValueReader.read(scope.at(entry.name()), spec, entry)
            .ifPresent(v -> put(fields, scope, entry, v));
      }
    }
    for (FieldSpec spec : shape.required()) {
      if (!holds(mapping, spec.name())) {
        scope.add(missing(scope, shape.label(), spec, start(scope, mapping)));
      }
    }
    return new Value.Structure(fields, scope.span(mapping.start(), mapping.end()));
  }

  /** Reads a mapping whose keys its author chooses. */
  static Value open(Scope scope, Node.Mapping mapping) {
    repeated(scope, mapping);
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      FieldSpec spec = Decl.text(entry.name(), FieldSpec.Trait.LIST);
      ValueReader.read(scope, spec, entry).ifPresent(v -> put(fields, scope, entry, v));
    }
    return new Value.Structure(fields, scope.span(mapping.start(), mapping.end()));
  }

  static Value nested(Scope scope, String field, FieldType.Nested type, Node.Mapping mapping) {
    return read(scope, new Shape("`" + field + "`", type.fields()), mapping);
  }

  /** Reports keys that stand twice; the first one counts. */
  public static void repeated(Scope scope, Node.Mapping mapping) {
    for (Node.Entry entry : mapping.repeated()) {
      Diagnostic finding =
          scope
              .at(Shorten.text(entry.name()))
              .finding(
                  ReadCodes.DUPLICATE_KEY,
                  Places.key(scope, entry),
                  "the key `" + Shorten.text(entry.name()) + "` stands here again")
              .labelled("this one is not read")
              .helped("remove one of the two; a list takes several values under one key");
      for (Node.Entry first : mapping.entries()) {
        if (first.name().equals(entry.name())) {
          finding = finding.see(Places.key(scope, first), "it stands here first");
        }
      }
      scope.add(finding);
    }
  }

  /** Whether a key stands in the mapping, whatever is behind it. */
  public static boolean holds(Node.Mapping mapping, String name) {
    for (Node.Entry entry : mapping.entries()) {
      if (entry.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The finding for a required field that is absent. */
  public static Diagnostic missing(Scope scope, String label, FieldSpec spec, Span span) {
    Diagnostic finding =
        scope
            .at(spec.name())
            .finding(ReadCodes.MISSING_FIELD, span, label + " has no `" + spec.name() + "`")
            .helped("add " + Examples.of(spec))
            .restingOn(written(scope, spec.name()));
    return spec.help().isEmpty() ? finding : finding.helped(spec.name() + ": " + spec.help());
  }

  /** The finding for a key that is not declared. */
  public static Diagnostic unknown(
      Scope scope, Node.Entry entry, String label, Collection<String> known) {
    String name = entry.name();
    if (name.equals("<<")) {
      return scope
          .finding(
              ReadCodes.MERGE_KEY,
              Places.key(scope, entry),
              "merge keys are not part of the evidence language")
          .helped("write the fields out where they belong")
          .restingOn(Aliases.in(scope.text().path()));
    }
    Diagnostic finding =
        scope
            .at(Shorten.text(name))
            .finding(
                ReadCodes.UNKNOWN_FIELD,
                Places.key(scope, entry),
                label + " has no field `" + Shorten.text(name) + "`")
            .labelled("not read");
    for (String near : Suggestions.near(name, known)) {
      finding = finding.breaking(written(scope, near));
    }
    for (String help : Suggestions.help(name, known)) {
      finding = finding.helped(help);
    }
    return finding;
  }

  /** The first line of a mapping, where a field is missing. */
  public static Span start(Scope scope, Node.Mapping mapping) {
    if (mapping.entries().isEmpty()) {
      return scope.span(mapping.start(), mapping.end());
    }
    return Places.key(scope, mapping.entries().get(0));
  }

  /** That a field was not meant by a misspelt one beside it. */
  private static Fact written(Scope scope, String name) {
    return new Fact("written", scope.text().path() + " " + scope.subject() + " " + name);
  }

  private static void put(Map<String, Field> fields, Scope scope, Node.Entry entry, Value value) {
    fields.put(entry.name(), new Field(entry.name(), Places.key(scope, entry), value));
  }
}
