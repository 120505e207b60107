package dev.stagedoor.emulator.data.dynamodb.error;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;

/** A transaction did not happen; there is a reason for each of its items. */
public final class TransactionCanceledException extends AwsException {

    private static final long serialVersionUID = 1L;

    /**
     * Why one item stood in the way, or {@link #NONE}.
     *
     * @param item the item as it is, where the caller asked for it, else null
     */
    public record Reason(String code, String message, ObjectNode item) {

        public static final Reason NONE = new Reason("None", null, null);

        public static Reason of(AwsException failure) {
            if (failure instanceof ConditionalCheckFailedException) {
                return new Reason("ConditionalCheckFailed", failure.getMessage(),
                        (ObjectNode) failure.members().get("Item"));
            }
            return new Reason("ValidationError", failure.getMessage(), null);
        }
    }

    public TransactionCanceledException(List<Reason> reasons) {
        super(400, "TransactionCanceledException", message(reasons), members(reasons));
    }

    private static String message(List<Reason> reasons) {
        return "Transaction cancelled, please refer cancellation reasons for specific reasons ["
                + reasons.stream().map(Reason::code).collect(Collectors.joining(", ")) + "]";
    }

    private static ObjectNode members(List<Reason> reasons) {
        ObjectNode members = Json.object();
        ArrayNode list = members.putArray("CancellationReasons");
        for (Reason reason : reasons) {
            ObjectNode node = list.addObject().put("Code", reason.code());
            if (reason.message() != null) {
                node.put("Message", reason.message());
            }
            if (reason.item() != null) {
                node.set("Item", reason.item());
            }
        }
        return members;
    }
}
