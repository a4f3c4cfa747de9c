import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Takes the WebAssembly module out of {@code lib/backend.js} of the npm package {@code
 * @viz-js/viz}: a JavaScript string literal in which each character is one byte. Run by hand when
 * Graphviz is upgraded; src/site/markdown/decisions/0004-graph-engine.md has the whole procedure.
 */
final class GraphvizExtractor {
  private static final String START = "binaryDecode('";

  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: GraphvizExtractor backend.js graphviz.wasm");
    }
    byte[] module = decode(Files.readString(Path.of(args[0])));
    Files.write(Path.of(args[1]), module);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(module);
    System.out.println(HexFormat.of().formatHex(digest) + "  graphviz.wasm");
  }

  private static byte[] decode(String script) {
    int at = script.indexOf(START) + START.length();
    if (at < START.length()) {
      throw new IllegalArgumentException("no embedded module found");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (char c = script.charAt(at); c != '\''; c = script.charAt(++at)) {
      char value = c == '\\' ? unescape(script.charAt(++at)) : c;
      if (value > 0xff) {
        throw new IllegalArgumentException("not a byte at offset " + at);
      }
      bytes.write(value);
    }
    return bytes.toByteArray();
  }

  private static char unescape(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case '\\', '\'' -> escaped;
      default -> throw new IllegalArgumentException("unknown escape \\" + escaped);
    };
  }

  private GraphvizExtractor() {}
}
