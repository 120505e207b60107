package dev.stagedoor.prices.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import dev.stagedoor.prices.domain.PriceList;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A show in the show table, as far as prices go (infra/season/README.md). */
final class ShowItem {

    /** All that is read of an item. */
    static final String ATTRIBUTES = "showId, currency, prices, runs";

    private ShowItem() {}

    static Map<String, AttributeValue> key(String showId) {
        return Map.of("pk", AttributeValue.fromS("SHOW#" + showId), "sk", AttributeValue.fromS("SHOW"));
    }

    static PriceList read(Map<String, AttributeValue> item) {
        return new PriceList(item.get("showId").s(), item.get("currency").s(),
                item.get("prices").m().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, price -> Integer.parseInt(price.getValue().n()))),
                item.get("runs").l().stream().map(AttributeValue::m).map(ShowItem::run).toList());
    }

    private static PriceList.Run run(Map<String, AttributeValue> run) {
        return new PriceList.Run(LocalDate.parse(run.get("from").s()), LocalDate.parse(run.get("to").s()));
    }
}
