package dev.vertebra.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.model.Canonical;
import dev.vertebra.model.Relied;
import dev.vertebra.model.Review;
import dev.vertebra.model.ReviewLedger;
import dev.vertebra.model.Sha256;
import dev.vertebra.source.MemorySourceTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever is done to a ledger but appending to it is found. */
class LedgerTamperTest {
  private static final int ENTRIES = 4;
  private static final List<String> LINES = lines(ENTRIES);

  @Test
  void aLedgerThatWasOnlyAppendedToIsWhole() {
    ReviewLedger ledger = read(text(LINES), new ArrayList<>());
    assertThat(ledger.standing()).isEqualTo(ReviewLedger.Standing.WHOLE);
    assertThat(ledger.entries()).hasSize(ENTRIES);
    assertThat(ledger.entries())
        .allSatisfy(
            e -> {
              assertThat(e.digest()).isEqualTo(e.review().digest());
              assertThat(e.line().line()).isEqualTo((int) e.review().number());
            });
    assertThat(ledger.head()).isEqualTo(ledger.entries().get(ENTRIES - 1).digest());
    assertThat(found(text(LINES))).isEmpty();
  }

  @Test
  void everyChangeOfOneByteIsFound() {
    byte[] whole = text(LINES);
    Random random = new Random(611);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] = other(whole[at], random);
      assertFault(changed, "byte " + at + " of " + whole.length);
    }
  }

  @Test
  void everyByteTakenOutIsFound() {
    byte[] whole = text(LINES);
    for (int at = 0; at < whole.length; at++) {
      byte[] shorter = new byte[whole.length - 1];
      System.arraycopy(whole, 0, shorter, 0, at);
      System.arraycopy(whole, at + 1, shorter, at, whole.length - at - 1);
      assertFault(shorter, "byte " + at);
    }
  }

  @Test
  void everyBytePutInIsFound() {
    byte[] whole = text(LINES);
    Random random = new Random(612);
    for (int at = 0; at <= whole.length; at++) {
      byte[] longer = new byte[whole.length + 1];
      System.arraycopy(whole, 0, longer, 0, at);
      longer[at] = "\n\r \t\"{}[]:,0aZ\\".getBytes(StandardCharsets.UTF_8)[random.nextInt(15)];
      System.arraycopy(whole, at, longer, at + 1, whole.length - at);
      assertFault(longer, "byte " + at);
    }
  }

  @Test
  void everySwapOfTwoLinesIsFound() {
    for (int i = 0; i < ENTRIES; i++) {
      for (int j = i + 1; j < ENTRIES; j++) {
        List<String> lines = new ArrayList<>(LINES);
        Collections.swap(lines, i, j);
        assertFault(text(lines), i + " and " + j);
      }
    }
  }

  @Test
  void everyRemovalButAtTheEndIsFound() {
    for (int from = 0; from < ENTRIES; from++) {
      for (int to = from + 1; to < ENTRIES; to++) {
        List<String> lines = new ArrayList<>(LINES);
        lines.subList(from, to).clear();
        assertFault(text(lines), from + " to " + to);
      }
    }
    assertFault(new byte[0], "everything");
  }

  /** The chain alone cannot show it; the head that was published can. */
  @Test
  void aTruncatedTailIsSoundAndHasAnotherHead() {
    ReviewLedger cut = read(text(LINES.subList(0, ENTRIES - 1)), new ArrayList<>());
    assertThat(cut.standing()).isEqualTo(ReviewLedger.Standing.WHOLE);
    assertThat(cut.head()).isNotEqualTo(read(text(LINES), new ArrayList<>()).head());
  }

  @Test
  void everyRepeatedLineIsFoundWhereverItStands() {
    for (int line = 0; line < ENTRIES; line++) {
      for (int at = 0; at <= ENTRIES; at++) {
        List<String> lines = new ArrayList<>(LINES);
        lines.add(at, LINES.get(line));
        assertFault(text(lines), line + " at " + at);
      }
    }
  }

  @Test
  void entriesBehindTheFirstFaultDoNotCount() {
    for (int line = 0; line < ENTRIES; line++) {
      List<String> lines = new ArrayList<>(LINES);
      lines.set(line, LINES.get(line).replace("\"why\":\"", "\"why\":\"not "));
      assertThat(read(text(lines), new ArrayList<>()).entries()).hasSize(line);
    }
  }

  @Test
  void everyFaultSaysWhereItIs() {
    List<String> lines = new ArrayList<>(LINES);
    lines.set(2, LINES.get(2).replace("2026-01-12", "2025-01-12"));
    assertThat(found(text(lines)))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo(LedgerCodes.ALTERED);
              assertThat(d.span().line()).isEqualTo(3);
              assertThat(d.span().column()).isEqualTo(1);
            });
  }

  /** A forger who computes digests anew has to compute all that follow. */
  @Test
  void aForgedEntryBreaksTheChainBehindIt() {
    List<String> lines = new ArrayList<>(LINES);
    Review second = review(2, new Sha256(digest(LINES.get(0))), "Something nicer");
    lines.set(1, second.line());
    assertThat(found(text(lines)))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo(LedgerCodes.CHAIN);
              assertThat(d.span().line()).isEqualTo(3);
            });
  }

  @Test
  void whatHoldsTextsOfAllKindsIsReadBackAsItWas() {
    Map<String, Canonical> fields = new TreeMap<>();
    fields.put("statement", Canonical.ofWords("\"a\\b\" \u00e9 \ud83e\udec0 {+x+} <&> `c` \u00a0"));
    fields.put(
        "criteria",
        new Canonical.Items(
            List.of(
                new Canonical.Members(Map.of("metric", new Canonical.Text("m"))),
                new Canonical.Members(Map.of()))));
    fields.put("none", new Canonical.Items(List.of()));
    Review review =
        new Review(
            1,
            Review.GENESIS,
            "REQ-1",
            "derives-from",
            "IU-1",
            new Relied("claim", fields),
            Optional.empty(),
            "ROLE-Q",
            Instant.parse("2026-01-12T09:00:00Z"),
            "Because");
    List<Diagnostic> found = new ArrayList<>();
    ReviewLedger ledger = read(text(List.of(review.line())), found);
    assertThat(found).isEmpty();
    assertThat(ledger.entries().get(0).review()).isEqualTo(review);
  }

  private static void assertFault(byte[] bytes, String what) {
    List<Diagnostic> found = new ArrayList<>();
    ReviewLedger ledger = read(bytes, found);
    assertThat(found).as(what).isNotEmpty();
    boolean onlyMark = found.stream().allMatch(d -> d.severity() != Severity.ERROR);
    if (!onlyMark) {
      assertThat(ledger.standing()).as(what).isEqualTo(ReviewLedger.Standing.BROKEN);
    }
    assertThat(found)
        .as(what)
        .allSatisfy(d -> assertThat(d.span().file()).isEqualTo("reviews.jsonl"));
  }

  private static byte other(byte original, Random random) {
    byte[] likely = "\n\r \t\"{}[]:,0123456789abcdefXYZ\\-_".getBytes(StandardCharsets.UTF_8);
    byte other = original;
    while (other == original) {
      other =
          random.nextInt(4) == 0
              ? (byte) random.nextInt(256)
              : likely[random.nextInt(likely.length)];
    }
    return other;
  }

  private static List<Diagnostic> found(byte[] bytes) {
    List<Diagnostic> found = new ArrayList<>();
    read(bytes, found);
    return found;
  }

  private static ReviewLedger read(byte[] bytes, List<Diagnostic> found) {
    return LedgerReader.read(new MemorySourceTree(Map.of("reviews.jsonl", bytes)), found);
  }

  private static byte[] text(List<String> lines) {
    return lines.stream()
        .map(line -> line + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> lines(int count) {
    List<String> lines = new ArrayList<>();
    Sha256 previous = Review.GENESIS;
    for (int number = 1; number <= count; number++) {
      Review review = review(number, previous, "Read beside it, no. " + number);
      previous = review.digest();
      lines.add(review.line());
    }
    return lines;
  }

  private static Review review(int number, Sha256 previous, String why) {
    return new Review(
        number,
        previous,
        "REQ-" + number,
        "derives-from",
        "IU-1",
        new Relied(
            "intended-use",
            Map.of(
                "users",
                new Canonical.Text("\u00c4rzte"),
                "subgroups",
                new Canonical.Items(List.of(new Canonical.Text("a"), new Canonical.Text("b"))))),
        Optional.empty(),
        "ROLE-QUALITY",
        Instant.parse("2026-01-12T09:00:00Z").plusSeconds(number),
        why);
  }

  private static String digest(String line) {
    int at = line.indexOf("\"digest\":\"") + 10;
    return line.substring(at, at + 64);
  }
}
