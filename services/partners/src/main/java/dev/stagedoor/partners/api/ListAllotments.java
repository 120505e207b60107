package dev.stagedoor.partners.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.stagedoor.partners.domain.InvalidSaleException;
import dev.stagedoor.partners.domain.PartnerDesk;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@code GET /partners/allotments?showId=...}: what partners can sell of a show. */
@Singleton
@Named("partners-allotments")
public class ListAllotments implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final PartnerDesk desk;

    @Inject
    public ListAllotments(PartnerDesk desk) {
        this.desk = desk;
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        Call call = new Call(event);
        return Answer.of(200, () -> {
            call.partner();
            String show = call.query("showId").filter(id -> id.matches("[a-z0-9-]{1,60}"))
                    .orElseThrow(() -> new InvalidSaleException("showId must name a show"));
            return PartnersJson.write(desk.ofShow(show));
        });
    }
}
