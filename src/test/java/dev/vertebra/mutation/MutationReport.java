package dev.vertebra.mutation;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the compiler said of each fault, as Markdown.
 *
 * @param all every change that the operators make
 * @param faults how many of them are faults
 * @param seen the faults that were tried
 * @param example the example
 */
record MutationReport(List<Mutation> all, int faults, List<Seen> seen, Example example) {

  /** Faults that were noticed, with nothing shown astray. */
  List<Seen> held() {
    return seen.stream().filter(s -> !s.noticed().isEmpty() && s.astray().isEmpty()).toList();
  }

  /** Faults that went unnoticed, or by which an untouched record is shown astray. */
  List<String> open() {
    return seen.stream()
        .filter(s -> s.noticed().isEmpty() || !s.astray().isEmpty())
        .map(s -> s.mutation() + open(s))
        .toList();
  }

  /** Counts, and what is no fault. */
  String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Mutations of the example\n\n")
        .append(
            "Written by `MutationsTest`; `-Dmutations=representatives -Dgolden.update` writes it anew. The test derives ")
        .append(
            "single faults from the evidence of the example as it was sealed in 1.0.0, puts in one\nat a time and looks at what the ")
        .append("compiler says. A fault is *noticed* by a finding about the mutated record, or by ")
        .append("one that names it as the other party;\n*astray* is a finding shown on its own ")
        .append("that does neither. `target/mutation-report.md` names every fault with its ")
        .append("findings.\n\n")
        .append(
            String.format(
                Locale.ROOT,
                "Of %d changes that the operators make, %d are faults; %d represent them: the first"
                    + " of each family on each kind, and\nof each family on each relation. %d hold.\n",
                all.size(),
                faults,
                seen.size(),
                held().size()))
        .append("\n| Operator | Tried | Noticed | as other party only | Astray | Codes |\n")
        .append("| --- | ---: | ---: | ---: | ---: | --- |\n");
    seen.stream()
        .collect(
            Collectors.groupingBy(s -> s.mutation().operator(), TreeMap::new, Collectors.toList()))
        .forEach((operator, list) -> page.append(row(operator, list)));
    page.append("\n## No faults\n\n");
    Exclusion.ALL.forEach(
        x ->
            page.append("* ")
                .append(
                    all.stream().filter(m -> Exclusion.of(m, example).anyMatch(x::equals)).count())
                .append(" changes. ")
                .append(x.reason())
                .append('\n'));
    return page.toString().replace("\r\n", "\n");
  }

  /** Each fault with its findings. */
  String table() {
    StringBuilder table = new StringBuilder("| Fault | From | To | Findings |\n");
    table.append("| --- | --- | --- | --- |\n");
    for (Seen one : seen) {
      String findings =
          one.roots().stream()
              .map(
                  r ->
                      r.finding().code().id()
                          + " "
                          + r.finding().severity().label()
                          + " "
                          + r.finding().span()
                          + " (+"
                          + r.folded()
                          + ")")
              .collect(Collectors.joining("; "));
      table.append(
          String.join(
              " | ",
              "| " + one.mutation(),
              cell(one.mutation().from()),
              cell(one.mutation().to()),
              (findings.isEmpty() ? "none" : findings) + open(one) + " |\n"));
    }
    return table.toString();
  }

  private static String row(String operator, List<Seen> list) {
    TreeSet<String> codes = new TreeSet<>();
    list.forEach(s -> s.noticed().forEach(r -> codes.add(r.finding().code().id())));
    long noticed = list.stream().filter(s -> !s.noticed().isEmpty()).count();
    long other =
        list.stream()
            .filter(s -> !s.noticed().isEmpty())
            .filter(s -> s.noticed().size() == s.fromOtherParty().size())
            .count();
    long astray = list.stream().filter(s -> !s.astray().isEmpty()).count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %s |\n",
        operator,
        list.size(),
        noticed,
        other,
        astray,
        String.join(" ", codes));
  }

  private static String open(Seen seen) {
    String unnoticed = seen.noticed().isEmpty() ? ": unnoticed" : "";
    return seen.astray().isEmpty()
        ? unnoticed
        : unnoticed
            + ": astray "
            + seen.astray().stream()
                .map(r -> r.finding().code().id() + " " + r.finding().subject())
                .distinct()
                .collect(Collectors.joining(", "));
  }

  private static String cell(String text) {
    String line = text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
