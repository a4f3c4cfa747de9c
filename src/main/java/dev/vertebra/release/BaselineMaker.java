package dev.vertebra.release;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.ModelSystem;
import dev.vertebra.model.Release;
import dev.vertebra.model.ReviewLedger;
import dev.vertebra.model.Sha256;
import dev.vertebra.model.Strength;
import dev.vertebra.source.SourceEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the baseline of an evidence folder that may be sealed. */
final class BaselineMaker {
  private final Sealable sealable;
  private final TreeMap<Sha256, Source> sources = new TreeMap<>();

  /** Opens the bytes of an object. */
  interface Source {
    InputStream open() throws IOException;
  }

  BaselineMaker(Sealable sealable) {
    this.sealable = sealable;
  }

  /** Where the bytes of the objects are that the baseline names. */
  Map<Sha256, Source> sources() {
    return sources;
  }

  Baseline make(ModelSystem system, Optional<SealedRelease> previous) throws IOException {
    Release release = sealable.analysis().release();
    List<Baseline.StoredFile> files = new java.util.ArrayList<>();
    for (SourceEntry entry : sealable.evidence().entries()) {
      if (entry instanceof SourceEntry.Regular file) {
        files.add(file(file));
      }
    }
    return new Baseline(
        sealable.project().product().name(),
        release.version(),
        previous.map(p -> new Baseline.Previous(p.version(), p.digest())),
        sealable.asOf(),
        sealable.compiler(),
        new Baseline.Language(
            sealable.profile().name(),
            sealable.profile().version(),
            shipped("profile/" + sealable.profile().name() + ".yaml")),
        catalogues(),
        sealable.templates(),
        new Baseline.Model(
            release.decision().orElseThrow().value(),
            system.modelVersion().value(),
            system.computed(),
            system.components()),
        records(),
        artifacts(),
        files,
        ledger(),
        figures());
  }

  private Baseline.StoredFile file(SourceEntry.Regular file) throws IOException {
    String path = file.path();
    Sha256 digest;
    try (InputStream in = sealable.evidence().open(path)) {
      digest = Sha256.of(in);
    }
    boolean isKept =
        sealable.opened().contains(path) || file.size() <= sealable.project().storeUpTo();
    if (isKept) {
      sources.putIfAbsent(digest, () -> sealable.evidence().open(path));
    }
    return new Baseline.StoredFile(
        path, digest, file.size(), isKept ? Baseline.Kept.OBJECT : Baseline.Kept.DIGEST);
  }

  private Sha256 shipped(String path) throws IOException {
    Sha256 digest = Sha256.of(sealable.shipped().bytes(path));
    sources.putIfAbsent(digest, () -> sealable.shipped().open(path));
    return digest;
  }

  private List<Baseline.Shipped> catalogues() throws IOException {
    List<Baseline.Shipped> catalogues = new java.util.ArrayList<>();
    for (dev.vertebra.model.Catalogue catalogue : sealable.catalogues()) {
      String path = "catalogues/" + catalogue.id() + ".yaml";
      boolean isOwn = sealable.evidence().entries().stream().anyMatch(e -> e.path().equals(path));
      catalogues.add(
          new Baseline.Shipped(
              catalogue.id(), isOwn ? Sha256.of(sealable.evidence().bytes(path)) : shipped(path)));
    }
    return catalogues;
  }

  private List<Baseline.RecordText> records() {
    return sealable.graph().records().stream()
        .map(r -> new Baseline.RecordText(r.id().value(), r.kind(), r.span().file(), r.digest()))
        .toList();
  }

  private List<Baseline.NamedFile> artifacts() {
    return sealable.graph().records().stream()
        .flatMap(r -> sealable.graph().artifacts(r.id()).stream())
        .map(
            a ->
                new Baseline.NamedFile(
                    a.owner().value(),
                    a.field(),
                    a.path(),
                    a.declared(),
                    a.state() instanceof Artifact.State.Agrees
                        ? Baseline.Basis.RECOMPUTED
                        : Baseline.Basis.DECLARED))
        .sorted(
            Comparator.comparing(Baseline.NamedFile::record)
                .thenComparing(Baseline.NamedFile::field)
                .thenComparing(Baseline.NamedFile::path)
                .thenComparing(Baseline.NamedFile::digest))
        .toList();
  }

  private Baseline.Ledger ledger() {
    ReviewLedger ledger = sealable.graph().reviews().ledger();
    return new Baseline.Ledger(ledger.entries().size(), ledger.head());
  }

  private Baseline.Figures figures() {
    Findings findings = sealable.findings();
    return new Baseline.Figures(
        findings.count(Severity.ERROR),
        findings.count(Severity.WARNING),
        findings.count(Severity.NOTE),
        findings.waived().size(),
        sealable.analysis().spine().total(),
        sealable.analysis().spine().count(Strength.PROVEN));
  }
}
