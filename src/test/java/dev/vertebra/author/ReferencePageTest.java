package dev.vertebra.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.profile.RelationSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The reference in the documentation is what the profile says; {@code -Dgolden.update} rewrites it.
 */
class ReferencePageTest {
  private static final Path PAGE = Path.of("src/site/markdown/profile.md");
  private static final Profile PROFILE = AuthorFolders.PROFILE;

  @Test
  void thePageInTheDocumentationIsGeneratedFromTheProfile() throws IOException {
    String page = ReferencePage.of(PROFILE);
    if (System.getProperty("golden.update") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  @Test
  void everythingDeclaredSaysWhatItIsFor() {
    assertThat(PROFILE.kinds().values()).extracting(KindSpec::help).noneMatch(String::isBlank);
    assertThat(PROFILE.relations().values())
        .extracting(RelationSpec::help)
        .noneMatch(String::isBlank);
    assertThat(PROFILE.kinds().values())
        .flatExtracting(KindSpec::states)
        .allMatch(state -> PROFILE.states().containsKey(state));
  }

  @Test
  void everyKindRelationStateAndExampleIsOnThePage() {
    String page = ReferencePage.of(PROFILE);
    assertThat(PROFILE.kinds().keySet())
        .allSatisfy(
            kind ->
                assertThat(page).contains("\n## " + kind + "\n", Examples.of(kind).orElseThrow()));
    assertThat(PROFILE.relations().keySet())
        .allSatisfy(name -> assertThat(page).contains("\n| `" + name + "` |"));
    assertThat(PROFILE.states().keySet())
        .allSatisfy(name -> assertThat(page).contains("\n| `" + name + "` |"));
  }
}
