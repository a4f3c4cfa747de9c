package dev.vertebra.check.waiver;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Parties;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Waived;
import dev.vertebra.diagnostic.Waiver;
import dev.vertebra.profile.DeclaredWaiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last step of checking: takes what waivers cover out of the open findings and says what is
 * wrong with the waivers themselves. Nothing is dropped: what is covered stays in the list of
 * waived findings with its consequences.
 *
 * <p>Source: ISO 13485 8.3.2 (acceptance by concession is justified, approved and recorded with the
 * person authorizing it).
 */
public final class Waivers {
  private Waivers() {}

  /**
   * Applies the project's waivers.
   *
   * @param folded findings of all rules, folded
   * @param day the day as which the evidence speaks, against which waivers expire; empty when the
   *     evidence has no date at all
   */
  public static Findings apply(Findings folded, Inspection inspection, Optional<LocalDate> day) {
    List<DeclaredWaiver> declared = inspection.project().waivers();
    if (declared.isEmpty()) {
      return folded;
    }
    Waivable waivable = new Waivable();
    Parties parties = new Parties(inspection);
    List<Diagnostic> own = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (DeclaredWaiver waiver : declared) {
      Declaration declaration = new Declaration(waiver, inspection, waivable, parties);
      List<Diagnostic> wrong = declaration.check();
      if (wrong.isEmpty()) {
        claims.add(new Claim(waiver, declaration, folded, inspection));
      }
      own.addAll(wrong);
    }
    // What names a consequence is looked at first: it leaves the root that another may cover.
    claims.sort(Comparator.comparing(Claim::reach));
    Map<Diagnostic, Waiver> covered = new HashMap<>();
    for (Claim claim : claims) {
      own.addAll(claim.settle(covered, waivable, day));
    }
    List<Diagnostic> all = new ArrayList<>(folded.all());
    all.addAll(own);
    return split(Findings.fold(all), covered);
  }

  private static Findings split(Findings folded, Map<Diagnostic, Waiver> covered) {
    List<Finding> open = new ArrayList<>();
    List<Waived> waived = new ArrayList<>();
    for (Finding finding : folded.list()) {
      List<Diagnostic> staying = new ArrayList<>();
      List<Waived> leaving = new ArrayList<>();
      for (Diagnostic consequence : finding.consequences()) {
        Waiver own = covered.get(consequence);
        if (own == null) {
          staying.add(consequence);
        } else {
          leaving.add(new Waived(new Finding(consequence, List.of()), own));
        }
      }
      Finding rest = new Finding(finding.root(), staying);
      Waiver root = covered.get(finding.root());
      if (root == null) {
        open.add(rest);
      } else {
        waived.add(new Waived(rest, root));
      }
      waived.addAll(leaving);
    }
    waived.sort(Comparator.comparing(w -> w.finding().root(), Diagnostic.ORDER));
    return new Findings(open, waived);
  }
}
