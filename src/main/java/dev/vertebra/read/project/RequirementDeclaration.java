package dev.vertebra.read.project;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.model.Value;
import dev.vertebra.profile.CoverageRule;
import dev.vertebra.profile.CoverageRule.Direction;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Outgoing;
import dev.vertebra.profile.RelationSpec;
import dev.vertebra.read.ReadCodes;
import dev.vertebra.read.shape.Shorten;
import dev.vertebra.source.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what one coverage rule requires, and holds it against the profile. */
final class RequirementDeclaration {
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?) ?%");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final String RELATION = "relation";
  private static final String DIRECTION = "direction";
  private static final String THRESHOLD = "threshold";

  private final Declarations declarations;
  private final Map<String, KindSpec> kinds;
  private final Map<String, RelationSpec> relations;
  private final String rule;

  RequirementDeclaration(
      Declarations declarations,
      Map<String, KindSpec> kinds,
      Map<String, RelationSpec> relations,
      String rule) {
    this.rule = rule;
    this.declarations = declarations;
    this.kinds = kinds;
    this.relations = relations;
  }

  /** What is required of records of these kinds; empty, with findings, when it is mistaken. */
  Optional<CoverageRule.Requirement> read(Value.Structure require, List<KindSpec> selected) {
    Value relation = require.value(RELATION).orElseThrow();
    boolean known =
        declarations.isKnown(ReadCodes.COVERAGE_NAME, relation, RELATION, relations.keySet());
    List<String> to = known(require.items("to"), "kind", List.copyOf(kinds.keySet()));
    if (!known || require.field(DIRECTION).isEmpty() || to.size() < require.items("to").size()) {
      return Optional.empty();
    }
    Direction direction = Direction.valueOf(require.text(DIRECTION).toUpperCase(Locale.ROOT));
    boolean possible = true;
    for (KindSpec kind : selected) {
      possible &= isPossible(require, kind, direction, to);
    }
    if (!possible) {
      return Optional.empty();
    }
    List<String> possibleStates = states(others(relation.text(), selected, direction, to));
    List<String> states =
        known(require.items("states"), "state of the kinds that count called", possibleStates);
    Optional<BigDecimal> threshold = threshold(require);
    if (states.size() < require.items("states").size() || threshold.isEmpty()) {
      return Optional.empty();
    }
    return bounded(require, new Parts(relation.text(), direction, to, states, threshold.get()));
  }

  private record Parts(
      String relation,
      Direction direction,
      List<String> to,
      List<String> states,
      BigDecimal threshold) {}

  private List<String> known(List<Value> values, String what, List<String> known) {
    return values.stream()
        .filter(v -> declarations.isKnown(ReadCodes.COVERAGE_NAME, v, what, known))
        .map(Value::text)
        .distinct()
        .toList();
  }

  /** Whether a record of the kind can have such a link at all. */
  private boolean isPossible(
      Value.Structure require, KindSpec kind, Direction direction, List<String> to) {
    String relation = require.text(RELATION);
    if (!others(relation, List.of(kind), direction, to).isEmpty()) {
      return true;
    }
    Direction other = direction == Direction.OUT ? Direction.IN : Direction.OUT;
    boolean turned = !others(relation, List.of(kind), other, to).isEmpty();
    List<String> ends = others(relation, List.of(kind), direction, List.of());
    Span span = turned || to.isEmpty() ? require.spanOf(DIRECTION) : require.spanOf("to");
    Diagnostic found =
        Diagnostic.of(
            ReadCodes.COVERAGE_DIRECTION,
            span,
            "no `"
                + relation
                + "` link "
                + (direction == Direction.OUT ? "leads from" : "arrives at")
                + " a record of kind `"
                + kind.name()
                + "`"
                + (to.isEmpty()
                    ? ""
                    : (direction == Direction.OUT ? " to " : " from ") + ticked(to)));
    if (turned) {
      found =
          found.helped(
              "write `direction: "
                  + other.name().toLowerCase(Locale.ROOT)
                  + "`: the relation runs the other way");
    } else if (!ends.isEmpty()) {
      found = found.helped("the other end is " + ticked(ends));
    } else {
      found = found.helped("`" + relation + "` is held by " + ticked(holders(relation)));
    }
    add(found);
    return false;
  }

  /** Kinds that can stand at the other end, of those in {@code to} unless that is empty. */
  private List<String> others(
      String relation, List<KindSpec> selected, Direction direction, List<String> to) {
    return kinds.values().stream()
        .filter(k -> to.isEmpty() || to.contains(k.name()))
        .filter(
            k ->
                selected.stream()
                    .anyMatch(
                        s ->
                            direction == Direction.OUT
                                ? allows(s, relation, k)
                                : allows(k, relation, s)))
        .map(KindSpec::name)
        .toList();
  }

  private static boolean allows(KindSpec from, String relation, KindSpec to) {
    return from.relation(relation).filter((Outgoing o) -> o.allows(to.name())).isPresent();
  }

  private List<String> holders(String relation) {
    return kinds.values().stream()
        .filter(k -> k.relation(relation).isPresent())
        .map(KindSpec::name)
        .toList();
  }

  private List<String> states(List<String> names) {
    return names.stream()
        .flatMap(n -> Optional.ofNullable(kinds.get(n)).stream())
        .flatMap(k -> k.states().stream())
        .distinct()
        .toList();
  }

  private Optional<BigDecimal> threshold(Value.Structure require) {
    if (require.field(THRESHOLD).isEmpty()) {
      return Optional.of(WHOLE);
    }
    Matcher percent = PERCENT.matcher(require.text(THRESHOLD));
    Optional<BigDecimal> share =
        percent.matches() ? Optional.of(new BigDecimal(percent.group(1))) : Optional.empty();
    Optional<BigDecimal> sound = share.filter(s -> s.signum() > 0 && s.compareTo(WHOLE) <= 0);
    if (sound.isEmpty()) {
      add(
          Diagnostic.of(
                  ReadCodes.COVERAGE_THRESHOLD,
                  require.spanOf(THRESHOLD),
                  "`"
                      + Shorten.text(require.text(THRESHOLD))
                      + "` is not a share over 0 and up to 100 %")
              .helped("write `threshold: 95%`, or leave it out for 100 %"));
    }
    return sound;
  }

  private Optional<CoverageRule.Requirement> bounded(Value.Structure require, Parts parts) {
    Optional<Integer> least = bound(require, "min", 1);
    Optional<Integer> most = bound(require, "max", Integer.MAX_VALUE);
    if (least.isEmpty() || most.isEmpty()) {
      return Optional.empty();
    }
    int min = least.get();
    int max = most.get();
    if (max < min) {
      String help =
          require.field("min").isPresent()
              ? "write the greater number as `max`"
              : "`min` is 1 unless you set it: write `min: 0` with it";
      add(bounds(require.spanOf("max"), "`max` is less than `min`").helped(help));
      return Optional.empty();
    }
    if (min == 0 && max == Integer.MAX_VALUE) {
      add(
          bounds(require.spanOf("min"), "any number of links satisfies this rule")
              .labelled("it cannot fail")
              .helped("raise `min`, or set `max`"));
      return Optional.empty();
    }
    return Optional.of(
        new CoverageRule.Requirement(
            parts.relation(),
            parts.direction(),
            min,
            max,
            parts.to(),
            parts.states(),
            parts.threshold()));
  }

  private Optional<Integer> bound(Value.Structure require, String key, int absent) {
    BigInteger number = require.whole(key).orElse(BigInteger.valueOf(absent));
    if (number.signum() < 0 || number.bitLength() >= Integer.SIZE) {
      add(
          bounds(require.spanOf(key), "`" + key + "` is out of range")
              .helped("count records from 0 upwards"));
      return Optional.empty();
    }
    return Optional.of(number.intValue());
  }

  private void add(Diagnostic finding) {
    declarations.add(finding.targeting(rule));
  }

  private static Diagnostic bounds(Span span, String message) {
    return Diagnostic.of(ReadCodes.COVERAGE_BOUNDS, span, message);
  }

  private static String ticked(List<String> names) {
    return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
  }
}
