package dev.vertebra.mutation;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Link;
import dev.vertebra.model.Value;
import dev.vertebra.profile.RelationSpec;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Faults that are none: after such a change the evidence is as sound as before, so that no finding
 * is owed. Each has its reason, and the report lists it with the number of changes that it covers,
 * so that a missing rule cannot hide here.
 *
 * @param reason why nothing is wrong afterwards
 * @param covers which changes it covers
 */
record Exclusion(String reason, BiPredicate<Mutation, Example> covers) {

  private static final List<String> PRINTED = List.of("author", "executed-by", "by");

  private static final List<String> REMARKS =
      List.of(
          "author",
          "authority",
          "command",
          "competence",
          "content",
          "description",
          "device-class",
          "effect",
          "language",
          "media-type",
          "rationale",
          "result",
          "udi-di",
          "version");

  private static final List<String> RESTATED = List.of("metrics", "size", "verdict");

  private static final List<String> JUDGEMENTS =
      List.of(
          "acceptability",
          "audit-type",
          "category",
          "control-type",
          "criticality",
          "decision-type",
          "label-type",
          "limit",
          "probability",
          "residual-probability",
          "residual-severity",
          "severity",
          "signal-type",
          "submission-decision");

  /** Relations that say where something was seen, or what was looked at on one day. */
  private static final List<String> SEEN = List.of("found-in", "observed-in", "audits", "reviews");

  /** In the order in which they are tried; the first that covers a change counts. */
  static final List<Exclusion> ALL =
      List.of(
          new Exclusion(
              "No link leads to the record, so nothing on file contradicts its absence or its other"
                  + " id. Of a sealed release the baseline shows it.",
              (m, e) ->
                  (m.operator().equals("drop record") || m.operator().equals("rename id"))
                      && isUnlinked(m, e)),
          new Exclusion(
              "A printed name. Who somebody is can be told from a person record or a signature, not"
                  + " from the spelling of a name; the role of a signature is checked.",
              (m, e) -> m.operator().equals("rename name") && PRINTED.contains(leaf(m))),
          new Exclusion(
              "An optional remark that no rule reads and no relation relies on.",
              (m, e) -> isDroppedOption(m) && REMARKS.contains(leaf(m))),
          new Exclusion(
              "An optional restatement of what a result file or the bytes of a file say. Present,"
                  + " it must agree; absent, the figure is computed as before.",
              (m, e) ->
                  (isDroppedOption(m) && RESTATED.contains(leaf(m)))
                      || (m.operator().equals("drop item") && leaf(m).equals("metrics"))
                      || (isDroppedOption(m)
                          && m.kind().equals("model-version")
                          && m.field().startsWith("artifacts"))),
          new Exclusion(
              "Another of several approvals remains, and the profile asks for one.",
              (m, e) -> m.operator().equals("drop item") && m.field().equals("approvals")),
          new Exclusion(
              "An approval that the profile does not ask of this kind or in this meaning, or another"
                  + " meaning of one.",
              (m, e) ->
                  (isDroppedOption(m) && m.field().equals("approvals"))
                      || (m.operator().equals("contradict choice")
                          && m.field().equals("approvals.meaning")
                          && !isAsked(m, e))),
          new Exclusion(
              "Another time of a signature that is not the first approval. The first counts; what"
                  + " is signed later confirms it, what was signed earlier may have been an earlier"
                  + " text.",
              (m, e) ->
                  m.operator().equals("re-date value")
                      && m.field().equals("approvals.at")
                      && !isFirstApproval(m, e)),
          new Exclusion(
              "One of several who took part. No other record says who was there.",
              (m, e) -> m.operator().equals("drop item") && leaf(m).equals("participants")),
          new Exclusion(
              "One of several files of a record, which no run has read.",
              (m, e) -> m.operator().equals("drop item") && m.field().equals("artifacts")),
          new Exclusion(
              "Where something was seen, or what was looked at on one day, while another such link"
                  + " remains or it leads to a sibling. No other record repeats it, and nobody relies"
                  + " on a field of its target. Of a sealed release the baseline shows it.",
              (m, e) ->
                  SEEN.contains(m.field())
                      && !reliesOnFields(m, e)
                      && (m.operator().equals("relink to a sibling")
                          || (m.operator().equals("drop link") && isOneOfSeveral(m, e)))),
          new Exclusion(
              "The training of one is said to be another's. Whoever signs untrained by it is found;"
                  + " whose record it was, nothing on file says.",
              (m, e) -> m.operator().equals("relink to a sibling") && m.field().equals("trained")),
          new Exclusion(
              "A day of writing long before all that came of it, of a record that records no event,"
                  + " follows from nothing and bears no approval. It may well be that old.",
              (m, e) ->
                  m.operator().equals("re-date value")
                      && m.variant().equals("earlier")
                      && m.field().equals("date")
                      && standsAlone(m, e)),
          new Exclusion(
              "A role describes what stands. When it was written down, nobody relies on.",
              (m, e) ->
                  m.kind().equals("role")
                      && m.field().equals("date")
                      && (isDroppedOption(m) || m.operator().equals("re-date value"))),
          new Exclusion(
              "A tool validated long before its record was written. That it was by its first use,"
                  + " the runs made with it say.",
              (m, e) ->
                  m.operator().equals("re-date value")
                      && m.variant().equals("earlier")
                      && m.field().equals("validated")),
          new Exclusion(
              "A plan for another day. How far off it may be, its author judges.",
              (m, e) -> m.operator().equals("re-date value") && leaf(m).equals("next-due")),
          new Exclusion(
              "A record that does not count as evidence, so that nothing rests on what it says.",
              (m, e) -> ofContent(m) && !isInForce(m, e)),
          new Exclusion(
              "The state of a kind that has only one.",
              (m, e) ->
                  isDroppedOption(m) && m.field().equals("status") && states(m, e).size() == 1),
          new Exclusion(
              "A record on which nothing in force rests is taken out of force, by a state that its"
                  + " kind has for that. What it covered is then missing by clause and by coverage rule.",
              (m, e) -> m.operator().equals("retype state") && isIdleOtherwise(m, e)),
          new Exclusion(
              "A settled nonconformity said to be open: it owes less, and has more.",
              (m, e) ->
                  m.operator().equals("retype state")
                      && m.kind().equals("nonconformity")
                      && m.variant().equals("open")),
          new Exclusion(
              "What an open record does not owe yet, or an approved decision says for it.",
              (m, e) ->
                  (m.field().startsWith("reportab") || m.field().equals("disposition"))
                      && state(m, e).equals("open")),
          new Exclusion(
              "A judgement of its author within the scale. Nothing on file computes it; whoever"
                  + " relies on it has the difference shown by the review ledger.",
              (m, e) -> m.operator().startsWith("contradict") && JUDGEMENTS.contains(leaf(m))));

  private static boolean isDroppedOption(Mutation m) {
    return m.operator().equals("drop field") && m.variant().equals("optional");
  }

  /** Whether the kind owes an approval, and the changed one was the only one. */
  private static boolean isAsked(Mutation mutation, Example example) {
    EvidenceRecord record = record(mutation, example);
    long approving =
        record.structures("approvals").stream()
            .filter(a -> a.text("meaning").equals("approval"))
            .count();
    return mutation.from().equals("approval") && approving == 1;
  }

  /** Whether the changed time is that of the approval that counts, or comes before it. */
  private static boolean isFirstApproval(Mutation mutation, Example example) {
    List<Value.Structure> approving =
        record(mutation, example).structures("approvals").stream()
            .filter(a -> a.text("meaning").equals("approval"))
            .toList();
    return approving.stream().anyMatch(a -> a.text("at").equals(mutation.from()))
        && (approving.size() == 1 || mutation.variant().equals("earlier"));
  }

  private static boolean isOneOfSeveral(Mutation mutation, Example example) {
    return record(mutation, example).links(mutation.field()).size() > 1;
  }

  private static boolean reliesOnFields(Mutation mutation, Example example) {
    return example
        .find(mutation.from())
        .filter(
            target ->
                !example
                    .profile()
                    .reliesOn(mutation.kind(), mutation.field(), target.kind())
                    .isEmpty())
        .isPresent();
  }

  /** Whether something that the record says is changed, and not what it is. */
  private static boolean ofContent(Mutation mutation) {
    return isDroppedOption(mutation)
        || List.of(
                "drop link", "relink to a sibling", "re-date value", "rename name", "retype state")
            .contains(mutation.operator());
  }

  private static boolean isInForce(Mutation mutation, Example example) {
    return example.profile().isEffective(record(mutation, example));
  }

  private static List<String> states(Mutation mutation, Example example) {
    return example.kindOf(example.find(mutation.record()).orElseThrow()).states();
  }

  private static String state(Mutation mutation, Example example) {
    return example.profile().stateOf(record(mutation, example));
  }

  /** Whether the new state is not in force, and no link in force rests on the record being so. */
  private static boolean isIdleOtherwise(Mutation mutation, Example example) {
    List<String> states = states(mutation, example);
    boolean hasLeft = states.indexOf(mutation.variant()) > states.indexOf(state(mutation, example));
    return states.contains(mutation.variant())
        && !example.profile().isEffective(mutation.kind(), mutation.variant())
        && example.compilation().graph().incoming(record(mutation, example).id()).stream()
            .allMatch(
                l ->
                    l.relation().equals(Link.MENTIONS)
                        || reliance(l.relation(), example) == RelationSpec.Reliance.ANY_STATE
                        || (hasLeft
                            && reliance(l.relation(), example)
                                == RelationSpec.Reliance.ONCE_IN_FORCE));
  }

  private static RelationSpec.Reliance reliance(String relation, Example example) {
    return example.profile().relation(relation).orElseThrow().reliance();
  }

  private static EvidenceRecord record(Mutation mutation, Example example) {
    return example.find(mutation.record()).orElseThrow().record();
  }

  private static boolean standsAlone(Mutation mutation, Example example) {
    EvidenceRecord record = record(mutation, example);
    return record.structures("approvals").isEmpty()
        && record.links().stream().allMatch(l -> l.relation().equals(Link.MENTIONS));
  }

  private static String leaf(Mutation mutation) {
    return mutation.field().substring(mutation.field().lastIndexOf('.') + 1);
  }

  private static boolean isUnlinked(Mutation mutation, Example example) {
    return example
        .find(mutation.record())
        .filter(
            s ->
                example.compilation().graph().incoming(s.record().id()).stream()
                    .allMatch(l -> l.from().equals(s.record().id())))
        .isPresent();
  }

  /** The exclusion that covers a change. */
  static Stream<Exclusion> of(Mutation mutation, Example example) {
    return ALL.stream().filter(x -> x.covers().test(mutation, example)).limit(1);
  }
}
