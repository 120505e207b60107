package dev.stagedoor.partners.store;

import java.time.Instant;
import java.util.Map;

import dev.stagedoor.partners.domain.Sale;
import dev.stagedoor.partners.domain.SaleKey;
import dev.stagedoor.partners.domain.SaleRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A sale in the sales table, under its partner and key. */
final class SaleItem {

    private SaleItem() {}

    static Map<String, AttributeValue> write(Sale sale) {
        return Map.of("partner", text(sale.key().partner()), "saleKey", text(sale.key().value()),
                "saleId", text(sale.saleId()), "performanceId", text(sale.request().performanceId()),
                "tickets", number(sale.request().tickets()), "price", number(sale.price()),
                "currency", text(sale.currency()), "soldAt", text(sale.soldAt().toString()));
    }

    static Sale read(Map<String, AttributeValue> item) {
        return new Sale(item.get("saleId").s(), new SaleKey(item.get("partner").s(), item.get("saleKey").s()),
                new SaleRequest(item.get("performanceId").s(), number(item.get("tickets"))),
                number(item.get("price")), item.get("currency").s(), Instant.parse(item.get("soldAt").s()));
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(int value) {
        return AttributeValue.fromN(Integer.toString(value));
    }

    static int number(AttributeValue value) {
        return Integer.parseInt(value.n());
    }
}
