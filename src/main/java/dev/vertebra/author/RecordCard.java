package dev.vertebra.author;

import static dev.vertebra.author.JsonText.object;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Glyphs;
import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Field;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.model.TraceLink;
import dev.vertebra.model.Value;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One record with what it says, what it is tied to and what was found about it.
 *
 * @param record the record
 * @param graph where its links are
 * @param profile names of states and inverse relations
 * @param findings all findings whose subject it is
 */
public record RecordCard(
    EvidenceRecord record, TraceGraph graph, Profile profile, List<Diagnostic> findings) {
  /** Name and version of the JSON's shape. */
  public static final String SCHEMA = "vertebra-record/v1";

  public RecordCard {
    findings = List.copyOf(findings);
  }

  /**
   * The card for a terminal; every line ends in LF.
   *
   * @param folder the evidence folder as its user calls it, ending in a slash
   */
  public String text(String folder) {
    StringBuilder text = new StringBuilder();
    text.append(record.id()).append(' ').append(Glyphs.visible(record.title())).append('\n');
    String inForce = profile.isEffective(record) ? "in force" : "not in force";
    text.append(record.kind()).append(", ").append(profile.stateOf(record));
    text.append(" (").append(inForce).append(")\n");
    text.append(folder).append(Glyphs.visible(record.idSpan().toString())).append('\n');
    section(text, "Fields", fields());
    section(text, "Links to", outgoing());
    section(text, "Links from", incoming());
    section(text, "Findings", findings(folder));
    return text.toString();
  }

  private static void section(StringBuilder text, String title, String lines) {
    text.append('\n').append(title).append('\n').append(lines.isEmpty() ? "  none\n" : lines);
  }

  private String fields() {
    Columns columns = new Columns("  ");
    for (Field field : record.fields().values()) {
      List<String> lines = lines(field.value());
      for (int i = 0; i < lines.size(); i++) {
        columns.add(i == 0 ? field.name() : "", lines.get(i));
      }
    }
    if (!record.clauses().isEmpty()) {
      columns.add("clauses", String.join(", ", clauses()));
    }
    return columns.text();
  }

  private List<String> clauses() {
    return record.clauses().stream().map(RecordCard::clause).toList();
  }

  private static String clause(ClauseRef ref) {
    return ref.catalogue().isEmpty() ? ref.clause() : ref.catalogue() + ":" + ref.clause();
  }

  /** A value in lines: one for each item of a list. */
  private static List<String> lines(Value value) {
    return value instanceof Value.Items items
        ? items.items().stream().map(RecordCard::line).toList()
        : List.of(line(value));
  }

  private static String line(Value value) {
    if (value instanceof Value.Structure structure) {
      List<String> parts = new ArrayList<>();
      structure.fields().forEach((name, field) -> parts.add(name + ": " + line(field.value())));
      return String.join(", ", parts);
    }
    return value instanceof Value.Items ? String.join(", ", lines(value)) : value.text().strip();
  }

  private String outgoing() {
    Columns columns = new Columns("  ");
    for (TraceLink link : graph.outgoing(record.id())) {
      columns.add(link.relation(), link.target(), strength(link), targetTitle(link));
    }
    return columns.text();
  }

  private String incoming() {
    Columns columns = new Columns("  ");
    for (TraceLink link : graph.incoming(record.id())) {
      columns.add(
          inverse(link), link.from().value(), strength(link), graph.get(link.from()).title());
    }
    return columns.text();
  }

  private String inverse(TraceLink link) {
    return profile.relation(link.relation()).map(RelationSpec::inverse).orElse("mentioned by");
  }

  private static String strength(TraceLink link) {
    return link.strength().name().toLowerCase(Locale.ROOT);
  }

  /** The title of the target, or why there is none. */
  private String targetTitle(TraceLink link) {
    return link.to().flatMap(graph::find).map(EvidenceRecord::title).orElse(link.reason());
  }

  private String findings(String folder) {
    Columns columns = new Columns("  ");
    for (Diagnostic finding : findings) {
      columns.add(
          finding.severity().label(),
          finding.code().id(),
          finding.message(),
          folder + finding.span());
    }
    return columns.text();
  }

  /** The same for programs. */
  public String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    record.fields().forEach((name, field) -> fields.put(name, value(field.value())));
    Map<String, Object> members = new LinkedHashMap<>(object("schema", SCHEMA));
    members.putAll(RecordList.members(record, profile));
    members.putAll(
        object(
            "sha256",
            record.digest().toString(),
            "fields",
            fields,
            "clauses",
            clauses(),
            "linksTo",
            graph.outgoing(record.id()).stream().map(l -> link(l, l.target())).toList(),
            "linksFrom",
            graph.incoming(record.id()).stream().map(l -> link(l, l.from().value())).toList(),
            "findings",
            findings.stream().map(RecordCard::finding).toList()));
    return JsonText.of(members);
  }

  private static Object value(Value value) {
    if (value instanceof Value.Items items) {
      return items.items().stream().map(RecordCard::value).toList();
    }
    if (value instanceof Value.Structure structure) {
      Map<String, Object> members = new LinkedHashMap<>();
      structure.fields().forEach((name, field) -> members.put(name, value(field.value())));
      return members;
    }
    return value.text();
  }

  private static Map<String, Object> link(TraceLink link, String id) {
    return object(
        "relation",
        link.relation(),
        "id",
        id,
        "strength",
        strength(link),
        "reason",
        link.reason(),
        "origin",
        link.origin().name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Object> finding(Diagnostic finding) {
    return object(
        "code",
        finding.code().id(),
        "severity",
        finding.severity().label(),
        "message",
        finding.message(),
        "file",
        finding.span().file(),
        "line",
        finding.span().line());
  }
}
