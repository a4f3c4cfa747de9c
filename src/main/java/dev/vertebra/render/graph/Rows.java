package dev.vertebra.render.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which row of a grid each node stands: near what it is linked to in the columns beside it, so
 * that few lines cross.
 */
final class Rows {
  /** More sweeps change little. */
  private static final int SWEEPS = 4;

  private final int[] rows;
  private final int tallest;

  private Rows(int[] rows, int tallest) {
    this.rows = rows;
    this.tallest = tallest;
  }

  static Rows of(Columns columns, List<Connection> connections) {
    int size = columns.columnOf().size();
    int tallest = columns.all().stream().mapToInt(c -> c.nodes().size()).max().orElse(1);
    List<List<Integer>> linked = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      linked.add(new ArrayList<>());
    }
    for (Connection connection : connections) {
      if (columns.steps(connection) != 0) {
        linked.get(connection.from()).add(connection.to());
        linked.get(connection.to()).add(connection.from());
      }
    }
    int[] rows = new int[size];
    for (Columns.Column column : columns.all()) {
      place(column.nodes(), rows);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int c = 0; c < columns.all().size(); c++) {
        int at = sweep % 2 == 0 ? c : columns.all().size() - 1 - c;
        double[] wish = new double[size];
        for (int node : columns.all().get(at).nodes()) {
          wish[node] =
              linked.get(node).stream().mapToInt(other -> rows[other]).average().orElse(rows[node]);
        }
        List<Integer> sorted = new ArrayList<>(columns.all().get(at).nodes());
        sorted.sort(Comparator.<Integer>comparingDouble(n -> wish[n]).thenComparing(n -> n));
        place(sorted, rows);
      }
    }
    return new Rows(rows, Math.max(1, tallest));
  }

  /** From the top: a column of thirty cards must not move a single one out of sight. */
  private static void place(List<Integer> nodes, int[] rows) {
    int row = 0;
    for (int node : nodes) {
      rows[node] = row++;
    }
  }

  /** The row of a node, from 0. */
  int row(int node) {
    return rows[node];
  }

  /** Number of rows. */
  int tallest() {
    return tallest;
  }
}
