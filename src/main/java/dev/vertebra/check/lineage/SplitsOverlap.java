package dev.vertebra.check.lineage;

import static dev.vertebra.check.Wording.ids;
import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.RecordRule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.model.Artifact;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Sha256;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Splits of one dataset can be disjoint: none has more rows than what it was drawn from, the
 * largest of each purpose together do not have more, and no two of different purpose have the same
 * bytes. Rows themselves are not compared: what two different files share is not seen.
 *
 * <p>Source: GMLP principle 4 (training and test sets are independent), EU AI Act Annex IV 2(d).
 */
public final class SplitsOverlap implements RecordRule {
  private static final Code CODE = Code.error("VT386", "splits-overlap");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("dataset").stream()
        .filter(dataset -> !splits(dataset, inspection).isEmpty())
        .toList();
  }

  private static List<EvidenceRecord> splits(EvidenceRecord dataset, Inspection inspection) {
    return inspection.sources(dataset, "drawn-from");
  }

  @Override
  public Stream<Diagnostic> ask(EvidenceRecord dataset, Inspection inspection) {
    List<EvidenceRecord> splits = splits(dataset, inspection);
    Map<String, EvidenceRecord> largest = new TreeMap<>();
    for (EvidenceRecord split : splits) {
      largest.merge(split.text("role"), split, (a, b) -> rows(a).compareTo(rows(b)) >= 0 ? a : b);
    }
    List<EvidenceRecord> apart = List.copyOf(largest.values());
    BigInteger together =
        apart.stream().map(SplitsOverlap::rows).reduce(BigInteger.ZERO, BigInteger::add);
    Stream<Diagnostic> tooMany =
        dataset.whole("rows").filter(rows -> together.compareTo(rows) > 0).stream()
            .map(rows -> tooMany(dataset, apart, together));
    return Stream.concat(tooMany, sameBytes(dataset, splits, inspection));
  }

  private static BigInteger rows(EvidenceRecord dataset) {
    return dataset.whole("rows").orElse(BigInteger.ZERO);
  }

  private Diagnostic tooMany(
      EvidenceRecord dataset, List<EvidenceRecord> apart, BigInteger together) {
    Diagnostic found =
        finding(
                dataset,
                dataset.spanOf("rows"),
                ids(apart)
                    + (apart.size() == 1 ? " has " : " have ")
                    + together
                    + " rows"
                    + (apart.size() == 1 ? "" : " together")
                    + (apart.size() == 1 ? ", and was drawn" : ", and were drawn")
                    + " from the "
                    + dataset.text("rows")
                    + " of "
                    + name(dataset))
            .targeting("rows")
            .labelled("so they share rows, or hold rows from elsewhere")
            .helped("correct the count that is wrong, or split again without overlap");
    for (EvidenceRecord split : apart) {
      found =
          found
              .see(split.spanOf("rows"), name(split) + ", " + split.text("role"))
              .restingOn(Fact.linksOf("drawn-from"));
    }
    return found;
  }

  private Stream<Diagnostic> sameBytes(
      EvidenceRecord dataset, List<EvidenceRecord> splits, Inspection inspection) {
    Map<Sha256, EvidenceRecord> owners = new TreeMap<>();
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord split : splits) {
      for (Artifact file : inspection.graph().artifacts(split.id())) {
        EvidenceRecord other = owners.putIfAbsent(file.declared(), split);
        if (other != null && !other.text("role").equals(split.text("role"))) {
          found.add(
              finding(
                      dataset,
                      file.digestSpan(),
                      name(split)
                          + " and "
                          + name(other)
                          + " are splits of "
                          + name(dataset)
                          + " with the same bytes")
                  .targeting(split.id() + " " + other.id())
                  .labelled("also a file of " + name(other))
                  .helped("name the files that belong to each split")
                  .restingOn(Fact.linksFrom(split.id().value(), "drawn-from")));
        }
      }
    }
    return found.stream();
  }
}
