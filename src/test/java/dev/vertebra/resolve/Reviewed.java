package dev.vertebra.resolve;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Corpus;
import dev.vertebra.model.LinkReview;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Relied;
import dev.vertebra.model.Review;
import dev.vertebra.model.ReviewLedger;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.TraceGraph;
import dev.vertebra.read.EvidenceReader;
import dev.vertebra.read.ProjectReader;
import dev.vertebra.read.Setup;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Records in memory, and a ledger in which every link of one state of them was reviewed.
 *
 * @param graph the resolved records
 * @param setup their language
 * @param found what reading and resolving found
 */
record Reviewed(TraceGraph graph, Setup setup, List<Diagnostic> found) {
  private static final String PROJECT =
      """
      product: {name: P, manufacturer: M}
      profile: clinical-ai
      release: "1.0.0"
      catalogues: [iso-13485-2016]
      """;

  /** These records without a ledger. */
  static Reviewed records(String yaml) {
    return of(yaml, "", PROJECT);
  }

  /** These records with additions to the project file. */
  static Reviewed records(String yaml, String project) {
    return of(yaml, "", PROJECT + project);
  }

  /** Other records, beside the ledger in which all links of these were reviewed. */
  Reviewed then(String yaml) {
    return of(yaml, ledger(), PROJECT);
  }

  /** Other records and additions to the project file, beside the same ledger. */
  Reviewed then(String yaml, String project) {
    return of(yaml, ledger(), PROJECT + project);
  }

  /** What is relied on in a record. */
  Relied relied(String id, String... fields) {
    return ReliedFields.of(graph.get(new RecordId(id)), List.of(fields), setup.profile());
  }

  /** The only link of a record that relies on fields. */
  LinkReview link(String from) {
    List<LinkReview> links = graph.reviews().of(new RecordId(from));
    if (links.size() != 1) {
      throw new IllegalStateException("links of " + from + ": " + links);
    }
    return links.get(0);
  }

  private String ledger() {
    StringBuilder ledger = new StringBuilder();
    long number = 0;
    Sha256 previous = Review.GENESIS;
    for (LinkReview link : graph.reviews().links()) {
      Review review =
          new Review(
              ++number,
              previous,
              link.from().value(),
              link.relation(),
              link.to().value(),
              ReliedFields.of(graph.get(link.to()), link.fields(), setup.profile()),
              Optional.empty(),
              "ROLE-Q",
              Instant.parse("2026-01-12T09:00:00Z"),
              "Read");
      ledger.append(review.line()).append('\n');
      previous = review.digest();
    }
    return ledger.toString();
  }

  private static Reviewed of(String yaml, String ledger, String project) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("vertebra.yaml", project.getBytes(StandardCharsets.UTF_8));
    files.put("all.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    if (!ledger.isEmpty()) {
      files.put(ReviewLedger.FILE, ledger.getBytes(StandardCharsets.UTF_8));
    }
    MemorySourceTree sources = new MemorySourceTree(files);
    List<Diagnostic> found = new ArrayList<>();
    var setup = ProjectReader.read(sources);
    found.addAll(setup.diagnostics());
    var corpus = EvidenceReader.read(sources, setup.value());
    found.addAll(corpus.diagnostics());
    Corpus read = corpus.value();
    var graph = Resolver.resolve(read, setup.value().profile(), sources);
    found.addAll(graph.diagnostics());
    return new Reviewed(graph.value(), setup.value(), found);
  }
}
