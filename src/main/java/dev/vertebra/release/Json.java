package dev.vertebra.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.vertebra.model.Canonical;
import dev.vertebra.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Canonical JSON that the compiler itself wrote: built, parsed, and read by type. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Json() {}

  /** That a text is not what the compiler writes there; the message is a clause. */
  static final class Misfit extends Exception {
    private static final long serialVersionUID = 1L;

    Misfit(String what) {
      super(what, null, false, false);
    }

    String what() {
      return String.valueOf(getMessage());
    }
  }

  /** A function that may find a misfit. */
  interface Reading<T> {
    T read(Reader from) throws Misfit;
  }

  static Canonical text(String text) {
    return new Canonical.Text(text);
  }

  static Canonical digest(Sha256 digest) {
    return new Canonical.Text(digest.hex());
  }

  static Canonical count(long number) {
    return new Canonical.Count(number);
  }

  static <T> Canonical list(List<T> items, Function<T, Canonical> form) {
    return new Canonical.Items(items.stream().map(form).toList());
  }

  @SafeVarargs
  static Canonical object(Map.Entry<String, Canonical>... members) {
    Map<String, Canonical> object = new LinkedHashMap<>();
    for (Map.Entry<String, Canonical> member : members) {
      object.put(member.getKey(), member.getValue());
    }
    return new Canonical.Members(object);
  }

  /**
   * The text of bytes.
   *
   * @throws Misfit when they are not sound UTF-8
   */
  static String decode(byte[] bytes) throws Misfit {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      throw new Misfit("it is not UTF-8");
    }
    return text;
  }

  /**
   * Parses a text that must be canonical: written again, it is the same.
   *
   * @throws Misfit when it is not
   */
  static Canonical parse(String text) throws Misfit {
    try (JsonParser parser = FACTORY.createParser(text)) {
      Canonical value = value(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw new Misfit("more than one JSON value stands in it");
      }
      if (!value.json().equals(text)) {
        throw new Misfit("it is not written as RFC 8785 writes it");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new Misfit("it is not JSON");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
  }

  private static Canonical value(JsonParser parser, @Nullable JsonToken at)
      throws IOException, Misfit {
    if (at == JsonToken.VALUE_STRING) {
      return new Canonical.Text(parser.getText());
    }
    if (at == JsonToken.VALUE_NUMBER_INT && parser.getText().matches("0|[1-9][0-9]{0,14}")) {
      return new Canonical.Count(parser.getLongValue());
    }
    if (at == JsonToken.START_ARRAY) {
      List<Canonical> items = new ArrayList<>();
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        items.add(value(parser, t));
      }
      return new Canonical.Items(items);
    }
    if (at == JsonToken.START_OBJECT) {
      Map<String, Canonical> members = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        members.put(name, value(parser, parser.nextToken()));
      }
      return new Canonical.Members(members);
    }
    throw new Misfit("it holds something else than texts, counts, lists and objects");
  }

  /**
   * Typed access to an object.
   *
   * @param members by name
   */
  record Reader(Map<String, Canonical> members) {

    static Reader of(Canonical value) throws Misfit {
      if (value instanceof Canonical.Members object) {
        return new Reader(object.members());
      }
      throw new Misfit("it is not an object");
    }

    void require(String name, String expected) throws Misfit {
      if (!text(name).equals(expected)) {
        throw new Misfit("`" + name + "` is not `" + expected + "`");
      }
    }

    String text(String name) throws Misfit {
      if (members.get(name) instanceof Canonical.Text text) {
        return text.text();
      }
      throw new Misfit("it has no text `" + name + "`");
    }

    long count(String name) throws Misfit {
      if (members.get(name) instanceof Canonical.Count count) {
        return count.number();
      }
      throw new Misfit("it has no count `" + name + "`");
    }

    Sha256 digest(String name) throws Misfit {
      String text = text(name);
      if (!Sha256.isValid(text)) {
        throw new Misfit("`" + name + "` is no SHA-256 digest");
      }
      return new Sha256(text);
    }

    Instant instant(String name) throws Misfit {
      try {
        return Instant.parse(text(name));
      } catch (DateTimeException e) {
        throw new Misfit("`" + name + "` is no time in UTC");
      }
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) throws Misfit {
      String text = text(name);
      for (E constant : type.getEnumConstants()) {
        if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
          return constant;
        }
      }
      throw new Misfit("`" + name + "` is not one of its choices");
    }

    Reader object(String name) throws Misfit {
      if (members.get(name) instanceof Canonical.Members object) {
        return new Reader(object.members());
      }
      throw new Misfit("it has no object `" + name + "`");
    }

    <T> List<T> list(String name, Reading<T> reading) throws Misfit {
      if (!(members.get(name) instanceof Canonical.Items items)) {
        throw new Misfit("it has no list `" + name + "`");
      }
      List<T> read = new ArrayList<>();
      for (Canonical item : items.items()) {
        read.add(reading.read(of(item)));
      }
      return read;
    }
  }
}
