package dev.vertebra.render.site;

import dev.vertebra.output.MemoryOutputTree;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.SiteOnly;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.Publication;
import dev.vertebra.source.DirectorySourceTree;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The corpus's complete base with what pages must survive: text that tries to be markup, a broken
 * link, ids that file systems confuse, a failing criterion, a body with everything in it.
 */
final class Fixture {
  /** Text that would run or reshape a page, were it not escaped. */
  static final String HOSTILE = "<script>alert(1)</script> \" onmouseover=\"x' & </dd> ${7*7}";

  private static final Path BASE = Path.of("src/test/resources/corpus/_base/complete");

  private static final Map<String, String> ADDED =
      Map.of(
          "hostile/requirements.yaml",
          """
          records:
            - id: REQ-HOSTILE
              kind: requirement
              title: '<script>alert(1)</script> " onmouseover="x'' & </dd> ${7*7}'
              status: approved
              category: safety
              statement: '<script>alert(1)</script> " onmouseover="x'' & </dd> ${7*7}'
              derives-from: IU-1
              mitigates: RISK-404
              tags: ['<script>alert(1)</script> " onmouseover="x'' & </dd> ${7*7}', "\\u202Etxt.exe"]
            - id: con
              kind: requirement
              title: A device name of Windows
              status: draft
              category: data
              statement: One
              derives-from: IU-1
            - id: req-hostile
              kind: requirement
              title: Differs from another id by case alone
              status: approved
              category: data
              statement: Two
              derives-from: REQ-HOSTILE
            - id: REQ-LONG
              kind: requirement
              title: A title as long as those that people write when they put a whole sentence with every condition, exception and unit of measurement into the one line that was meant for a name
              status: approved
              category: data
              statement: Aninterminableunbrokentokenthatnolayoutcanbreakatablankbecausethereisnoneinitatallfromitsfirstlettertoitslast0123456789
              derives-from: REQ-HOSTILE
          """,
          "hostile/body.md",
          """
          ---
          id: PROC-BODY
          kind: procedure
          title: A body with everything in it
          status: effective
          controls: Markdown
          clauses: [7.3.2, 99.9]
          ---
          # First heading

          See [[RISK-1]], [[NOT-THERE]], `[[RISK-1]]`, [a record](../REQ-1.md), [a file](../files/VR-1.json),
          [out](https://example.org/?a=1&b="2"), [bad](javascript:alert(1)) and <javascript:alert(2)>.

          ## First heading

          <img src=x onerror=alert(1)> <b>bold?</b> & <!-- comment -->

          ![a picture](picture.png)

          | A | B |
          |---|--:|
          | 1 | [[REQ-1]] |

          ```yaml
          a: <b>
          ```

          1. one
          2. two\\
             three

          > quoted

          ***
          """);

  /** Waivers, a rule that is off, and rules of the project's own. */
  private static final String SETTINGS =
      """

      rules: [{code: VT367, severity: off}]
      waivers:
        - code: VT302
          record: VR-1
          target: sensitivity/50-and-over
          reason: 'Few cases. <script>alert(1)</script> " onmouseover="x'' & </dd> ${7*7}; see `REQ-1`.'
          approver: ROLE-QUALITY
          expires: 2026-12-31
          approvals:
            - {by: Quality lead (role), role: ROLE-QUALITY, at: 2026-03-19T09:00:00Z, meaning: approval}
        - {code: VT366, record: DEP-1, reason: None yet, approver: ROLE-QUALITY, expires: 2026-12-31}
      coverage:
        - rule: reviews-of-everything
          for: management-review
          require: {relation: reviews, direction: out}
          because: Nothing selects this <b>rule</b>.
        - rule: requirements-implemented
          for: requirement
          require: {relation: implemented-by, direction: out, threshold: 10%}
          because: What nothing implements is a wish.\
      """;

  private Fixture() {}

  /** The fixture's evidence folder. */
  static SourceTree sources() {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      SourceTree base = new DirectorySourceTree(BASE);
      for (SourceEntry entry : base.entries()) {
        files.put(entry.path(), base.bytes(entry.path()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ADDED.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    files.computeIfPresent(
        "PR-1.md",
        (path, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("at-least: \\S+?([,}])", "at-least: 0.999$1")
                .getBytes(StandardCharsets.UTF_8));
    edit(files, "vertebra.yaml", "\ncatalogues:", SETTINGS + "\ncatalogues:");
    edit(files, "DEP-1.md", "udi: None, demonstration product, not a medical device\n", "");
    return new MemorySourceTree(files);
  }

  private static void edit(Map<String, byte[]> files, String file, String from, String to) {
    files.computeIfPresent(
        file,
        (path, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace(from, to)
                .getBytes(StandardCharsets.UTF_8));
  }

  /** The fixture, checked. */
  static Publication publication() {
    Compilation compiled = Vertebra.check(sources());
    return compiled.publication("0.1.0-test");
  }

  /** The fixture's site by path, rendered once for all tests. */
  static Map<String, byte[]> site() {
    return Rendered.SITE;
  }

  private static final class Rendered {
    static final Map<String, byte[]> SITE = freshSite();
  }

  /** The fixture's site by path, rendered now. */
  static Map<String, byte[]> freshSite() {
    MemoryOutputTree out = new MemoryOutputTree();
    SiteOnly.render(Vertebra.check(sources()), new EmbeddedGraphviz(), "0.1.0-test", out);
    return out.files();
  }
}
