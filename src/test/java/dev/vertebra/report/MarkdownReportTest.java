package dev.vertebra.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@SuppressWarnings("StringConcatToTextBlock") // each line is seen with its end
class MarkdownReportTest {

  @Test
  void readsWellAsItIs() {
    assertThat(Samples.written(ReportFormat.MARKDOWN, Samples.sample()))
        .isEqualTo(
            """
            ### Vertebra: 1 error, 1 warning, 1 note, 1 consequence, 1 waived

            In 3 records, 2 links, 3 rules.

            |  | Code | Record | Finding | Place |
            | --- | --- | --- | --- | --- |
            | error | VT201 | `REQ-1` | link target `RISK-007` does not exist<br>did you mean \
            `RISK-070`?<br>so: VT301 `REQ-2` `REQ-2` has no run | \
            `evidence/requirements/REQ 1#ä.md:3:12` |
            | warning | VT302 | `RUN-1` | `RUN-1` measured 0.4, below 0.7 | `evidence/run.md:2:5` |
            | note | VT393 |  | rule `VT305` is switched off | `evidence/vertebra.yaml` |

            #### Waived

            | Code | Record | Finding | Until | Approver | Reason |
            | --- | --- | --- | --- | --- | --- |
            | VT301 | `REQ-3` | `REQ-3` has no run | 2026-12-31 | ROLE-RA | replaced by the next \
            release |

            <details><summary>What was asked</summary>

            | Rule | About | Records |
            | --- | --- | --- |
            | VT301 | unverified | 3 |
            | VT302 | criterion-not-met | 1 |
            | VT303 | verdict-contradicted | 0 |

            </details>
            """);
  }

  @Test
  void nothingFoundIsSaidWithItsDenominators() {
    assertThat(Samples.written(ReportFormat.MARKDOWN, Samples.report()))
        .startsWith(
            "### Vertebra: 0 errors, 0 warnings\n\n"
                + "In 3 records, 2 links, 3 rules.\n\n"
                + "No open finding.\n");
  }

  @Test
  void fitsIntoAComment() {
    String text = Samples.written(ReportFormat.MARKDOWN, Samples.many(25_000));
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(60_000);
    assertThat(text).containsPattern("\n2[0-9]{4} findings more, for which there is no room\n");
    assertThat(text).contains("| VT302 | criterion-not-met | 25000 |");
  }
}
