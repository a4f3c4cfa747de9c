package dev.vertebra.author;

import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.FieldType;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.profile.RelationSpec.Cycles;
import dev.vertebra.profile.RelationSpec.Place;
import dev.vertebra.profile.RelationSpec.Reliance;
import dev.vertebra.profile.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page of the documentation that lists everything a profile declares, as Markdown. */
public final class ReferencePage {
  private final Profile profile;

  private ReferencePage(Profile profile) {
    this.profile = profile;
  }

  /** The page; lines end in LF, and the same profile gives the same text. */
  public static String of(Profile profile) {
    ReferencePage page = new ReferencePage(profile);
    return String.join(
        "\n", page.head(), page.stages(), page.everyRecord(), page.kinds(), page.tail());
  }

  private String head() {
    return String.format(
        Locale.ROOT,
        """
        # The %s profile

        Everything that the profile declares, kind by kind: version %s, %d kinds, %d relations. This page is generated from
        the profile; `vertebra explain KIND` prints the part about one kind, the project's additions included. How records are
        written at all is in [the evidence language](evidence-language.md).
        """,
        profile.name(),
        profile.version(),
        profile.kinds().size(),
        profile.relations().size());
  }

  private String stages() {
    StringBuilder text = new StringBuilder("## Stages\n\n");
    text.append("| Stage | | Kinds |\n| --- | --- | --- |\n");
    for (Stage stage : profile.stages()) {
      row(text, stage.title(), place(stage.place()), links(kindsOf(stage)));
    }
    return text.toString();
  }

  private String everyRecord() {
    return """
    ## Every record

    `id`, `kind` and `title` are required; `clauses` and, in a file of records, `body` may stand in any record. So may:

    """
        + FieldList.of(FieldList.common(profile).values());
  }

  private String kinds() {
    KindReference reference = new KindReference(profile);
    StringBuilder text = new StringBuilder();
    for (Stage stage : profile.stages()) {
      for (KindSpec kind : kindsOf(stage)) {
        text.append(text.isEmpty() ? "" : "\n").append("## ").append(kind.name()).append("\n\n");
        text.append("**").append(kind.title()).append(".** ").append(reference.of(kind));
      }
    }
    return text.toString();
  }

  private String tail() {
    return String.join("\n", structures(), relations(), states());
  }

  private String structures() {
    StringBuilder text = new StringBuilder("## Structures\n\nMappings that fields hold.\n");
    structuresByName()
        .forEach(
            (name, structure) ->
                text.append("\n### ")
                    .append(name)
                    .append("\n\n")
                    .append(FieldList.of(structure.fields())));
    return text.toString();
  }

  private String relations() {
    StringBuilder text = new StringBuilder("## Relations\n\n");
    text.append(
        """
        Authored in one direction; pages show the other by its own name. Links of relations on the spine make the headline
        figure. A record in force may rest only on records in force. What tells of something that happened, such as a run or a
        deployment, stays true when its target has left force since ("in force then"); and some relations speak about a
        record whatever its state.

        | Relation | The other way | | Cycles | Target | What the target is |
        | --- | --- | --- | --- | --- | --- |
        """);
    for (RelationSpec relation : profile.relations().values()) {
      row(
          text,
          "`" + relation.name() + "`",
          relation.inverse(),
          place(relation.place()),
          relation.cycles() == Cycles.FORBIDDEN ? "none" : "allowed",
          reliance(relation.reliance()),
          relation.help());
    }
    return text.toString();
  }

  private static String reliance(Reliance reliance) {
    return switch (reliance) {
      case IN_FORCE -> "in force";
      case ONCE_IN_FORCE -> "in force then";
      case ANY_STATE -> "in any state";
    };
  }

  private String states() {
    StringBuilder text = new StringBuilder("## Lifecycle states\n\n");
    text.append("| State | Meaning | Counts as evidence in | Does not count in |\n");
    text.append("| --- | --- | --- | --- |\n");
    profile
        .states()
        .forEach(
            (state, help) ->
                row(text, "`" + state + "`", help, counting(state), notCounting(state)));
    return text.toString();
  }

  private String counting(String state) {
    return names(
        profile.kinds().values().stream().filter(k -> k.effective().contains(state)).toList());
  }

  private String notCounting(String state) {
    return names(
        profile.kinds().values().stream()
            .filter(k -> k.states().contains(state) && !k.effective().contains(state))
            .toList());
  }

  private List<KindSpec> kindsOf(Stage stage) {
    return profile.kinds().values().stream().filter(k -> k.stage().equals(stage.name())).toList();
  }

  private Map<String, FieldType.Nested> structuresByName() {
    Map<String, FieldType.Nested> structures = new TreeMap<>();
    profile.kinds().values().forEach(kind -> collect(kind.fields(), structures));
    return structures;
  }

  private static void collect(
      Collection<FieldSpec> fields, Map<String, FieldType.Nested> structures) {
    for (FieldSpec field : fields) {
      if (field.type() instanceof FieldType.Nested nested) {
        structures.put(nested.name(), nested);
        collect(nested.fields(), structures);
      }
    }
  }

  private static String place(Place place) {
    return place == Place.SPINE ? "on the spine" : "around it";
  }

  private static String links(List<KindSpec> kinds) {
    return kinds.stream()
        .map(kind -> "[" + kind.name() + "](#" + kind.name() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String names(List<KindSpec> kinds) {
    return kinds.stream().map(KindSpec::name).collect(Collectors.joining(", "));
  }

  private static void row(StringBuilder text, String... cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    text.append('\n');
  }
}
