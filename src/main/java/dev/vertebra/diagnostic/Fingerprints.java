package dev.vertebra.diagnostic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The identity of each finding of a run: it stays when lines move, files are renamed around a
 * record, or a message is worded anew.
 *
 * <p>A fingerprint is the SHA-256, in hexadecimal, of a finding's code, the record or else the file
 * that it is about, and its {@link Diagnostic#target}. Findings that agree in all three are told
 * apart by an ordinal behind it, such as {@code …:2}, in {@link Diagnostic#ORDER}.
 */
public final class Fingerprints {
  private static final String SCHEMA = "vertebra-fingerprint/v1";
  private static final char ORDINAL = ':';

  private final IdentityHashMap<Diagnostic, String> byFinding = new IdentityHashMap<>();

  private Fingerprints() {}

  /** The fingerprints of all findings, waived ones and consequences included. */
  public static Fingerprints of(Findings findings) {
    List<Diagnostic> all = new ArrayList<>(findings.all());
    for (Waived waived : findings.waived()) {
      all.add(waived.finding().root());
      all.addAll(waived.finding().consequences());
    }
    all.sort(Diagnostic.ORDER);
    Fingerprints fingerprints = new Fingerprints();
    Map<String, Integer> seen = new HashMap<>();
    for (Diagnostic finding : all) {
      String hash = hash(finding);
      int ordinal = seen.merge(hash, 1, Integer::sum);
      fingerprints.byFinding.put(finding, ordinal == 1 ? hash : hash + ORDINAL + ordinal);
    }
    return fingerprints;
  }

  /**
   * The fingerprint of a finding of the run.
   *
   * @throws IllegalArgumentException for any other finding
   */
  public String of(Diagnostic finding) {
    String fingerprint = byFinding.get(finding);
    if (fingerprint == null) {
      throw new IllegalArgumentException("not a finding of this run: " + finding.message());
    }
    return fingerprint;
  }

  /** What findings of the same code, record and target share: the fingerprint sans ordinal. */
  public static String shared(String fingerprint) {
    int end = fingerprint.indexOf(ORDINAL);
    return end < 0 ? fingerprint : fingerprint.substring(0, end);
  }

  private static String hash(Diagnostic finding) {
    MessageDigest digest = sha256();
    add(digest, SCHEMA);
    add(digest, finding.code().id());
    // A record keeps its findings when it moves to another file; a file has no other name.
    add(digest, finding.subject().isEmpty() ? "file" : "record");
    add(digest, finding.subject().isEmpty() ? finding.span().file() : finding.subject());
    add(digest, finding.target());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Length first, so that no text can run over into its neighbour. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
