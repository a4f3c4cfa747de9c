package dev.vertebra.fuzz;

import java.util.List;

/** Texts that mean more to some parser than their author thought. */
final class OddTexts {
  /** As YAML scalars. */
  static final List<String> SCALARS =
      List.of(
          "",
          "~",
          "null",
          "yes",
          "1.10",
          "1e999",
          "0x1F",
          "0o17",
          "-0",
          "1_000",
          "190:20:30",
          "2026-13-45",
          "2026-02-30",
          "9999-12-31T23:59:59+18:00",
          "0000-01-01T00:00:00-18:00",
          "99999999999999999999999999999999999999999999",
          "0." + "0".repeat(99) + "1",
          ".inf",
          ".nan",
          "\"\\x41\\u202e\\0\\e[2J\"",
          "\"\\ud800\"",
          "\"\\U0010FFFF\"",
          "'it''s'",
          "\"",
          "'",
          "| \n    text\n     more\n",
          ">-\n\n\n    folded\n\n    text",
          "|9\n text",
          "!!binary aGk=",
          "!!python/object/apply:os.system [id]",
          "!<tag:x,2000:y> z",
          "&a x",
          "*a",
          "&a [*a]",
          "? key",
          "😀",
          "e\u0301\u0327",
          "\u202Etxt.exe",
          "\u00a0",
          "\u0663\u0664",
          "İıſK",
          "\uFB01",
          "#c",
          "a #c",
          "a: b",
          "- a",
          "---",
          "...",
          "%YAML 1.1",
          "@x",
          "`x`",
          "[[REQ-1]]",
          "${7*7}",
          "<#assign x=1>",
          "../../etc/passwd",
          "C:\\x",
          "con",
          "javascript:alert(1)",
          "<script>alert(1)</script>",
          "VR-1",
          "REQ-1, REQ-2",
          "REQ-1 ",
          "iso-13485-2016:7.3.6",
          ":::",
          "a".repeat(3000));

  /** What may stand between them. */
  static final List<String> BREAKS =
      List.of(
          "\n", "\r\n", "\r", "\n\n", "\t", " ", "\u0085", "\u2028", "\0", "\ufeff", "---\n",
          "...\n", "# c\n", "<<: ", "? ", ": ", "- ", "[", "]", "{", "}", ", ");

  private OddTexts() {}
}
