package dev.stagedoor.seating.domain;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static dev.stagedoor.seating.domain.Houses.EVENING;
import static dev.stagedoor.seating.domain.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UsherTest {

    @Test
    void the_map_has_rows_from_the_stage_and_seats_as_one_walks_along_them() {
        SeatMap map = usher(house("A2")).seats(EVENING);

        assertThat(map.rows()).extracting(Row::name).containsExactly("A", "B");
        assertThat(map.rows().get(0).seats()).extracting(seat -> seat.label().toString())
                .containsExactly("A1", "A2", "A3", "A4", "A5", "A6");
        assertThat(map.rows().get(0).seats()).filteredOn(seat -> !seat.free()).hasSize(1);
    }

    @Test
    void a_party_sits_in_the_middle_of_the_first_row_that_has_room() {
        assertThat(proposed(house(), 2, null)).containsExactly("A3", "A4");
        assertThat(proposed(house("A3"), 2, null)).containsExactly("A4", "A5");
        assertThat(proposed(house("A2", "A4", "A6"), 2, null)).containsExactly("B2", "B3");
    }

    @Test
    void a_category_is_kept_to() {
        assertThat(proposed(house(), 3, "circle")).containsExactly("B1", "B2", "B3");
        assertThatThrownBy(() -> proposed(house(), 1, "gallery")).isInstanceOf(NoSeatsTogetherException.class);
    }

    @Test
    void seats_on_both_sides_of_a_pillar_are_not_together() {
        SeatMap map = SeatMap.of(EVENING, "EUR", List.of(seat(1), seat(2), seat(4), seat(5)));

        assertThat(proposed(map, 2, null)).containsExactly("A1", "A2");
        assertThatThrownBy(() -> proposed(map, 3, null)).isInstanceOf(NoSeatsTogetherException.class)
                .hasMessage("There are no 3 free seats together of " + EVENING);
    }

    @Test
    void a_proposal_says_what_it_costs() {
        assertThat(usher(house()).propose(new Wish(EVENING, 2, Optional.empty())).total()).isEqualTo(6400);
    }

    @Test
    void an_unknown_performance_has_no_seats() {
        Usher usher = new Usher(id -> Optional.empty());

        assertThatThrownBy(() -> usher.seats("tonight")).isInstanceOf(UnknownPerformanceException.class);
        assertThatThrownBy(() -> usher.propose(new Wish("tonight", 1, Optional.empty())))
                .isInstanceOf(UnknownPerformanceException.class);
    }

    private static Seat seat(int number) {
        return new Seat(new SeatLabel("A", number), "stalls", 3200, true);
    }

    private static List<String> proposed(SeatMap map, int seats, String category) {
        return usher(map).propose(new Wish(EVENING, seats, Optional.ofNullable(category))).seats().stream()
                .map(seat -> seat.label().toString()).toList();
    }

    private static Usher usher(SeatMap map) {
        return new Usher(id -> Optional.of(map));
    }
}
