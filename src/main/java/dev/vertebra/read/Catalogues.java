package dev.vertebra.read;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Catalogue;
import dev.vertebra.profile.Project;
import dev.vertebra.read.catalogue.CatalogueReader;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.read.text.TextLoader;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the catalogues that a project selects: its own first, then those of the product. */
final class Catalogues {
  /** Folder of catalogues, beside the project file and among the product's resources. */
  static final String FOLDER = "catalogues/";

  private static final String SUFFIX = ".yaml";

  /** Catalogues that travel with the product. */
  static final Set<String> BUILT_IN =
      Set.of(
          "21cfr-part-11",
          "chai-applied-model-card",
          "cp-7382-850",
          "eu-ai-act-annex-iv",
          "fda-pccp",
          "gmlp-10-principles",
          "iec-62304",
          "iec-81001-5-1",
          "imdrf-samd-n41",
          "iso-13485-2016",
          "iso-14971-2019",
          "onc-hti1-dsi",
          "qmsr-21cfr820");

  private Catalogues() {}

  static List<Catalogue> read(
      SourceTree tree, Setup setup, SourceTree shipped, List<Diagnostic> found) {
    Set<String> own =
        tree.entries().stream()
            .filter(SourceEntry.Regular.class::isInstance)
            .map(SourceEntry::path)
            .filter(p -> p.startsWith(FOLDER) && p.endsWith(SUFFIX))
            .map(p -> p.substring(FOLDER.length(), p.length() - SUFFIX.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> kinds = setup.profile().kinds().keySet();
    List<Catalogue> catalogues = new ArrayList<>();
    for (Project.CatalogueChoice choice : setup.project().catalogues()) {
      if (!own.contains(choice.id()) && !BUILT_IN.contains(choice.id())) {
        found.add(unknown(choice, own));
        continue;
      }
      if (own.contains(choice.id()) && BUILT_IN.contains(choice.id())) {
        found.add(shadowed(choice));
      }
      SourceTree from = own.contains(choice.id()) ? tree : shipped;
      new TextLoader(from, found)
          .load(Resources.catalogue(choice.id()), t -> true)
          .flatMap(text -> CatalogueReader.read(text, choice.id(), kinds, found))
          .ifPresent(catalogues::add);
    }
    unselected(own, setup.project(), found);
    List<Catalogue> ownOnes = catalogues.stream().filter(c -> own.contains(c.id())).toList();
    new Mappings(catalogues, own, kinds, shipped).check(ownOnes, found);
    return catalogues;
  }

  private static void unselected(Set<String> own, Project project, List<Diagnostic> found) {
    Set<String> selected =
        project.catalogues().stream()
            .map(Project.CatalogueChoice::id)
            .collect(Collectors.toCollection(TreeSet::new));
    own.stream()
        .filter(id -> !selected.contains(id))
        .forEach(
            id ->
                found.add(
                    Diagnostic.of(
                            ReadCodes.UNSELECTED_CATALOGUE,
                            Span.wholeFile(Resources.catalogue(id)),
                            "the project does not select the catalogue `" + Shorten.text(id) + "`")
                        .helped("add it to `catalogues:` in the project file, or remove the file")
                        .restingOn(Fact.projectFile())));
  }

  private static Diagnostic unknown(Project.CatalogueChoice choice, Set<String> own) {
    Set<String> known = new TreeSet<>(own);
    known.addAll(BUILT_IN);
    String shown = Shorten.text(choice.id());
    Diagnostic finding =
        Diagnostic.of(
            ReadCodes.UNKNOWN_CATALOGUE, choice.span(), "there is no catalogue `" + shown + "`");
    for (String help : Suggestions.help(choice.id(), known)) {
      finding = finding.helped(help);
    }
    return finding
        .breaking(Fact.catalogue(choice.id()))
        .helped("known are `" + String.join("`, `", known) + "`")
        .helped("your own catalogue stands in `" + Resources.catalogue(shown) + "`");
  }

  private static Diagnostic shadowed(Project.CatalogueChoice choice) {
    return Diagnostic.of(
            ReadCodes.SHADOWED_CATALOGUE,
            choice.span(),
            "`" + Resources.catalogue(choice.id()) + "` replaces a catalogue of the product")
        .helped("give your own catalogue another id, or accept that it is checked instead");
  }
}
