package dev.vertebra.cli;

import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.pipeline.Packing;
import dev.vertebra.release.Bag;
import dev.vertebra.release.ReleaseStore;
import dev.vertebra.release.SealedRelease;
import dev.vertebra.report.Tally;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vertebra pack}: a sealed release as one file for an archive. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Packs a sealed release into a BagIt archive (RFC 8493): evidence, baseline, pages, dossier.",
      "The same release gives the same bytes on any machine."
    })
final class PackCommand implements Callable<Integer> {
  /**
   * A day early in the years that a zip file can tell; it says nothing about when it was made. Not
   * the first one, beside which the library writes the instant in the zone of the machine.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Terminal terminal;

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();
  @Mixin private ReportOptions options = new ReportOptions();

  @Parameters(paramLabel = "VERSION", description = "Version label of the sealed release.")
  private String version = "";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "File to write (default: PRODUCT-VERSION.zip).")
  private Optional<Path> output = Optional.empty();

  PackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SourceTree folder = evidence.open();
    Result<ReleaseStore> store = ReleaseStore.read(folder);
    if (!store.diagnostics().isEmpty()) {
      Reporting reporting = Reporting.prepare(evidence, options, Optional.empty(), terminal);
      return reporting.report(
          Findings.fold(store.diagnostics()),
          Tally.of(List.of(store.value().releases().size() + " sealed releases")),
          folder);
    }
    SealedRelease release =
        store
            .value()
            .find(version)
            .orElseThrow(
                () ->
                    new UsageException(
                        "`"
                            + version
                            + "` is no sealed release; sealed are "
                            + store.value().releases().stream()
                                .map(SealedRelease::version)
                                .collect(Collectors.joining(", "))));
    Packing packing = Packing.of(folder, store.value(), release, ToolVersion.text());
    Path file = output.orElse(Path.of(packing.name() + ".zip"));
    AtomicFile.writeBytes(file, out -> zip(packing, out));
    terminal
        .out()
        .println(
            "packed "
                + packing.files().size()
                + " files, "
                + Files.size(file)
                + " bytes, into "
                + file);
    packing
        .missing()
        .forEach(path -> terminal.out().println("  not at hand, digest only: " + path));
    return ExitCode.CLEAN;
  }

  /** Without compression: deflated bytes differ from one zlib to the next. */
  private static void zip(Packing packing, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, Bag.Content> file : packing.files().entrySet()) {
        ZipEntry entry = new ZipEntry(packing.name() + "/" + file.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(NO_TIME);
        measure(entry, file.getValue());
        zip.putNextEntry(entry);
        try (InputStream in = file.getValue().open()) {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }

  private static void measure(ZipEntry entry, Bag.Content content) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = new CheckedInputStream(content.open(), crc)) {
      long size = in.transferTo(OutputStream.nullOutputStream());
      entry.setSize(size);
      entry.setCompressedSize(size);
      entry.setCrc(crc.getValue());
    }
  }
}
