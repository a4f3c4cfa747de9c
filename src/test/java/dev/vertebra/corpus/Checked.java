package dev.vertebra.corpus;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.report.Origin;
import dev.vertebra.report.Report;
import dev.vertebra.report.ReportFormat;
import dev.vertebra.report.Tally;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
    Report report =
        Report.of(
            new Origin("test", "evidence/", "evidence/", sources), compilation.findings(), tally);
    String text = written(ReportFormat.TEXT, report).replace(", 0 rules", "");
    StringBuilder digests = new StringBuilder();
    for (EvidenceRecord record : compilation.graph().records()) {
      digests.append(record.id()).append(' ').append(record.digest()).append('\n');
    }
    return new Checked(text, written(ReportFormat.JSON, report), digests.toString());
  }

  private static String written(ReportFormat format, Report report) {
    StringWriter out = new StringWriter();
    try {
      format.write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
