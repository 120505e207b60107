package dev.stagedoor.partners.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.stagedoor.partners.domain.InvalidSaleException;

/** What a handler wants to know of a proxy event, whose maps are null where they are empty and whose header names vary. */
record Call(APIGatewayProxyRequestEvent event) {

    /**
     * Who the partner is: whoever signed. An API key says whom to charge and how much is allowed; it proves nothing, so it is not
     * asked here.
     */
    String partner() {
        var context = event.getRequestContext();
        var identity = context == null ? null : context.getIdentity();
        if (identity == null || identity.getUserArn() == null) {
            throw new ProblemException(Problem.noPartner());
        }
        return identity.getUserArn();
    }

    Optional<String> query(String name) {
        Map<String, String> query = event.getQueryStringParameters();
        return query == null ? Optional.empty() : Optional.ofNullable(query.get(name));
    }

    Optional<String> header(String name) {
        Map<String, String> headers = event.getHeaders();
        return headers == null
                ? Optional.empty()
                : headers.entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
                        .findFirst();
    }

    String body() {
        String body = event.getBody() == null ? "" : event.getBody();
        if (!Boolean.TRUE.equals(event.getIsBase64Encoded())) {
            return body;
        }
        try {
            return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidSaleException("The body is not base64");
        }
    }
}
