package dev.vertebra.pipeline;

import dev.vertebra.analyse.Analyser;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.CatalogueCoverage;
import dev.vertebra.read.ShippedCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Catalogues through which every release is shown, selected or not: an inspector comes with a
 * section of the QMSR or an element of CP 7382.850, whatever a project named years ago.
 */
final class Lenses {
  /** A catalogue may be answered by way of those before it. */
  private static final List<String> IDS = List.of("iso-13485-2016", "qmsr-21cfr820", "cp-7382-850");

  /** Read once for each set of kinds; releases of one product mostly share them. */
  private static final Map<Set<String>, List<Catalogue>> READ = new ConcurrentHashMap<>();

  private Lenses() {}

  /** Coverage of those that the project does not select. */
  static List<CatalogueCoverage> of(Compilation compilation) {
    Set<String> selected =
        compilation.analysis().catalogues().stream()
            .map(c -> c.catalogue().id())
            .collect(Collectors.toCollection(TreeSet::new));
    List<Catalogue> lenses =
        READ
            .computeIfAbsent(
                Set.copyOf(compilation.profile().kinds().keySet()),
                kinds -> IDS.stream().map(id -> ShippedCatalogue.read(id, kinds)).toList())
            .stream()
            .filter(c -> !selected.contains(c.id()))
            .toList();
    return Analyser.lenses(
        compilation.graph(), compilation.profile(), compilation.analysis(), lenses);
  }
}
