package dev.vertebra.read;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.Clause;
import dev.vertebra.model.ClauseRef;
import dev.vertebra.read.catalogue.CatalogueReader;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.read.text.TextLoader;
import dev.vertebra.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks where the clauses of a project's own catalogues map to. Catalogues of the product are held
 * to the same by a test, and are read only when something maps to them.
 */
final class Mappings {
  private final Map<String, Optional<Set<String>>> clauses = new TreeMap<>();
  private final Set<String> own;
  private final Collection<String> kinds;
  private final SourceTree shipped;

  Mappings(
      List<Catalogue> selected, Set<String> own, Collection<String> kinds, SourceTree shipped) {
    this.own = own;
    this.kinds = kinds;
    this.shipped = shipped;
    selected.forEach(c -> clauses.put(c.id(), Optional.of(c.byId().keySet())));
  }

  void check(List<Catalogue> catalogues, List<Diagnostic> found) {
    for (Catalogue catalogue : catalogues) {
      for (Clause clause : catalogue.clauses()) {
        clause.mapsTo().forEach(to -> check(catalogue, clause, to).ifPresent(found::add));
      }
    }
  }

  private Optional<Diagnostic> check(Catalogue catalogue, Clause clause, ClauseRef to) {
    if (!own.contains(to.catalogue()) && !Catalogues.BUILT_IN.contains(to.catalogue())) {
      Set<String> known = new TreeSet<>(own);
      known.addAll(Catalogues.BUILT_IN);
      String message = "maps to the catalogue `" + Shorten.text(to.catalogue()) + "`";
      return Optional.of(
          finding(catalogue, clause, to, message + ", which does not exist", to.catalogue(), known)
              .labelled("of a catalogue that does not exist")
              .restingOn(Fact.catalogue(to.catalogue())));
    }
    return ids(to.catalogue())
        .filter(ids -> !ids.contains(to.clause()))
        .map(
            ids ->
                finding(
                    catalogue,
                    clause,
                    to,
                    "maps to clause `"
                        + Shorten.text(to.clause())
                        + "`, which "
                        + to.catalogue()
                        + " does not have",
                    to.clause(),
                    ids));
  }

  private static Diagnostic finding(
      Catalogue catalogue,
      Clause clause,
      ClauseRef to,
      String message,
      String name,
      Set<String> known) {
    Diagnostic finding =
        Diagnostic.of(
                ReadCodes.UNKNOWN_MAPPING,
                to.span(),
                "`" + Shorten.text(clause.id()) + "` " + message)
            .targeting(catalogue.id() + " " + clause.id() + " " + to.clause());
    for (String help : Suggestions.help(name, known)) {
      finding = finding.helped(help);
    }
    return finding.helped("name a clause that exists, or leave the entry of `maps_to` out");
  }

  /**
   * Ids of a catalogue's clauses; empty when it could not be read, or is one of the project's own
   * that nothing selects: what is not read cannot be found wanting.
   */
  private Optional<Set<String>> ids(String catalogue) {
    return clauses.computeIfAbsent(catalogue, this::shipped);
  }

  private Optional<Set<String>> shipped(String catalogue) {
    if (own.contains(catalogue)) {
      return Optional.empty();
    }
    return new TextLoader(shipped, new ArrayList<>())
        .load(Resources.catalogue(catalogue), t -> true)
        .flatMap(text -> CatalogueReader.read(text, catalogue, kinds, new ArrayList<>()))
        .map(c -> c.byId().keySet());
  }
}
