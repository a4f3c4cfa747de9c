package dev.vertebra.render.site;

import dev.vertebra.compare.Comparison;
import dev.vertebra.compare.State;
import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.SiteOnly;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.Publication;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The site of hostile evidence, with a release before it whose every text was another. */
final class HostileSite {
  /** Records of a kind; each of their fields holds this part of the injections. */
  static final int HEAPS = 4;

  private static final String REASON =
      "<img src=x onerror=alert(1)> ${7*7} </script> [x](javascript:alert(1))";

  private final HostileEvidence evidence;
  private final Profile profile;
  private final Map<String, byte[]> files;

  private HostileSite(HostileEvidence evidence, Profile profile, Map<String, byte[]> files) {
    this.evidence = evidence;
    this.profile = profile;
    this.files = files;
  }

  /** Renders it. */
  static HostileSite make() {
    Profile profile = State.base().compile().profile();
    List<List<String>> heaps = Injections.heaps(HEAPS);
    HostileEvidence evidence = new HostileEvidence(profile, heaps, 0);
    String ledger = State.base().review("REQ-1", "ROLE-QUALITY", REASON).text("reviews.jsonl");
    State before = new HostileEvidence(profile, heaps, 1).state().put("reviews.jsonl", ledger);
    State after = evidence.state().put("reviews.jsonl", ledger);
    after.edit("IU-1.md", "Cases with a score", "'<b>Cases</b> ${7*7}'");
    Compilation compiled = after.compile();
    Publication alone = compiled.publication("0.1.0-test");
    Publication publication =
        new Publication(
            alone.profile(),
            alone.project(),
            alone.graph(),
            alone.analysis(),
            alone.findings(),
            alone.rules(),
            alone.rulesOff(),
            alone.sources(),
            alone.baseline(),
            alone.toolVersion(),
            Optional.of(Comparison.of(before.side("0.9.0"), compiled.side("1.0.0"))),
            alone.history(),
            alone.lenses());
    MemoryOutputTree out = new MemoryOutputTree();
    SiteOnly.render(compiled, new Pages(publication), new EmbeddedGraphviz(), "0.1.0-test", out);
    return new HostileSite(evidence, profile, out.files());
  }

  /** Every file by path. */
  Map<String, byte[]> files() {
    return files;
  }

  /** Page of a hostile record. */
  static String page(String kind, int number) {
    return "releases/1.0.0/records/" + HostileEvidence.id(kind, number) + ".html";
  }

  /** Kinds of which there are hostile records. */
  List<String> kinds() {
    return profile.kinds().values().stream().map(KindSpec::name).toList();
  }

  /** Every text that the page of a record must show, by the record's id. */
  Map<String, List<String>> written() {
    return evidence.written();
  }
}
