package dev.vertebra.release;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.model.Analysis;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Project;
import dev.vertebra.source.SourceTree;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A checked evidence folder that is to be sealed.
 *
 * @param evidence its files, without the store
 * @param opened paths of files that were read as text
 * @param shipped profile and catalogues of this compiler
 * @param profile the language, project additions included
 * @param project product and settings
 * @param graph records and links
 * @param analysis derived facts
 * @param catalogues the selected catalogues
 * @param findings all findings
 * @param asOf the time as which the evidence speaks
 * @param compiler version of this compiler
 * @param templates digest of this compiler's templates
 */
public record Sealable(
    SourceTree evidence,
    Set<String> opened,
    SourceTree shipped,
    Profile profile,
    Project project,
    TraceGraph graph,
    Analysis analysis,
    List<Catalogue> catalogues,
    Findings findings,
    Instant asOf,
    String compiler,
    Sha256 templates) {
  public Sealable {
    opened = Set.copyOf(opened);
    catalogues = List.copyOf(catalogues);
  }
}
