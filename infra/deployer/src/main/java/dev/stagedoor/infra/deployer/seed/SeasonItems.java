package dev.stagedoor.infra.deployer.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items that a season becomes, exactly as {@code infra/season/README.md} says.
 *
 * @param shows shows and performances, for the shows table
 * @param seats the seats of every performance, for the seats table
 * @param allotments what partners may sell of every performance, for the allotments table
 */
record SeasonItems(List<Map<String, AttributeValue>> shows, List<Map<String, AttributeValue>> seats,
        List<Map<String, AttributeValue>> allotments) {

    private static final int TICKETS_OF_PARTNERS = 10;

    /**
     * @throws InvalidSeasonException if the season cannot be
     */
    static SeasonItems of(Season season) {
        Map<Season.Run, List<Performance>> runs = Performances.of(season);
        List<Map<String, AttributeValue>> shows = new ArrayList<>();
        List<Map<String, AttributeValue>> seats = new ArrayList<>();
        List<Map<String, AttributeValue>> allotments = new ArrayList<>();
        season.shows().forEach(show -> show(show, runs).ifPresent(shows::add));
        runs.values().forEach(performances -> performances.forEach(performance -> {
            shows.add(performance(performance));
            allotments.add(allotment(performance));
            performance.venue().rows().forEach(row -> seats.addAll(seats(performance, row)));
        }));
        return new SeasonItems(List.copyOf(shows), List.copyOf(seats), List.copyOf(allotments));
    }

    /** Nothing for a show that is not played. */
    private static Optional<Map<String, AttributeValue>> show(Season.Show show,
            Map<Season.Run, List<Performance>> all) {
        List<List<Performance>> runs = new ArrayList<>(
                all.entrySet().stream().filter(run -> run.getKey().showId().equals(show.showId()))
                        .map(Map.Entry::getValue).toList());
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        runs.sort(Comparator.comparing(run -> run.get(0).at()));
        List<String> days = runs.stream().flatMap(List::stream).map(Performance::date).sorted().toList();
        return Optional.of(new Attributes().text("pk", "SHOW#" + show.showId()).text("sk", "SHOW")
                .text("kind", "show")
                .text("firstDate", days.get(0)).text("lastDate", days.get(days.size() - 1))
                .text("showId", show.showId())
                .text("title", show.title()).text("author", show.author()).text("genre", show.genre())
                .text("language", show.language())
                .number("minutes", show.minutes()).number("ageFrom", show.ageFrom()).text("synopsis", show.synopsis())
                .text("director", show.director())
                .maps("cast", show.cast().stream()
                        .map(role -> new Attributes().text("role", role.role()).text("name", role.name())).toList())
                .text("currency", show.currency()).numbers("prices", show.prices())
                .texts("cities", runs.stream().map(run -> run.get(0).venue().city()).distinct().toList())
                .maps("runs", runs.stream().map(SeasonItems::run).toList()).build());
    }

    private static Attributes run(List<Performance> run) {
        Season.Venue venue = run.get(0).venue();
        return new Attributes().text("venueId", venue.venueId()).text("venue", venue.name()).text("city", venue.city())
                .text("from", run.get(0).date()).text("to", run.get(run.size() - 1).date())
                .number("performances", run.size());
    }

    private static Map<String, AttributeValue> performance(Performance performance) {
        Season.Show show = performance.show();
        Season.Venue venue = performance.venue();
        Map<String, Integer> prices = new TreeMap<>();
        venue.rows().forEach(row -> prices.put(row.priceCategory(), show.prices().get(row.priceCategory())));
        return new Attributes().text("pk", "SHOW#" + show.showId()).text("sk", "PERFORMANCE#" + performance.id())
                .text("performanceId", performance.id()).text("showId", show.showId())
                .text("startsAt", performance.startsAt())
                .text("date", performance.date()).text("venueId", venue.venueId()).text("venue", venue.name())
                .text("address", venue.address()).text("city", venue.city()).text("country", venue.country())
                .number("seats", venue.seats()).text("currency", show.currency())
                .numbers("prices", new HashMap<>(prices)).build();
    }

    private static Map<String, AttributeValue> allotment(Performance performance) {
        Season.Show show = performance.show();
        int price = performance.venue().rows().stream().mapToInt(row -> show.prices().get(row.priceCategory())).min()
                .orElseThrow();
        return new Attributes().text("showId", show.showId()).text("performanceId", performance.id())
                .text("startsAt", performance.startsAt()).number("tickets", TICKETS_OF_PARTNERS)
                .number("remaining", TICKETS_OF_PARTNERS).number("price", price).text("currency", show.currency())
                .build();
    }

    private static List<Map<String, AttributeValue>> seats(Performance performance, Season.Row row) {
        List<Map<String, AttributeValue>> seats = new ArrayList<>();
        for (int number = 1; number <= row.seats(); number++) {
            seats.add(new Attributes().text("performanceId", performance.id()).text("seat", row.row() + number)
                    .text("status", "free")
                    .text("row", row.row()).number("number", number).text("priceCategory", row.priceCategory())
                    .number("price", performance.show().prices().get(row.priceCategory()))
                    .text("currency", performance.show().currency()).build());
        }
        return seats;
    }
}
