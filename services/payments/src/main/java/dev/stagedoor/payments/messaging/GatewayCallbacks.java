package dev.stagedoor.payments.messaging;

import java.io.IOException;
import java.net.URI;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.payments.domain.CallbackUndeliveredException;
import dev.stagedoor.payments.domain.Callbacks;
import dev.stagedoor.payments.domain.Payment;

/**
 * Answers as calls of the theatre's API: {@code POST /payments/callbacks/success} and {@code /failure}. Anything but a clear word, whether the
 * answer was taken or nobody waits for it, is a reason to call again, also a refusal: what is refused for good ends in the dead letter
 * queue, where somebody sees it.
 */
public final class GatewayCallbacks implements Callbacks {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final SignedHttp http;
    private final String baseUrl;

    /** @param baseUrl of a stage of the API, without a slash at its end */
    public GatewayCallbacks(SignedHttp http, String baseUrl) {
        this.http = http;
        this.baseUrl = baseUrl;
    }

    @Override
    public Reception succeeded(String taskToken, Payment payment) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("taskToken", taskToken);
        body.putObject("payment").put("paymentId", payment.paymentId()).put("bookingId", payment.bookingId())
                .put("amount", payment.amount()).put("currency", payment.currency());
        return post("/payments/callbacks/success", body);
    }

    @Override
    public Reception failed(String taskToken, String error, String cause) {
        return post("/payments/callbacks/failure", JsonNodeFactory.instance.objectNode().put("taskToken", taskToken)
                .put("error", error).put("cause", cause));
    }

    private Reception post(String path, ObjectNode body) {
        int status = status(URI.create(baseUrl + path), body.toString());
        if (status >= 200 && status < 300) {
            return Reception.TAKEN;
        }
        return switch (status) {
            case NOT_FOUND, CONFLICT, GONE -> Reception.NOBODY_WAITS;
            default -> throw new CallbackUndeliveredException(path + " answered " + status, null);
        };
    }

    private int status(URI uri, String body) {
        try {
            return http.post(uri, body);
        } catch (IOException e) {
            throw new CallbackUndeliveredException(uri.getPath() + " cannot be reached: " + e.getMessage(), e);
        }
    }
}
