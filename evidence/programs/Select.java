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
 * Writes the manifest of the GBSG patients whose outcome at the horizon is known.
 *
 * <p>Run from the evidence folder: {@code java programs/Select.java SPLIT-FOLDER}. A patient counts
 * with an event by day 1095, or with a follow-up of at least 1095 days; whoever was censored before
 * is left out. Rows keep the order of the cohort file.
 */
public final class Select {
  static final Path COHORT = Path.of("data", "breast-cancer-rotterdam-gbsg", "gbsg.csv");
  static final int HORIZON_DAYS = 1095;

  private Select() {}

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    if (args.length != 1) {
      throw new IllegalArgumentException("usage: java programs/Select.java SPLIT-FOLDER");
    }
    List<String> lines = Files.readAllLines(COHORT, UTF_8);
    List<String> header = List.of(lines.get(0).split(",", -1));
    List<String> pids = new ArrayList<>();
    int events = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      int days = Integer.parseInt(cells[header.indexOf("rfstime")]);
      boolean event = cells[header.indexOf("status")].equals("1") && days <= HORIZON_DAYS;
      if (event || days >= HORIZON_DAYS) {
        pids.add("\"" + cells[header.indexOf("pid")] + "\"");
        events += event ? 1 : 0;
      }
    }
    byte[] cohort = Files.readAllBytes(COHORT);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(cohort));
    String text =
        """
        {
          "schema": "https://vertebra.dev/schema/split/v1",
          "split": "known-outcome",
          "parent": {"role": "source-data", "name": "gbsg.csv", "sha256": "%s", "size": %s},
          "key": "pid",
          "outcome": "relapse or death within %s days",
          "rows": "%s",
          "events": "%s",
          "pids": [
            %s
          ]
        }
        """
            .formatted(
                digest,
                Integer.toString(cohort.length),
                Integer.toString(HORIZON_DAYS),
                Integer.toString(pids.size()),
                Integer.toString(events),
                String.join(",\n    ", pids));
    Files.writeString(Path.of(args[0], "gbsg-known-outcome.json"), text, UTF_8);
    System.out.println(
        pids.size() + " of " + (lines.size() - 1) + " patients, " + events + " events");
  }
}
