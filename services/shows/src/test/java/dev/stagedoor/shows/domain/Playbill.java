package dev.stagedoor.shows.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.stagedoor.shows.domain.Show.CastMember;
import dev.stagedoor.shows.domain.Show.Run;

/** What the tests of this service speak of: four shows, one of them on tour. */
public final class Playbill {

    public static final Show LAMPLIGHTER = show("the-lamplighter", "drama", run("Lyon", "2027-01-14", "2027-01-17"),
            run("Dublin", "2027-02-11", "2027-02-14"));
    public static final Show OWL = show("the-owl", "family", run("Kraków", "2027-02-10", "2027-02-14"));
    public static final Show SALT = show("salt-and-oranges", "comedy", run("Seville", "2027-03-11", "2027-03-14"));
    public static final Show TIDE = show("what-the-tide-owes", "drama", run("Bergen", "2027-03-11", "2027-03-14"));

    private Playbill() {}

    public static List<Show> shows() {
        return List.of(LAMPLIGHTER, OWL, SALT, TIDE);
    }

    /** Of the lamplighter, in the order of time. */
    public static List<Performance> performances() {
        return Stream.of("2027-01-14T20:00:00+01:00", "2027-01-15T20:00:00+01:00", "2027-02-11T20:00:00Z")
                .map(at -> performance(LAMPLIGHTER.showId(), OffsetDateTime.parse(at))).toList();
    }

    static Performance performance(String showId, OffsetDateTime at) {
        String id = showId + at.format(java.time.format.DateTimeFormatter.ofPattern("-uuuuMMdd-HHmm"));
        return new Performance(id, showId, at, "a-house", "A House", "1 Street", "Lyon", "FR", 38, "EUR", prices());
    }

    static Show show(String id, String genre, Run... runs) {
        List<Run> tour = List.of(runs);
        return new Show(id, "Title of " + id, "An Author", genre, "English", 90, 8, "A synopsis.", "A Director",
                List.of(new CastMember("The lead", "An Actor")), "EUR", prices(),
                tour.stream().map(Run::city).distinct().toList(), tour.get(0).from(), tour.get(tour.size() - 1).to(),
                tour);
    }

    static Run run(String city, String from, String to) {
        return new Run("a-house", "A House", city, LocalDate.parse(from), LocalDate.parse(to), 5);
    }

    private static Map<String, Integer> prices() {
        return new TreeMap<>(Map.of("stalls", 3200, "circle", 2400));
    }
}
