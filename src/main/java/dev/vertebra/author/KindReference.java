package dev.vertebra.author;

import dev.vertebra.profile.CoverageRule;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Outgoing;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.profile.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an author needs to know to write a record of a kind, as Markdown. */
public final class KindReference {
  private final Profile profile;
  private final Set<FieldSpec> common;

  /** References to the kinds of a profile. */
  public KindReference(Profile profile) {
    this.profile = profile;
    this.common = Set.copyOf(FieldList.common(profile).values());
  }

  /** Purpose, lifecycle, fields, relations and an example; every line ends in LF. */
  public String of(KindSpec kind) {
    StringBuilder text = new StringBuilder();
    if (!kind.help().isEmpty()) {
      text.append(kind.help()).append("\n\n");
    }
    text.append("Stage: ").append(stage(kind)).append(". ").append(states(kind)).append("\n\n");
    List<FieldSpec> own = kind.fields().stream().filter(f -> !common.contains(f)).toList();
    if (own.isEmpty()) {
      text.append("It has no fields beside those of every record.\n\n");
    } else {
      text.append("Fields, beside those of every record:\n\n").append(FieldList.of(own));
      text.append('\n');
    }
    if (!kind.relations().isEmpty()) {
      text.append("Links to other records:\n\n");
      kind.relations().forEach(relation -> text.append(relation(relation)));
      text.append('\n');
    }
    List<String> incoming = incoming(kind);
    if (!incoming.isEmpty()) {
      text.append("Other records link to it by:\n\n");
      incoming.forEach(line -> text.append("* ").append(line).append('\n'));
      text.append('\n');
    }
    List<CoverageRule> rules =
        profile.coverage().stream().filter(rule -> rule.kinds().contains(kind.name())).toList();
    if (!rules.isEmpty()) {
      text.append("Coverage rules about it:\n\n");
      rules.forEach(rule -> text.append(rule(rule)));
      text.append('\n');
    }
    Examples.of(kind.name())
        .ifPresent(
            example -> text.append("An example:\n\n```yaml\n").append(example).append("```\n"));
    return text.toString();
  }

  private String stage(KindSpec kind) {
    return profile.stages().stream()
        .filter(stage -> stage.name().equals(kind.stage()))
        .map(KindReference::place)
        .findFirst()
        .orElse(kind.stage());
  }

  private static String place(Stage stage) {
    return stage.title()
        + (stage.place() == RelationSpec.Place.SPINE ? ", on the spine" : ", around the spine");
  }

  private static String states(KindSpec kind) {
    String states =
        kind.states().stream().map(s -> "`" + s + "`").collect(Collectors.joining(", "));
    String counts =
        kind.effective().isEmpty()
            ? "It never counts as evidence."
            : "It counts as evidence when "
                + kind.effective().stream()
                    .map(s -> "`" + s + "`")
                    .collect(Collectors.joining(" or "))
                + ".";
    return "States: " + states + "; the first is meant when none is written. " + counts;
  }

  private String relation(Outgoing outgoing) {
    String help = profile.relation(outgoing.relation()).map(RelationSpec::help).orElse("");
    List<String> parts = new ArrayList<>();
    if (!help.isEmpty()) {
      parts.add(help);
    }
    if (!outgoing.help().isEmpty()) {
      parts.add(outgoing.help());
    }
    return "* `"
        + outgoing.relation()
        + "` to "
        + targets(outgoing)
        + number(outgoing)
        + (parts.isEmpty() ? "" : " – " + String.join("; ", parts))
        + reliesOn(outgoing)
        + "\n";
  }

  /** The fields that a reviewer relies on; kinds of which the same is relied on stand together. */
  private static String reliesOn(Outgoing outgoing) {
    Map<List<String>, List<String>> kinds = new LinkedHashMap<>();
    outgoing
        .reliesOn()
        .forEach(
            (kind, fields) ->
                kinds.computeIfAbsent(fields, f -> new ArrayList<>()).add("`" + kind + "`"));
    List<String> parts = new ArrayList<>();
    kinds.forEach(
        (fields, of) ->
            parts.add(
                fields.stream().map(f -> "`" + f + "`").collect(Collectors.joining(", "))
                    + (outgoing.targets().equals(List.copyOf(outgoing.reliesOn().keySet()))
                            && kinds.size() == 1
                        ? ""
                        : " of " + String.join(", ", of))));
    return parts.isEmpty() ? "" : ". Relies on " + String.join("; ", parts);
  }

  private static String targets(Outgoing outgoing) {
    return outgoing.targets().stream()
        .map(target -> target.equals(Outgoing.ANY) ? "any record" : "`" + target + "`")
        .collect(Collectors.joining(", "));
  }

  private static String number(Outgoing outgoing) {
    if (outgoing.max() == Integer.MAX_VALUE) {
      return outgoing.min() == 0 ? "" : ", at least " + outgoing.min();
    }
    return outgoing.min() == outgoing.max()
        ? ", exactly " + outgoing.min()
        : ", " + outgoing.min() + " to " + outgoing.max();
  }

  private static String rule(CoverageRule rule) {
    return "* `" + rule.name() + "`, " + rule.severity().label() + " – " + rule.because() + "\n";
  }

  private List<String> incoming(KindSpec kind) {
    List<String> lines = new ArrayList<>();
    for (RelationSpec relation : profile.relations().values()) {
      List<String> authors =
          profile.kinds().values().stream()
              .filter(
                  other -> other.relation(relation.name()).filter(o -> names(o, kind)).isPresent())
              .map(other -> "`" + other.name() + "`")
              .toList();
      if (!authors.isEmpty()) {
        lines.add("`" + relation.name() + "` from " + String.join(", ", authors));
      }
    }
    return lines;
  }

  private static boolean names(Outgoing outgoing, KindSpec kind) {
    return outgoing.allows(kind.name());
  }
}
