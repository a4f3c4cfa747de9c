package dev.vertebra.release;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Sha256;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the ledger of withdrawals; entries up to the first fault count. */
final class WithdrawalReader {
  private final SourceTree folder;
  private final List<SealedRelease> releases;
  private final List<Diagnostic> found;

  WithdrawalReader(SourceTree folder, List<SealedRelease> releases, List<Diagnostic> found) {
    this.folder = folder;
    this.releases = releases;
    this.found = found;
  }

  List<Withdrawal> read() {
    boolean isThere =
        folder.entries().stream()
            .anyMatch(
                e -> e instanceof SourceEntry.Regular && e.path().equals(StoreNames.WITHDRAWALS));
    List<Withdrawal> read = new ArrayList<>();
    if (!isThere) {
      return read;
    }
    try {
      String text = Json.decode(folder.bytes(StoreNames.WITHDRAWALS));
      if (!text.endsWith("\n")) {
        throw new Json.Misfit("its last line is cut off");
      }
      Sha256 previous = Withdrawal.GENESIS;
      for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
        Withdrawal entry = Withdrawal.read(line);
        if (entry.number() != read.size() + 1 || !entry.previous().equals(previous)) {
          throw new Json.Misfit("line " + (read.size() + 1) + " is not in its place");
        }
        if (releases.stream().noneMatch(r -> r.digest().equals(entry.baseline()))) {
          throw new Json.Misfit("`" + entry.release() + "` is no sealed release");
        }
        previous = entry.digest();
        read.add(entry);
      }
    } catch (IOException e) {
      found.add(broken(read, "it cannot be read"));
    } catch (Json.Misfit e) {
      found.add(broken(read, e.what()));
    }
    return read;
  }

  private static Diagnostic broken(List<Withdrawal> read, String why) {
    return Diagnostic.of(
            ReleaseCodes.WITHDRAWALS_BROKEN,
            Span.wholeFile(StoreNames.WITHDRAWALS),
            "the ledger of withdrawals cannot be believed: " + why)
        .labelled(read.size() + " of its entries can")
        .helped("restore the file from a copy; only `vertebra withdraw` writes it");
  }
}
