package dev.vertebra.read.record;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.RecordId;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Aliases;
import dev.vertebra.read.shape.Blanks;
import dev.vertebra.read.shape.Places;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.read.shape.StructureReader;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code id}, {@code kind} and {@code title}: what makes a mapping a record. */
final class Identity {
  private static final Map<String, String> EXAMPLES =
      Map.of(
          KindShape.ID, "`id: REQ-012`",
          KindShape.KIND, "`kind: requirement`",
          KindShape.TITLE, "`title: Refuse inputs outside the io contract`");

  private final Scope scope;
  private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
  private final Node.Mapping mapping;

  Identity(Scope scope, Node.Mapping mapping) {
    this.scope = scope;
    this.mapping = mapping;
    mapping.entries().forEach(e -> entries.put(e.name(), e));
  }

  /** The text behind a key as it stands, or empty. */
  String raw(String key) {
    Node.Entry entry = entries.get(key);
    return entry != null && entry.value() instanceof Node.Scalar s ? s.text().strip() : "";
  }

  /** Reports which of the three keys are absent, as one mistake. */
  void reportMissing(Collection<KindShape> kinds) {
    List<String> missing = new ArrayList<>();
    for (String key : List.of(KindShape.ID, KindShape.KIND, KindShape.TITLE)) {
      if (!entries.containsKey(key)) {
        missing.add(key);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    Diagnostic finding =
        scope.finding(
            ReadCodes.MISSING_IDENTITY,
            StructureReader.start(scope, mapping),
            "the record has no `" + String.join("` and no `", missing) + "`");
    for (String key : missing) {
      for (String near : Suggestions.near(key, strangers())) {
        finding = finding.helped("is `" + Shorten.text(near) + "` meant to be `" + key + "`?");
      }
      finding = finding.helped("add " + EXAMPLES.get(key));
    }
    scope.add(hiding(finding, missing, kinds));
  }

  private List<String> strangers() {
    return entries.keySet().stream().filter(k -> !KindShape.LANGUAGE.contains(k)).toList();
  }

  private Diagnostic hiding(Diagnostic finding, List<String> missing, Collection<KindShape> kinds) {
    Diagnostic hiding = finding;
    if (missing.contains(KindShape.KIND) && RecordId.isValid(raw(KindShape.ID))) {
      hiding = hiding.breaking(Fact.record(raw(KindShape.ID)));
      Set<String> meant = new LinkedHashSet<>(entries.keySet());
      meant.removeAll(Suggestions.near(KindShape.KIND, strangers()));
      for (KindShape kind : kinds) {
        if (kind.keys().containsAll(meant)) {
          hiding = hiding.breaking(Fact.recordsOf(kind.kind().name()));
        }
      }
    }
    if (missing.contains(KindShape.ID) && !raw(KindShape.KIND).isEmpty()) {
      hiding = hiding.breaking(Fact.recordsOf(raw(KindShape.KIND)));
    }
    return hiding;
  }

  /** The scalar behind one of the three keys; empty, with a finding, when it is none or blank. */
  Optional<Node.Scalar> scalar(String key) {
    Node.Entry entry = entries.get(key);
    if (entry == null || entry.value() instanceof Node.Broken) {
      return Optional.empty();
    }
    if (!(entry.value() instanceof Node.Scalar scalar)) {
      scope.add(
          entry.value() instanceof Node.Alias
              ? Aliases.finding(scope, Places.of(scope, entry.value(), entry), key)
              : scope
                  .at(key)
                  .finding(
                      ReadCodes.WRONG_SHAPE,
                      Places.of(scope, entry.value(), entry),
                      "`" + key + "` is a text, not " + entry.value().label())
                  .helped("write " + EXAMPLES.get(key)));
      return Optional.empty();
    }
    if (scalar.text().isBlank()) {
      scope.add(Blanks.finding(scope, entry, scalar, key, String.valueOf(EXAMPLES.get(key))));
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  /** The record's id; empty, with a finding, when it has not the form of one. */
  Optional<RecordId> id(Node.Scalar scalar) {
    if (RecordId.isValid(scalar.text())) {
      return Optional.of(new RecordId(scalar.text()));
    }
    scope.add(
        scope
            .finding(
                ReadCodes.INVALID_ID,
                scope.span(scalar.start(), scalar.end()),
                "`" + Shorten.text(scalar.text()) + "` is not an id")
            .helped(
                "an id starts with a letter and goes on with letters, digits, `.`, `_` and `-`,"
                    + " 64 at most: `id: REQ-012`")
            .breaking(Fact.recordsOf(raw(KindShape.KIND))));
    return Optional.empty();
  }

  /** The finding for a kind that the profile does not know. */
  void reportUnknownKind(Node.Scalar scalar, Collection<String> kinds) {
    Diagnostic finding =
        scope.finding(
            ReadCodes.UNKNOWN_KIND,
            scope.span(scalar.start(), scalar.end()),
            "the profile has no kind `" + Shorten.text(scalar.text()) + "`");
    for (String help : Suggestions.help(scalar.text(), kinds)) {
      finding = finding.helped(help);
    }
    for (String near : Suggestions.near(scalar.text(), kinds)) {
      finding = finding.breaking(Fact.recordsOf(near));
    }
    scope.add(
        finding
            .helped("the kinds are listed in the evidence language's reference")
            .breaking(Fact.record(scope.subject())));
  }
}
