package dev.stagedoor.shows.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes as values of our own kinds. */
final class Attributes {

    private Attributes() {}

    static String text(Map<String, AttributeValue> item, String name) {
        return item.get(name).s();
    }

    static int number(Map<String, AttributeValue> item, String name) {
        return Integer.parseInt(item.get(name).n());
    }

    static LocalDate date(Map<String, AttributeValue> item, String name) {
        return LocalDate.parse(item.get(name).s());
    }

    /** Sorted by category, so that the same item is always the same answer, byte for byte. */
    static Map<String, Integer> prices(Map<String, AttributeValue> item) {
        Map<String, Integer> prices = new TreeMap<>();
        item.get("prices").m().forEach((category, price) -> prices.put(category, Integer.parseInt(price.n())));
        return prices;
    }
}
