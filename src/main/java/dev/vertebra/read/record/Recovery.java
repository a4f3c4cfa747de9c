package dev.vertebra.read.record;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.text.RecordScan;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.read.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads YAML and, when it has a syntax error, reads it again in pieces: a front matter key by key,
 * a list of records item by item. So one slip costs one field or record, and every slip of a file
 * shows in one run.
 */
final class Recovery {
  private static final Pattern KEY =
      Pattern.compile("(?m)^(?=[A-Za-z0-9_\"'<])(?:[\"']?([A-Za-z0-9_<-]+)[\"']?[ \\t]*:)?");
  private static final Pattern ITEM = Pattern.compile("(?m)^([ \\t]*)-(?=[ \\t\\r\\n])");

  /** More keys or items than anybody mends by hand: such a file is reported as a whole. */
  private static final int MAX_PIECES = 2000;

  private final Scope scope;
  private final String text;

  private Recovery(Scope scope) {
    this.scope = scope;
    this.text = scope.text().text();
  }

  /** The mapping between two offsets; what is broken in it stands as {@link Node.Broken}. */
  static Optional<Node> mapping(Scope scope, int start, int end) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<Node> whole = YamlReader.read(scope.into(found), start, end);
    if (whole.isPresent() || found.isEmpty()) {
      found.forEach(scope::add);
      return whole;
    }
    return new Recovery(scope).instead(found, r -> r.keys(start, end));
  }

  /** The file up to an offset as a mapping with {@code records}. */
  static Optional<Node> list(Scope scope, int end) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<Node> whole = YamlReader.read(scope.into(found), 0, end);
    if (whole.isPresent() || found.isEmpty()) {
      found.forEach(scope::add);
      return whole;
    }
    return new Recovery(scope).instead(found, r -> r.items(end));
  }

  /** What reading in pieces gives, unless it hides the mistake or finds nothing to keep. */
  private Optional<Node> instead(
      List<Diagnostic> whole, Function<Recovery, Optional<Node>> inPieces) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<Node> pieces = inPieces.apply(new Recovery(scope.into(found)));
    if (pieces.isPresent() && !found.isEmpty()) {
      found.forEach(scope::add);
      return pieces;
    }
    whole.forEach(scope::add);
    return Optional.empty();
  }

  private Optional<Node> keys(int start, int end) {
    List<Integer> starts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Matcher matcher = KEY.matcher(text).region(start, end);
    while (matcher.find()) {
      starts.add(matcher.start());
      names.add(matcher.group(1) == null ? "" : matcher.group(1));
    }
    if (starts.size() > MAX_PIECES) {
      return Optional.empty();
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    List<Node.Entry> repeated = new ArrayList<>();
    String id = idIn(start, end);
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : end;
      for (Node.Entry entry : entries(names.get(i), id, from, to)) {
        if (entries.putIfAbsent(entry.name(), entry) != null) {
          repeated.add(entry);
        }
      }
    }
    if (entries.values().stream().allMatch(e -> e.value() instanceof Node.Broken)) {
      return Optional.empty();
    }
    return Optional.of(new Node.Mapping(List.copyOf(entries.values()), repeated, start, end));
  }

  private List<Node.Entry> entries(String name, String id, int from, int to) {
    boolean identity = name.equals(KindShape.ID) || name.equals(KindShape.KIND);
    Scope piece = Scope.of(scope.text(), new ArrayList<>()).about(id);
    List<Diagnostic> found = new ArrayList<>();
    piece =
        identity
            ? scope.into(found)
            : piece.into(found).breaking(() -> name.isEmpty() ? List.of() : facts(id, name));
    Optional<Node> node = YamlReader.read(piece, from, to);
    found.forEach(scope::add);
    if (node.isPresent() && node.get() instanceof Node.Mapping mapping) {
      return mapping.entries();
    }
    if (node.isPresent()) {
      scope.add(
          piece
              .finding(
                  ReadCodes.YAML_SYNTAX,
                  scope.span(node.get().start(), node.get().end()),
                  "a key without `:` behind it")
              .helped("write `key: value`; a text over several lines is indented below its key"));
    }
    Node.Scalar key = new Node.Scalar(name, Node.Scalar.Form.PLAIN, from, from + name.length());
    return name.isEmpty() ? List.of() : List.of(new Node.Entry(key, new Node.Broken(from, to)));
  }

  private static List<Fact> facts(String id, String key) {
    List<Fact> facts = new ArrayList<>(Breaks.link(id, key));
    facts.add(Fact.field(id, key));
    if (key.equals(KindShape.STATUS)) {
      facts.add(Fact.record(id));
    }
    return facts;
  }

  private String idIn(int start, int end) {
    return RecordScan.hiddenIn(text.substring(start, end)).stream()
        .filter(f -> f.sort().equals("record"))
        .map(Fact::name)
        .findFirst()
        .orElse("");
  }

  private Optional<Node> items(int end) {
    List<Integer> starts = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    Matcher matcher = ITEM.matcher(text);
    while (matcher.find()) {
      int indent = matcher.group(1).length();
      if (indent < least) {
        least = indent;
        starts.clear();
      }
      if (indent == least) {
        starts.add(matcher.start());
      }
    }
    if (starts.isEmpty() || starts.size() > MAX_PIECES) {
      return Optional.empty();
    }
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : end;
      items.add(item(starts.get(i), to));
    }
    Node.Scalar key = new Node.Scalar("records", Node.Scalar.Form.PLAIN, 0, 0);
    Node.Sequence list = new Node.Sequence(items, starts.get(0), end);
    return Optional.of(new Node.Mapping(List.of(new Node.Entry(key, list)), List.of(), 0, end));
  }

  private Node item(int from, int to) {
    List<Diagnostic> found = new ArrayList<>();
    String slice = text.substring(from, to);
    Scope piece = Scope.of(scope.text(), found).breaking(() -> RecordScan.hiddenIn(slice));
    Optional<Node> node = YamlReader.read(piece, from, to);
    found.forEach(scope::add);
    if (node.isPresent() && node.get() instanceof Node.Sequence s && s.items().size() == 1) {
      return s.items().get(0);
    }
    return new Node.Broken(from, to);
  }
}
