package dev.vertebra.render.site;

import dev.vertebra.model.MatrixColumn;
import dev.vertebra.render.page.HoleView;
import dev.vertebra.render.page.MatrixCell;
import dev.vertebra.render.page.MatrixEntry;
import dev.vertebra.render.page.MatrixView;
import dev.vertebra.render.page.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of the trace matrix for its script, with every column, in files of bounded size. What
 * several rows of a file name in the same words stands in it once.
 */
final class MatrixShards {
  private static final int MOST_BYTES = 180_000;
  private static final List<MatrixColumn> ALL = List.of(MatrixColumn.values());

  private final Map<MatrixEntry, Integer> numbers = new LinkedHashMap<>();
  private final List<Object> rows = new ArrayList<>();
  private int bytes;

  private MatrixShards() {}

  /** Path of the file of a number, from 1. */
  static String path(int number) {
    return "matrix/rows-" + (number < 10 ? "00" : number < 100 ? "0" : "") + number + ".js";
  }

  /** Texts of the files, the first one first; none when there are no rows. */
  static List<String> of(List<MatrixView.Row> rows) {
    List<String> texts = new ArrayList<>();
    MatrixShards shard = new MatrixShards();
    for (MatrixView.Row row : rows) {
      List<MatrixCell> cells = row.cells(ALL);
      int cost = shard.cost(row, cells);
      if (!shard.rows.isEmpty() && shard.bytes + cost > MOST_BYTES) {
        texts.add(shard.text(texts.size() + 1));
        shard = new MatrixShards();
        cost = shard.cost(row, cells);
      }
      shard.add(row, cells, cost);
    }
    if (!shard.rows.isEmpty()) {
      texts.add(shard.text(texts.size() + 1));
    }
    return texts;
  }

  /** Bytes that a row adds, at most. */
  private int cost(MatrixView.Row row, List<MatrixCell> cells) {
    int cost = 100 + JsonSize.of(row.subject().title()) + 3 * row.subject().id().length();
    for (HoleView hole : row.shown()) {
      cost += 20 + JsonSize.of(hole.shownText()) + JsonSize.of(hole.shownAccount());
      cost += 2 * hole.record().map(r -> r.id().length()).orElse(0);
    }
    for (MatrixCell cell : cells) {
      cost += 8;
      for (MatrixEntry entry : cell.shown()) {
        cost += numbers.containsKey(entry) ? 6 : 6 + cost(entry);
      }
    }
    return cost;
  }

  private static int cost(MatrixEntry entry) {
    int cost = 20 + JsonSize.of(entry.shownLabel()) + JsonSize.of(entry.at());
    cost += entry.ref().map(r -> r.name().length()).orElse(0);
    for (String detail : entry.shown()) {
      cost += 3 + JsonSize.of(detail);
    }
    return cost;
  }

  private void add(MatrixView.Row row, List<MatrixCell> cells, int cost) {
    bytes += cost;
    Ref subject = row.subject();
    List<Object> data = new ArrayList<>();
    data.add(subject.id());
    data.add(subject.name().equals(subject.id()) ? "" : subject.name());
    data.add(row.version());
    data.add(subject.title());
    data.add(subject.kindTitle());
    data.add(row.verdict().label());
    data.add(row.standing());
    data.add(row.shown().stream().map(MatrixShards::hole).toList());
    data.add(row.more());
    data.add(cells.stream().map(this::cell).toList());
    rows.add(data);
  }

  private static List<Object> hole(HoleView hole) {
    List<Object> data = new ArrayList<>(List.of(hole.shownText(), hole.shownAccount()));
    hole.record().ifPresent(r -> data.addAll(List.of(r.id(), r.name())));
    return data;
  }

  /** Numbers of entries; how many are left out, as a negative number at the end. */
  private List<Object> cell(MatrixCell cell) {
    List<Object> data = new ArrayList<>();
    for (MatrixEntry entry : cell.shown()) {
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(entry, next);
      data.add(known == null ? next : known);
    }
    if (cell.more() > 0) {
      data.add(-cell.more());
    }
    return data;
  }

  private static List<Object> entry(MatrixEntry entry) {
    return List.of(
        entry.shownLabel(),
        entry.ref().map(Ref::name).orElse(""),
        entry.at(),
        entry.shown(),
        entry.more());
  }

  private String text(int number) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("entries", numbers.keySet().stream().map(MatrixShards::entry).toList());
    data.put("rows", rows);
    return ScriptData.of(path(number), data);
  }
}
