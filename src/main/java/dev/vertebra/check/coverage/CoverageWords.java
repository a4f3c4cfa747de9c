package dev.vertebra.check.coverage;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Wording;
import dev.vertebra.profile.CoverageRule.Direction;
import dev.vertebra.profile.CoverageRule.Requirement;
import java.math.BigDecimal;
import java.util.List;

/**
 * How findings speak of what a coverage rule requires.
 *
 * @param owed the requirement
 * @param holders kinds whose records hold the links
 */
record CoverageWords(Requirement owed, List<String> holders) {
  CoverageWords {
    holders = List.copyOf(holders);
  }

  /** In which way a record misses the bounds. */
  enum Lack {
    TOO_FEW,
    TOO_MANY
  }

  /** "is named by no effective record of kind `protocol` as `tests`", without the subject. */
  String has(int number) {
    String verb = owed.direction() == Direction.OUT ? "names " : "is named by ";
    String records = number == 1 || number == 0 ? " record" : " records";
    String count = number == 0 ? "no" : String.valueOf(number);
    return verb
        + count
        + (owed.states().isEmpty() ? " effective" + records : records)
        + (owed.to().isEmpty() ? "" : " of kind " + either(owed.to()))
        + (owed.states().isEmpty() ? "" : " in state " + either(owed.states()))
        + " as "
        + name(owed.relation());
  }

  /** "at least 1", "at most 3", "1 to 3". */
  String bounds() {
    if (owed.max() == Integer.MAX_VALUE) {
      return "at least " + owed.min() + " needed";
    }
    if (owed.min() == 0) {
      return "at most " + owed.max() + " allowed";
    }
    return owed.min() == owed.max()
        ? owed.min() + " needed"
        : owed.min() + " to " + owed.max() + " needed";
  }

  /** ", which asks for 95 %", or nothing when it asks for all. */
  String threshold() {
    return owed.threshold().compareTo(BigDecimal.valueOf(100)) == 0
        ? ""
        : ", which asks for " + owed.threshold().stripTrailingZeros().toPlainString() + " %";
  }

  /** What to type. */
  String help(String id, Lack lack) {
    String link = owed.relation() + ": ";
    if (lack == Lack.TOO_MANY) {
      return "remove links " + name(owed.relation()) + ", or change the rule's `max`";
    }
    if (owed.direction() == Direction.OUT) {
      return "add " + name(link + "ID") + " to the record";
    }
    return "add " + name(link + id) + " to a record of kind " + either(holders);
  }

  private static String either(List<String> names) {
    return Wording.names(names).replace(" and ", " or ");
  }
}
