package dev.vertebra.read.yaml;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Jackson's token stream of a YAML text, except that every scalar stays text: Jackson would read
 * {@code 0x10} as sixteen and refuse some texts that only look like numbers. Positions count code
 * points.
 */
final class TextTokens extends YAMLParser {
  private static final LoaderOptions OPTIONS = options();
  private static final Factory FACTORY = new Factory();

  private TextTokens(IOContext context, int features, int yaml, ObjectCodec codec, Reader reader) {
    super(context, features, yaml, OPTIONS, codec, reader);
  }

  /** Tokens of a text. */
  static TextTokens of(String text) {
    try {
      return (TextTokens) FACTORY.createParser(new StringReader(text));
    } catch (java.io.IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
  }

  @Override
  protected JsonToken _decodeScalar(ScalarEvent scalar) {
    _textValue = scalar.getValue();
    _cleanedTextValue = null;
    return JsonToken.VALUE_STRING;
  }

  /** The text of the current scalar or key. */
  String text() {
    return _lastEvent instanceof ScalarEvent scalar ? scalar.getValue() : "";
  }

  /** How the current scalar or key is written. */
  ScalarStyle style() {
    return _lastEvent instanceof ScalarEvent scalar ? scalar.getScalarStyle() : ScalarStyle.PLAIN;
  }

  /** The anchor of the current node, or what an alias names. */
  @Nullable String anchor() {
    return _lastEvent instanceof NodeEvent node ? node.getAnchor() : null;
  }

  /** The tag of the current node; {@code !} alone only says that a scalar is a text. */
  @Nullable String tag() {
    if (_lastEvent instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return _lastEvent instanceof CollectionStartEvent start ? start.getTag() : null;
  }

  /** Start of the current token. */
  int startIndex() {
    Event event = _lastEvent;
    return event == null ? 0 : event.getStartMark().getIndex();
  }

  /** End of the current token. */
  int endIndex() {
    Event event = _lastEvent;
    return event == null ? 0 : event.getEndMark().getIndex();
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  private static final class Factory extends YAMLFactory {
    private static final long serialVersionUID = 1L;

    @Override
    protected YAMLParser _createParser(Reader reader, IOContext context) {
      return new TextTokens(context, _parserFeatures, _yamlParserFeatures, _objectCodec, reader);
    }
  }
}
