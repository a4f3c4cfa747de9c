package dev.vertebra.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Corpus;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Names that cannot be opened, files that fail while they are read, and files that are too large.
 */
class UnreadableInputTest {
  private static final String RECORD =
      "---\nid: ROLE-A\nkind: role\ntitle: A\nresponsibilities: x\n---\n";

  /** A folder with one sound record, whose other names are as a test wants them. */
  private static final class Folder implements SourceTree {
    private final TreeMap<String, InputStream> files = new TreeMap<>();

    Folder with(String path, InputStream content) {
      files.put(path, content);
      return this;
    }

    @Override
    public List<SourceEntry> entries() {
      return List.of(
          new SourceEntry.Regular("a.md", 1),
          new SourceEntry.Regular("b.md", 1),
          new SourceEntry.Refused("data/link.csv", "a symbolic link that leaves the folder"),
          new SourceEntry.Regular("vertebra.yaml", 1));
    }

    @Override
    public InputStream open(String path) throws IOException {
      Map<String, String> texts = Map.of("a.md", RECORD, "vertebra.yaml", Evidence.PROJECT);
      InputStream in = files.get(path);
      if (in != null) {
        return in;
      }
      String text = texts.get(path);
      if (text == null) {
        throw new IOException("no permission");
      }
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Result<Corpus> read(Folder folder) {
    Result<Setup> setup = ProjectReader.read(folder);
    assertThat(setup.diagnostics()).isEmpty();
    Result<Corpus> corpus = EvidenceReader.read(folder, setup.value());
    assertThat(corpus.value().records()).hasSize(1);
    return corpus;
  }

  @Test
  void reportsWhatCannotBeOpenedAndReadsTheRest() {
    List<Diagnostic> found = read(new Folder()).diagnostics();
    assertThat(found)
        .extracting(Diagnostic::code)
        .containsExactly(ReadCodes.REFUSED_ENTRY, ReadCodes.UNREADABLE_FILE);
    assertThat(found.get(0).breaks()).containsExactly(Fact.bytesOf("data/link.csv"));
    assertThat(found.get(1).span()).hasToString("b.md");
  }

  @Test
  void reportsAFileThatFailsHalfway() {
    InputStream gone =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    byte[] head = "---\nid: ROLE-B\n".getBytes(StandardCharsets.UTF_8);
    InputStream failing = new SequenceInputStream(new ByteArrayInputStream(head), gone);
    assertThat(read(new Folder().with("b.md", failing)).diagnostics())
        .extracting(Diagnostic::code)
        .contains(ReadCodes.UNREADABLE_FILE);
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    byte[] head = RECORD.replace("ROLE-A", "ROLE-B").getBytes(StandardCharsets.UTF_8);
    InputStream zeros = new ByteArrayInputStream(new byte[5 * 1024 * 1024]);
    InputStream large = new SequenceInputStream(new ByteArrayInputStream(head), zeros);
    List<Diagnostic> found = read(new Folder().with("b.md", large)).diagnostics();
    assertThat(found)
        .filteredOn(d -> d.code().equals(ReadCodes.FILE_TOO_LARGE))
        .singleElement()
        .satisfies(d -> assertThat(d.breaks()).contains(Fact.record("ROLE-B")));
  }
}
