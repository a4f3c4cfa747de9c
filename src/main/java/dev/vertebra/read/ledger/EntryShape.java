package dev.vertebra.read.ledger;

import dev.vertebra.model.Canonical;
import dev.vertebra.model.Sha256;
import dev.vertebra.read.result.JsonReader;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Typed access to the members of an entry: what does not fit ends its reading. */
final class EntryShape {
  private static final List<String> KEYS =
      List.of(
          "at",
          "by",
          "digest",
          "from",
          "kind",
          "number",
          "previous",
          "record",
          "relation",
          "relied",
          "schema",
          "target",
          "to",
          "why");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,14}");
  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

  private final SourceText text;
  private final Node root;
  private final Map<String, Node> members = new LinkedHashMap<>();

  /** That an entry does not have the form of one. */
  static final class Misfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Span span;

    Misfit(Span span, String what) {
      super(what, null, false, false);
      this.span = span;
    }

    Span span() {
      return span;
    }

    String what() {
      return String.valueOf(getMessage());
    }
  }

  EntryShape(SourceText text, Node root) {
    this.text = text;
    this.root = root;
    if (root instanceof Node.Mapping mapping) {
      mapping.entries().forEach(e -> members.put(e.name(), e.value()));
    }
  }

  /** Demands an object with the keys of an entry, each once, and no other. */
  void requireKeys() throws Misfit {
    if (!(root instanceof Node.Mapping mapping)) {
      throw new Misfit(at(root), "an entry of the ledger is an object, not " + root.label());
    }
    for (Node.Entry repeated : mapping.repeated()) {
      throw new Misfit(
          at(repeated.key()), "the key `" + Shorten.text(repeated.name()) + "` stands here again");
    }
    for (Node.Entry entry : mapping.entries()) {
      if (!KEYS.contains(entry.name())) {
        throw new Misfit(
            at(entry.key()),
            "an entry of the ledger has no key `" + Shorten.text(entry.name()) + "`");
      }
    }
    for (String key : KEYS) {
      if (!members.containsKey(key)) {
        throw new Misfit(at(mapping), "this entry of the ledger has no `" + key + "`");
      }
    }
  }

  void require(String key, Predicate<String> fits, String otherwise) throws Misfit {
    if (!fits.test(text(key))) {
      throw new Misfit(span(key), otherwise);
    }
  }

  String text(String key) throws Misfit {
    if (member(key) instanceof Node.Scalar scalar && scalar.form() == Node.Scalar.Form.QUOTED) {
      return scalar.text();
    }
    throw new Misfit(span(key), "`" + key + "` is a text, not " + member(key).label());
  }

  /** A text that is not blank. */
  String stated(String key) throws Misfit {
    require(key, t -> !t.isBlank(), "`" + key + "` of this entry is blank");
    return text(key);
  }

  long number(String key) throws Misfit {
    boolean fits =
        member(key) instanceof Node.Scalar s
            && s.form() == Node.Scalar.Form.NUMBER
            && NUMBER.matcher(s.text()).matches();
    if (!fits) {
      throw new Misfit(span(key), "`" + key + "` is a whole number from 1");
    }
    return Long.parseLong(((Node.Scalar) member(key)).text());
  }

  Sha256 digest(String key) throws Misfit {
    require(key, Sha256::isValid, "`" + key + "` is a SHA-256: 64 hexadecimal digits");
    return new Sha256(text(key));
  }

  Instant moment(String key) throws Misfit {
    String form = "`" + key + "` is a time in UTC such as `2026-09-15T10:00:00Z`";
    require(key, t -> MOMENT.matcher(t).matches(), form);
    try {
      return Instant.parse(text(key));
    } catch (DateTimeException e) {
      throw new Misfit(span(key), form);
    }
  }

  Canonical.Members members(String key) throws Misfit {
    if (canonical(member(key)) instanceof Canonical.Members object) {
      return object;
    }
    throw new Misfit(span(key), "`" + key + "` is an object, not " + member(key).label());
  }

  /** Where a member stands; the entry when it does not. */
  Span span(String key) {
    return at(members.getOrDefault(key, root));
  }

  /** The digest of an entry's members but {@code digest}, whatever they say. */
  static Sha256 digestOf(String json) {
    try {
      if (JsonReader.parse(json, 0) instanceof Node.Mapping mapping) {
        Map<String, Canonical> rest = new TreeMap<>();
        EntryShape shape = new EntryShape(new SourceText("entry", json), mapping);
        for (Node.Entry entry : mapping.entries()) {
          if (!entry.name().equals("digest")) {
            rest.put(
                entry.name(),
                entry.name().equals("number")
                    ? new Canonical.Count(shape.number("number"))
                    : shape.canonical(entry.value()));
          }
        }
        return Sha256.ofText(new Canonical.Members(rest).json());
      }
    } catch (JsonReader.NotJson | Misfit e) {
      throw new IllegalArgumentException("an entry that was read once", e);
    }
    throw new IllegalArgumentException("an entry is an object");
  }

  private Canonical canonical(Node node) throws Misfit {
    if (node instanceof Node.Scalar scalar && scalar.form() == Node.Scalar.Form.QUOTED) {
      return new Canonical.Text(scalar.text());
    }
    if (node instanceof Node.Sequence sequence) {
      List<Canonical> items = new ArrayList<>();
      for (Node item : sequence.items()) {
        items.add(canonical(item));
      }
      return new Canonical.Items(items);
    }
    if (node instanceof Node.Mapping mapping && mapping.repeated().isEmpty()) {
      Map<String, Canonical> object = new TreeMap<>();
      for (Node.Entry entry : mapping.entries()) {
        object.put(entry.name(), canonical(entry.value()));
      }
      return new Canonical.Members(object);
    }
    throw new Misfit(
        at(node), "what was relied on is texts, lists and objects with keys of their own");
  }

  private Node member(String key) {
    return members.getOrDefault(key, root);
  }

  private Span at(Node node) {
    int end = Math.max(node.end(), Math.min(node.start() + 1, text.text().length()));
    return text.span(node.start(), end);
  }
}
