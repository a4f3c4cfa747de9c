import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes model-system.json: the list of a model's components with their digests and sizes.
 *
 * <p>Run from the evidence folder: {@code java programs/Assemble.java MODEL-FOLDER}. The file holds
 * exactly the RFC 8785 canonical bytes (members sorted by name, no white space, no newline at the
 * end), components sorted by role and then name. So the SHA-256 of the file is the identity of the
 * model system.
 */
public final class Assemble {
  /** Role and file, sorted by role, then file. */
  static final String[][] COMPONENTS = {
    {"configuration", "configuration.json"},
    {"io-contract", "io-contract.json"},
    {"postprocessing", "postprocessing.json"},
    {"preprocessing", "preprocessing.json"},
    {"runtime", "Recurra.java"},
    {"runtime", "runtime.json"},
    {"threshold", "threshold.json"},
    {"weights", "weights.json"}
  };

  private Assemble() {}

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    if (args.length != 1) {
      throw new IllegalArgumentException("usage: java programs/Assemble.java MODEL-FOLDER");
    }
    Path folder = Path.of(args[0]);
    List<String> components = new ArrayList<>();
    for (String[] component : COMPONENTS) {
      byte[] bytes = Files.readAllBytes(folder.resolve(component[1]));
      components.add(
          "{\"name\":\""
              + component[1]
              + "\",\"role\":\""
              + component[0]
              + "\",\"sha256\":\""
              + sha256(bytes)
              + "\",\"size\":"
              + bytes.length
              + "}");
    }
    String canonical =
        "{\"components\":["
            + String.join(",", components)
            + "],\"schema\":\"https://vertebra.dev/schema/model-system/v1\"}";
    Files.writeString(folder.resolve("model-system.json"), canonical, UTF_8);
    System.out.println(sha256(canonical.getBytes(UTF_8)));
  }

  static String sha256(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
