package dev.stagedoor.partners.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.stagedoor.partners.domain.InvalidSaleException;
import dev.stagedoor.partners.domain.PartnerDesk;
import dev.stagedoor.partners.domain.SaleKey;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@code POST /partners/sales}: 201 and the sale, the same one for the same Idempotency-Key. */
@Singleton
@Named("partners-sales")
public class SellTickets implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final PartnerDesk desk;

    @Inject
    public SellTickets(PartnerDesk desk) {
        this.desk = desk;
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        Call call = new Call(event);
        return Answer.of(201, () -> {
            String partner = call.partner();
            String key = call.header("Idempotency-Key")
                    .orElseThrow(() -> new InvalidSaleException("A sale needs an Idempotency-Key"));
            return PartnersJson.write(desk.sell(PartnersJson.read(call.body()), new SaleKey(partner, key)));
        });
    }
}
