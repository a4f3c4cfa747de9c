package dev.vertebra.read.record;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Places;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/** What cannot be relied on when a field or link of a record is dropped. */
final class Breaks {
  private Breaks() {}

  /** A field: a record whose state is unknown may or may not count as evidence. */
  static List<Fact> field(KindSpec kind, String id, String field) {
    Fact self = Fact.field(id, field);
    return switch (field) {
      case KindShape.STATUS -> List.of(self, Fact.record(id), Fact.recordsOf(kind.name()));
      case "result" -> List.of(self, Fact.resultOf(id));
      case "model-system" -> List.of(self, Fact.systemOf(id));
      default -> List.of(self);
    };
  }

  /** A link. */
  static List<Fact> link(String id, String relation) {
    return List.of(Fact.linksFrom(id, relation), Fact.linksOf(relation));
  }

  /** A key that the kind does not know: what it may have been meant for. */
  static List<Fact> stranger(KindShape kind, String id, String key) {
    List<Fact> facts = new ArrayList<>();
    if (kind.kind().relation(key).isEmpty()) {
      facts.addAll(link(id, key));
    }
    for (String near : Suggestions.near(key, kind.keys())) {
      facts.addAll(kind.relations().contains(near) ? link(id, near) : field(kind.kind(), id, near));
    }
    return facts;
  }

  /** The finding for a relation that records of the kind do not author. */
  static Diagnostic notAllowed(Scope scope, Node.Entry entry, KindSpec kind, Profile profile) {
    String relation = entry.name();
    List<String> authors =
        profile.kinds().values().stream()
            .filter(k -> k.relation(relation).isPresent())
            .map(k -> "`" + k.name() + "`")
            .toList();
    Diagnostic finding =
        scope
            .at(relation)
            .finding(
                ReadCodes.RELATION_NOT_ALLOWED,
                Places.key(scope, entry),
                "records of kind `" + kind.name() + "` do not author `" + relation + "`")
            .helped(
                authors.isEmpty()
                    ? "no kind authors it"
                    : "it is authored by " + String.join(", ", authors));
    List<String> own = kind.relations().stream().map(r -> "`" + r.relation() + "`").toList();
    return own.isEmpty()
        ? finding
        : finding.helped("`" + kind.name() + "` authors " + String.join(", ", own));
  }
}
