package dev.vertebra.read.record;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Sha256;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Places;
import dev.vertebra.read.shape.StructureReader;
import dev.vertebra.read.text.RecordScan;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.text.TextLoader;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What one file of the evidence folder holds.
 *
 * @param records its records in the order of their places
 * @param diagnostics what is wrong in it
 */
public record RecordFile(List<EvidenceRecord> records, List<Diagnostic> diagnostics) {
  private static final String RECORDS = "records";
  private static final Pattern LIST =
      Pattern.compile("(?m)^(records|\"records\"|'records')[ \\t]*:");

  public RecordFile {
    records = List.copyOf(records);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether a file of this name may hold records. */
  public static boolean mayHoldRecords(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return isMarkdown(path) || name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** Reads a file; an artifact has no records and no findings. */
  public static RecordFile read(SourceTree tree, String path, RecordReader reader) {
    Flood found = new Flood();
    List<EvidenceRecord> records = new ArrayList<>();
    boolean markdown = isMarkdown(path);
    Predicate<String> wanted =
        t -> {
          boolean holds = markdown ? FrontMatter.opens(t) : LIST.matcher(t).find();
          if (!holds) {
            Unread.check(path, t, reader.kinds()).ifPresent(found::add);
          }
          return holds;
        };
    Optional<SourceText> text = new TextLoader(tree, found).load(path, wanted);
    if (text.isPresent()) {
      Scope scope = Scope.of(text.get(), found);
      if (markdown) {
        markdown(scope, reader).ifPresent(records::add);
      } else {
        records.addAll(list(scope, reader));
      }
    }
    return new RecordFile(records, found.contained());
  }

  static boolean isMarkdown(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".md");
  }

  private static Optional<EvidenceRecord> markdown(Scope scope, RecordReader reader) {
    String text = scope.text().text();
    Optional<FrontMatter> parts = FrontMatter.of(text);
    Scope hidden = scope.breaking(() -> RecordScan.hiddenIn(text));
    if (parts.isEmpty()) {
      scope.add(
          hidden
              .finding(
                  ReadCodes.FRONT_MATTER_OPEN, scope.span(0, 3), "the front matter is never closed")
              .helped("put a line with `---` below the last field"));
      return Optional.empty();
    }
    FrontMatter matter = parts.get();
    Optional<Node> root = Recovery.mapping(hidden, matter.start(), matter.end());
    if (root.isEmpty() || !(root.get() instanceof Node.Mapping mapping)) {
      if (root.isPresent() || scope.count() == 0) {
        scope.add(notAMapping(hidden, root, 0, 3));
      }
      return Optional.empty();
    }
    String id = new Identity(scope, mapping).raw(KindShape.ID);
    BodyText body = BodyText.below(scope.about(id), matter.body(), text.length());
    RecordReader.Frame frame =
        new RecordReader.Frame(
            scope.span(0, text.length()),
            Sha256.of(TextLoader.canonicalBytes(text)),
            Optional.of(body));
    return reader.read(scope, mapping, frame);
  }

  private static List<EvidenceRecord> list(Scope scope, RecordReader reader) {
    String text = scope.text().text();
    List<EvidenceRecord> records = new ArrayList<>();
    Scope hidden = scope.breaking(() -> RecordScan.hiddenIn(text));
    Optional<Node> root = Recovery.list(hidden, text.length());
    if (root.isEmpty() || !(root.get() instanceof Node.Mapping mapping)) {
      if (root.isPresent() || scope.count() == 0) {
        scope.add(notAMapping(hidden, root, 0, 1));
      }
      return records;
    }
    StructureReader.repeated(scope, mapping);
    for (Node.Entry entry : mapping.entries()) {
      if (!entry.name().equals(RECORDS)) {
        scope.add(StructureReader.unknown(scope, entry, "a file of records", List.of(RECORDS)));
      } else if (entry.value() instanceof Node.Sequence items && !items.items().isEmpty()) {
        for (Node item : items.items()) {
          item(scope, reader, item).ifPresent(records::add);
        }
      } else {
        scope.add(noList(hidden, entry));
      }
    }
    return records;
  }

  private static Diagnostic noList(Scope hidden, Node.Entry entry) {
    boolean empty =
        entry.value() instanceof Node.Sequence
            || (entry.value() instanceof Node.Scalar scalar && scalar.text().isBlank());
    Span span = Places.of(hidden, entry.value(), entry);
    return empty
        ? hidden
            .finding(ReadCodes.EMPTY_RECORDS, span, "the list of records is empty")
            .helped("add a record, or remove the file")
        : hidden
            .finding(
                ReadCodes.NOT_A_RECORD,
                span,
                "`records` is a list of records, not " + entry.value().label())
            .helped("start each record with `- id: …`");
  }

  private static Optional<EvidenceRecord> item(Scope scope, RecordReader reader, Node item) {
    if (item instanceof Node.Broken) {
      return Optional.empty();
    }
    if (!(item instanceof Node.Mapping mapping)) {
      scope.add(notAMapping(scope, Optional.of(item), item.start(), item.end()));
      return Optional.empty();
    }
    String slice = scope.text().text().substring(item.start(), item.end());
    RecordReader.Frame frame =
        new RecordReader.Frame(
            scope.span(item.start(), item.end()),
            Sha256.of(TextLoader.canonicalBytes(slice)),
            Optional.empty());
    return reader.read(scope, mapping, frame);
  }

  private static Diagnostic notAMapping(Scope scope, Optional<Node> node, int start, int end) {
    String what = node.map(Node::label).orElse("nothing");
    return scope
        .finding(
            ReadCodes.NOT_A_RECORD,
            scope.span(start, end),
            "a record is a mapping of fields, and " + what + " stands here")
        .helped("write `id: …`, `kind: …` and `title: …` on lines of their own");
  }
}
