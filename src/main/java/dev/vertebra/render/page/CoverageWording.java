package dev.vertebra.render.page;

import dev.vertebra.model.Value;
import dev.vertebra.profile.CoverageRule;
import dev.vertebra.profile.CoverageRule.Condition;
import dev.vertebra.profile.CoverageRule.Direction;
import dev.vertebra.profile.CoverageRule.Requirement;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a sentence what a coverage rule looks for. */
final class CoverageWording {
  private final Profile profile;

  CoverageWording(Profile profile) {
    this.profile = profile;
  }

  /** A sentence about the records that would be findings. */
  String asks(CoverageRule rule) {
    Requirement owed = rule.require();
    boolean anyState = rule.where().stream().anyMatch(c -> c.field().equals("status"));
    String subjects = rule.kinds().stream().map(this::plural).collect(Collectors.joining(" and "));
    String where =
        rule.where().stream().map(CoverageWording::condition).collect(Collectors.joining(" and "));
    String verb = owed.direction() == Direction.OUT ? " that name " : " that are named by ";
    String sentence =
        subjects
            + (anyState ? "" : " in force")
            + (where.isEmpty() ? "" : " with " + where)
            + verb
            + bounds(owed)
            + " as `"
            + owed.relation()
            + "`";
    String share =
        owed.threshold().compareTo(BigDecimal.valueOf(100)) == 0
            ? "."
            : "; at least "
                + owed.threshold().stripTrailingZeros().toPlainString()
                + " % must satisfy it.";
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + share;
  }

  private String bounds(Requirement owed) {
    List<String> numbers = new ArrayList<>();
    if (owed.min() == 1) {
      numbers.add("no");
    } else if (owed.min() > 1) {
      numbers.add("fewer than " + owed.min());
    }
    if (owed.max() < Integer.MAX_VALUE) {
      numbers.add("more than " + owed.max());
    }
    String kinds =
        owed.to().isEmpty()
            ? "record"
            : owed.to().stream().map(this::singular).collect(Collectors.joining(" or "));
    String states =
        owed.states().isEmpty() ? " in force" : " in state " + String.join(" or ", owed.states());
    return String.join(" or ", numbers) + " " + kinds + states;
  }

  private static String condition(Condition condition) {
    return condition.field()
        + " "
        + condition.values().stream()
            .map(Value::text)
            .map(v -> "`" + v + "`")
            .collect(Collectors.joining(" or "));
  }

  private String plural(String kind) {
    return lower(profile.kind(kind).map(KindSpec::plural).orElse(kind));
  }

  private String singular(String kind) {
    return lower(profile.kind(kind).map(KindSpec::title).orElse(kind));
  }

  /** A title within a sentence; initials stay as they are. */
  private static String lower(String title) {
    boolean initials = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    return initials ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
