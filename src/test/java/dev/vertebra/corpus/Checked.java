package dev.vertebra.corpus;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.report.Colour;
import dev.vertebra.report.JsonReport;
import dev.vertebra.report.Tally;
import dev.vertebra.report.TerminalReport;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceTree;
import java.util.List;
import java.util.Map;

/**
 * What the compiler says about an input.
 *
 * @param text findings as on a terminal
 * @param json findings as JSON
 * @param digests each record with its digest
 */
record Checked(String text, String json, String digests) {

  static Checked of(Map<String, byte[]> files) {
    return of(new MemorySourceTree(files));
  }

  static Checked of(SourceTree sources) {
    Compilation compilation = Vertebra.check(sources);
    // The number of rules would change every expectation whenever one is added.
    Tally tally =
        new Tally(
            compilation.graph().records().size(), compilation.graph().links().size(), List.of());
    String text =
        new TerminalReport("evidence/", Colour.PLAIN)
            .render(compilation.findings(), sources, tally)
            .replace(", 0 rules", "");
    StringBuilder digests = new StringBuilder();
    for (EvidenceRecord record : compilation.graph().records()) {
      digests.append(record.id()).append(' ').append(record.digest()).append('\n');
    }
    String json = new JsonReport("test").render(compilation.findings(), tally);
    return new Checked(text, json, digests.toString());
  }
}
