package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoredKeyTest {

    private static final AttributeValue P = text("p");

    @Test
    void edges_stand_around_what_they_name() {
        List<StoredKey> order = List.of(StoredKey.before(P, null), StoredKey.before(P, text("a")),
                StoredKey.of(P, text("a")), StoredKey.after(P, text("a")), StoredKey.of(P, text("ab")),
                StoredKey.of(P, text("ab\uDBFF\uDFFF\uDBFF\uDFFF")), StoredKey.afterPrefix(P, text("ab")),
                StoredKey.of(P, text("ac")), StoredKey.after(P, null));
        for (int i = 0; i < order.size(); i++) {
            for (int j = 0; j < order.size(); j++) {
                assertThat(Integer.signum(order.get(i).compareTo(order.get(j)))).as(i + " ? " + j)
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void entries_of_an_index_with_the_same_key_stand_side_by_side() {
        TreeSet<StoredKey> entries = new TreeSet<>();
        for (String owner : List.of("1", "2", "3")) {
            entries.add(StoredKey.of(P, text("a")).ownedBy(StoredKey.of(text(owner), null)));
        }
        assertThat(entries).hasSize(3);
        assertThat(entries.subSet(StoredKey.before(P, text("a")), StoredKey.after(P, text("a")))).hasSize(3);
        assertThat(entries.subSet(StoredKey.before(P, null), StoredKey.after(P, null))).hasSize(3);
        assertThat(entries.headSet(StoredKey.before(P, text("a")))).isEmpty();
    }

    @Test
    void segments_cover_every_hash_once() {
        for (int total : new int[]{1, 2, 3, 7, 1_000_000}) {
            List<ScanSegment> hit = new ArrayList<>();
            StoredKey key = StoredKey.of(text("seat"), null);
            for (int i = 0; i < total; i++) {
                ScanSegment segment = new ScanSegment(i, total);
                if (segment.contains(key)) {
                    hit.add(segment);
                }
            }
            assertThat(hit).as("of " + total).hasSize(1);
        }
    }

    private static AttributeValue text(String text) {
        return new AttributeValue.S(text);
    }
}
