package dev.stagedoor.infra.deployer.seed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes performances of runs, and refuses what cannot be: unknown ids, too many, two at once in one house or of one show. */
final class Performances {

    private static final int MAX_VENUE_SEATS = 60;
    private static final int MAX_SHOWS = 40;
    private static final int MAX_PERFORMANCES = 400;
    private static final int MAX_SEATS = 10_000;
    private static final int MAX_RUN_DAYS = 400;

    private final Map<String, Season.Venue> venues;
    private final Map<String, Season.Show> shows;
    private final Season season;

    private Performances(Season season) {
        this.season = season;
        venues = byId(season.venues(), Season.Venue::venueId, SeasonReader.VENUES);
        shows = byId(season.shows(), Season.Show::showId, SeasonReader.SHOWS);
    }

    /**
     * By the run that they belong to, in the order of the file.
     *
     * @throws InvalidSeasonException if something cannot be
     */
    static Map<Season.Run, List<Performance>> of(Season season) {
        return new Performances(season).all();
    }

    private Map<Season.Run, List<Performance>> all() {
        bound(season.shows().size(), MAX_SHOWS, SeasonReader.SHOWS, "shows");
        season.venues().forEach(this::venue);
        Map<Season.Run, List<Performance>> performances = new LinkedHashMap<>();
        for (int i = 0; i < season.runs().size(); i++) {
            Season.Run run = season.runs().get(i);
            String entry = SeasonReader.PERFORMANCES + ": entry " + (i + 1) + " (" + run.showId() + ")";
            if (performances.put(run, run(run, entry)) != null) {
                throw new InvalidSeasonException(entry + " stands there twice.");
            }
        }
        List<Performance> flat = performances.values().stream().flatMap(List::stream).toList();
        bound(flat.size(), MAX_PERFORMANCES, SeasonReader.PERFORMANCES, "performances");
        bound(flat.stream().mapToInt(performance -> performance.venue().seats()).sum(), MAX_SEATS,
                SeasonReader.PERFORMANCES, "seats");
        oneAtATime(flat, performance -> performance.venue().venueId());
        oneAtATime(flat, performance -> performance.show().showId());
        return performances;
    }

    private void venue(Season.Venue venue) {
        String entry = SeasonReader.VENUES + ": " + venue.venueId();
        bound(venue.seats(), MAX_VENUE_SEATS, entry, "seats");
        try {
            ZoneId.of(venue.timeZone());
        } catch (DateTimeException e) {
            throw new InvalidSeasonException(entry + ": there is no time zone " + venue.timeZone() + ".", e);
        }
    }

    private List<Performance> run(Season.Run run, String entry) {
        Season.Show show = known(shows, run.showId(), entry, SeasonReader.SHOWS);
        Season.Venue venue = known(venues, run.venueId(), entry, SeasonReader.VENUES);
        venue.rows().stream().filter(row -> !show.prices().containsKey(row.priceCategory())).findFirst()
                .ifPresent(row -> {
                    throw new InvalidSeasonException(
                            entry + ": " + show.showId() + " has no price for " + row.priceCategory() + " of "
                                    + venue.venueId() + ".");
                });
        List<Performance> performances = new ArrayList<>();
        try {
            LocalDate from = LocalDate.parse(run.from());
            LocalDate to = LocalDate.parse(run.to());
            if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_RUN_DAYS))) {
                throw new InvalidSeasonException(entry + ": from " + from + " to " + to + " is no run.");
            }
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                for (String time : run.times().getOrDefault(day.getDayOfWeek(), List.of())) {
                    performances.add(new Performance(show, venue, day.atTime(LocalTime.parse(time))));
                }
            }
        } catch (DateTimeException e) {
            throw new InvalidSeasonException(entry + ": " + e.getMessage() + ".", e);
        }
        if (performances.isEmpty()) {
            throw new InvalidSeasonException(entry + " has no performance: no day of it has a time.");
        }
        performances.sort(Comparator.comparing(Performance::at));
        return performances;
    }

    private static void oneAtATime(List<Performance> performances, Function<Performance, String> what) {
        Map<String, List<Performance>> groups = new HashMap<>();
        performances.forEach(performance -> groups.computeIfAbsent(what.apply(performance), key -> new ArrayList<>())
                .add(performance));
        groups.forEach((id, group) -> {
            group.sort(Comparator.comparing(Performance::at));
            for (int i = 1; i < group.size(); i++) {
                if (group.get(i).at().isBefore(group.get(i - 1).end())) {
                    throw new InvalidSeasonException(
                            SeasonReader.PERFORMANCES + ": " + id + " is in two performances at once: "
                                    + group.get(i - 1).id() + " and " + group.get(i).id() + ".");
                }
            }
        });
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id, String file) {
        Map<String, T> map = new HashMap<>();
        for (T each : all) {
            if (map.put(id.apply(each), each) != null) {
                throw new InvalidSeasonException(file + ": " + id.apply(each) + " stands there twice.");
            }
        }
        return map;
    }

    private static <T> T known(Map<String, T> map, String id, String entry, String file) {
        if (!map.containsKey(id)) {
            throw new InvalidSeasonException(entry + ": there is no " + id + " in " + file + ".");
        }
        return map.get(id);
    }

    private static void bound(int size, int limit, String where, String what) {
        if (size > limit) {
            throw new InvalidSeasonException(where + ": " + size + " " + what + ", at most " + limit + ".");
        }
    }
}
