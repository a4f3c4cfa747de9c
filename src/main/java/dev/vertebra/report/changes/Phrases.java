package dev.vertebra.report.changes;

import dev.vertebra.compare.ArtifactChange;
import dev.vertebra.compare.CatalogueChange;
import dev.vertebra.compare.Comparison;
import dev.vertebra.compare.FigureChange.FigureAt;
import dev.vertebra.compare.LinkChange;
import dev.vertebra.compare.RecordAt;
import dev.vertebra.compare.RecordClass;
import dev.vertebra.compare.RecordDelta;
import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.Sha256;
import dev.vertebra.report.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that every form of a comparison uses. */
final class Phrases {
  private static final String TO = " \u2192 ";

  private Phrases() {}

  /** "12 added, 1 removed, …": classes that have records; the first four always. */
  static String classes(Comparison comparison) {
    List<String> parts = new ArrayList<>();
    for (RecordClass sort : RecordClass.values()) {
      int count = comparison.count(sort);
      if (count > 0 || sort.compareTo(RecordClass.CHANGED) <= 0) {
        parts.add(count + " " + sort.label());
      }
    }
    return String.join(", ", parts);
  }

  /** "146 → 157 records, 812 → 840 links". */
  static String sizes(Comparison comparison) {
    return comparison.before().records()
        + TO
        + Counted.of(comparison.after().records(), "record")
        + ", "
        + comparison.before().links()
        + TO
        + Counted.of(comparison.after().links(), "link");
  }

  /** "proven links of the spine: 30 of 40 → 33 of 44". */
  static String spine(Comparison comparison) {
    return "proven links of the spine: "
        + share(comparison.before())
        + TO
        + share(comparison.after());
  }

  private static String share(Comparison.Endpoint side) {
    return side.proven() + " of " + side.spine().total();
  }

  /** "evidenced 30 → 31, partial 2, gap 1 → 0 of 60 → 60": the states that any clause is in. */
  static String coverage(CatalogueChange catalogue) {
    List<String> parts = new ArrayList<>();
    for (ClauseCoverage.State state : ClauseCoverage.State.values()) {
      int was = catalogue.before(state);
      int is = catalogue.after(state);
      if (was > 0 || is > 0) {
        parts.add(state.label() + " " + (was == is ? "" + is : was + TO + is));
      }
    }
    return String.join(", ", parts) + ", of " + denominator(catalogue) + " clauses";
  }

  private static String denominator(CatalogueChange catalogue) {
    int was = total(catalogue.before());
    int is = total(catalogue.after());
    return was == is ? "" + is : was + TO + is;
  }

  private static int total(Map<ClauseCoverage.State, Integer> counts) {
    return CatalogueChange.total(counts);
  }

  /** "0.83 [0.79, 0.87] at-least 0.80: met". */
  static String figure(FigureAt at) {
    return (at.figure().isEmpty() ? "no figure" : at.figure())
        + at.interval().map(i -> " [" + i.lowText() + ", " + i.highText() + "]").orElse("")
        + ", "
        + at.bound()
        + " "
        + at.limit()
        + ": "
        + at.verdict().label();
  }

  /** "mitigates RISK-1 → RISK-2". */
  static String link(LinkChange link) {
    StringBuilder text = new StringBuilder(link.relation()).append(' ');
    switch (link.fate()) {
      case ADDED -> text.append(link.after().orElse("")).append(pinned(link.digestAfter()));
      case REMOVED -> text.append(link.before().orElse("")).append(pinned(link.digestBefore()));
      default ->
          text.append(link.before().orElse(""))
              .append(pinned(link.digestBefore()))
              .append(TO)
              .append(link.after().orElse(""))
              .append(pinned(link.digestAfter()));
    }
    return text.toString();
  }

  private static String pinned(Optional<Sha256> digest) {
    return digest.map(d -> " (sha256 " + d.brief() + "\u2026)").orElse("");
  }

  /** "result runs/VR-1.json: 0123456789ab… → ba9876543210…". */
  static String file(ArtifactChange file) {
    String name = file.field() + " " + file.path() + ": ";
    return switch (file.fate()) {
      case ADDED -> name + brief(file.after()) + " added";
      case REMOVED -> name + brief(file.before()) + " removed";
      case CHANGED -> name + brief(file.before()) + TO + brief(file.after());
      case KEPT ->
          name
              + brief(file.after())
              + ", before at "
              + file.before().map(ArtifactChange.FileAt::path).orElse("");
    };
  }

  static String brief(Optional<ArtifactChange.FileAt> file) {
    return file.map(f -> f.digest().brief() + "\u2026").orElse("none");
  }

  /** "draft → approved". */
  static String states(RecordDelta delta) {
    return delta.before().map(RecordAt::state).orElse("")
        + TO
        + delta.after().map(RecordAt::state).orElse("");
  }
}
