package dev.vertebra.cli;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.output.AppendedFile;
import dev.vertebra.output.RefusedTargetException;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.reproduce.Host;
import dev.vertebra.reproduce.Reproduced;
import dev.vertebra.reproduce.ReproductionRecord;
import dev.vertebra.source.OverlayTree;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of records below the evidence, to which reruns are appended. */
final class ReproductionFile {
  private static final Pattern ITEM = Pattern.compile("(?m)^( *)- id: ");
  private static final Pattern NUMBERED = Pattern.compile("REP-([0-9]{1,9})");

  private static final List<Code.Area> READING =
      List.of(Code.Area.SOURCE, Code.Area.SYNTAX, Code.Area.LINKS);

  private final Path file;
  private final String path;

  private ReproductionFile(Path file, String path) {
    this.file = file;
    this.path = path;
  }

  /** The file, which need not exist; refused when it cannot be one of records. */
  static ReproductionFile in(Path evidence, Path named) throws IOException {
    Path file = ReportPlaces.real(named);
    Path root = evidence.toRealPath();
    if (!file.startsWith(root) || file.equals(root)) {
      throw new UsageException(
          "`" + named + "` does not lie in the evidence folder `" + evidence + "`");
    }
    String path = root.relativize(file).toString().replace('\\', '/');
    if (!path.endsWith(".yaml") && !path.endsWith(".yml")) {
      throw new UsageException("`" + named + "` is no file of records; its name ends in .yaml");
    }
    return new ReproductionFile(file, path);
  }

  /**
   * Appends a record for each rerun, all or none.
   *
   * @return their ids
   */
  List<RecordId> append(
      List<Reproduced> reruns, SourceTree sources, String author, Instant at, Entry entry)
      throws IOException {
    Files.createDirectories(file.resolveSibling(".").normalize());
    try (AppendedFile appended = AppendedFile.open(file)) {
      String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      Compilation now = Vertebra.check(sources);
      List<RecordId> ids = free(now, reruns.size());
      String more = text(before, reruns, ids, author, at, entry);
      requireSound(now, sources, before + more, ids);
      appended.append(more.getBytes(StandardCharsets.UTF_8));
      return ids;
    } catch (RefusedTargetException e) {
      throw new UsageException(e.reason());
    }
  }

  /** What all records have in common. */
  record Entry(Host host, String settings) {}

  private static String text(
      String before,
      List<Reproduced> reruns,
      List<RecordId> ids,
      String author,
      Instant at,
      Entry entry) {
    StringBuilder more = new StringBuilder();
    int indent = 2;
    if (before.isBlank()) {
      more.append("records:\n");
    } else {
      if (!before.endsWith("\n")) {
        more.append('\n');
      }
      Matcher items = ITEM.matcher(before);
      if (items.find()) {
        indent = items.group(1).length();
      }
    }
    for (int i = 0; i < reruns.size(); i++) {
      more.append(
          new ReproductionRecord(ids.get(i), author, at, entry.host(), entry.settings())
              .yaml(reruns.get(i), indent));
    }
    return more.toString();
  }

  private static List<RecordId> free(Compilation now, int count) {
    long last = 0;
    for (EvidenceRecord record : now.graph().records()) {
      Matcher number = NUMBERED.matcher(record.id().value());
      if (number.matches()) {
        last = Math.max(last, Long.parseLong(number.group(1)));
      }
    }
    List<RecordId> ids = new ArrayList<>();
    for (long n = last + 1; n <= last + count; n++) {
      String digits = Long.toString(n);
      ids.add(new RecordId("REP-" + "0".repeat(Math.max(0, 3 - digits.length())) + digits));
    }
    return ids;
  }

  /** Nothing is written that would not be read as it is meant. */
  private void requireSound(
      Compilation before, SourceTree sources, String text, List<RecordId> ids) {
    Compilation after =
        Vertebra.check(
            new OverlayTree(sources, Map.of(path, text.getBytes(StandardCharsets.UTF_8))));
    for (RecordId id : ids) {
      if (after.graph().find(id).isEmpty()) {
        throw new UsageException(
            "`" + path + "` is no file to which records can be appended: none would be read");
      }
    }
    Set<String> known = new TreeSet<>();
    before.findings().all().forEach(d -> known.add(d.code().id() + d.subject() + d.target()));
    for (Diagnostic found : after.findings().all()) {
      boolean isReading = READING.stream().anyMatch(found.code()::isOf);
      boolean isNew = !known.contains(found.code().id() + found.subject() + found.target());
      if (found.severity() == Severity.ERROR && isReading && isNew) {
        throw new UsageException(
            "nothing is written: with the records there would be "
                + found.code().id()
                + ": "
                + found.message());
      }
    }
  }
}
