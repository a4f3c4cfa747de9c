package dev.vertebra.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sets out CP 7382.850 by its areas and models. Ids are those of our own catalogue. */
final class ProgramViews {
  static final String CATALOGUE = "cp-7382-850";

  private static final List<String> AREAS = List.of("MO", "DD", "PSP", "MAI", "OP", "CC");

  /** Prescribed for sterile product alone. */
  private static final String STERILE = "PSP.sterile";

  /** Answered by the states of elements, which no rule has to ask again. */
  private static final String MISSING = "OAI.element-missing";

  private final CatalogueView catalogue;
  private final Map<String, RulesView.Row> rules = new TreeMap<>();

  ProgramViews(CatalogueView catalogue, RulesView rules) {
    this.catalogue = catalogue;
    rules.groups().forEach(g -> g.rules().forEach(r -> this.rules.putIfAbsent(r.code().id(), r)));
  }

  ProgramView view() {
    List<ProgramView.Area> areas = new ArrayList<>();
    for (String area : AREAS) {
      catalogue.entries().stream()
          .filter(e -> e.id().equals(area))
          .forEach(e -> areas.add(new ProgramView.Area(e, asked(area))));
    }
    List<ClauseView> elements = areas.stream().flatMap(a -> a.elements().stream()).toList();
    List<ClauseView> second = elements.stream().filter(e -> follows(e, "MODEL-2")).toList();
    List<ClauseView> oafrs = asked("OAFR");
    return new ProgramView(
        catalogue,
        areas,
        oafrs,
        asked("GENERAL"),
        below("TYPES").stream().map(this::type).toList(),
        below("STEPS"),
        second.stream().filter(e -> !e.id().equals(STERILE)).toList(),
        second.stream().filter(e -> e.id().equals(STERILE)).findFirst(),
        below("OAI").stream().map(e -> negative(e, elements, oafrs)).toList());
  }

  private List<ClauseView> below(String parent) {
    return catalogue.entries().stream().filter(e -> e.parent().equals(parent)).toList();
  }

  private List<ClauseView> asked(String parent) {
    return below(parent).stream().filter(e -> !e.isHeading()).toList();
  }

  private boolean follows(ClauseView entry, String model) {
    return entry.leadsTo(catalogue.name(), model);
  }

  private ProgramView.Type type(ClauseView entry) {
    return new ProgramView.Type(
        entry, List.of("MODEL-1", "MODEL-2").stream().filter(m -> follows(entry, m)).toList());
  }

  private NegativeView negative(
      ClauseView entry, List<ClauseView> elements, List<ClauseView> oafrs) {
    NegativeTests.Example example = NegativeTests.of(entry.id());
    List<NegativeView.Asked> asked = new ArrayList<>();
    if (entry.id().equals(MISSING)) {
      asked.add(missing(elements, oafrs));
    }
    example.tests().forEach(t -> row(t.code()).ifPresent(r -> asked.add(asked(t, r))));
    return new NegativeView(entry, asked, example.limit());
  }

  private static NegativeView.Asked missing(List<ClauseView> elements, List<ClauseView> oafrs) {
    List<ClauseView> all = new ArrayList<>(elements);
    all.addAll(oafrs);
    return new NegativeView.Asked(
        "",
        "State of each element and OAFR",
        "each has a record, by name or by way of a clause that it maps to",
        all.isEmpty() ? RulesView.State.NOTHING_TO_ASK : RulesView.State.ASKED,
        all.size(),
        "elements and OAFRs",
        CoverShare.of(all).count("gap"),
        0);
  }

  private Optional<RulesView.Row> row(String code) {
    return Optional.ofNullable(rules.get(code));
  }

  private static NegativeView.Asked asked(NegativeTests.Test test, RulesView.Row row) {
    return new NegativeView.Asked(
        test.code(),
        row.name(),
        test.reason(),
        row.state(),
        row.asked(),
        "records",
        row.open(),
        row.waived());
  }
}
