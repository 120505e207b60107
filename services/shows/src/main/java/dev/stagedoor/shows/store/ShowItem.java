package dev.stagedoor.shows.store;

import java.util.Map;

import dev.stagedoor.shows.domain.Position;
import dev.stagedoor.shows.domain.Show;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static dev.stagedoor.shows.store.Attributes.date;
import static dev.stagedoor.shows.store.Attributes.number;
import static dev.stagedoor.shows.store.Attributes.prices;
import static dev.stagedoor.shows.store.Attributes.text;

/** A show in the table: see infra/season/README.md. */
final class ShowItem {

    static final String SORT_KEY = "SHOW";
    static final String KIND = "show";

    private ShowItem() {}

    static String partition(String showId) {
        return "SHOW#" + showId;
    }

    static Map<String, AttributeValue> key(String showId) {
        return Map.of("pk", AttributeValue.fromS(partition(showId)), "sk", AttributeValue.fromS(SORT_KEY));
    }

    /** The key of a show in the index by first date. */
    static Map<String, AttributeValue> indexKey(Position position) {
        return Map.of("pk", AttributeValue.fromS(partition(position.showId())), "sk", AttributeValue.fromS(SORT_KEY),
                "kind", AttributeValue.fromS(KIND),
                "firstDate", AttributeValue.fromS(position.firstDate().toString()));
    }

    static Position position(Map<String, AttributeValue> indexKey) {
        return new Position(date(indexKey, "firstDate"), text(indexKey, "pk").substring(partition("").length()));
    }

    static Show read(Map<String, AttributeValue> item) {
        return new Show(text(item, "showId"), text(item, "title"), text(item, "author"), text(item, "genre"),
                text(item, "language"), number(item, "minutes"), number(item, "ageFrom"), text(item, "synopsis"),
                text(item, "director"), item.get("cast").l().stream().map(member -> castMember(member.m())).toList(),
                text(item, "currency"), prices(item),
                item.get("cities").l().stream().map(AttributeValue::s).toList(), date(item, "firstDate"),
                date(item, "lastDate"), item.get("runs").l().stream().map(run -> run(run.m())).toList());
    }

    private static Show.CastMember castMember(Map<String, AttributeValue> member) {
        return new Show.CastMember(text(member, "role"), text(member, "name"));
    }

    private static Show.Run run(Map<String, AttributeValue> run) {
        return new Show.Run(text(run, "venueId"), text(run, "venue"), text(run, "city"), date(run, "from"),
                date(run, "to"), number(run, "performances"));
    }
}
