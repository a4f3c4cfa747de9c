package dev.vertebra.model;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A value of which there is one way to write it, so that a digest over it means something: the
 * subset of JSON that RFC 8785 leaves no choice in. Numbers are whole and below 2^53; every other
 * leaf is a string.
 */
public sealed interface Canonical {

  /** The value as RFC 8785 writes it. */
  String json();

  /** The value as one line of words, for people; not meant to be read back. */
  String words();

  /** A string, written as it is. */
  record Text(String text) implements Canonical {
    @Override
    public String json() {
      return quoted(text);
    }

    @Override
    public String words() {
      return text;
    }
  }

  /** A whole number from 0, below 2^53. */
  record Count(long number) implements Canonical {
    public Count {
      if (number < 0 || number >= 1L << 53) {
        throw new IllegalArgumentException("not an exact JSON number: " + number);
      }
    }

    @Override
    public String json() {
      return Long.toString(number);
    }

    @Override
    public String words() {
      return json();
    }
  }

  /** An array; its order counts. */
  record Items(List<Canonical> items) implements Canonical {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String json() {
      return items.stream().map(Canonical::json).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public String words() {
      return items.stream().map(Canonical::words).collect(Collectors.joining("; "));
    }
  }

  /** An object; its keys are sorted by UTF-16 code units (RFC 8785 section 3.2.3). */
  record Members(Map<String, Canonical> members) implements Canonical {
    public Members {
      members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    @Override
    public String json() {
      return members.entrySet().stream()
          .map(m -> quoted(m.getKey()) + ":" + m.getValue().json())
          .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public String words() {
      return members.entrySet().stream()
          .map(m -> m.getKey() + ": " + m.getValue().words())
          .collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** A text as its words: Unicode NFC, every run of blanks, tabs and line ends one space. */
  static Text ofWords(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder words = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      boolean isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!isBlank) {
        words.append(c);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    int end = words.length();
    return new Text(
        end > 0 && words.charAt(end - 1) == ' ' ? words.substring(0, end - 1) : words.toString());
  }

  /** A JSON string as RFC 8785 section 3.2.2.2 writes it. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
