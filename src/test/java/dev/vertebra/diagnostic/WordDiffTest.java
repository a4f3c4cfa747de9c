package dev.vertebra.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
  @ParameterizedTest
  @CsvSource({
    "'Adults over 18','Adults over 21','Adults over [-18-] {+21+}'",
    "'','all new','{+all new+}'",
    "'all gone','','[-all gone-]'",
    "'','',''",
    "'the same','the same','the same'",
    "'not for men','for men','[-not-] for men'"
  })
  void marksWhatChangedAsWdiffDoes(String before, String after, String marked) {
    WordDiff diff = WordDiff.of(before, after);
    assertThat(diff.before()).isEqualTo(before);
    assertThat(diff.after()).isEqualTo(after);
    assertThat(diff.marked()).isEqualTo(marked);
  }

  @Test
  void bothTextsCanBeReadBack() {
    Random random = new Random(20261123);
    for (int round = 0; round < 3000; round++) {
      String before = text(random, 1 + random.nextInt(5));
      String after = random.nextBoolean() ? text(random, 4) : edited(before, random);
      WordDiff diff = WordDiff.of(before, after);
      assertThat(diff.before()).isEqualTo(before);
      assertThat(diff.after()).isEqualTo(after);
      assertThat(readBack(diff.marked(), "[-", "-]", "{+", "+}")).isEqualTo(before);
      assertThat(readBack(diff.marked(), "{+", "+}", "[-", "-]")).isEqualTo(after);
      assertThat(diff.isSame()).isEqualTo(before.equals(after));
    }
  }

  @Test
  void noShorterScriptExists() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      String before = text(random, 2);
      String after = text(random, 2);
      int edits =
          WordDiff.of(before, after).runs().stream()
              .filter(r -> r.sort() != WordDiff.Sort.KEPT)
              .mapToInt(r -> r.words().size())
              .sum();
      List<String> a = words(before);
      List<String> b = words(after);
      assertThat(edits).isEqualTo(a.size() + b.size() - 2 * common(a, b));
    }
  }

  @Test
  void aRewrittenTextIsOneDeletionAndOneInsertion() {
    String before = String.join(" ", numbers(0, 3000));
    String after = String.join(" ", numbers(3000, 7000));
    WordDiff diff =
        WordDiff.of("same start " + before + " same end", "same start " + after + " same end");
    assertThat(diff.runs()).hasSize(4);
    assertThat(diff.after()).endsWith("6999 same end");
  }

  @Test
  void whatIsShownIsBounded() {
    List<String> before = numbers(0, 2000);
    List<String> after = new ArrayList<>(before);
    for (int i = 0; i < 2000; i += 20) {
      after.set(i, "x");
    }
    String shown = WordDiff.of(String.join(" ", before), String.join(" ", after)).marked(3, 10, 12);
    assertThat(shown)
        .startsWith("[-0-] {+x+} 1 2 3 … 17 18 19 [-20-] {+x+}")
        .endsWith("… and 188 more changes")
        .hasSizeLessThan(400);
    assertThat(WordDiff.of("", String.join(" ", before)).marked(3, 10, 12))
        .isEqualTo("{+0 1 2 3 4 … 1995 1996 1997 1998 1999+}");
  }

  private static String readBack(
      String marked, String open, String close, String otherOpen, String otherClose) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < marked.length()) {
      if (marked.startsWith(otherOpen, at)) {
        at = marked.indexOf(otherClose, at) + otherClose.length();
      } else if (marked.startsWith(open, at) || marked.startsWith(close, at)) {
        at += open.length();
      } else {
        text.append(marked.charAt(at++));
      }
    }
    return String.join(" ", words(text.toString()));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" +")).stream().filter(w -> !w.isEmpty()).toList();
  }

  private static int common(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        length[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[a.size()][b.size()];
  }

  private static String text(Random random, int alphabet) {
    int length = random.nextInt(24);
    return String.join(
        " ", IntStream.range(0, length).mapToObj(i -> "w" + random.nextInt(alphabet)).toList());
  }

  private static String edited(String text, Random random) {
    List<String> words = new ArrayList<>(words(text));
    for (int i = 0; i < 3 && !words.isEmpty(); i++) {
      int at = random.nextInt(words.size());
      if (random.nextBoolean()) {
        words.remove(at);
      } else {
        words.add(at, "new" + i);
      }
    }
    return String.join(" ", words);
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).toList();
  }
}
