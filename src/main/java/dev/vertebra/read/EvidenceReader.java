package dev.vertebra.read;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.Catalogue;
import dev.vertebra.model.Corpus;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.ResultFile;
import dev.vertebra.model.Value;
import dev.vertebra.profile.Project;
import dev.vertebra.read.ledger.LedgerReader;
import dev.vertebra.read.record.RecordFile;
import dev.vertebra.read.record.RecordReader;
import dev.vertebra.read.result.ResultFiles;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an evidence folder: records whose links are still text, the result files that they name,
 * the selected catalogues and the ledger of reviews. A mistake in one file or field leaves
 * everything else readable.
 */
public final class EvidenceReader {
  private EvidenceReader() {}

  /** Reads everything. Files are read in parallel; the result is in the order of their paths. */
  public static Result<Corpus> read(SourceTree tree, Setup setup) {
    return read(tree, setup, new Resources());
  }

  /**
   * The same with the catalogues of another compiler.
   *
   * @param shipped what travelled with that compiler
   */
  public static Result<Corpus> read(SourceTree tree, Setup setup, SourceTree shipped) {
    List<Diagnostic> found = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (SourceEntry entry : tree.entries()) {
      if (entry instanceof SourceEntry.Refused refused) {
        found.add(refused(refused));
      } else if (RecordFile.mayHoldRecords(entry.path()) && !entry.path().equals(Project.FILE)) {
        paths.add(entry.path());
      }
    }
    RecordReader reader = new RecordReader(setup.profile());
    List<EvidenceRecord> records = new ArrayList<>();
    List<RecordFile> files =
        paths.parallelStream().map(path -> RecordFile.read(tree, path, reader)).toList();
    for (RecordFile file : files) {
      records.addAll(file.records());
      found.addAll(file.diagnostics());
    }
    if (records.isEmpty() && found.stream().noneMatch(EvidenceReader::isError)) {
      found.add(noRecords(setup));
    }
    starterText(records).ifPresent(found::add);
    List<Catalogue> catalogues = Catalogues.read(tree, setup, shipped, found);
    Map<String, ResultFile> results = ResultFiles.read(tree, records, setup.profile(), found);
    return new Result<>(
        new Corpus(records, results, catalogues, LedgerReader.read(tree, found)), found);
  }

  private static Diagnostic noRecords(Setup setup) {
    Diagnostic finding =
        Diagnostic.of(
                ReadCodes.NO_RECORDS,
                Span.wholeFile(Project.FILE),
                "the evidence folder holds no record")
            .helped(
                "a record is a Markdown file that starts with `---`, or an item of a `records:`"
                    + " list in a YAML file")
            .restingOn(Fact.projectFile());
    for (String kind : setup.profile().kinds().keySet()) {
      finding = finding.breaking(Fact.recordsOf(kind));
    }
    return finding;
  }

  /** One finding however many there are: each is replaced by hand, and the number goes down. */
  private static Optional<Diagnostic> starterText(List<EvidenceRecord> records) {
    List<Value> tags =
        records.stream()
            .flatMap(record -> record.items("tags").stream())
            .filter(tag -> tag.text().equals(Project.STARTER_TAG))
            .toList();
    return tags.stream()
        .findFirst()
        .map(
            tag ->
                Diagnostic.of(
                        ReadCodes.STARTER_TEXT,
                        tag.span(),
                        "starter text: "
                            + tags.size()
                            + " of "
                            + records.size()
                            + " records still have to be replaced")
                    .labelled("the first of them")
                    .helped(
                        "write what is so of your product, and remove the tag `"
                            + Project.STARTER_TAG
                            + "` from the record"));
  }

  private static boolean isError(Diagnostic diagnostic) {
    return diagnostic.severity() == Severity.ERROR;
  }

  private static Diagnostic refused(SourceEntry.Refused entry) {
    return Diagnostic.of(
            ReadCodes.REFUSED_ENTRY,
            Span.wholeFile(entry.path()),
            "`" + entry.path() + "` is not read: " + entry.reason())
        .helped("put the file itself into the evidence folder")
        .breaking(Fact.bytesOf(entry.path()));
  }
}
