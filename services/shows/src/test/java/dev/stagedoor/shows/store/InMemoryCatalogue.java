package dev.stagedoor.shows.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.stagedoor.shows.domain.Catalogue;
import dev.stagedoor.shows.domain.Page;
import dev.stagedoor.shows.domain.Performance;
import dev.stagedoor.shows.domain.Position;
import dev.stagedoor.shows.domain.Show;

/** A catalogue for tests. */
public class InMemoryCatalogue implements Catalogue {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::firstDate)
            .thenComparing(Position::showId);

    private final List<Show> shows;
    private final List<Performance> performances;

    public InMemoryCatalogue(List<Show> shows, List<Performance> performances) {
        this.shows = shows.stream().sorted(Comparator.comparing(InMemoryCatalogue::position, ORDER)).toList();
        this.performances = List.copyOf(performances);
    }

    @Override
    public Page<Show, Position> shows(Optional<LocalDate> startingBy, Optional<Position> after, int limit) {
        return page(shows.stream()
                .filter(show -> startingBy.isEmpty() || !show.firstDate().isAfter(startingBy.get()))
                .filter(show -> after.isEmpty() || ORDER.compare(position(show), after.get()) > 0).toList(), limit,
                InMemoryCatalogue::position);
    }

    @Override
    public Optional<Show> show(String showId) {
        return shows.stream().filter(show -> show.showId().equals(showId)).findFirst();
    }

    @Override
    public Page<Performance, String> performances(String showId, Optional<String> after, int limit) {
        return page(performances.stream().filter(p -> p.showId().equals(showId))
                .filter(p -> after.isEmpty() || p.performanceId().compareTo(after.get()) > 0).toList(), limit,
                Performance::performanceId);
    }

    @Override
    public Optional<Performance> performance(String showId, String performanceId) {
        return performances.stream()
                .filter(p -> p.showId().equals(showId) && p.performanceId().equals(performanceId)).findFirst();
    }

    private static <T, P> Page<T, P> page(List<T> rest, int limit, Function<T, P> position) {
        return rest.size() <= limit
                ? new Page<>(rest, Optional.empty())
                : new Page<>(rest.subList(0, limit), Optional.of(position.apply(rest.get(limit - 1))));
    }

    private static Position position(Show show) {
        return new Position(show.firstDate(), show.showId());
    }
}
