package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.model.Analysis;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.Project;
import dev.vertebra.source.SourceTree;

/**
 * Everything that is published about one release.
 *
 * @param profile the language it is written in
 * @param project product and settings
 * @param graph records and links
 * @param analysis derived facts
 * @param findings all findings, folded
 * @param sources the evidence folder, for excerpts
 * @param toolVersion version of the compiler, such as {@code 0.1.0}
 */
public record Publication(
    Profile profile,
    Project project,
    TraceGraph graph,
    Analysis analysis,
    Findings findings,
    SourceTree sources,
    String toolVersion) {}
