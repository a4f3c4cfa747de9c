package dev.vertebra.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The difference of two texts, word by word: a shortest edit script (E. W. Myers, "An O(ND)
 * difference algorithm and its variations", 1986), as {@code wdiff} writes it, so that it reads
 * without colour. Words are what blanks separate.
 *
 * @param runs runs of words, never two of one sort in a row; where both stand side by side, what
 *     was deleted comes first
 */
public record WordDiff(List<Run> runs) {
  /** Edits beyond which texts count as rewritten: one deletion and one insertion. */
  private static final int MAX_EDITS = 500;

  /** What became of words. */
  public enum Sort {
    KEPT,
    DELETED,
    INSERTED
  }

  /** Words in a row with the same fate. */
  public record Run(Sort sort, List<String> words) {
    public Run {
      words = List.copyOf(words);
    }
  }

  public WordDiff {
    runs = List.copyOf(runs);
  }

  /** The difference of two texts; empty texts have no words. */
  public static WordDiff of(String before, String after) {
    return new WordDiff(new Script(words(before), words(after)).runs());
  }

  /** Whether no word differs. */
  public boolean isSame() {
    return runs.stream().allMatch(r -> r.sort() == Sort.KEPT);
  }

  /** The words of the older text, one space between them. */
  public String before() {
    return text(Sort.INSERTED);
  }

  /** The words of the newer text, one space between them. */
  public String after() {
    return text(Sort.DELETED);
  }

  /** The whole difference: deletions as {@code [-…-]}, insertions as {@code {+…+}}. */
  public String marked() {
    return runs.stream().map(WordDiff::mark).collect(Collectors.joining(" "));
  }

  /**
   * The difference in short: of words that stayed only those next to a change, of a change at most
   * {@code longest} words, and of all at most {@code most} changes.
   *
   * @param context words kept on each side of a change
   */
  public String marked(int context, int longest, int most) {
    return shortened(context, longest, most).marked();
  }

  /** The same as a difference, in which {@code …} stands for words that are left out. */
  public WordDiff shortened(int context, int longest, int most) {
    List<Run> parts = new ArrayList<>();
    int changes = 0;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.sort() != Sort.KEPT) {
        if (changes++ == most) {
          long more = runs.stream().filter(r -> r.sort() != Sort.KEPT).count() - most;
          String noun = more == 1 ? " more change" : " more changes";
          parts.add(new Run(Sort.KEPT, List.of("… and " + more + noun)));
          break;
        }
        parts.add(new Run(run.sort(), elided(run.words(), longest - longest / 2, longest / 2)));
      } else {
        int head = i == 0 ? 0 : context;
        int tail = i == runs.size() - 1 ? 0 : context;
        parts.add(new Run(run.sort(), elided(run.words(), head, tail)));
      }
    }
    return new WordDiff(parts);
  }

  private static List<String> elided(List<String> words, int head, int tail) {
    if (words.size() <= head + tail + 1) {
      return words;
    }
    List<String> kept = new ArrayList<>(words.subList(0, head));
    kept.add("…");
    kept.addAll(words.subList(words.size() - tail, words.size()));
    return kept;
  }

  private static String mark(Run run) {
    String text = String.join(" ", run.words());
    return switch (run.sort()) {
      case KEPT -> text;
      case DELETED -> "[-" + text + "-]";
      case INSERTED -> "{+" + text + "+}";
    };
  }

  private String text(Sort without) {
    return runs.stream()
        .filter(r -> r.sort() != without)
        .flatMap(r -> r.words().stream())
        .collect(Collectors.joining(" "));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[ \t\r\n\f]+")).filter(w -> !w.isEmpty()).toList();
  }

  /** The search for the edits between two lists of words. */
  private static final class Script {
    private final List<String> a;
    private final List<String> b;
    private final int start;
    private final int n;
    private final int m;
    private final List<Run> runs = new ArrayList<>();

    Script(List<String> before, List<String> after) {
      a = before;
      b = after;
      int shorter = Math.min(a.size(), b.size());
      int head = 0;
      while (head < shorter && a.get(head).equals(b.get(head))) {
        head++;
      }
      int tail = 0;
      while (tail < shorter - head
          && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
        tail++;
      }
      start = head;
      n = a.size() - head - tail;
      m = b.size() - head - tail;
    }

    List<Run> runs() {
      add(Sort.KEPT, a.subList(0, start));
      List<int[]> trace = search();
      if (trace.isEmpty()) {
        add(Sort.DELETED, a.subList(start, start + n));
        add(Sort.INSERTED, b.subList(start, start + m));
      } else {
        walk(trace);
      }
      add(Sort.KEPT, a.subList(start + n, a.size()));
      return runs;
    }

    /** The furthest reaching paths for each number of edits; none when there are too many. */
    private List<int[]> search() {
      List<int[]> trace = new ArrayList<>();
      int max = Math.min(n + m, MAX_EDITS);
      int[] furthest = new int[2 * max + 3];
      for (int d = 0; d <= max; d++) {
        for (int k = -d; k <= d; k += 2) {
          int x =
              isDown(furthest, k, d, max)
                  ? furthest[k + 1 + max + 1]
                  : furthest[k - 1 + max + 1] + 1;
          while (x < n && x - k < m && a.get(start + x).equals(b.get(start + x - k))) {
            x++;
          }
          furthest[k + max + 1] = x;
          if (x >= n && x - k >= m) {
            trace.add(snapshot(furthest, d, max));
            return trace;
          }
        }
        trace.add(snapshot(furthest, d, max));
      }
      return List.of();
    }

    private static boolean isDown(int[] furthest, int k, int d, int max) {
      return k == -d || (k != d && furthest[k - 1 + max + 1] < furthest[k + 1 + max + 1]);
    }

    /** Diagonals {@code -d} to {@code d} only: memory grows with the edits, not with the texts. */
    private static int[] snapshot(int[] furthest, int d, int max) {
      return Arrays.copyOfRange(furthest, max + 1 - d, max + 2 + d);
    }

    private void walk(List<int[]> trace) {
      List<Sort> edits = new ArrayList<>();
      int x = n;
      int y = m;
      for (int d = trace.size() - 1; d > 0; d--) {
        int[] before = trace.get(d - 1);
        int k = x - y;
        boolean down = k == -d || (k != d && at(before, k - 1, d - 1) < at(before, k + 1, d - 1));
        int fromX = at(before, down ? k + 1 : k - 1, d - 1);
        int fromY = fromX - (down ? k + 1 : k - 1);
        while (x > (down ? fromX : fromX + 1)) {
          edits.add(Sort.KEPT);
          x--;
        }
        edits.add(down ? Sort.INSERTED : Sort.DELETED);
        x = fromX;
        y = fromY;
      }
      for (; x > 0; x--) {
        edits.add(Sort.KEPT);
      }
      Collections.reverse(edits);
      replay(edits);
    }

    private static int at(int[] furthest, int k, int d) {
      return furthest[k + d];
    }

    /** Gathers edits into runs; between two kept words deletions come first. */
    private void replay(List<Sort> edits) {
      List<String> kept = new ArrayList<>();
      List<String> deleted = new ArrayList<>();
      List<String> inserted = new ArrayList<>();
      int x = start;
      int y = start;
      for (Sort edit : edits) {
        if (edit == Sort.KEPT) {
          flush(Sort.DELETED, deleted);
          flush(Sort.INSERTED, inserted);
          kept.add(a.get(x++));
          y++;
        } else {
          flush(Sort.KEPT, kept);
          if (edit == Sort.DELETED) {
            deleted.add(a.get(x++));
          } else {
            inserted.add(b.get(y++));
          }
        }
      }
      flush(Sort.KEPT, kept);
      flush(Sort.DELETED, deleted);
      flush(Sort.INSERTED, inserted);
    }

    private void flush(Sort sort, List<String> words) {
      add(sort, words);
      words.clear();
    }

    private void add(Sort sort, List<String> words) {
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).sort() == sort) {
        List<String> joined = new ArrayList<>(runs.get(last).words());
        joined.addAll(words);
        runs.set(last, new Run(sort, joined));
      } else if (!words.isEmpty()) {
        runs.add(new Run(sort, words));
      }
    }
  }
}
