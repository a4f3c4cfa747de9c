package dev.vertebra.render.site.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
  @Test
  void listsAreDistancesWithRunsOrTheBitsOfASetWhicheverIsShorter() {
    Postings few = new Postings();
    List.of(0, 1, 2, 2, 40).forEach(few::add);
    assertThat(few.text(50)).isEqualTo("1*3 12");

    Postings all = new Postings();
    for (int i = 0; i < 50_000; i++) {
      all.add(i);
    }
    assertThat(all.text(50_000)).isEqualTo("1*12kw");

    Postings scattered = new Postings();
    for (int i = 0; i < 50_000; i += 1 + (i / 7) % 3) {
      scattered.add(i);
    }
    assertThat(scattered.text(50_000)).startsWith("!").hasSize(1 + 4 * ((50_000 / 8 + 3) / 3));
    assertThatThrownBy(() -> few.add(3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyRecordsAreCutIntoShardsThatStayBelowTheLimit() {
    Documents documents = new Documents();
    int count = 50_000;
    for (int i = 0; i < count; i++) {
      documents.next();
      documents.id(String.format(Locale.ROOT, "REQ-%05d", i));
      documents.title("Title number " + i % 977 + " of the whole");
      documents.text("common words and rare" + i + " ones");
      documents.filter("status", i % 3 == 0 ? "open" : "closed");
    }
    List<Shard> shards = documents.index().shards(documents.count());
    assertThat(shards).hasSizeGreaterThan(20);
    for (Shard shard : shards) {
      int size = shard.entries().stream().mapToInt(e -> e.length() + 3).sum();
      assertThat(size).as(shard.first()).isLessThan(200_000);
      assertThat(shard.entries().get(0)).isEqualTo(shard.first());
    }
    assertThat(shards).isSortedAccordingTo((a, b) -> a.first().compareTo(b.first()));
  }
}
