package dev.vertebra.check.lineage;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Rule;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The composition of a dataset is stated (else a warning), and the counts of each attribute add up
 * to its rows (else an error). The groups of an attribute share no row and leave none out; rows of
 * unknown value are a group of their own.
 *
 * <p>Source: GMLP principle 3 (data represent the intended patients), EU AI Act Annex IV 2(d).
 */
public final class CompositionIncomplete implements Rule {
  private static final Code CODE = Code.error("VT383", "composition-incomplete");

  @Override
  public Code code() {
    return CODE;
  }

  @Override
  public List<EvidenceRecord> population(Inspection inspection) {
    return inspection.effective("dataset");
  }

  @Override
  public List<Diagnostic> check(Inspection inspection) {
    List<Diagnostic> found = new ArrayList<>();
    for (EvidenceRecord dataset : population(inspection)) {
      List<Value.Structure> groups = dataset.structures("composition");
      if (groups.isEmpty()) {
        found.add(unstated(dataset));
      } else {
        addUp(dataset, groups, inspection, found);
      }
    }
    return found;
  }

  private Diagnostic unstated(EvidenceRecord dataset) {
    return missing(
            dataset,
            List.of("composition"),
            "the composition of " + name(dataset) + " is not stated")
        .labelled("whom the data represent cannot be seen")
        .helped("add `composition: [{attribute: age, group: under 50, count: 312}, …]`")
        .at(Severity.WARNING);
  }

  private void addUp(
      EvidenceRecord dataset,
      List<Value.Structure> groups,
      Inspection inspection,
      List<Diagnostic> found) {
    Map<String, List<Value.Structure>> byAttribute = new LinkedHashMap<>();
    for (Value.Structure group : groups) {
      byAttribute.computeIfAbsent(group.text("attribute"), a -> new ArrayList<>()).add(group);
    }
    dataset
        .whole("rows")
        .ifPresent(
            rows ->
                byAttribute.forEach(
                    (attribute, counted) -> {
                      BigInteger sum = sum(counted);
                      boolean allCounted =
                          counted.stream().allMatch(g -> g.whole("count").isPresent());
                      if (allCounted && !sum.equals(rows)) {
                        found.add(mismatch(dataset, attribute, counted, sum, inspection));
                      }
                    }));
  }

  private static BigInteger sum(List<Value.Structure> groups) {
    return groups.stream()
        .flatMap(g -> g.whole("count").stream())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private Diagnostic mismatch(
      EvidenceRecord dataset,
      String attribute,
      List<Value.Structure> counted,
      BigInteger sum,
      Inspection inspection) {
    return finding(
            dataset,
            counted.get(0).spanOf("attribute"),
            "the counts of "
                + name(attribute)
                + " in "
                + name(dataset)
                + " add up to "
                + sum
                + ", and it has "
                + dataset.text("rows")
                + " rows")
        .targeting(attribute)
        .labelled(
            counted.size() + (counted.size() == 1 ? " group" : " groups") + ", together " + sum)
        .see(inspection.placeOf(dataset, "rows"), "the rows of the dataset")
        .restingOn(Fact.field(dataset.id().value(), "composition"))
        .helped("count again; rows of unknown value are a group of their own");
  }
}
