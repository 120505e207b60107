package dev.stagedoor.shows.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.stagedoor.shows.store.InMemoryCatalogue;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.shows.domain.Playbill.LAMPLIGHTER;
import static dev.stagedoor.shows.domain.Playbill.OWL;
import static dev.stagedoor.shows.domain.Playbill.SALT;
import static dev.stagedoor.shows.domain.Playbill.TIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProgrammeTest {

    private final Programme programme = new Programme(
            new InMemoryCatalogue(Playbill.shows(), Playbill.performances()));

    @Test
    void lists_shows_by_first_date_then_by_id() {
        assertThat(list(filter(null, null, null, null))).containsExactly(LAMPLIGHTER, OWL, SALT, TIDE);
    }

    @Test
    void finds_a_city_as_people_type_it() {
        assertThat(list(filter("lyon", null, null, null))).containsExactly(LAMPLIGHTER);
        assertThat(list(filter(" KRAKOW", null, null, null))).containsExactly(OWL);
        assertThat(list(filter("Paris", null, null, null))).isEmpty();
    }

    @Test
    void finds_a_genre() {
        assertThat(list(filter(null, "Drama", null, null))).containsExactly(LAMPLIGHTER, TIDE);
    }

    @Test
    void finds_what_plays_in_a_time_even_if_it_began_before_or_ends_later() {
        assertThat(list(filter(null, null, "2027-02-14", "2027-02-14"))).containsExactly(LAMPLIGHTER, OWL);
        assertThat(list(filter(null, null, "2027-01-18", "2027-02-09"))).isEmpty();
        assertThat(list(filter(null, null, null, "2027-01-14"))).containsExactly(LAMPLIGHTER);
        assertThat(list(filter(null, null, "2027-03-14", null))).containsExactly(SALT, TIDE);
    }

    @Test
    void does_not_take_a_show_that_is_elsewhere_at_that_time() {
        assertThat(list(filter("Lyon", null, "2027-02-01", "2027-02-28"))).isEmpty();
        assertThat(list(filter("Dublin", null, "2027-02-01", "2027-02-28"))).containsExactly(LAMPLIGHTER);
    }

    @Test
    void refuses_a_time_that_ends_before_it_begins() {
        assertThatThrownBy(() -> filter(null, null, "2027-02-02", "2027-02-01"))
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void gives_every_show_once_page_by_page_and_no_empty_last_page() {
        List<Show> many = IntStream.range(0, 130)
                .mapToObj(i -> Playbill.show("show-" + (1000 + i), i % 2 == 0 ? "drama" : "dance",
                        Playbill.run("Lyon", "2027-03-11", "2027-03-14")))
                .toList();
        Programme large = new Programme(new InMemoryCatalogue(many, List.of()));
        List<String> seen = new ArrayList<>();
        Optional<Position> next = Optional.empty();
        int pages = 0;
        do {
            Page<Show, Position> page = large.shows(filter(null, "dance", null, null), 13, next);
            page.items().forEach(show -> seen.add(show.showId()));
            next = page.next();
            pages++;
        } while (next.isPresent());

        assertThat(seen).hasSize(65).doesNotHaveDuplicates().isSorted();
        assertThat(pages).isEqualTo(5);
    }

    @Test
    void reads_a_bounded_number_of_times_for_one_page_and_says_where_to_go_on() {
        List<Show> many = IntStream.range(0, 300)
                .mapToObj(i -> Playbill.show("show-" + (1000 + i), "drama", Playbill.run("Lyon", "2027-03-11",
                        "2027-03-14")))
                .toList();

        Page<Show, Position> page = new Programme(new InMemoryCatalogue(many, List.of()))
                .shows(filter(null, "opera", null, null), 10, Optional.empty());

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).map(Position::showId)
                .contains("show-" + (1000 + Programme.MAX_READS * Programme.READ_AHEAD - 1));
    }

    @Test
    void tells_an_unknown_show_from_one_without_performances() {
        assertThat(programme.performances("the-owl", 10, Optional.empty()).items()).isEmpty();
        assertThatThrownBy(() -> programme.performances("no-such", 10, Optional.empty()))
                .isInstanceOf(UnknownShowException.class);
        assertThatThrownBy(() -> programme.show("no-such")).isInstanceOf(UnknownShowException.class);
        assertThatThrownBy(() -> programme.performance("the-owl", "no-such"))
                .isInstanceOf(UnknownPerformanceException.class);
    }

    private List<Show> list(ShowFilter filter) {
        return programme.shows(filter, 20, Optional.empty()).items();
    }

    private static ShowFilter filter(String city, String genre, String from, String to) {
        return new ShowFilter(Optional.ofNullable(city), Optional.ofNullable(genre),
                Optional.ofNullable(from).map(LocalDate::parse), Optional.ofNullable(to).map(LocalDate::parse));
    }
}
