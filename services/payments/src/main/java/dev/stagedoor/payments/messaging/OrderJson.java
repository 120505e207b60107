package dev.stagedoor.payments.messaging;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.payments.domain.PaymentOrder;
import dev.stagedoor.payments.domain.PaymentOrder.Action;

/**
 * Orders as they stand in the queue: {@code {"action": "charge", "bookingId": ..., "amount": 84.5, "currency": "EUR",
 * "paymentMethod": "success", "taskToken": ...}}, and nothing else.
 */
public final class OrderJson {

    private static final int MAX_LENGTH = 8192;
    /** What Step Functions allows a token. */
    private static final int MAX_TOKEN = 2048;
    private static final BigDecimal MAX_AMOUNT = new BigDecimal(1_000_000_000);
    private static final int MAX_DECIMALS = 3;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern METHOD = Pattern.compile("[ -~]{1,64}");
    private static final Set<String> MEMBERS = Set.of("action", "bookingId", "amount", "currency", "paymentMethod",
            "taskToken");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private OrderJson() {}

    /** Reads the body of a message. */
    public static PaymentOrder read(String body) throws UnreadableOrderException {
        JsonNode order = tree(body);
        for (var names = order.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!MEMBERS.contains(name)) {
                throw new UnreadableOrderException("an order has no member " + name);
            }
        }
        Action action = action(order);
        Optional<String> token = token(order);
        if (action == Action.CHARGE && token.isEmpty()) {
            throw new UnreadableOrderException("a charge needs a taskToken: nobody would know of it");
        }
        return new PaymentOrder(action,
                text(order, "bookingId", ID, "1 to 128 letters, digits, dots, hyphens or underscores"), amount(order),
                text(order, "currency", CURRENCY, "three capital letters"),
                text(order, "paymentMethod", METHOD, "1 to 64 characters of ASCII"), token);
    }

    static String write(PaymentOrder order) {
        ObjectNode tree = MAPPER.createObjectNode().put("action", order.action().name().toLowerCase(Locale.ROOT))
                .put("bookingId", order.bookingId()).put("amount", order.amount()).put("currency", order.currency())
                .put("paymentMethod", order.paymentMethod());
        order.taskToken().ifPresent(token -> tree.put("taskToken", token));
        return tree.toString();
    }

    private static JsonNode tree(String body) throws UnreadableOrderException {
        if (body == null || body.length() > MAX_LENGTH) {
            throw new UnreadableOrderException("an order has 1 to " + MAX_LENGTH + " characters");
        }
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableOrderException("not JSON: " + e.getOriginalMessage());
        }
        throw new UnreadableOrderException("not a JSON object");
    }

    private static Action action(JsonNode order) throws UnreadableOrderException {
        return switch (order.path("action").asText()) {
            case "charge" -> Action.CHARGE;
            case "refund" -> Action.REFUND;
            default -> throw new UnreadableOrderException("action must be charge or refund");
        };
    }

    private static BigDecimal amount(JsonNode order) throws UnreadableOrderException {
        JsonNode amount = order.path("amount");
        if (!amount.isNumber() || amount.decimalValue().signum() <= 0
                || amount.decimalValue().compareTo(MAX_AMOUNT) > 0
                || amount.decimalValue().stripTrailingZeros().scale() > MAX_DECIMALS) {
            throw new UnreadableOrderException("amount must be a number above 0, up to " + MAX_AMOUNT
                    + ", of at most " + MAX_DECIMALS + " decimals");
        }
        BigDecimal value = amount.decimalValue();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static Optional<String> token(JsonNode order) throws UnreadableOrderException {
        if (!order.has("taskToken")) {
            return Optional.empty();
        }
        String token = order.get("taskToken").isTextual() ? order.get("taskToken").textValue() : "";
        if (token.isEmpty() || token.length() > MAX_TOKEN) {
            throw new UnreadableOrderException("taskToken must be a text of 1 to " + MAX_TOKEN + " characters");
        }
        return Optional.of(token);
    }

    private static String text(JsonNode order, String name, Pattern form, String inWords)
            throws UnreadableOrderException {
        String text = order.path(name).isTextual() ? order.get(name).textValue() : "";
        if (!form.matcher(text).matches()) {
            throw new UnreadableOrderException(name + " must be " + inWords);
        }
        return text;
    }
}
