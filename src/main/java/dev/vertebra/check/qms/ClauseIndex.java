package dev.vertebra.check.qms;

import dev.vertebra.check.Inspection;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.Clause;
import dev.vertebra.model.ClauseRef;
import dev.vertebra.model.EvidenceRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Clauses by catalogue and id, and the records that name them. */
final class ClauseIndex {
  private final Map<String, Map<String, Clause>> clauses = new LinkedHashMap<>();
  private final Map<String, List<EvidenceRecord>> naming = new TreeMap<>();
  private final String first;

  ClauseIndex(Inspection inspection) {
    for (Catalogue catalogue : inspection.catalogues()) {
      clauses.put(catalogue.id(), catalogue.byId());
    }
    first =
        inspection.project().catalogues().stream()
            .findFirst()
            .map(choice -> choice.id())
            .orElseGet(() -> clauses.keySet().stream().findFirst().orElse(""));
    for (EvidenceRecord record : inspection.graph().records()) {
      for (ClauseRef ref : record.clauses()) {
        naming
            .computeIfAbsent(key(ref.catalogue(), ref.clause()), k -> new ArrayList<>())
            .add(record);
      }
    }
  }

  /** The catalogue that a name stands for: the project's first when it is empty. */
  String idOf(String catalogue) {
    return catalogue.isEmpty() ? first : catalogue;
  }

  /** Clauses of a catalogue by id, when it was selected and could be read. */
  Optional<Map<String, Clause>> clauses(String catalogue) {
    return Optional.ofNullable(clauses.get(idOf(catalogue)));
  }

  /** Records that name a clause, sorted by id. */
  List<EvidenceRecord> naming(String catalogue, String clause) {
    return naming.getOrDefault(key(catalogue, clause), List.of()).stream().distinct().toList();
  }

  private String key(String catalogue, String clause) {
    return idOf(catalogue) + ":" + clause;
  }
}
