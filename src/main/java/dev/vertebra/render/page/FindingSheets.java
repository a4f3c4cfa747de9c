package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Deals findings out to the pages on which they stand. */
final class FindingSheets {
  private final List<List<FindingSheet.Entry>> open;
  private final List<List<FindingSheet.Entry>> waived;

  private FindingSheets(FindingsView findings) {
    this.open = empty(findings.sheets());
    this.waived = empty(findings.sheets());
    findings.bySeverity().forEach(f -> deal(f, Optional.empty(), open));
    findings.waived().forEach(w -> deal(w.finding(), Optional.of(w), waived));
  }

  /** The pages in order, at least one. */
  static List<FindingSheet> of(FindingsView findings) {
    FindingSheets dealt = new FindingSheets(findings);
    return IntStream.range(0, findings.sheets())
        .mapToObj(
            i ->
                new FindingSheet(
                    dealt.open.get(i), dealt.waived.get(i), dealt.codes(i, findings.codes())))
        .toList();
  }

  private static List<List<FindingSheet.Entry>> empty(int count) {
    return Stream.<List<FindingSheet.Entry>>generate(ArrayList::new).limit(count).toList();
  }

  private static void deal(
      FindingView finding, Optional<WaivedView> waiver, List<List<FindingSheet.Entry>> sheets) {
    int last =
        finding.consequences().stream().mapToInt(FindingView::sheet).max().orElse(finding.sheet());
    for (int sheet = finding.sheet(); sheet <= last; sheet++) {
      int here = sheet;
      List<FindingView> part =
          finding.consequences().stream().filter(c -> c.sheet() == here).toList();
      sheets
          .get(sheet - 1)
          .add(new FindingSheet.Entry(finding, part, sheet > finding.sheet(), waiver));
    }
  }

  private List<ExplainedCode> codes(int index, List<ExplainedCode> all) {
    Set<Code> here = new TreeSet<>();
    Function<FindingSheet.Entry, Stream<FindingView>> findings =
        e -> Stream.concat(Stream.of(e.finding()), e.consequences().stream());
    Stream.concat(open.get(index).stream(), waived.get(index).stream())
        .flatMap(findings)
        .forEach(f -> here.add(f.code()));
    return all.stream().filter(c -> here.contains(c.code())).toList();
  }
}
